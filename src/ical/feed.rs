//! Feeds: the calendars people subscribe to (RFC 5545, 7986); no method, no people, the same bytes until something changes.

use chrono_tz::Tz;

use super::content::Line;
use super::entry::{Entry, Status, calendar};
use super::value::{Parameter, Value};
use super::zone::Zones;

/// How often clients should come back.
const REFRESH: &str = "PT4H";
/// The year an empty feed describes its zone for.
const QUIET_YEAR: i32 = 2026;

/// A calendar to subscribe to.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    /// The name clients show, in the feed's language.
    pub name: String,
    /// The zone clients show the calendar in when they ask.
    pub zone: Tz,
    /// A colour name of CSS, such as `royalblue` (RFC 7986 §5.9 allows no other form).
    pub colour: &'static str,
    /// In any order.
    pub entries: Vec<FeedEntry>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedEntry {
    /// What is listed; the summary of a cancelled one already says so in the feed's language.
    pub entry: Entry,
    /// A cancelled entry stays in the feed: one that vanishes stays in many clients.
    pub status: Status,
}

impl Feed {
    /// The document as UTF-8 text, ordered by start and UID.
    pub fn text(&self) -> String {
        let mut sorted: Vec<&FeedEntry> = self.entries.iter().collect();
        sorted.sort_by_cached_key(|listed| {
            (listed.entry.when.order(self.zone), listed.entry.uid.clone())
        });
        let mut block = calendar();
        block.add("NAME", Value::text(&self.name));
        block.add("X-WR-CALNAME", Value::text(&self.name));
        block.add("X-WR-TIMEZONE", Value::zone(self.zone));
        block.push(
            Line::new("REFRESH-INTERVAL", Value::token(REFRESH))
                .with("VALUE", Parameter::token("DURATION")),
        );
        block.add("X-PUBLISHED-TTL", Value::token(REFRESH));
        block.add("COLOR", Value::token(self.colour));
        let zones = self.zones();
        for zone in zones.blocks() {
            block.hold(zone);
        }
        for listed in sorted {
            block.hold(listed.entry.block(listed.status, &zones));
        }
        block.text()
    }

    /// The zones of the entries; an empty feed describes its own, as a calendar needs a component.
    fn zones(&self) -> Zones {
        if !self.entries.is_empty() {
            return Zones::of(
                self.entries
                    .iter()
                    .flat_map(|listed| listed.entry.when.zoned()),
            );
        }
        let own = |zone| Zones::of(std::iter::once((zone, QUIET_YEAR)));
        let zones = own(self.zone);
        if zones.is_empty() {
            own(Tz::UTC)
        } else {
            zones
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Position, When};
    use super::*;

    fn entry(uid: &str, when: When) -> Entry {
        Entry {
            uid: uid.to_owned(),
            sequence: 3,
            stamp: "2026-11-02T09:15:00.75Z".parse().unwrap(),
            summary: "Opening; welcome, Lisbon".to_owned(),
            description: "Doors open at 8:30.\nBring your badge.".to_owned(),
            location: "Fórum Lisboa, Av. de Roma 14, Lisboa".to_owned(),
            position: Some(Position {
                latitude: 38.7486,
                longitude: -9.1376,
            }),
            url: Some("https://plenary.example/en/events/lisbon-2027".to_owned()),
            when,
        }
    }

    fn feed(entries: Vec<FeedEntry>) -> Feed {
        Feed {
            name: "LIAISE 2, Lisbon".to_owned(),
            zone: Tz::Europe__Lisbon,
            colour: "royalblue",
            entries,
        }
    }

    fn confirmed(entry: Entry) -> FeedEntry {
        FeedEntry {
            entry,
            status: Status::Confirmed,
        }
    }

    fn timed(start: &str, end: &str) -> When {
        When::timed(
            start.parse().unwrap(),
            end.parse().unwrap(),
            Tz::Europe__Lisbon,
        )
        .unwrap()
    }

    /// A session called off and the banner of its event.
    fn text() -> String {
        let banner =
            When::all_day("2027-03-27".parse().unwrap(), "2027-03-28".parse().unwrap()).unwrap();
        let dinner = timed("2027-03-28T19:00:00Z", "2027-03-28T21:00:00Z");
        let called_off = Entry {
            summary: "Cancelled: dinner".to_owned(),
            position: None,
            ..entry("s-2", dinner)
        };
        let status = Status::Cancelled;
        let entries = vec![
            FeedEntry {
                entry: called_off,
                status,
            },
            confirmed(entry("e-1", banner)),
        ];
        feed(entries).text().replace("\r\n", "\n")
    }

    #[test]
    fn a_feed_begins_with_these_lines() {
        let text = text();
        let (head, _) = text.split_once("BEGIN:VEVENT").unwrap();
        insta::assert_snapshot!(head, @r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Plenary//Calendar//EN
        CALSCALE:GREGORIAN
        NAME:LIAISE 2\, Lisbon
        X-WR-CALNAME:LIAISE 2\, Lisbon
        X-WR-TIMEZONE:Europe/Lisbon
        REFRESH-INTERVAL;VALUE=DURATION:PT4H
        X-PUBLISHED-TTL:PT4H
        COLOR:royalblue
        BEGIN:VTIMEZONE
        TZID:Europe/Lisbon
        BEGIN:STANDARD
        DTSTART:20261025T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:WET
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20260329T010000
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:WEST
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        END:VTIMEZONE
        "#);
    }

    #[test]
    fn entries_of_a_feed_have_these_lines() {
        let text = text();
        let (_, entries) = text.split_once("END:VTIMEZONE\n").unwrap();
        insta::assert_snapshot!(entries, @r#"
        BEGIN:VEVENT
        UID:e-1
        DTSTAMP:20261102T091500Z
        LAST-MODIFIED:20261102T091500Z
        SEQUENCE:3
        DTSTART;VALUE=DATE:20270327
        DTEND;VALUE=DATE:20270329
        SUMMARY:Opening\; welcome\, Lisbon
        LOCATION:Fórum Lisboa\, Av. de Roma 14\, Lisboa
        DESCRIPTION:Doors open at 8:30.\nBring your badge.
        GEO:38.748600;-9.137600
        URL:https://plenary.example/en/events/lisbon-2027
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:s-2
        DTSTAMP:20261102T091500Z
        LAST-MODIFIED:20261102T091500Z
        SEQUENCE:3
        DTSTART;TZID=Europe/Lisbon:20270328T200000
        DTEND;TZID=Europe/Lisbon:20270328T220000
        SUMMARY:Cancelled: dinner
        LOCATION:Fórum Lisboa\, Av. de Roma 14\, Lisboa
        DESCRIPTION:Doors open at 8:30.\nBring your badge.
        URL:https://plenary.example/en/events/lisbon-2027
        STATUS:CANCELLED
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        "#);
    }

    #[test]
    fn an_empty_feed_still_holds_one_zone() {
        for zone in [Tz::Europe__Lisbon, Tz::Africa__Casablanca] {
            let text = Feed {
                zone,
                ..feed(Vec::new())
            }
            .text();
            assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1, "{text}");
        }
    }

    #[test]
    fn entries_are_ordered_by_start_then_uid() {
        let morning = timed("2027-03-27T09:00:00Z", "2027-03-27T10:30:00Z");
        let day =
            When::all_day("2027-03-27".parse().unwrap(), "2027-03-27".parse().unwrap()).unwrap();
        let text = feed(vec![
            confirmed(entry("s-b", morning)),
            confirmed(entry("s-a", morning)),
            confirmed(entry("e-z", day)),
        ])
        .text();
        let uids: Vec<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("UID:"))
            .collect();
        assert_eq!(uids, ["e-z", "s-a", "s-b"]);
    }
}
