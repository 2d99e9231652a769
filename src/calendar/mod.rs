//! Calendars that people subscribe to, and the page that shows how.
//!
//! Invariants: a feed holds no method and no people; two calls give the same bytes until something visible changes; what is
//! cancelled stays in the feed as such; drafts are never in it.

mod actions;
mod model;
mod office;
mod routes;
mod rules;
mod views;

pub use office::office_router;
pub use routes::{feed_router, router};
