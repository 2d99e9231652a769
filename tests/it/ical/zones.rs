//! The zones as other parsers read them from our files.

use std::path::PathBuf;

use chrono::{DateTime, Datelike, Duration, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use plenary::ical::{FeedEntry, Status, When};
use serde_json::Value;

use super::checker::{Checker, check};
use super::{entry, feed};

/// The instants of five years worth a look: noon of every day, and every half hour around each change.
fn telling_instants(zone: Tz) -> Vec<DateTime<Utc>> {
    let offset = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local() - at.naive_utc();
    let mut found = Vec::new();
    let mut hour = Utc.with_ymd_and_hms(2026, 1, 1, 0, 0, 0).unwrap();
    while hour.year() <= 2030 {
        if hour.timestamp() % 86_400 == 43_200 {
            found.push(hour);
        }
        if offset(hour) != offset(hour + Duration::hours(1)) {
            found.extend((-4..=6).map(|halves| hour + Duration::minutes(30 * halves)));
        }
        hour += Duration::hours(1);
    }
    found
}

#[test]
fn every_zone_of_europe_keeps_its_offsets_for_five_years_in_other_parsers() {
    let checker = Checker::new();
    let zones = TZ_VARIANTS
        .iter()
        .filter(|zone| zone.name().starts_with("Europe/"));
    let files: Vec<PathBuf> = zones
        .map(|zone| {
            let instants = telling_instants(*zone);
            let entries = instants.chunks(2).map(|pair| {
                let (start, end) = (pair[0], pair.last().copied().unwrap());
                let end = if end > start {
                    end
                } else {
                    start + Duration::hours(1)
                };
                let uid = format!("{}-{}", start.timestamp(), end.timestamp());
                FeedEntry {
                    entry: entry(&uid, When::timed(start, end, *zone).unwrap()),
                    status: Status::Confirmed,
                }
            });
            let mut document = feed(*zone, Vec::new());
            document.entries = entries.collect();
            checker.put(
                &format!("{}.ics", zone.name().replace('/', "-")),
                &document.text(),
            )
        })
        .collect();
    assert!(files.len() > 50);
    for (file, found) in check("zones", &files).as_object().unwrap() {
        assert_eq!(found["faults"], Value::Array(Vec::new()), "{file}");
        assert!(found["zoned"].as_u64() > Some(1_800), "{file}: {found}");
    }
}
