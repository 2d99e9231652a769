//! The pages of this slice: values in, markup out.

mod choices;
mod fields;
mod form;
mod labels;
mod link;
mod personal;

pub(super) use form::{FormPage, Trouble, change_page, registration_page};
pub use labels::{ending_label, state_chip, state_label};
pub(super) use link::{link_page, link_sent_page};
pub(super) use personal::{PersonalPage, cancellation_page, personal_page};
