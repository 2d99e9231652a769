//! Applying a transition: the seat, the queue, the row, the places in sessions, the letters, the line in the audit log.

use serde_json::json;

use super::register::uid;
use super::turn::{Deed, Turn};
use super::{Error, entry};
use crate::base::RegistrationId;
use crate::events::{self, Claim, Seat};
use crate::mail::{self, Letter, LetterKind};
use crate::registration::model::{Ending, Registration, Rsvp, State};
use crate::registration::rules::{
    Act, Refusal, SeatChange, Tidings, Transition, may_seat, next, offer_ends_at,
};
use crate::registration::store;
use crate::staff::{self, Actor};

/// Who does it, and what they say.
#[derive(Debug, Clone)]
pub(super) struct By {
    pub(super) actor: Actor,
    pub(super) ending: Option<Ending>,
    /// Why a seat beyond the capacity is given, where one may be.
    pub(super) extra: Option<String>,
    /// What the person's calendar answered.
    pub(super) rsvp: Option<Rsvp>,
}

impl By {
    /// Somebody who says nothing more.
    pub(super) fn actor(actor: Actor) -> Self {
        Self {
            actor,
            ending: None,
            extra: None,
            rsvp: None,
        }
    }
}

/// An act on one registration.
pub(super) struct Single {
    pub(super) id: RegistrationId,
    pub(super) act: Act,
    pub(super) by: By,
}

impl Deed for Single {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        if matches!(
            self.act,
            Act::Confirm | Act::Queue | Act::Decline | Act::Reinstate
        ) {
            may_seat(&turn.setting.event, turn.now)?;
        }
        let it = turn.find(self.id).await?;
        turn.apply(&it, self.act, self.by.clone()).await?;
        Ok(())
    }
}

impl Turn<'_> {
    /// The registration as it is at this moment of the turn.
    pub(super) async fn find(&self, id: RegistrationId) -> Result<Registration, Error> {
        let found = store::find(self.tx.conn(), id).await?;
        found
            .filter(|it| it.event == self.setting.event.id)
            .ok_or(Error::NotFound)
    }

    /// Does `act` with everything that follows from it, but for seats that become free.
    pub(super) async fn apply(
        &self,
        before: &Registration,
        act: Act,
        by: By,
    ) -> Result<Registration, Error> {
        let transition = next(before.state, act)?;
        let mut after = self.after(before, transition, by.ending)?;
        after.rsvp = by.rsvp.or(after.rsvp);
        after.seat = self.move_seat(before, transition.seat, &by).await?;
        match (before.state, after.state) {
            (State::Waiting, _) => drop(events::leave_queue(self.tx, before.event).await?),
            (_, State::Waiting) => drop(events::join_queue(self.tx, before.event).await?),
            _ => {}
        }
        if !store::save_state(self.tx, &after, before.state, self.now).await? {
            return Err(Error::Raced);
        }
        if before.state == State::Confirmed {
            self.give_places_back(before).await?;
            let reminder = LetterKind::RegistrationReminder;
            mail::withdraw(self.tx, before.id, reminder, self.now).await?;
        }
        for letter in self
            .letters(transition.tidings, (before, &after), &by)
            .await?
        {
            mail::queue(self.tx, self.services, &letter, self.now).await?;
        }
        let detail = json!({
            "reference": before.reference, "from": before.state.code(), "to": after.state.code(),
            "seat": after.seat.map(Seat::code), "reason": by.ending.map(Ending::code), "why": by.extra,
            "source": by.rsvp.map(|_| "calendar reply"),
        });
        let line = entry(by.actor, transition.action, before, detail);
        staff::audit(self.tx, line, &self.services.chance, self.now).await?;
        Ok(after)
    }

    /// The registration after the transition, but for its seat.
    fn after(
        &self,
        before: &Registration,
        transition: Transition,
        ending: Option<Ending>,
    ) -> Result<Registration, Error> {
        let mut after = Registration {
            state: transition.to,
            ending,
            deadline: None,
            ..before.clone()
        };
        match transition.to {
            State::Confirmed => {
                if before.ending == Some(Ending::Calendar) {
                    // It stands in the calendar that declined it: that entry is asked for again.
                    after.sequence += 1;
                } else if !before.is_live() {
                    // Calendars have struck the old identity out.
                    (after.uid, after.sequence) = (uid(&self.services.chance), 0);
                    after.rsvp = None;
                }
                let words = self.services.wording.words(before.answers.lang);
                let fingerprint = self.setting.desk(self.services, &words).fingerprint()?;
                after.fingerprint = before.answers.email.as_ref().map(|_| fingerprint);
            }
            State::Offered => {
                let ends_at = offer_ends_at(&self.setting.event, self.now);
                after.deadline = Some(ends_at.ok_or(Refusal::Closed)?);
            }
            State::Waiting => {
                after.waiting_since = Some(self.now);
                after.missed += i32::from(before.state == State::Offered);
            }
            _ => {
                // A calendar that declined is not told to strike the entry out.
                let is_told = ending != Some(Ending::Calendar);
                after.sequence += i32::from(is_told && before.fingerprint.is_some());
                after.fingerprint = None;
            }
        }
        Ok(after)
    }

    /// Takes or frees the seat and says which one is held afterwards.
    async fn move_seat(
        &self,
        before: &Registration,
        change: SeatChange,
        by: &By,
    ) -> Result<Option<Seat>, Error> {
        match change {
            SeatChange::None => Ok(None),
            SeatChange::Keep => Ok(before.seat),
            SeatChange::Take => self.seat(before, by.extra.is_some()).await.map(Some),
            SeatChange::Free => {
                if let Some(claim) = before.claim()
                    && !events::free_seat(self.tx, before.event, &claim).await?
                {
                    return Err(Error::Raced);
                }
                Ok(None)
            }
        }
    }

    /// Takes a seat for somebody; an extra one where none is free and one may be given.
    async fn seat(&self, it: &Registration, may_be_extra: bool) -> Result<Seat, Error> {
        let held = self.look().await?;
        let mode = it.answers.mode;
        let seat = match held.event.seat_for(held.quota(it.quota), mode) {
            Some(seat) => seat,
            None if may_be_extra => Seat::Extra,
            None => return Err(Error::Refused(Refusal::Full)),
        };
        if !it.is_live() {
            self.is_alone(it).await?;
        }
        let claim = Claim {
            seat,
            quota: it.quota,
            mode,
        };
        if !events::take_seat(self.tx, it.event, &claim).await? {
            return Err(Error::Raced);
        }
        Ok(seat)
    }

    /// Refuses where the same person has registered again since.
    async fn is_alone(&self, it: &Registration) -> Result<(), Error> {
        let Some(email) = &it.answers.email else {
            return Ok(());
        };
        let live = store::live_by_address(self.tx.conn(), it.event, email).await?;
        if live.iter().any(|at| at.person_no == it.person_no) {
            return Err(Error::Refused(Refusal::Again));
        }
        Ok(())
    }

    async fn letters(
        &self,
        tidings: Tidings,
        (before, after): (&Registration, &Registration),
        by: &By,
    ) -> Result<Vec<Letter>, Error> {
        let words = self.services.wording.words(before.answers.lang);
        let desk = self.setting.desk(self.services, &words);
        let letter = match tidings {
            Tidings::Confirmed => return Ok(desk.confirmed(after, self.now)?),
            Tidings::Waiting => desk.waiting(after, self.position(after).await?),
            Tidings::Lapsed => desk.lapsed(after),
            Tidings::Offered => desk.offered(after),
            Tidings::Declined => desk.declined(after),
            Tidings::Cancelled if by.ending == Some(Ending::Calendar) => {
                desk.declined_by_calendar(before)
            }
            Tidings::Cancelled => {
                let by_organisers = !matches!(by.actor, Actor::Person);
                desk.cancelled((before, after), by_organisers, self.now)?
            }
        };
        Ok(letter.into_iter().collect())
    }

    pub(super) async fn position(&self, it: &Registration) -> Result<i32, Error> {
        let position = store::position(self.tx.conn(), it).await?;
        Ok(i32::try_from(position).unwrap_or(i32::MAX))
    }
}
