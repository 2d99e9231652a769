//! Bringing a programme in from a file: read, check, save. A wrong file changes nothing.
//!
//! The format is documented in `docs/PROGRAMME_FILE.md`.

mod belongings;
mod check;
mod file;
mod items;
mod save;

use chrono::{DateTime, Utc};

use crate::platform::Services;

pub use check::{Fault, Plan};
pub use save::Outcome;

/// Why a file was not brought in.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What is wrong with it, each with its line.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults(Vec<Fault>),
    /// The database refused.
    #[error(transparent)]
    Db(#[from] sea_orm::DbErr),
}

/// Reads and checks the text of a file.
pub fn read(text: &str) -> Result<Plan, Error> {
    let file = file::parse(text).map_err(|fault| Error::Faults(vec![fault]))?;
    check::plan(file, text).map_err(Error::Faults)
}

/// Saves everything the plan holds in one transaction, and says what changed.
pub async fn save(services: &Services, plan: &Plan, now: DateTime<Utc>) -> Result<Outcome, Error> {
    save::save(services, plan, now).await.map_err(Error::Db)
}
