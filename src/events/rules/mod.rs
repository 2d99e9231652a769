//! Decisions on events as plain data: how far one is, which half-days it has, what a form must hold, what publishing needs.

mod agenda;
mod draft;
mod publication;
mod quota;
#[cfg(test)]
pub(super) mod samples;
mod time;

pub use agenda::{Clash, Shared, clashes};
pub(super) use agenda::{MoveFault, moved};
pub use draft::{EventDraft, SessionDraft, check_event, check_session};
pub(super) use publication::missing;
pub use quota::{QuotaDraft, SHORTEST_CODE, check_quota, is_due};
pub(super) use time::half_days;
pub use time::{phase, when};
