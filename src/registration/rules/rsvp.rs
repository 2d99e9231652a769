//! What an answer from a calendar does: the decision table of iTIP replies (RFC 5546 §3.2.3). Pure.

use chrono::{DateTime, Utc};

use super::may_seat;
use crate::events::{Event, OnDecline};
use crate::mail::Decision;
use crate::registration::model::{Ending, Registration, Rsvp, RsvpAnswer, State};

/// An answer, as far as the decision depends on it.
#[derive(Debug, Clone, Copy)]
pub(in crate::registration) struct Heard {
    /// What it says; none for what is no answer.
    pub(in crate::registration) answer: Option<RsvpAnswer>,
    /// The SEQUENCE it answers.
    pub(in crate::registration) sequence: i32,
    /// When it was given.
    pub(in crate::registration) stamp: DateTime<Utc>,
    /// Whether it is about a part of the event.
    pub(in crate::registration) is_partial: bool,
    /// Whether it comes from the registered address, as far as anybody can say.
    pub(in crate::registration) is_theirs: bool,
}

/// What is done about an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum Verdict {
    /// Nothing.
    Leave(Decision),
    /// It is noted.
    Note(Rsvp),
    /// It is noted, and the seat is free.
    GiveBack(Rsvp),
    /// It is noted, and the seat is taken back if it is still free.
    TakeBack(Rsvp),
    /// The registered address is asked whether it is theirs.
    Ask,
}

/// Decides about an answer to the invitation of `it`.
pub(in crate::registration) fn decide(
    heard: &Heard,
    it: &Registration,
    event: &Event,
    now: DateTime<Utc>,
) -> Verdict {
    let given_back = it.state == State::Cancelled && it.ending == Some(Ending::Calendar);
    let wants_back = given_back && heard.answer == Some(RsvpAnswer::Accepted);
    if may_seat(event, now).is_err() || !(it.state == State::Confirmed || wants_back) {
        return Verdict::Leave(Decision::Late);
    }
    if heard.is_partial {
        return Verdict::Leave(Decision::Partial);
    }
    let Some(answer) = heard.answer else {
        return Verdict::Leave(Decision::Proposed);
    };
    let changes_seat = answer == RsvpAnswer::Declined || wants_back;
    if heard.sequence < it.sequence {
        return if changes_seat {
            Verdict::Ask
        } else {
            Verdict::Leave(Decision::Outdated)
        };
    }
    // Nobody answers what was not sent yet, or tomorrow.
    let rsvp = Rsvp {
        answer,
        sequence: heard.sequence.min(it.sequence),
        stamp: heard.stamp.min(now),
    };
    if it
        .rsvp
        .is_some_and(|last| (rsvp.sequence, rsvp.stamp) <= (last.sequence, last.stamp))
    {
        return Verdict::Leave(Decision::Repeated);
    }
    match (heard.is_theirs, answer) {
        (false, _) if changes_seat => Verdict::Ask,
        (false, _) => Verdict::Leave(Decision::Stranger),
        (true, RsvpAnswer::Declined) if event.on_decline == OnDecline::Free => {
            Verdict::GiveBack(rsvp)
        }
        (true, _) if wants_back => Verdict::TakeBack(rsvp),
        (true, _) => Verdict::Note(rsvp),
    }
}
