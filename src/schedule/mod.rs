//! The agenda of an event in the formats that conference apps read: schedule.xml and schedule.json (frab, pentabarf; Giggity,
//! `EventFahrplan` and others).
//!
//! Invariants: two calls give the same bytes until something changes; every session keeps its ids; nothing is in it that the
//! public page does not show.

mod actions;
mod model;
mod routes;
mod rules;
mod views;

pub use routes::router;
