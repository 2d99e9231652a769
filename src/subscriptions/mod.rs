//! Feeds that are secret: which calendar fetched one last, and when, so that people see whether theirs still does.

mod actions;
mod model;
mod store;

pub use actions::{note_fetch, rotate};
pub use model::{Client, Fetched};
pub use store::{fetched, version};
