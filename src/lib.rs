//! Plenary runs the events of a European project: schedule, registrations, calendars, attendance by city.
//!
//! The modules stand in one order; each uses only those above it in this list.

pub mod app;
pub mod attendance;
pub mod base;
pub mod calendar;
pub mod demo;
pub mod events;
pub mod feedback;
pub mod ical;
pub mod inbound;
pub mod intake;
pub mod mail;
pub mod messages;
pub mod office;
pub mod places;
pub mod platform;
pub mod programmes;
pub mod questions;
pub mod registration;
pub mod reports;
pub mod schedule;
pub mod schema;
pub mod staff;
pub mod subscriptions;
pub mod web;
pub mod wording;
