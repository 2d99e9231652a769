//! All integration tests, in one binary. The folders mirror `src/`.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up must fail")]

mod architecture;
mod attendance;
mod browser;
mod calendar;
mod demo;
mod feedback;
mod hostile;
mod ical;
mod inbound;
mod intake;
mod mail;
mod messages;
mod office;
mod platform;
mod process;
mod questions;
mod registration;
mod reports;
mod schedule;
mod staff;
mod support;
mod web;
mod wording;
