//! Words for states and answers.

use maud::Markup;

use crate::registration::model::{Reason, State};
use crate::web::{Tone, chip};
use crate::wording::{Phrase, Words, say};

/// A state as a chip.
pub fn state_chip(state: State, words: &Words) -> Markup {
    let (tone, word) = match state {
        State::Confirmed => (Tone::Good, say::registration_state_confirmed()),
        State::Waiting => (Tone::Warn, say::registration_state_waiting()),
        State::Cancelled => (Tone::Bad, say::registration_state_cancelled()),
    };
    chip(tone, &words.say(word))
}

/// The words for a reason not to come.
pub(super) fn reason_label(reason: Reason) -> Phrase {
    match reason {
        Reason::Dates => say::registration_reason_dates(),
        Reason::Travel => say::registration_reason_travel(),
        Reason::Colleague => say::registration_reason_colleague(),
        Reason::Other => say::registration_reason_other(),
    }
}
