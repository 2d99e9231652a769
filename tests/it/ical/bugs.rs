//! What went wrong in other calendars and must not go wrong here.

use chrono_tz::Tz;
use plenary::ical::{FeedEntry, Status};

use super::{at, days, entry, feed, invitation, timed};

/// The logical lines.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .lines()
        .map(str::to_owned)
        .collect()
}

fn values(text: &str, name: &str) -> Vec<String> {
    let named = |line: &String| line.split([':', ';']).next() == Some(name);
    lines(text).into_iter().filter(named).collect()
}

fn evening() -> plenary::ical::When {
    timed(
        "2027-05-04T16:00:00Z",
        "2027-05-04T18:00:00Z",
        Tz::Europe__Athens,
    )
}

#[test]
fn a_cancellation_was_mailed_as_a_request() {
    let text = invitation(evening())
        .withdraw(at("2026-12-01T08:00:00Z"))
        .text();
    assert_eq!(values(&text, "METHOD"), ["METHOD:CANCEL"]);
    assert_eq!(values(&text, "STATUS"), ["STATUS:CANCELLED"]);
    assert_eq!(values(&text, "SEQUENCE"), ["SEQUENCE:1"]);
}

#[test]
fn the_uid_of_the_mail_differed_from_the_feed_so_entries_came_twice() {
    let mailed = invitation(evening());
    let listed = feed(Tz::Europe__Athens, vec![mailed.entry.clone()]).text();
    assert_eq!(values(&mailed.text(), "UID"), values(&listed, "UID"));
    let withdrawn = mailed.withdraw(at("2026-12-01T08:00:00Z")).text();
    assert_eq!(values(&withdrawn, "UID"), values(&listed, "UID"));
}

#[test]
fn a_stamp_of_now_and_no_sequence_made_every_fetch_a_change() {
    let make = || feed(Tz::Europe__Athens, vec![entry("s-1", evening())]).text();
    assert_eq!(make(), make());
    let stamps = [values(&make(), "DTSTAMP"), values(&make(), "LAST-MODIFIED")].concat();
    assert_eq!(
        stamps,
        ["DTSTAMP:20261120T100000Z", "LAST-MODIFIED:20261120T100000Z"]
    );
    assert_eq!(values(&make(), "SEQUENCE"), ["SEQUENCE:0"]);
}

#[test]
fn a_zone_was_written_as_its_abbreviation_or_without_its_vtimezone() {
    for text in [
        feed(Tz::Europe__Athens, vec![entry("s-1", evening())]).text(),
        invitation(evening()).text(),
    ] {
        assert_eq!(
            values(&text, "DTSTART").last().unwrap(),
            "DTSTART;TZID=Europe/Athens:20270504T190000"
        );
        assert_eq!(values(&text, "TZID"), ["TZID:Europe/Athens"]);
    }
}

#[test]
fn control_characters_reached_the_file() {
    let mut hostile = invitation(evening());
    hostile.entry.summary = "a\0b\u{8}\u{1b}[31m\u{85}c".to_owned();
    hostile.attendee.name = "x\u{0}\r\nATTENDEE:mailto:y@z.example".to_owned();
    let text = hostile.text();
    assert!(
        text.chars()
            .all(|c| c == '\r' || c == '\n' || !c.is_control())
    );
    assert_eq!(values(&text, "SUMMARY"), ["SUMMARY:ab[31m\\nc"]);
    assert_eq!(values(&text, "ATTENDEE").len(), 1);
}

#[test]
fn an_invitation_had_no_attendee() {
    let text = invitation(evening()).text();
    assert_eq!(
        values(&text, "ORGANIZER"),
        ["ORGANIZER;CN=\"Athens (LIAISE 2)\":mailto:events@plenary.example"]
    );
    assert_eq!(
        values(&text, "ATTENDEE"),
        [
            "ATTENDEE;CN=\"Ñúñez, Ana 'la Jefa'\";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:Ana@Setubal.example"
        ]
    );
}

#[test]
fn times_floated_without_a_zone() {
    let zone = Tz::Africa__Casablanca;
    let undescribed = timed("2027-05-04T16:00:00Z", "2027-05-04T18:00:00Z", zone);
    let text = invitation(undescribed).text();
    assert_eq!(values(&text, "DTSTART"), ["DTSTART:20270504T160000Z"]);
    assert_eq!(values(&text, "DTEND"), ["DTEND:20270504T180000Z"]);
    assert_eq!(text.matches("VTIMEZONE").count(), 0);
}

#[test]
fn the_last_day_was_lost_to_an_inclusive_end() {
    let text = invitation(days("2027-03-27", "2027-03-28")).text();
    assert_eq!(values(&text, "DTSTART"), ["DTSTART;VALUE=DATE:20270327"]);
    assert_eq!(values(&text, "DTEND"), ["DTEND;VALUE=DATE:20270329"]);
    assert_eq!(values(&text, "TRANSP"), ["TRANSP:TRANSPARENT"]);
}

#[test]
fn an_hour_that_comes_twice_was_read_as_the_wrong_one() {
    let night = timed(
        "2027-10-30T23:30:00Z",
        "2027-10-31T00:30:00Z",
        Tz::Europe__Lisbon,
    );
    let text = invitation(night).text();
    assert_eq!(
        values(&text, "DTSTART").last().unwrap(),
        "DTSTART;TZID=Europe/Lisbon:20271031T003000"
    );
    assert_eq!(values(&text, "DTEND"), ["DTEND:20271031T003000Z"]);
}

#[test]
fn a_feed_told_who_comes_or_lost_what_was_called_off() {
    let mut called_off = feed(Tz::Europe__Athens, Vec::new());
    called_off.entries.push(FeedEntry {
        entry: entry("e-1", evening()),
        status: Status::Cancelled,
    });
    let text = called_off.text();
    assert_eq!(values(&text, "STATUS"), ["STATUS:CANCELLED"]);
    assert_eq!(values(&text, "TRANSP"), ["TRANSP:TRANSPARENT"]);
    for absent in ["METHOD", "ORGANIZER", "ATTENDEE"] {
        assert!(values(&text, absent).is_empty(), "{absent}");
    }
}
