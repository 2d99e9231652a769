//! Reads and writes the tables `door` and `attendance`; reads names, cities and states of registrations.

mod doors;
mod people;
mod stamps;

pub(super) use doors::{add as add_door, by_token, find as find_door, of_event as doors, revoke};
pub(super) use people::{lock_person, people};
pub(super) use stamps::undo;
pub use stamps::{add, present};
