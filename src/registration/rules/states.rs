//! The states of a registration and what moves between them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::day_ends_at;
use crate::events::{self, Access, Event, Phase};
use crate::registration::model::{Registration, State};
use crate::wording::{Phrase, say};

/// Why something is refused; each has a sentence for the person who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Registration has not opened.
    NotYetOpen,
    /// Registration is over.
    Closed,
    /// The event does not take place.
    EventCancelled,
    /// Only those invited may register.
    ByInvitation,
    /// No seat is free.
    Full,
    /// The same person has registered again since.
    Again,
    /// The event is over.
    Over,
    /// It is in that state already.
    AlreadySo,
    /// A cancelled registration cannot do that.
    Cancelled,
}

impl Refusal {
    /// The sentence.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::NotYetOpen => say::registration_refused_not_open(),
            Self::Closed => say::registration_refused_closed(),
            Self::EventCancelled => say::registration_refused_event_cancelled(),
            Self::ByInvitation => say::registration_refused_by_invitation(),
            Self::Full => say::registration_refused_full(),
            Self::Again => say::registration_refused_again(),
            Self::Over => say::registration_refused_over(),
            Self::AlreadySo => say::registration_refused_already(),
            Self::Cancelled => say::registration_refused_cancelled(),
        }
    }
}

/// Whether `event` takes registrations at `now`; a full one does, for its waiting list.
pub(in crate::registration) fn admit(event: &Event, now: DateTime<Utc>) -> Result<(), Refusal> {
    if event.access != Access::Open {
        return Err(Refusal::ByInvitation);
    }
    match events::phase(event, now) {
        Phase::Open | Phase::Full => Ok(()),
        Phase::Draft | Phase::NotYetOpen => Err(Refusal::NotYetOpen),
        Phase::Closed | Phase::UnderWay | Phase::Held => Err(Refusal::Closed),
        Phase::Cancelled => Err(Refusal::EventCancelled),
    }
}

/// Whether somebody can still be given a seat at `event`: until it is over.
pub(in crate::registration) fn may_seat(event: &Event, now: DateTime<Utc>) -> Result<(), Refusal> {
    match events::phase(event, now) {
        Phase::Cancelled => Err(Refusal::EventCancelled),
        Phase::Held => Err(Refusal::Over),
        _ => Ok(()),
    }
}

/// Whether the person can still change or cancel `it`.
pub(in crate::registration) fn may_change(
    it: &Registration,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if it.is_live() {
        may_seat(event, now)
    } else {
        Err(Refusal::Cancelled)
    }
}

/// Until when personal links work: 90 days after the last venue day.
pub(in crate::registration) fn link_ends_at(event: &Event) -> DateTime<Utc> {
    day_ends_at(event.ends_on, event.zone) + TimeDelta::days(90)
}

/// What can be done with a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum Verb {
    /// Give a waiting person a seat.
    Confirm,
    /// Give the seat or the wait back.
    Cancel,
    /// Take a seat again.
    Reinstate,
}

/// The state after `verb`.
pub(in crate::registration) fn next(state: State, verb: Verb) -> Result<State, Refusal> {
    match (state, verb) {
        (State::Waiting, Verb::Confirm) | (State::Cancelled, Verb::Reinstate) => {
            Ok(State::Confirmed)
        }
        (State::Confirmed | State::Waiting, Verb::Cancel) => Ok(State::Cancelled),
        (State::Confirmed, Verb::Confirm | Verb::Reinstate)
        | (State::Cancelled, Verb::Cancel)
        | (State::Waiting, Verb::Reinstate) => Err(Refusal::AlreadySo),
        (State::Cancelled, Verb::Confirm) => Err(Refusal::Cancelled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_answers_every_verb() {
        use State::{Cancelled, Confirmed, Waiting};
        let table = [
            (Confirmed, Verb::Confirm, Err(Refusal::AlreadySo)),
            (Confirmed, Verb::Cancel, Ok(Cancelled)),
            (Confirmed, Verb::Reinstate, Err(Refusal::AlreadySo)),
            (Waiting, Verb::Confirm, Ok(Confirmed)),
            (Waiting, Verb::Cancel, Ok(Cancelled)),
            (Waiting, Verb::Reinstate, Err(Refusal::AlreadySo)),
            (Cancelled, Verb::Confirm, Err(Refusal::Cancelled)),
            (Cancelled, Verb::Cancel, Err(Refusal::AlreadySo)),
            (Cancelled, Verb::Reinstate, Ok(Confirmed)),
        ];
        for (state, verb, expected) in table {
            assert_eq!(next(state, verb), expected, "{state:?} {verb:?}");
        }
    }
}
