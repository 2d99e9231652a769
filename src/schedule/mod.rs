//! The agenda of an event in the formats that conference apps read: schedule.xml and schedule.json (frab, pentabarf; Giggity,
//! `EventFahrplan` and others).
//!
//! Such files, and calendar files, are also taken over into an agenda, after everything they would change was shown.
//!
//! Invariants: two calls give the same bytes until something changes; every session keeps its ids; nothing is in it that the
//! public page does not show.

mod actions;
mod model;
mod office;
mod routes;
mod rules;
mod views;

pub use office::office_router;
pub use routes::router;
