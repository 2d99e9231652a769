//! Who may register when, what may become of a registration, what a form must hold. Pure.

mod form;
mod group;
mod list;
mod machine;
mod offers;
mod placement;
mod reminders;
mod rsvp;
mod states;
mod updates;

pub(super) use form::{check, check_colleague, email_fault, find_city};
pub(super) use group::{By, check_group};
pub(super) use list::check_list;
pub use list::{Listed, Otherwise};
pub(super) use machine::{Act, SeatChange, Tidings, Transition, next};
pub(super) use offers::{MOST_MISSED, invitation_ends_at, offer_ends_at};
pub(super) use placement::{of_city, place, quota_of};
pub(super) use reminders::{Ahead, reminder};
pub(super) use rsvp::{Heard, Verdict, decide as decide_rsvp};
pub use states::{Refusal, may_seat};
pub(super) use states::{admit, link_ends_at, may_change, may_use_seat};
pub(super) use updates::{is_told, told_at};
