//! The pages in a real browser: accessible, quiet, usable by keyboard alone and without script, and what people do there.
//!
//! These tests look at pages, not at data: `tests/run` runs them on SQLite only.

mod controls;
mod desk;
mod keyboard;
mod later;
mod looks;
mod stories;
