//! Words for states and reasons.

use maud::Markup;

use crate::registration::model::{Ending, State, state_label};
use crate::web::{Tone, chip};
use crate::wording::{Phrase, Words, say};

/// A state as a chip.
pub fn state_chip(state: State, words: &Words) -> Markup {
    let tone = match state {
        State::Confirmed => Tone::Good,
        State::Pending | State::Waiting | State::Offered | State::Invited => Tone::Warn,
        State::Declined | State::Refused | State::Cancelled => Tone::Bad,
    };
    chip(tone, &words.say(state_label(state)))
}

/// The words for a reason.
pub fn ending_label(ending: Ending) -> Phrase {
    match ending {
        Ending::Dates => say::registration_reason_dates(),
        Ending::Travel => say::registration_reason_travel(),
        Ending::Colleague => say::registration_reason_colleague(),
        Ending::PassedOn => say::registration_ending_passed_on(),
        Ending::Other => say::registration_reason_other(),
        Ending::Unanswered => say::registration_ending_unanswered(),
        Ending::TooMany => say::registration_ending_too_many(),
        Ending::Audience => say::registration_ending_audience(),
        Ending::Enough => say::registration_ending_enough(),
    }
}
