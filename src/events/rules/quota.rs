//! What organisers type about seats kept for some, and when those left over become everybody's.

use chrono::{DateTime, NaiveDate, Utc};

use crate::base::{CityId, Language, day_begins_at};
use crate::events::model::{Event, Quota, fold_code};
use crate::places::Directory;
use crate::web::{Check, Fault, Typed};
use crate::wording::say;

/// Shortest code: so long that nobody finds one by trying.
pub const SHORTEST_CODE: usize = 6;

/// Seats to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Quota`")]
pub struct QuotaDraft {
    pub name: String,
    pub city: Option<CityId>,
    pub code: Option<String>,
    pub capacity: i32,
    pub returns_on: Option<NaiveDate>,
}

/// Checks the form of a quota of `event`.
pub fn check_quota(
    typed: &Typed,
    event: &Event,
    directory: &Directory,
) -> Result<QuotaDraft, Vec<Fault>> {
    let mut check = Check::of(typed);
    let draft = quota(&mut check, event, directory);
    check.done(draft)
}

fn quota(check: &mut Check<'_>, event: &Event, directory: &Directory) -> Option<QuotaDraft> {
    let name = check.line("name").flatten();
    let city = CityId(check.typed.one("city").to_owned());
    let known = directory.city(&city).is_some();
    let city = known.then_some(city);
    if !known && !check.typed.one("city").is_empty() {
        check.fault::<()>("city", say::office_fault_choice());
    }
    let code = Some(fold_code(check.typed.one("code"))).filter(|it| !it.is_empty());
    if code
        .as_ref()
        .is_some_and(|it| it.chars().count() < SHORTEST_CODE)
    {
        check.fault::<()>("code", say::office_fault_code(SHORTEST_CODE));
    }
    if city.is_none() && code.is_none() {
        check.fault::<()>("city", say::office_fault_quota_for());
    }
    let capacity = check.number("capacity");
    let returns_on = match check.typed.one("returns_on") {
        "" => Some(None),
        _ => check.day("returns_on").map(Some),
    };
    if returns_on.flatten().is_some_and(|it| it > event.starts_on) {
        check.fault::<()>("returns_on", say::office_fault_return());
    }
    let name = match (name, &city) {
        (Some(name), _) => name,
        (None, Some(city)) => directory.name(city, Language::En).to_owned(),
        (None, None) => code.clone().unwrap_or_default(),
    };
    Some(QuotaDraft {
        name,
        city,
        code,
        capacity: capacity?.unwrap_or_default(),
        returns_on: returns_on?,
    })
}

/// Whether what is left of `quota` is everybody's at `now`: from midnight at the venue.
pub fn is_due(quota: &Quota, event: &Event, now: DateTime<Utc>) -> bool {
    let due = |day| now >= day_begins_at(day, event.zone);
    quota.returned_at.is_none() && quota.returns_on.is_some_and(due)
}
