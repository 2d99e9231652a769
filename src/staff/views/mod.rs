//! The pages of this slice: values in, markup out.

mod accounts;
mod audit;
mod sign_in;

pub(super) use accounts::{Invited, accounts_page};
pub use audit::{action_label, audit_lines};
pub(super) use sign_in::{enter_page, link_sent_page, sign_in_page, visits_page};
