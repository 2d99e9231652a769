//! Writing a message, trying it, sending it once. Each function is one use case and owns its transaction.

mod audience;
mod send;
mod unsubscribe;
mod write;

use sea_orm::DbErr;

use crate::registration;
use crate::wording::Phrase;

pub use send::go_round;
pub(super) use send::{schedule, send};
pub(super) use unsubscribe::{reader, unsubscribe};
pub(super) use write::{begin, list, preview, save, try_it, whole};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such message.
    #[error("no such message")]
    NotFound,
    /// Somebody else changed it, or it has left.
    #[error("changed meanwhile")]
    Changed,
    /// It cannot be sent as it is.
    #[error("it cannot be sent as it is")]
    Refused(Vec<Phrase>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
    /// A registration could not be read.
    #[error(transparent)]
    Registration(#[from] registration::Error),
}
