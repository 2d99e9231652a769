//! What people do here. Each function is one use case and owns its transaction.

mod answer;
mod apply;
mod bulk;
mod cancel;
mod change;
mod colleague;
mod correct;
mod decide;
mod edit;
mod enrol;
mod group;
mod import;
mod keys;
mod link;
mod marks;
mod offer;
mod persons;
mod places;
mod receipt;
mod register;
mod remind;
mod replies;
mod rounds;
mod rsvp;
mod setting;
mod show;
mod spelling;
mod subject;
mod turn;
mod turnstile;
mod update;
mod walk_in;

use sea_orm::DbErr;

use super::model::Registration;
use super::rules::Refusal;
use super::store;
use crate::events::EditError;
use crate::ical::WhenFault;
use crate::platform::VaultError;
use crate::questions;

pub(super) use answer::{accept, refuse};
pub use bulk::{Decision, Outcome, Plan, decide_all, rehearse};
pub(super) use cancel::cancel;
pub use cancel::cancel_by_staff;
pub(super) use change::change;
pub(super) use colleague::pass_on;
pub(super) use correct::correct;
pub use decide::{confirm, decline, queue, reinstate};
pub use edit::{
    AgendaStep, EventChange, Telling, change_event, drop_quota, keep_quota, preview_change,
};
pub use enrol::enrol;
pub use group::GroupDone;
pub(super) use group::register_group;
pub use import::{Import, check_people, import, rehearse_import};
pub(super) use keys::void_links;
pub use link::trust_address;
pub(super) use link::{send_link, send_links};
pub use marks::{add_note, set_tags, tag_all};
pub use persons::{by_reference, join_persons, part_person};
pub(super) use receipt::{open_receipt, receipt, receipt_as_if_new, seal_receipt};
pub(super) use register::{Request, made_by, register};
pub(super) use replies::{answer_table, file};
pub use rounds::go_round;
pub use rsvp::{CalendarReply, hear};
pub(super) use rsvp::{may_take_back, take_seat_back};
pub(super) use setting::{Catalogue, Setting};
pub(super) use show::{Personal, personal, personal_of};
pub use show::{by_feed, by_link, by_token, personal_link};
pub use spelling::settle_city;
pub(super) use subject::{forget_optional, subject_data};
pub use turn::Leaving;
pub(super) use turnstile::Turnstile;
pub use update::remember;
pub use walk_in::{walk_in, walked_in};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such event or registration.
    #[error("no such event or registration")]
    NotFound,
    /// Personal links to this event have expired.
    #[error("the link has expired")]
    Expired,
    /// The expected no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// This address has a live registration at this event.
    #[error("this address is registered")]
    AlreadyThere,
    /// This rendered form made a registration with another address.
    #[error("the form was used for somebody else")]
    FormUsed,
    /// A session that was chosen has no place left.
    #[error("a session is full")]
    SessionFull,
    /// No room is left for taking part in this way.
    #[error("no room for this way of taking part")]
    ModeFull,
    /// The event is not what was seen any more.
    #[error("the event was changed")]
    EventChanged,
    /// Somebody else was quicker: what had to be unique was there before.
    #[error("changed at the same moment")]
    Raced,
    /// There are fewer seats than people in the group: so many.
    #[error("{0} seats for the group")]
    TooFew(usize),
    /// It was only tried, to see what would follow.
    #[error("rehearsed")]
    Rehearsed,
    /// Organisers cannot make this change.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// The answers to added questions, or the files among them.
    #[error(transparent)]
    Questions(#[from] questions::Error),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
    /// The event's times cannot stand in a calendar.
    #[error(transparent)]
    When(#[from] WhenFault),
    /// Something sealed cannot be opened.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The line of the audit log that says what became of a registration.
fn entry(
    actor: crate::staff::Actor,
    action: crate::staff::Action,
    it: &Registration,
    detail: serde_json::Value,
) -> crate::staff::Entry {
    crate::staff::Entry {
        actor,
        action,
        subject: crate::staff::Subject {
            kind: "registration",
            id: it.id.0.to_string(),
        },
        event: Some(it.event),
        detail,
    }
}
