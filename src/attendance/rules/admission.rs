//! Who may be stamped.

use chrono::{DateTime, Utc};

use super::clock::is_open;
use crate::attendance::model::Person;
use crate::events::{Event, Slot, Status};
use crate::registration;
use crate::wording::{Phrase, say};

/// Why somebody is not stamped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::attendance) enum Refusal {
    /// The event does not take place.
    EventCancelled,
    /// The day of the slot has not begun.
    NotYet,
    /// The slot is not one of this event.
    UnknownSlot,
    /// The person is not on the list of this event.
    NotOnTheList,
    /// The registration was cancelled.
    Cancelled,
    /// The event is over: a door would be closed at once.
    Over,
    /// There is no seat to give.
    Full,
    /// A seat cannot be given for another reason.
    Seat(registration::Refusal),
}

impl Refusal {
    /// The sentence for the helper.
    pub(in crate::attendance) fn phrase(self) -> Phrase {
        match self {
            Self::EventCancelled => say::attendance_refused_event_cancelled(),
            Self::NotYet => say::attendance_refused_not_yet(),
            Self::UnknownSlot => say::attendance_refused_slot(),
            Self::NotOnTheList => say::attendance_refused_not_listed(),
            Self::Cancelled => say::attendance_refused_cancelled(),
            Self::Over => say::attendance_refused_over(),
            Self::Full => say::attendance_refused_full(),
            Self::Seat(refusal) => refusal.phrase(),
        }
    }
}

/// Whether `person` may be stamped in `slot` at `now`; somebody who waits needs a seat first.
pub(in crate::attendance) fn admit(
    person: Option<&Person>,
    slot: Option<&Slot>,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if event.status == Status::Cancelled {
        return Err(Refusal::EventCancelled);
    }
    let slot = slot.ok_or(Refusal::UnknownSlot)?;
    if !is_open(slot, event.zone, now) {
        return Err(Refusal::NotYet);
    }
    match person.ok_or(Refusal::NotOnTheList)?.state {
        state if state.is_live() => Ok(()),
        _ => Err(Refusal::Cancelled),
    }
}
