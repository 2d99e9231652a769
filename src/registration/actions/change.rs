//! Correcting the answers.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use super::around::{note, seal};
use crate::base::SessionId;
use crate::events;
use crate::platform::{Services, Tx};
use crate::registration::model::{Answers, CityAnswer, Registration, State};
use crate::registration::rules::Refusal;
use crate::registration::store;
use crate::staff::{Action, Actor};

/// What became of a correction.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::registration) enum Change {
    /// It is saved.
    Saved,
    /// A session has no place left; nothing was saved.
    Filled(SessionId),
}

enum Halt {
    Failed(Error),
    Filled(SessionId),
}

impl<E: Into<Error>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Saves new answers: the address stays, sessions are swapped only when all the new ones have a place.
pub(in crate::registration) async fn change(
    services: &Services,
    before: &Registration,
    mut answers: Answers,
    now: DateTime<Utc>,
) -> Result<Change, Error> {
    answers.email.clone_from(&before.answers.email);
    let needs = seal(services, &answers)?;
    let work = async |tx: &Tx| -> Result<(), Halt> {
        let current = store::find(tx.conn(), before.id)
            .await?
            .ok_or(Error::NotFound)?;
        if current.state == State::Cancelled {
            return Err(Refusal::Cancelled.into());
        }
        swap(tx, before, &answers).await?;
        store::save_answers(tx, before.id, &answers, &needs, now).await?;
        let detail = json!({ "fields": changed(&before.answers, &answers) });
        note(
            tx,
            services,
            (Actor::Person, Action::Changed),
            before,
            (detail, now),
        )
        .await?;
        Ok(())
    };
    match services.db.write(work).await {
        Ok(()) => Ok(Change::Saved),
        Err(Halt::Filled(session)) => Ok(Change::Filled(session)),
        Err(Halt::Failed(error)) => Err(error),
    }
}

/// Frees the sessions that are chosen no longer and takes the new ones, in the order of their ids.
async fn swap(tx: &Tx, before: &Registration, answers: &Answers) -> Result<(), Halt> {
    let old = store::chosen_sessions(tx.conn(), before.id).await?;
    let mut new = answers.sessions.clone();
    new.sort();
    if old == new {
        return Ok(());
    }
    let mut touched: Vec<SessionId> = old.iter().chain(&new).copied().collect();
    touched.sort();
    touched.dedup();
    for session in touched {
        match (old.contains(&session), new.contains(&session)) {
            (true, false) => _ = events::free_place(tx, session).await?,
            (false, true) if !events::take_place(tx, session).await? => {
                return Err(Halt::Filled(session));
            }
            _ => {}
        }
    }
    store::release(tx, before.id).await?;
    store::choose(tx, before.id, &new).await?;
    Ok(())
}

/// The names of the fields that differ; the audit log holds no answers.
fn changed(old: &Answers, new: &Answers) -> Vec<&'static str> {
    let city = |it: &CityAnswer| format!("{it:?}");
    let pairs: [(&'static str, bool); 14] = [
        ("given_name", old.given_name != new.given_name),
        ("family_name", old.family_name != new.family_name),
        ("badge_name", old.badge_name != new.badge_name),
        ("organisation", old.organisation != new.organisation),
        ("city", city(&old.city) != city(&new.city)),
        ("target_group", old.target_group != new.target_group),
        ("function", old.function != new.function),
        ("gender", old.gender != new.gender),
        ("mode", old.mode != new.mode),
        ("sessions", old.sessions != new.sessions),
        (
            "language",
            old.lang != new.lang || old.languages != new.languages,
        ),
        ("access_needs", old.access_needs != new.access_needs),
        ("diet", old.diet != new.diet),
        (
            "photo",
            old.photo != new.photo || old.list_sharing != new.list_sharing,
        ),
    ];
    pairs.into_iter().filter(|it| it.1).map(|it| it.0).collect()
}
