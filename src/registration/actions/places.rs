//! Places in sessions: chosen, swapped, waited for, given to whoever waits as soon as one is free.

use serde_json::json;

use super::turn::Turn;
use super::{Error, entry};
use crate::base::{RegistrationId, SessionId};
use crate::events::{self, Session};
use crate::mail;
use crate::registration::model::{Answers, Registration};
use crate::registration::store;
use crate::staff::{self, Action, Actor};

impl Turn<'_> {
    /// Gives places back and takes new ones, so that the person has those of the answers and no others.
    pub(super) async fn swap(&self, it: &Registration) -> Result<(), Error> {
        let before = store::chosen_sessions(self.tx.conn(), it.id).await?;
        let wanted = &it.answers.sessions;
        let left = without(&before, wanted);
        let taken = without(wanted, &before);
        let mut touched = [left.clone(), taken.clone()].concat();
        touched.sort_unstable();
        for session in touched {
            if left.contains(&session) {
                events::free_place(self.tx, session).await?;
            } else if !events::take_place(self.tx, session).await? {
                return Err(Error::SessionFull);
            }
        }
        store::release(self.tx, it.id, &left).await?;
        Ok(store::choose(self.tx, it.id, &taken).await?)
    }

    /// Puts the person into the lines of the answers, and takes them out of all others.
    pub(super) async fn wait_for(&self, it: &Registration) -> Result<(), Error> {
        let before = store::awaited_sessions(self.tx.conn(), it.id).await?;
        let wanted = &it.answers.waits;
        store::leave_lines(self.tx, it.id, &without(&before, wanted)).await?;
        let new = without(wanted, &before);
        Ok(store::join_lines(self.tx, it.id, &new, self.now).await?)
    }

    /// Gives back every place of somebody who has no seat any more, and takes them out of every line.
    pub(super) async fn give_places_back(&self, it: &Registration) -> Result<(), Error> {
        let nothing = Registration {
            answers: Answers {
                sessions: Vec::new(),
                waits: Vec::new(),
                ..it.answers.clone()
            },
            ..it.clone()
        };
        self.swap(&nothing).await?;
        self.wait_for(&nothing).await
    }

    /// Gives every free place that somebody waits for to whoever has waited longest for it.
    pub(super) async fn fill_places(&self) -> Result<(), Error> {
        let event = self.setting.event.id;
        while let Some((id, session)) =
            store::first_in_line(self.tx.conn(), event, self.now).await?
        {
            self.give_place(id, session).await?;
        }
        Ok(())
    }

    /// The place takes the place of what the person has chosen, and waits for, at the same time.
    async fn give_place(&self, id: RegistrationId, session: SessionId) -> Result<(), Error> {
        let agenda = &self.setting.sessions;
        let given = agenda.iter().find(|it| it.id == session);
        let given = given.ok_or(Error::EventChanged)?;
        let stays = |id: &SessionId| !agenda.iter().any(|it| it.id == *id && it.overlaps(given));
        let mut it = self.find(id).await?;
        let conn = self.tx.conn();
        let before = store::chosen_sessions(conn, id).await?;
        it.answers.sessions = before.iter().copied().filter(stays).collect();
        it.answers.sessions.push(session);
        it.answers.waits = store::awaited_sessions(conn, id).await?;
        it.answers.waits.retain(stays);
        self.swap(&it).await?;
        self.wait_for(&it).await?;
        let left = without(&before, &it.answers.sessions);
        let left: Vec<&Session> = agenda.iter().filter(|at| left.contains(&at.id)).collect();
        let words = self.services.wording.words(it.answers.lang);
        let desk = self.setting.desk(self.services, &words);
        let occasion = self.services.chance.token();
        if let Some(letter) = desk.place_given(&it, (given, &left), &occasion) {
            mail::queue(self.tx, self.services, &letter, self.now).await?;
        }
        let detail = json!({ "reference": it.reference, "session": session.0.to_string() });
        let line = entry(Actor::System, Action::PlaceGiven, &it, detail);
        Ok(staff::audit(self.tx, line, &self.services.chance, self.now).await?)
    }
}

/// Those of `all` that are not among `others`.
fn without(all: &[SessionId], others: &[SessionId]) -> Vec<SessionId> {
    let left = all.iter().copied().filter(|it| !others.contains(it));
    left.collect()
}
