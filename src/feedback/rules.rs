//! What the form must hold, who may send it when, what the answers add up to. Pure.

use chrono::{DateTime, TimeDelta, Utc};

use super::model::{FEWEST, Feedback, Summary};
use crate::base::{day_begins_at, day_ends_at};
use crate::events::{Event, Status};
use crate::registration::{Registration, State};
use crate::wording::{Phrase, say};

/// Longest text, in characters.
const LONGEST: usize = 1000;
/// How long after the last day guests can still be thanked.
const LATEST: TimeDelta = TimeDelta::days(14);
/// The hour of the next day at the venue at which they are.
const AFTER: TimeDelta = TimeDelta::hours(10);

/// What is wrong with a field.
pub(super) type Fault = (&'static str, Phrase);

/// A form as it was sent.
pub(super) type Typed = [(String, String)];

/// The first value of a field; empty when it is not there.
pub(super) fn typed<'a>(form: &'a Typed, name: &str) -> &'a str {
    let found = form.iter().find(|it| it.0 == name);
    found.map_or("", |it| it.1.as_str())
}

/// Checks the form; every fault at once.
pub(super) fn check(form: &Typed, event: &Event) -> Result<Feedback, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut grade = |name: &'static str| {
        let grade = typed(form, name).parse().ok();
        let grade = grade.filter(|it| (1..=5).contains(it));
        if grade.is_none() {
            faults.push((name, say::feedback_fault_grade()));
        }
        grade.unwrap_or_default()
    };
    let grades = ["overall", "useful", "organised"].map(&mut grade);
    let mut text = |name: &'static str| {
        let text = typed(form, name).trim();
        let bare = |it: char| it.is_control() && !matches!(it, '\n' | '\r' | '\t');
        if text.chars().count() > LONGEST || text.contains(bare) {
            faults.push((name, say::feedback_fault_text(LONGEST)));
        }
        text.to_owned()
    };
    let words = ["will_do", "better"].map(&mut text);
    if !faults.is_empty() {
        return Err(faults);
    }
    let ([overall, useful, organised], [will_do, better]) = (grades, words);
    Ok(Feedback {
        event: event.id,
        overall,
        useful,
        organised,
        will_do,
        better,
    })
}

/// Whether this person may say how it was: those who had a seat, from the last day on.
pub(super) fn may_say(it: &Registration, event: &Event, now: DateTime<Utc>) -> bool {
    let takes_place = event.status == Status::Published;
    let last_day = day_begins_at(event.ends_on, event.zone);
    takes_place && it.state == State::Confirmed && now >= last_day
}

/// When guests are thanked, and until when they can still be.
pub(super) fn thanks(event: &Event) -> (DateTime<Utc>, DateTime<Utc>) {
    let over = day_ends_at(event.ends_on, event.zone);
    (over + AFTER, over + LATEST)
}

/// What the answers add up to; of fewer than five, nothing but how many there are.
pub(super) fn summary(all: &[Feedback]) -> Summary {
    if all.len() < FEWEST {
        return Summary {
            answers: all.len(),
            ..Summary::default()
        };
    }
    let count = |grade_of: &dyn Fn(&Feedback) -> i32| {
        let mut grades = [0; 5];
        for (grade, count) in (1..).zip(grades.iter_mut()) {
            let given = all.iter().filter(|it| grade_of(it) == grade).count();
            *count = i64::try_from(given).unwrap_or(i64::MAX);
        }
        grades
    };
    let words = |text_of: &dyn Fn(&Feedback) -> String| {
        let mut texts: Vec<String> = all.iter().map(text_of).collect();
        texts.retain(|it| !it.is_empty());
        texts.sort_unstable();
        texts
    };
    Summary {
        answers: all.len(),
        grades: Some([
            count(&|it| it.overall),
            count(&|it| it.useful),
            count(&|it| it.organised),
        ]),
        words: [
            words(&|it| it.will_do.clone()),
            words(&|it| it.better.clone()),
        ],
    }
}
