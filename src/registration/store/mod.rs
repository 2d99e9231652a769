//! Reads and writes the tables `registration`, `registration_session`, `session_queue`, `reminder`, `same_person`,
//! `change_notice` and the marks of organisers.

mod marks;
mod notices;
mod persons;
mod places;
mod queries;
mod queue;
mod reminders;
mod rows;
mod writes;

pub(super) use marks::{add_note, add_tag, remove_tags};
pub use marks::{notes, tagged, tags, tags_of_event};
pub use notices::all_chosen;
pub(super) use notices::{
    Notice, due_notices, live_since, note_change, note_lost, notice, reissue, take_notice,
};
pub(super) use persons::{drop_keys, keys, move_keys, person, put_key};
pub use persons::{namesakes, same_person};
pub use places::{awaited_sessions, chosen_sessions, lines};
pub(super) use places::{
    choose, choosers, clear_session, first_in_line, join_lines, leave_lines, places_in_line,
    release,
};
pub use queries::{Filter, counts, find, last_change, list, of_event, requests, unmatched};
pub(super) use queries::{
    by_form, by_reference, by_uid, find_with_needs, live_by_address, live_of_address,
};
pub(super) use queue::{first_extra, first_waiting, overdue, position};
pub(super) use reminders::{note_reminded, reminded_for, seated_before};
pub(super) use rows::Needs;
pub(super) use writes::{
    New, add, forget_quota, save_address, save_answers, save_quota, save_rsvp, save_seat,
    save_state, settle, void_link,
};
