//! What helpers and organisers do here. Each is one use case and owns its transaction.

mod doors;
mod join;
mod stamp;
mod visit;
mod walk_in;

use crate::attendance::rules::Refusal;
use crate::registration;

pub(super) use doors::{Overview, open_door, overview, revoke_door};
pub(super) use join::{join, way_in};
pub(super) use stamp::{Stamped, stamp, undo};
pub(super) use visit::{Entry, List, Visit, enter};
pub(super) use walk_in::{Newcomer, walk_in};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// It is not there.
    #[error("no such event or door")]
    NotFound,
    /// It is not allowed as things stand.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The database refused.
    #[error(transparent)]
    Db(#[from] sea_orm::DbErr),
    /// The seat could not be given.
    #[error(transparent)]
    Registration(registration::Error),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<registration::Error> for Error {
    fn from(error: registration::Error) -> Self {
        match error {
            registration::Error::Refused(registration::Refusal::Full) => Refusal::Full.into(),
            registration::Error::Refused(other) => Refusal::Seat(other).into(),
            registration::Error::NotFound => Refusal::NotOnTheList.into(),
            other => Self::Registration(other),
        }
    }
}
