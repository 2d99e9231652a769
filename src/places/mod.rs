//! Places: the directory of cities with their names and spellings, and organisations.
//!
//! Invariants: free text never makes a city; two cities may share a spelling, then the person is asked; a city keeps its id.

mod model;
mod rules;
mod store;

pub use model::{City, CityMatch, Directory, Organisation, Territory};
pub use store::{add_alias, directory, organisation, put_city, put_organisation};
