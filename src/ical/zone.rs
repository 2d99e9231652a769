//! Zones as calendars describe them: VTIMEZONE components with one yearly rule per observance, found in the zone database.

use std::collections::BTreeMap;

use chrono::{
    DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc, Weekday,
};
use chrono_tz::{OffsetName, Tz};

use super::content::Block;
use super::value::{self, Value};

/// A rule must hold for so many years on, lest a chance pattern of one year be taken for a rule.
const YEARS_AHEAD: i32 = 9;
/// No zone goes back to an offset it left in so few days, so a change cannot hide between two looks.
const STEP: Duration = Duration::days(4);
/// The last year the zone database knows.
const LAST_YEAR: i32 = 2099;

/// The zones that one document describes; values in any other zone are written in UTC.
#[derive(Debug, Default)]
pub(super) struct Zones(BTreeMap<&'static str, (Tz, Vec<Observance>)>);

impl Zones {
    /// Describes the zones of the given values, each for its own years; a zone without a plain yearly rule is left out.
    pub(super) fn of(values: impl Iterator<Item = (Tz, i32)>) -> Self {
        let mut spans: BTreeMap<&'static str, (Tz, i32, i32)> = BTreeMap::new();
        for (zone, year) in values {
            let span = spans.entry(zone.name()).or_insert((zone, year, year));
            span.1 = span.1.min(year);
            span.2 = span.2.max(year);
        }
        let described = spans.into_iter().filter_map(|(name, (zone, first, last))| {
            Some((name, (zone, observances(zone, first, last)?)))
        });
        Self(described.collect())
    }

    /// Whether the document describes this zone.
    pub(super) fn has(&self, zone: Tz) -> bool {
        self.0.contains_key(zone.name())
    }

    /// Whether it describes none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The VTIMEZONE components, by name.
    pub(super) fn blocks(&self) -> impl Iterator<Item = Block> {
        self.0.values().map(|(zone, observances)| {
            let mut block = Block::new("VTIMEZONE");
            block.add("TZID", Value::zone(*zone));
            for observance in observances {
                block.hold(observance.block());
            }
            block
        })
    }
}

/// A time of the year with one offset to UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Observance {
    name: &'static str,
    /// Local, in the time before the change.
    starts_at: NaiveDateTime,
    from: i32,
    to: i32,
    abbreviation: String,
    rule: Option<Rule>,
}

/// The weekday of that rank (-1: the last) in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rule {
    month: u32,
    rank: i8,
    weekday: Weekday,
}

impl Rule {
    fn of(day: NaiveDate) -> [Self; 2] {
        let rank = i8::try_from(day.day0() / 7 + 1).unwrap_or(-1);
        [-1, rank].map(|rank| Self {
            month: day.month(),
            rank,
            weekday: day.weekday(),
        })
    }

    fn holds(self, day: NaiveDate) -> bool {
        let last = day
            .checked_add_days(Days::new(7))
            .is_none_or(|next| next.month() != day.month());
        let rank = i8::try_from(day.day0() / 7 + 1).unwrap_or(-1);
        day.month() == self.month
            && day.weekday() == self.weekday
            && if self.rank < 0 {
                last
            } else {
                rank == self.rank
            }
    }
}

impl Observance {
    fn block(&self) -> Block {
        let mut block = Block::new(self.name);
        block.add("DTSTART", Value::local(self.starts_at));
        block.add("TZOFFSETFROM", Value::offset(self.from));
        block.add("TZOFFSETTO", Value::offset(self.to));
        block.add("TZNAME", Value::text(&self.abbreviation));
        if let Some(rule) = self.rule {
            block.add("RRULE", Value::yearly(rule.month, rule.rank, rule.weekday));
        }
        block
    }
}

/// The observances that give every local time of these years its offset, if there is a plain yearly rule.
fn observances(zone: Tz, first: i32, last: i32) -> Option<Vec<Observance>> {
    let end = (first + YEARS_AHEAD).max(last).min(LAST_YEAR);
    let changes = changes(zone, first - 1, end)?;
    if changes.iter().all(|change| change.at.year() < first) {
        return Some(vec![flat(zone, first)?]);
    }
    let (up, down): (Vec<Change>, Vec<Change>) = changes
        .into_iter()
        .partition(|change| change.to > change.from);
    let years = usize::try_from(end - first + 2).ok()?;
    // The standard time first: it is in force when the first year begins, north of the equator.
    let standard = yearly(zone, "STANDARD", &down, years)?;
    let daylight = yearly(zone, "DAYLIGHT", &up, years)?;
    (standard.from == daylight.to && standard.to == daylight.from).then(|| vec![standard, daylight])
}

/// A zone that keeps its offset: one standard time from the first day computers count.
fn flat(zone: Tz, year: i32) -> Option<Observance> {
    let middle = Utc.with_ymd_and_hms(year, 7, 1, 0, 0, 0).single()?;
    let (to, abbreviation) = offset_at(zone, middle);
    let starts_at = NaiveDate::from_ymd_opt(1970, 1, 1)?.and_hms_opt(0, 0, 0)?;
    Some(Observance {
        name: "STANDARD",
        starts_at,
        from: to,
        to,
        abbreviation,
        rule: None,
    })
}

/// One change a year by one rule at one local time, or nothing.
fn yearly(zone: Tz, name: &'static str, changes: &[Change], years: usize) -> Option<Observance> {
    let first = changes.first()?;
    let alike = |change: &Change| {
        (change.from, change.to) == (first.from, first.to)
            && change.local().time() == first.local().time()
    };
    let mut calendar_years: Vec<i32> = changes.iter().map(|change| change.local().year()).collect();
    calendar_years.dedup();
    if calendar_years.len() != years || changes.len() != years || !changes.iter().all(alike) {
        return None;
    }
    let day = |change: &Change| change.local().date();
    let rule = Rule::of(day(first))
        .into_iter()
        .find(|rule| changes.iter().all(|change| rule.holds(day(change))))?;
    let (_, abbreviation) = offset_at(zone, first.at);
    Some(Observance {
        name,
        starts_at: first.local(),
        from: first.from,
        to: first.to,
        abbreviation,
        rule: Some(rule),
    })
}

/// The instant at which a zone changes its offset.
#[derive(Debug, Clone, Copy)]
struct Change {
    at: DateTime<Utc>,
    from: i32,
    to: i32,
}

impl Change {
    /// The wall time that is never reached: local, in the time before the change.
    fn local(&self) -> NaiveDateTime {
        self.at.naive_utc() + Duration::seconds(i64::from(self.from))
    }
}

/// All changes from the start of the first year to the end of the last, in UTC.
fn changes(zone: Tz, first: i32, last: i32) -> Option<Vec<Change>> {
    let mut day = Utc.with_ymd_and_hms(first, 1, 1, 0, 0, 0).single()?;
    let end = Utc.with_ymd_and_hms(last + 1, 1, 1, 0, 0, 0).single()?;
    let mut from = seconds_at(zone, day);
    let mut found = Vec::new();
    while day < end {
        let next = day + STEP;
        let to = seconds_at(zone, next);
        if to != from {
            found.push(Change {
                at: change_between(zone, day, next, from),
                from,
                to,
            });
        }
        (day, from) = (next, to);
    }
    Some(found)
}

/// The first second after `early` that no longer has the offset `from`.
fn change_between(
    zone: Tz,
    mut early: DateTime<Utc>,
    mut late: DateTime<Utc>,
    from: i32,
) -> DateTime<Utc> {
    while late - early > Duration::seconds(1) {
        let middle = early + Duration::seconds((late - early).num_seconds() / 2);
        if seconds_at(zone, middle) == from {
            early = middle;
        } else {
            late = middle;
        }
    }
    late
}

fn seconds_at(zone: Tz, at: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc())
        .fix()
        .local_minus_utc()
}

/// The offset and its name; zones without letters are named by the offset, as an empty name is not allowed.
fn offset_at(zone: Tz, at: DateTime<Utc>) -> (i32, String) {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc());
    let seconds = offset.fix().local_minus_utc();
    let letters = offset
        .abbreviation()
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
    (
        seconds,
        letters.map_or_else(|| value::offset(seconds), str::to_owned),
    )
}

#[cfg(test)]
mod tests {
    use chrono_tz::TZ_VARIANTS;

    use super::*;

    /// The offset a reader finds: that of the observance that began last.
    fn read(observances: &[Observance], local: NaiveDateTime) -> i32 {
        let begins = |observance: &Observance| {
            let Some(rule) = observance.rule else {
                return Some(observance.starts_at);
            };
            let at = observance.starts_at;
            let mut days = std::iter::successors(Some(local.date()), NaiveDate::pred_opt);
            days.by_ref()
                .take_while(|day| *day >= at.date())
                .find(|day| rule.holds(*day) && day.and_time(at.time()) <= local)
                .map(|day| day.and_time(at.time()))
        };
        observances
            .iter()
            .max_by_key(|observance| begins(observance))
            .unwrap()
            .to
    }

    #[test]
    fn every_described_zone_gives_every_local_time_its_offset() {
        let mut described = 0;
        for zone in TZ_VARIANTS {
            let Some(observances) = observances(zone, 2026, 2027) else {
                continue;
            };
            described += 1;
            let mut at = Utc.with_ymd_and_hms(2026, 1, 2, 0, 30, 0).unwrap();
            while at.year() < 2028 {
                let local = at.with_timezone(&zone).naive_local();
                if zone.from_local_datetime(&local).single().is_some() {
                    assert_eq!(
                        read(&observances, local),
                        seconds_at(zone, at),
                        "{zone} {local}"
                    );
                }
                at += Duration::hours(73);
            }
        }
        assert!(described > 550, "only {described} zones have a plain rule");
    }

    #[test]
    fn every_zone_of_europe_is_described() {
        for zone in TZ_VARIANTS
            .iter()
            .filter(|zone| zone.name().starts_with("Europe/"))
        {
            for year in (2024..=2095).step_by(9) {
                assert!(observances(*zone, year, year).is_some(), "{zone} {year}");
            }
        }
    }

    #[test]
    fn a_zone_without_a_plain_rule_is_left_to_utc() {
        for zone in [Tz::Africa__Casablanca, Tz::America__Nuuk, Tz::Asia__Gaza] {
            assert_eq!(observances(zone, 2026, 2026), None, "{zone}");
        }
    }

    #[test]
    fn the_larger_offset_is_daylight_in_dublin_too() {
        let found = observances(Tz::Europe__Dublin, 2027, 2027).unwrap();
        let shown: Vec<_> = found
            .iter()
            .map(|o| (o.name, o.to, o.abbreviation.as_str()))
            .collect();
        assert_eq!(shown, [("STANDARD", 0, "GMT"), ("DAYLIGHT", 3600, "IST")]);
    }

    #[test]
    fn a_zone_without_letters_is_named_by_its_offset() {
        let found = observances(Tz::Europe__Istanbul, 2027, 2027).unwrap();
        let shown: Vec<_> = found
            .iter()
            .map(|o| (o.name, o.to, o.abbreviation.as_str(), o.rule))
            .collect();
        assert_eq!(shown, [("STANDARD", 10_800, "+0300", None)]);
    }

    #[test]
    fn a_zone_south_of_the_equator_is_described() {
        assert_eq!(
            observances(Tz::Australia__Sydney, 2027, 2027).map(|found| found.len()),
            Some(2)
        );
    }
}
