//! Who may register when, what may become of a registration, what a form must hold. Pure.

mod form;
mod states;

pub(super) use form::{check, email_fault, find_city};
pub use states::Refusal;
pub(super) use states::{Verb, admit, link_ends_at, may_change, may_seat, next};
