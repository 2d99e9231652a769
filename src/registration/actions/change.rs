//! Correcting one's answers, and choosing other sessions.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::register::country;
use super::setting::seal;
use super::{Error, Setting, entry};
use crate::base::SessionId;
use crate::events;
use crate::mail;
use crate::platform::{Services, Tx};
use crate::registration::model::{Answers, Registration, State};
use crate::registration::rules::Refusal;
use crate::registration::store;
use crate::staff::{self, Action, Actor};

/// Writes the answers anew and tells the person what changed; the address stays. `it` is as it was, `chosen` its sessions.
pub(in crate::registration) async fn change(
    services: &Services,
    setting: &Setting,
    (it, chosen): (&Registration, &[SessionId]),
    answers: Answers,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let needs = seal(services, &answers)?;
    let after = Registration {
        answers: Answers {
            country: country(setting, &answers),
            email: it.answers.email.clone(),
            ..answers
        },
        ..it.clone()
    };
    let before = Answers {
        sessions: chosen.to_vec(),
        ..it.answers.clone()
    };
    let words = services.wording.words(after.answers.lang);
    let occasion = services.chance.token();
    let letter = setting
        .desk(services, &words)
        .changed(&before, &after, &occasion);
    services
        .db
        .write(async |tx| {
            if !store::save_answers(tx, &after, &needs, now).await? {
                return Err(Error::Refused(Refusal::Cancelled));
            }
            if it.state == State::Confirmed {
                swap(tx, &after).await?;
            }
            if let Some(letter) = &letter {
                mail::queue(tx, services, letter, now).await?;
            }
            let detail = json!({ "reference": it.reference });
            let line = entry(Actor::Person, Action::Changed, it, detail);
            Ok(staff::audit(tx, line, &services.chance, now).await?)
        })
        .await
        .inspect(|()| services.post.notify_one())
}

/// Gives places back and takes new ones, in the order of the sessions' ids.
async fn swap(tx: &Tx, after: &Registration) -> Result<(), Error> {
    let before = store::chosen_sessions(tx.conn(), after.id).await?;
    let wanted = &after.answers.sessions;
    let left: Vec<SessionId> = before
        .iter()
        .copied()
        .filter(|it| !wanted.contains(it))
        .collect();
    let taken: Vec<SessionId> = wanted
        .iter()
        .copied()
        .filter(|it| !before.contains(it))
        .collect();
    let mut touched = [left.clone(), taken.clone()].concat();
    touched.sort_unstable();
    for session in touched {
        if left.contains(&session) {
            events::free_place(tx, session).await?;
        } else if !events::take_place(tx, session).await? {
            return Err(Error::SessionFull);
        }
    }
    store::release(tx, after.id, &left).await?;
    Ok(store::choose(tx, after.id, &taken).await?)
}
