//! Calendar documents as others read them.

mod bugs;
mod checked;
mod checker;
mod hostile;
mod nights;
mod zones;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use plenary::ical::{Answer, Entry, Feed, FeedEntry, Invitation, Person, Position, Status, When};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn timed(start: &str, end: &str, zone: Tz) -> When {
    When::timed(at(start), at(end), zone).unwrap()
}

fn days(first: &str, last: &str) -> When {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    When::all_day(day(first), day(last)).unwrap()
}

fn entry(uid: &str, when: When) -> Entry {
    Entry {
        uid: uid.to_owned(),
        sequence: 0,
        stamp: at("2026-11-20T10:00:00Z"),
        summary: "Cities, refugees and work; a day in Athens".to_owned(),
        description: "Doors open at 8:30.\nBring: a badge, a pen; C:\\temp".to_owned(),
        location: "Σεράφειο, Πειραιώς 144, Αθήνα".to_owned(),
        position: Some(Position {
            latitude: 37.9755,
            longitude: 23.7059,
        }),
        url: Some("https://plenary.example/el?a=1,2;3".to_owned()),
        when,
    }
}

fn feed(zone: Tz, entries: Vec<Entry>) -> Feed {
    let listed = |entry| FeedEntry {
        entry,
        status: Status::Confirmed,
    };
    Feed {
        name: "LIAISE 2; all, of it".to_owned(),
        zone,
        colour: "royalblue",
        entries: entries.into_iter().map(listed).collect(),
    }
}

fn invitation(when: When) -> Invitation {
    Invitation {
        entry: entry("r-2wq4@plenary.example", when),
        organizer: Person {
            name: "Athens (LIAISE 2)".to_owned(),
            address: "events@plenary.example".to_owned(),
        },
        attendee: Person {
            name: "Ñúñez, Ana \"la Jefa\"".to_owned(),
            address: "Ana@Setubal.example".to_owned(),
        },
        answer: Answer::Accepted,
    }
}
