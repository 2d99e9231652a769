//! Words for states, reasons and answers.

use maud::{Markup, html};

use crate::registration::model::{AnswerLine, Ending, State, state_label};
use crate::web::{Frame, Tone, chip, urls};
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
        Ending::Calendar => say::registration_ending_calendar(),
        Ending::Unanswered => say::registration_ending_unanswered(),
        Ending::TooMany => say::registration_ending_too_many(),
        Ending::Audience => say::registration_ending_audience(),
        Ending::Enough => say::registration_ending_enough(),
    }
}

/// A question and its answer; a file can be had again.
pub(super) fn answer_line(frame: &Frame, token: &str, line: AnswerLine) -> (String, Markup) {
    let file = line.file.map(|it| {
        let noun = format!("files/{}", it.0);
        urls::my_action(frame.lang(), token, &noun)
    });
    let answer = html! {
        @match file {
            Some(file) => a href=(file) download { (line.answer) },
            None => (line.answer),
        }
    };
    (line.question, answer)
}
