//! Strings made to break a calendar file, through a parser that is not ours.

use calcard::icalendar::{
    ICalendar, ICalendarComponentType, ICalendarEntry, ICalendarParameterName, ICalendarProperty,
};
use chrono_tz::Tz;
use plenary::ical::Invitation;
use proptest::prelude::*;

use super::{feed, invitation, timed};

const PIECES: &[&str] = &[
    "\r\n",
    "\r",
    "\n",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\0",
    "\u{7}",
    "\u{b}",
    "\u{1b}",
    "\t",
    " ",
    "\u{7f}",
    "\u{9d}",
    "\"",
    "'",
    "\\",
    "\\n",
    "\\N",
    "\\\\",
    ";",
    ",",
    ":",
    "=",
    "^",
    "^n",
    "^'",
    "\r\n ",
    "\r\nATTENDEE:mailto:x@y.example",
    "\nEND:VEVENT",
    "BEGIN:VALARM",
    "\u{feff}",
    "\u{202e}",
    "\u{2066}",
    "é",
    "€",
    "😀",
    "👩‍👩‍👧",
    "e\u{301}",
    "ن",
    "中",
    "=cmd",
    "<script>",
    "%0d%0a",
    "mailto:",
];

/// Strings of pieces that hurt, of any characters, and of both.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        2 => "[a-zA-Z ]{0,30}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// What a TEXT value keeps of a string.
fn kept(text: &str) -> String {
    let unified = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    unified
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect()
}

/// What a parameter keeps of a string.
fn kept_in_a_name(text: &str) -> String {
    let bidi =
        |c: char| ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    let shown: String = kept(text).chars().filter(|c| !bidi(*c)).collect();
    shown
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('"', "'")
        .replace('\\', "/")
}

fn text_of(entry: &ICalendarEntry) -> String {
    entry
        .values
        .iter()
        .filter_map(|value| value.as_text())
        .collect::<Vec<_>>()
        .join("")
}

fn hostile_invitation(summary: &str, place: &str, text: &str, name: &str) -> Invitation {
    let mut document = invitation(timed(
        "2027-05-04T16:00:00Z",
        "2027-05-04T18:00:00Z",
        Tz::Europe__Athens,
    ));
    summary.clone_into(&mut document.entry.summary);
    document.entry.location = format!("@{place}");
    document.entry.description = format!("@{text}");
    document.attendee.name = format!("@{name}");
    document
}

fn logical_lines(text: &str) -> usize {
    text.split("\r\n")
        .filter(|line| !line.is_empty() && !line.starts_with(' '))
        .count()
}

/// The shape every line must have, whoever reads it, and no more lines than a harmless document of the same kind.
fn assert_sound(text: &str, harmless: &str) {
    assert!(text.ends_with("\r\n"));
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(
        lines.iter().all(|line| line.len() <= 75),
        "a line is too long:\n{text}"
    );
    assert!(
        !lines.iter().any(|line| line.contains(['\r', '\n', '\0'])),
        "a bare line break:\n{text}"
    );
    assert_eq!(
        logical_lines(text),
        logical_lines(harmless),
        "a line came in:\n{text}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_text_comes_back_equal_and_adds_no_line(
        summary in hostile(), place in hostile(), text in hostile(), name in hostile(),
    ) {
        let document = hostile_invitation(&summary, &place, &text, &name).text();
        assert_sound(&document, &hostile_invitation("x", "y", "z", "n").text());
        let calendar = ICalendar::parse(&document).unwrap();
        let events: Vec<_> = calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent).collect();
        prop_assert_eq!(events.len(), 1);
        let event = events[0];
        let read = |property: &ICalendarProperty| event.property(property).map(text_of).unwrap_or_default();
        prop_assert_eq!(read(&ICalendarProperty::Summary), kept(&summary));
        prop_assert_eq!(read(&ICalendarProperty::Location), kept(&format!("@{place}")));
        prop_assert_eq!(read(&ICalendarProperty::Description), kept(&format!("@{text}")));
        let attendees: Vec<_> = event.properties(&ICalendarProperty::Attendee).collect();
        prop_assert_eq!(attendees.len(), 1);
        prop_assert_eq!(attendees[0].calendar_address(), Some("Ana@Setubal.example"));
        let name_read = attendees[0].parameter(&ICalendarParameterName::Cn).and_then(|cn| cn.as_text()).unwrap_or_default();
        prop_assert_eq!(name_read.replace("^^", "^"), kept_in_a_name(&format!("@{name}")));
    }

    #[test]
    fn hostile_names_add_no_line_to_a_feed(name in hostile(), uid in hostile(), address in hostile()) {
        let mut document = feed(Tz::Europe__Athens, vec![hostile_invitation("x", "y", "z", "").entry]);
        let harmless = document.text();
        document.name = name;
        document.entries[0].entry.uid = uid;
        document.entries[0].entry.url = Some(format!("https://plenary.example/{address}"));
        assert_sound(&document.text(), &harmless);
        prop_assert!(ICalendar::parse(document.text()).is_ok());
    }

    #[test]
    fn hostile_addresses_stay_addresses(local in hostile(), domain in hostile()) {
        let mut document = hostile_invitation("x", "y", "z", "n");
        let harmless = document.text();
        document.attendee.address = format!("{local}@{domain}");
        let text = document.text();
        assert_sound(&text, &harmless);
        let line = text.replace("\r\n ", "").lines().find(|line| line.starts_with("ATTENDEE")).unwrap().to_owned();
        prop_assert!(line.is_ascii() && line.matches("mailto:").count() == 1, "{}", line);
    }
}
