//! Questions of a programme file.

use crate::base::{Language, Localised};
use crate::questions::model::{Asking, Condition, Kind, OnlyIf, Question, Written};
use crate::questions::rules::draft::{MOST_CHOICES, keyed};

/// What is wrong with a question that stands after these in its file.
pub fn fault_in(written: &Written, earlier: &[Written]) -> Option<String> {
    let text = english(&written.text);
    if text.is_empty() {
        return Some("the question has no English text".to_owned());
    }
    if earlier.iter().any(|it| english(&it.text) == text) {
        return Some(format!("question {text}: it is there twice"));
    }
    let lacks_english = |it: &Localised| english(it).is_empty();
    let number = written.choices.len();
    match (written.kind.has_choices(), number) {
        (true, 2..=MOST_CHOICES) if written.choices.iter().any(lacks_english) => {
            return Some(format!("question {text}: a choice has no English text"));
        }
        (true, 2..=MOST_CHOICES) | (false, 0) => {}
        (true, _) => return Some(format!("question {text}: {number} choices")),
        (false, _) => return Some(format!("question {text}: it has no choices")),
    }
    let only_if = written.only_if.as_ref()?;
    let can_be = |it: &Written| {
        let chosen = it.choices.iter().any(|at| english(at) == only_if.answer);
        let said = it.kind == Kind::YesNo && ["yes", "no"].contains(&only_if.answer.as_str());
        english(&it.text) == only_if.question && (chosen || said)
    };
    let possible = earlier.iter().any(can_be);
    let (question, answer) = (&only_if.question, &only_if.answer);
    (!possible).then(|| format!("question {text}: no earlier {question} is answered {answer}"))
}

/// What the file asks, with the keys that its choices have in `before`; none where it depends on what is not asked.
pub(in crate::questions) fn asking_of(
    written: &Written,
    before: Option<&Question>,
    all: &[Question],
) -> Option<Asking> {
    let condition = match &written.only_if {
        Some(only_if) => Some(condition(only_if, all)?),
        None => None,
    };
    Some(Asking {
        label: written.text.clone(),
        reason: written.reason.clone(),
        choices: keyed(written.choices.clone(), before),
        required: written.required,
        condition,
        seen_by: written.seen_by,
        keep: written.keep,
    })
}

fn condition(only_if: &OnlyIf, all: &[Question]) -> Option<Condition> {
    let question = all.iter().find(|it| is_written(it, &only_if.question))?;
    let choices = &question.now()?.asking.choices;
    let chosen = choices
        .iter()
        .find(|it| english(&it.label) == only_if.answer);
    let answer = chosen.map_or(&only_if.answer, |it| &it.key).clone();
    Some(Condition {
        question: question.id,
        answer,
    })
}

/// Whether these are the English words of a question.
pub(in crate::questions) fn is_written(question: &Question, text: &str) -> bool {
    let version = question.now();
    version.is_some_and(|it| english(&it.asking.label) == text)
}

pub(in crate::questions) fn english(text: &Localised) -> &str {
    text.own(Language::En).unwrap_or_default()
}
