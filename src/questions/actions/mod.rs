//! What organisers do with questions, and what becomes of answers and files.

mod answers;
mod edit;
mod rounds;
mod uploads;

use sea_orm::DbErr;

use super::store;
use crate::platform::VaultError;

pub(super) use answers::tally;
pub use answers::{replies_of, replies_of_event, save};
pub use edit::put;
pub(super) use edit::{Place, add, change, move_to, remove};
pub use rounds::erase_due;
pub use uploads::{contents, named, stage, with_token};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such question or file.
    #[error("no such question or file")]
    NotFound,
    /// Somebody else changed it since the form was shown.
    #[error("changed meanwhile")]
    Changed,
    /// Another question is asked only of those who gave a certain answer to this one.
    #[error("another question depends on it")]
    Needed,
    /// The form has as many questions as it may.
    #[error("too many questions")]
    TooMany,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
    /// Something sealed cannot be opened.
    #[error(transparent)]
    Vault(#[from] VaultError),
}
