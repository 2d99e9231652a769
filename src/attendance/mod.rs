//! Attendance: who was there in which half-day. Helpers stamp people on a phone, with a door link that an organiser made.
//!
//! Invariants: one live stamp a person and slot, however often it is sent; a stamp taken back stays on record; nobody is
//! stamped whose registration is cancelled, or before the day of the slot; a door link shows name, city and state only.

mod actions;
mod model;
mod office;
mod routes;
mod rules;
mod store;
mod views;

pub use model::{Door, How, Person, Stamp};
pub use office::office_router;
pub use routes::router;
pub use store::{add as add_stamp, present};
