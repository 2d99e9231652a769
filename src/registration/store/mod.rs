//! Reads and writes the tables `registration` and `registration_session`.

mod queries;
mod rows;
mod writes;

pub use queries::{Filter, chosen_sessions, counts, find, list, of_event, unmatched};
pub(super) use queries::{by_form, find_with_needs, live_by_address, live_of_address, position};
pub(super) use rows::Needs;
pub(super) use writes::{New, add, choose, release, save_answers, save_state, settle};
