//! The pages of this slice: values in, markup out.

mod form;
mod labels;
mod link;
mod mine;

pub(super) use form::{Filling, change_page, form_page};
pub use labels::{gender_label, state_chip, target_group_label};
pub(super) use link::{link_page, link_sent_page};
pub(super) use mine::{Page, cancellation_page, mine_page};
