//! Calendar documents through `icalendar` and `vobject`, and the checks that no parser makes.

use chrono_tz::Tz;
use plenary::ical::{Entry, Status};

use super::checker::{Checker, Read};
use super::{at, days, entry, feed, invitation, timed};

fn listed(uid: &str, start: &str, end: &str) -> Read {
    (uid.to_owned(), start.to_owned(), end.to_owned())
}

/// Entries on and beside nights of the change of clocks, in zones of every kind.
const TIMES: [(&str, &str, &str, Tz); 8] = [
    (
        "lisbon-night",
        "2027-03-27T23:30:00Z",
        "2027-03-28T02:30:00Z",
        Tz::Europe__Lisbon,
    ),
    (
        "athens-night",
        "2027-03-28T00:30:00Z",
        "2027-03-28T01:30:00Z",
        Tz::Europe__Athens,
    ),
    (
        "istanbul",
        "2027-05-04T07:00:00Z",
        "2027-05-04T15:00:00Z",
        Tz::Europe__Istanbul,
    ),
    (
        "dublin",
        "2027-05-05T07:00:00Z",
        "2027-05-05T15:00:00Z",
        Tz::Europe__Dublin,
    ),
    (
        "reykjavik",
        "2027-05-06T09:00:00Z",
        "2027-05-06T15:00:00Z",
        Tz::Atlantic__Reykjavik,
    ),
    (
        "london-night",
        "2027-10-31T00:30:00Z",
        "2027-10-31T01:30:00Z",
        Tz::Europe__London,
    ),
    (
        "dublin-winter",
        "2028-01-11T09:00:00Z",
        "2028-01-11T15:00:00Z",
        Tz::Europe__Dublin,
    ),
    (
        "casablanca",
        "2028-02-01T09:00:00Z",
        "2028-02-01T15:00:00Z",
        Tz::Africa__Casablanca,
    ),
];

#[test]
fn a_feed_is_read_by_others_at_the_right_instants() {
    let mut entries: Vec<Entry> = TIMES
        .iter()
        .map(|(uid, start, end, zone)| entry(uid, timed(start, end, *zone)))
        .collect();
    let mut wanted: Vec<Read> = TIMES
        .iter()
        .map(|(uid, start, end, _)| listed(uid, start, end))
        .collect();
    entries.push(entry("banner", days("2028-05-04", "2028-05-06")));
    wanted.push(listed("banner", "2028-05-04", "2028-05-07"));
    let mut document = feed(Tz::Europe__Brussels, entries);
    document.entries[2].status = Status::Cancelled;
    assert_eq!(
        Checker::new().read("feed", &document.text()),
        (Vec::new(), wanted)
    );
}

#[test]
fn an_empty_feed_is_a_calendar() {
    assert_eq!(
        Checker::new().read("feed", &feed(Tz::Europe__Lisbon, Vec::new()).text()),
        (Vec::new(), Vec::new())
    );
}

#[test]
fn an_invitation_and_its_withdrawal_are_sound() {
    let checker = Checker::new();
    for (when, start, end) in [
        (
            timed(
                "2027-05-04T16:00:00Z",
                "2027-05-04T18:00:00Z",
                Tz::Europe__Athens,
            ),
            "2027-05-04T16:00:00Z",
            "2027-05-04T18:00:00Z",
        ),
        (days("2027-05-04", "2027-05-05"), "2027-05-04", "2027-05-06"),
    ] {
        let request = invitation(when);
        let wanted = (
            Vec::new(),
            vec![listed("r-2wq4@plenary.example", start, end)],
        );
        assert_eq!(checker.read("mail", &request.text()), wanted);
        assert_eq!(
            checker.read("mail", &request.withdraw(at("2026-12-01T08:00:00Z")).text()),
            wanted
        );
    }
}

#[test]
fn hostile_text_is_read_alike_by_others() {
    let hostile = [
        "\r\nATTENDEE:mailto:x@y.example",
        "a\\nb\\,c\\;d\\\\",
        "\"quoted\"; \u{85}\u{2028}next^n=cmd",
        "\u{feff}👩\u{200d}👩\u{200d}👧 é€😀中ن\u{202e}abc",
        "BEGIN:VEVENT\nEND:VCALENDAR",
        "\0\u{1b}<script>%0d%0a\ttab",
    ];
    for text in hostile {
        let mut request = invitation(days("2027-05-04", "2027-05-04"));
        request.entry.summary = text.repeat(7);
        request.entry.location = text.repeat(2);
        request.entry.description = format!("{text}\n{text}");
        request.attendee.name = text.repeat(5);
        let (faults, events) = Checker::new().read("mail", &request.text());
        assert_eq!((faults, events.len()), (Vec::new(), 1), "{text:?}");
    }
}
