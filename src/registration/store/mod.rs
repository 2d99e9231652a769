//! Reads and writes the tables `registration` and `registration_session`.

mod queries;
mod queue;
mod rows;
mod writes;

pub use queries::{Filter, chosen_sessions, counts, find, list, of_event, requests, unmatched};
pub(super) use queries::{by_form, find_with_needs, live_by_address, live_of_address};
pub(super) use queue::{first_extra, first_waiting, overdue, position};
pub(super) use rows::Needs;
pub(super) use writes::{
    New, add, choose, forget_quota, release, save_answers, save_quota, save_seat, save_state,
    settle,
};
