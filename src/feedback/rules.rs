//! What the forms must hold, who may send them when, what the answers add up to. Pure.

use std::collections::BTreeSet;

use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};

use super::model::{FEWEST, Feedback, FollowUp, FollowUpSummary, Occasion, Summary};
use crate::base::{RegistrationId, day_begins_at, day_ends_at, several_lines};
use crate::events::{Event, Status};
use crate::registration::{Registration, State};
use crate::web::Fault;
use crate::wording::say;

/// Longest text, in characters.
const LONGEST: usize = 1000;
/// How long after it is due guests can still be written to.
const LATEST: TimeDelta = TimeDelta::days(14);
/// The hour at the venue at which they are.
const HOUR: TimeDelta = TimeDelta::hours(10);
/// When they are asked what came of it.
const LATER: Months = Months::new(3);
/// Until when they can say.
const AT_LAST: Months = Months::new(6);

/// A form as it was sent.
pub(super) type Typed = [(String, String)];

/// The first value of a field; empty when it is not there.
pub(super) fn typed<'a>(form: &'a Typed, name: &str) -> &'a str {
    let found = form.iter().find(|it| it.0 == name);
    found.map_or("", |it| it.1.as_str())
}

/// A form being checked; every fault at once.
struct Check<'a> {
    form: &'a Typed,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn grade(&mut self, name: &str, best: i32) -> i32 {
        let grade = typed(self.form, name).parse().ok();
        let grade = grade.filter(|it| (1..=best).contains(it));
        if grade.is_none() {
            let fault = (name.to_owned(), say::feedback_fault_grade());
            self.faults.push(fault);
        }
        grade.unwrap_or_default()
    }

    fn text(&mut self, name: &str) -> String {
        let text = several_lines(typed(self.form, name), LONGEST);
        if text.is_err() {
            let fault = (name.to_owned(), say::feedback_fault_text(LONGEST));
            self.faults.push(fault);
        }
        text.unwrap_or_default()
    }

    fn done<T>(self, right: T) -> Result<T, Vec<Fault>> {
        if self.faults.is_empty() {
            Ok(right)
        } else {
            Err(self.faults)
        }
    }
}

/// Checks the form of the last day.
pub(super) fn check(form: &Typed, event: &Event) -> Result<Feedback, Vec<Fault>> {
    let faults = Vec::new();
    let mut check = Check { form, faults };
    let feedback = Feedback {
        event: event.id,
        overall: check.grade("overall", 5),
        useful: check.grade("useful", 5),
        organised: check.grade("organised", 5),
        will_do: check.text("will_do"),
        better: check.text("better"),
    };
    check.done(feedback)
}

/// Checks the form of three months later.
pub(super) fn check_follow_up(form: &Typed, event: &Event) -> Result<FollowUp, Vec<Fault>> {
    let faults = Vec::new();
    let mut check = Check { form, faults };
    let follow_up = FollowUp {
        event: event.id,
        used: check.grade("used", 4),
        done: check.text("done"),
        hinders: check.text("hinders"),
    };
    check.done(follow_up)
}

/// Whether this person may say how it was: those who had a seat, from the last day on.
pub(super) fn may_say(it: &Registration, event: &Event, now: DateTime<Utc>) -> bool {
    let takes_place = event.status == Status::Published;
    let last_day = day_begins_at(event.ends_on, event.zone);
    takes_place && it.state == State::Confirmed && now >= last_day
}

/// Until when somebody can say what came of it.
pub(super) fn follow_up_ends_at(event: &Event) -> DateTime<Utc> {
    let last = event.ends_on.checked_add_months(AT_LAST);
    day_ends_at(last.unwrap_or(event.ends_on), event.zone)
}

/// When guests are written to, and until when they can still be; none: not at all.
pub(super) fn due(event: &Event, occasion: Occasion) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let over = match occasion {
        Occasion::Thanks => day_ends_at(event.ends_on, event.zone),
        Occasion::FollowUp => {
            let day = event.ends_on.checked_add_months(LATER)?;
            day_begins_at(day, event.zone)
        }
    };
    let wanted = event.follow_up || occasion == Occasion::Thanks;
    let takes_place = event.status == Status::Published;
    (wanted && takes_place).then_some((over + HOUR, over + LATEST))
}

/// The days on which events ended whose guests may be due to be written to.
pub(super) fn ended_between(occasion: Occasion, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let until = match occasion {
        Occasion::Thanks => Some(today),
        // Months differ in length: two days more than are needed.
        Occasion::FollowUp => today
            .checked_sub_months(LATER)
            .map(|it| it + TimeDelta::days(2)),
    };
    let until = until.unwrap_or(today);
    (until - LATEST - TimeDelta::days(4), until)
}

/// Those who had a seat and were there.
pub(super) fn guests(
    mut all: Vec<Registration>,
    there: &BTreeSet<RegistrationId>,
) -> Vec<Registration> {
    all.retain(|it| it.state == State::Confirmed && there.contains(&it.id));
    all
}

/// What the answers add up to; of fewer than five, nothing but how many there are.
pub(super) fn summary(all: &[Feedback]) -> Summary {
    if all.len() < FEWEST {
        return Summary {
            answers: all.len(),
            ..Summary::default()
        };
    }
    Summary {
        answers: all.len(),
        grades: Some([
            counts(all, |it| it.overall),
            counts(all, |it| it.useful),
            counts(all, |it| it.organised),
        ]),
        words: [
            words(all.iter().map(|it| &it.will_do)),
            words(all.iter().map(|it| &it.better)),
        ],
    }
}

/// The same of what came of it.
pub(super) fn follow_up_summary(all: &[FollowUp]) -> FollowUpSummary {
    if all.len() < FEWEST {
        return FollowUpSummary {
            answers: all.len(),
            ..FollowUpSummary::default()
        };
    }
    FollowUpSummary {
        answers: all.len(),
        used: Some(counts(all, |it| it.used)),
        words: [
            words(all.iter().map(|it| &it.done)),
            words(all.iter().map(|it| &it.hinders)),
        ],
    }
}

/// How often each grade was given, from 1.
fn counts<T, const N: usize>(all: &[T], grade_of: fn(&T) -> i32) -> [i64; N] {
    let mut counts = [0; N];
    for (grade, count) in (1..).zip(counts.iter_mut()) {
        let given = all.iter().filter(|it| grade_of(it) == grade).count();
        *count = i64::try_from(given).unwrap_or(i64::MAX);
    }
    counts
}

/// What was written, in the order of the alphabet.
fn words<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.filter(|it| !it.is_empty()).cloned().collect();
    texts.sort_unstable();
    texts
}
