//! Correcting one's answers, and choosing other sessions.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::register::country;
use super::setting::seal;
use super::turn::{Deed, Turn, take_turn};
use super::{Error, Setting, entry};
use crate::events::{self, Mode, Seat};
use crate::mail;
use crate::platform::Services;
use crate::questions;
use crate::registration::model::{Answers, Registration, State};
use crate::registration::rules;
use crate::registration::store::{self, Needs};
use crate::staff::{self, Action, Actor};

/// Writes the answers anew and tells the person what changed; the address stays. `it` is as the person saw it.
pub(in crate::registration) async fn change(
    services: &Services,
    setting: &Setting,
    it: &Registration,
    answers: Answers,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let answers = Answers {
        country: country(setting, &answers),
        email: it.answers.email.clone(),
        ..answers
    };
    let deed = Change {
        needs: &seal(services, &answers)?,
        occasion: &services.chance.token(),
        seen: it,
        answers: &answers,
        actor: Actor::Person,
    };
    take_turn(services, it.event, now, &deed).await
}

/// New answers of somebody, and who gives them.
pub(super) struct Change<'a> {
    pub(super) seen: &'a Registration,
    pub(super) answers: &'a Answers,
    pub(super) needs: &'a Needs,
    pub(super) occasion: &'a str,
    pub(super) actor: Actor,
}

impl Deed for Change<'_> {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        let (tx, services, state) = (turn.tx, turn.services, self.seen.state);
        // What was seen may be a moment old; what counts is the seat that is held now.
        let before = turn.find(self.seen.id).await?;
        let after = Registration {
            answers: self.answers.clone(),
            ..before.clone()
        };
        turn.change_mode(&before, after.answers.mode).await?;
        if !store::save_answers(tx, &after, (state, self.needs), turn.now).await? {
            return Err(Error::Raced);
        }
        questions::save(tx, services, after.id, &after.answers.replies).await?;
        turn.change_quota(&after).await?;
        if state == State::Confirmed {
            turn.swap(&after).await?;
            turn.wait_for(&after).await?;
        }
        let words = services.wording.words(after.answers.lang);
        let desk = turn.setting.desk(services, &words);
        if let Some(letter) = desk.changed(&self.seen.answers, &after, self.occasion) {
            mail::queue(tx, services, &letter, turn.now).await?;
        }
        let detail = json!({ "reference": after.reference });
        let line = entry(self.actor.clone(), Action::Changed, &after, detail);
        Ok(staff::audit(tx, line, &services.chance, turn.now).await?)
    }
}

impl Turn<'_> {
    /// Whoever has a seat takes it along to the other way of taking part, if there is room.
    async fn change_mode(&self, it: &Registration, to: Mode) -> Result<(), Error> {
        let from = it.answers.mode;
        let counted = it.seat.is_some_and(|seat| seat != Seat::Extra);
        if from == to || !counted {
            return Ok(());
        }
        if events::change_mode(self.tx, it.event, from, to).await? {
            Ok(())
        } else {
            Err(Error::ModeFull)
        }
    }

    /// Whoever has no seat yet may take those kept for the city that they now say they come from.
    async fn change_quota(&self, after: &Registration) -> Result<(), Error> {
        if after.seat.is_some() {
            return Ok(());
        }
        let held = self.look().await?;
        let by_code = held.quota(after.quota).is_some_and(|it| it.code.is_some());
        if by_code {
            return Ok(());
        }
        let quota = rules::of_city(&held.quotas, &after.answers.city).map(|it| it.id);
        if quota != after.quota {
            store::save_quota(self.tx, after.id, quota).await?;
        }
        Ok(())
    }
}
