//! Events: what is on, where, when and for whom; their agenda, their seats, their half-days.
//!
//! Invariants: a seat or place is taken only where one is free, by one conditional update; the revision rises on every
//! visible change; slots follow the agenda, but one that holds attendance is never lost.

mod actions;
mod model;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{
    EditError, call_off, create, derive_slots, drop_quota, drop_session, edit, edit_session,
    keep_quota, missing, new_session, publish, return_quota, withdraw,
};
pub use model::{
    Access, Claim, Event, Fewest, Half, Kind, Limit, Mode, OnDecline, Phase, Quota, Reported, Seat,
    Session, SessionKind, Slot, Status, fold_code,
};
pub use routes::router;
pub use rules::{
    Clash, EventDraft, QuotaDraft, SHORTEST_CODE, SessionDraft, Shared, check_event, check_quota,
    check_session, clashes, is_due, phase, when,
};
pub use store::{
    add, add_session, by_slug, change_mode, due_quotas, ending_between, find, free_place,
    free_seat, hold, join_queue, leave_queue, list, quotas, remove_session, save, save_session,
    sessions, sessions_of, slots, starting_between, take_place, take_seat, take_seats_as_seen,
    with_queue,
};
pub use views::{
    event_entry, event_label, kind_label, mode_label, place_line, session_entry,
    session_kind_label, tabs,
};
