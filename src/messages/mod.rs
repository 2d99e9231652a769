//! Messages of organisers to some of an event's people.
//!
//! Invariants: a message is sent once, and to each person in it once, in that person's language; nobody sees another
//! recipient; who wants no announcements gets none, and letters about the registration all the same.

mod actions;
mod letters;
mod model;
mod office;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{Error, go_round};
pub use model::MessageState;
pub use office::office_router;
pub use routes::router;
