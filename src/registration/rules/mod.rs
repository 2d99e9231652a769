//! Who may register when, what may become of a registration, what a form must hold. Pure.

mod form;
mod states;

pub(super) use form::{Asked, Checked, Fault, Typed, check, find_city};
pub use states::Refusal;
pub(super) use states::{Verb, admit, next};
