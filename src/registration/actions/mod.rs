//! What people and organisers do here. Each is one use case and owns its transaction.

mod around;
mod cancel;
mod change;
mod link;
mod register;
mod show;
mod staff;

use crate::ical::WhenFault;
use crate::platform::VaultError;
use crate::registration::rules::Refusal;

pub(super) use around::Around;
pub(super) use cancel::cancel;
pub(super) use change::{Change, change};
pub(super) use link::send_link;
pub(super) use register::{Outcome, register};
pub(super) use show::{Mine, is_over, mine};
pub use staff::{cancel_by_staff, confirm, reinstate, settle_city, walk_in};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not there.
    #[error("no such event or registration")]
    NotFound,
    /// It is not allowed as things stand.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Somebody else changed it at the same moment.
    #[error("changed at the same moment")]
    Raced,
    /// The database refused.
    #[error(transparent)]
    Db(#[from] sea_orm::DbErr),
    /// What was sealed cannot be read.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The event has no time that a calendar can hold.
    #[error(transparent)]
    When(#[from] WhenFault),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
