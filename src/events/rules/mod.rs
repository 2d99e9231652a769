//! Decisions on events as plain data: how far one is, which half-days it has, what a form must hold, what publishing needs.

mod draft;
mod publication;
mod time;

pub use draft::{EventDraft, Fault, SessionDraft, Typed, check_event, check_session, clashes};
pub use publication::missing;
pub(super) use time::half_days;
pub use time::{phase, when};
