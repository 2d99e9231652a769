//! The checker of calendar files, and its control: it must see what it is there for.

use std::path::{Path, PathBuf};
use std::process::Command;

use chrono_tz::Tz;
use serde_json::Value;

use super::{at, entry, feed, invitation, timed};

/// One event as others read it: UID, start and end.
pub(super) type Read = (String, String, String);

/// A folder for files to check.
pub(super) struct Checker(tempfile::TempDir);

impl Checker {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The faults and events of one document.
    pub(super) fn read(&self, kind: &str, text: &str) -> (Vec<String>, Vec<Read>) {
        let answer = check(kind, &[self.put("one.ics", text)]);
        let found = answer.as_object().unwrap().values().next().unwrap();
        let list = |name: &str| found.get(name).unwrap().as_array().unwrap().clone();
        let word = |value: Option<&Value>| value.unwrap().as_str().unwrap().to_owned();
        let event = |event: &Value| {
            (
                word(event.get("uid")),
                word(event.get("start")),
                word(event.get("end")),
            )
        };
        let faults = list("faults")
            .iter()
            .map(|fault| word(Some(fault)))
            .collect();
        (faults, list("events").iter().map(event).collect())
    }
}

/// What the checker says about each file.
pub(super) fn check(kind: &str, files: &[PathBuf]) -> Value {
    let python = std::env::var_os("PLENARY_PYTHON");
    assert!(python.is_some(), "PLENARY_PYTHON is not set: run tests/run");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python/check_calendar.py");
    let output = Command::new(python.unwrap())
        .arg(script)
        .arg(kind)
        .args(files)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The document without the lines that start so.
fn without(text: &str, start: &str) -> String {
    let lines = text.replace("\r\n ", "");
    lines
        .split_inclusive("\r\n")
        .filter(|line| !line.starts_with(start))
        .collect()
}

fn assert_found(kind: &str, cases: &[(&str, String)]) {
    let checker = Checker::new();
    for (fault, broken) in cases {
        let (faults, _) = checker.read(kind, broken);
        assert!(
            faults.iter().any(|found| found == fault),
            "{fault} was not found, but {faults:?} in\n{broken}"
        );
    }
}

#[test]
fn the_checker_finds_broken_feeds_that_parsers_accept() {
    let when = timed(
        "2027-05-04T16:00:00Z",
        "2027-05-04T18:00:00Z",
        Tz::Europe__Athens,
    );
    let sound = feed(Tz::Europe__Athens, vec![entry("s-1", when)]).text();
    let (head, rest) = sound.split_once("BEGIN:VTIMEZONE").unwrap();
    let event = &rest[rest.find("BEGIN:VEVENT").unwrap()..];
    let end = "DTEND;TZID=Europe/Athens:20270504T210000";
    assert_found(
        "feed",
        &[
            ("TZID without VTIMEZONE", [head, event].concat()),
            (
                "DTEND not after DTSTART",
                sound.replace(end, "DTEND;TZID=Europe/Athens:20270504T190000"),
            ),
            (
                "DATE mixed with DATE-TIME",
                sound.replace(end, "DTEND;VALUE=DATE:20270505"),
            ),
            ("floating time", sound.replace(end, "DTEND:20270504T210000")),
            (
                "unescaped comma or semicolon in NAME",
                sound.replace("\nNAME:LIAISE 2\\;", "\nNAME:LIAISE 2;"),
            ),
            (
                "METHOD in a feed",
                sound.replace("CALSCALE:GREGORIAN", "METHOD:PUBLISH"),
            ),
            (
                "people in a feed",
                sound.replace("END:VEVENT", "ATTENDEE:mailto:a@b.example\r\nEND:VEVENT"),
            ),
            (
                "duplicate UID",
                [sound.trim_end_matches("END:VCALENDAR\r\n"), event].concat(),
            ),
            ("line break that is not CRLF", sound.replace("\r\n", "\n")),
        ],
    );
}

#[test]
fn the_checker_finds_broken_mails_that_parsers_accept() {
    let when = timed(
        "2027-05-04T16:00:00Z",
        "2027-05-04T18:00:00Z",
        Tz::Europe__Athens,
    );
    let request = invitation(when).text();
    let cancel = invitation(when).withdraw(at("2026-12-01T08:00:00Z")).text();
    assert_found(
        "mail",
        &[
            ("REQUEST without ORGANIZER", without(&request, "ORGANIZER")),
            ("not one ATTENDEE", without(&request, "ATTENDEE")),
            ("CANCEL without SEQUENCE", without(&cancel, "SEQUENCE")),
            (
                "CANCEL without STATUS:CANCELLED",
                without(&cancel, "STATUS"),
            ),
            (
                "cancellation mailed as a REQUEST",
                cancel.replace("METHOD:CANCEL", "METHOD:REQUEST"),
            ),
        ],
    );
}
