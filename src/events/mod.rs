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
    EditError, create, derive_slots, drop_session, edit, edit_session, missing, new_session,
    publish, withdraw,
};
pub use model::{
    Access, Event, Half, Kind, Mode, Phase, Reported, Session, SessionKind, Slot, Status,
};
pub use routes::router;
pub use rules::{
    Clash, EventDraft, Fault, SessionDraft, Shared, Typed, check_event, check_session, clashes,
    phase, when,
};
pub use store::{
    add, add_session, by_slug, find, free_place, free_seat, join_queue, leave_queue, list,
    remove_session, save, save_session, sessions, sessions_of, slots, take_place, take_seat,
    take_seat_waiting, take_seats_as_seen,
};
pub use views::{
    event_entry, event_label, kind_label, mode_label, place_line, session_entry,
    session_kind_label, tabs,
};
