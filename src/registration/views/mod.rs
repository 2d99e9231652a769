//! The pages of this slice: values in, markup out.

mod back;
mod choices;
mod colleague;
mod data;
mod fields;
mod form;
mod group;
mod labels;
mod link;
mod personal;
mod receipt;
mod ticket;

pub(super) use back::return_page;
pub(super) use colleague::{colleague_page, desk_colleague_page};
pub(super) use data::data_page;
pub(super) use form::{FormPage, Trouble, change_page, correction_page, registration_page};
pub(super) use group::{GroupPage, group_done_page, group_fields, group_page};
pub use labels::{ending_label, state_chip};
pub(super) use link::{link_page, link_sent_page};
pub(super) use personal::{PersonalPage, cancellation_page, personal_page};
pub(super) use receipt::receipt_page;
pub(super) use ticket::ticket_page;
