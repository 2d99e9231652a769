//! Invitations and their withdrawal by mail: iTIP REQUEST and CANCEL (RFC 5546), each to one attendee.

use chrono::{DateTime, Utc};

use super::content::{Block, Line};
use super::entry::{Entry, Person, Status, calendar};
use super::value::{Parameter, Value};
use super::zone::Zones;

/// What the attendee is taken to have answered already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Somebody who registered: they said yes on the page.
    Accepted,
    /// Somebody who is invited and has not answered yet.
    Awaited,
}

/// A REQUEST: an invitation or its update.
#[derive(Debug, Clone, PartialEq)]
pub struct Invitation {
    /// What people are invited to; its UID is that of the registration.
    pub entry: Entry,
    /// The constant, monitored address that also sends the mail; the host city stands in the name.
    pub organizer: Person,
    /// The recipient of the mail, and nobody else.
    pub attendee: Person,
    /// Their answer so far.
    pub answer: Answer,
}

/// A CANCEL: takes the entry out of one attendee's calendar. Made by [`Invitation::withdraw`].
#[derive(Debug, Clone, PartialEq)]
pub struct Cancellation {
    invitation: Invitation,
}

impl Invitation {
    /// The document for a part with `method=REQUEST`.
    pub fn text(&self) -> String {
        let answer = match self.answer {
            Answer::Accepted => "ACCEPTED",
            Answer::Awaited => "NEEDS-ACTION",
        };
        let attendee = self
            .attendee()
            .with("PARTSTAT", Parameter::token(answer))
            .with("RSVP", Parameter::token("TRUE"));
        self.document("REQUEST", Status::Confirmed, attendee)
    }

    /// The cancellation of this invitation, which is the last one sent: the next SEQUENCE, a newer stamp.
    pub fn withdraw(mut self, stamp: DateTime<Utc>) -> Cancellation {
        self.entry.sequence = self.entry.sequence.saturating_add(1);
        self.entry.stamp = stamp;
        Cancellation { invitation: self }
    }

    fn attendee(&self) -> Line {
        self.attendee
            .line("ATTENDEE")
            .with("CUTYPE", Parameter::token("INDIVIDUAL"))
            .with("ROLE", Parameter::token("REQ-PARTICIPANT"))
    }

    fn document(&self, method: &'static str, status: Status, attendee: Line) -> String {
        let zones = Zones::of(self.entry.when.zoned());
        let mut event: Block = self.entry.block(status, &zones);
        event.push(self.organizer.line("ORGANIZER"));
        event.push(attendee);
        if method == "REQUEST" {
            event.add("X-MICROSOFT-DISALLOW-COUNTER", Value::token("TRUE"));
        }
        let mut block = calendar();
        block.add("METHOD", Value::token(method));
        for zone in zones.blocks() {
            block.hold(zone);
        }
        block.hold(event);
        block.text()
    }
}

impl Cancellation {
    /// The SEQUENCE it carries, one more than that of the invitation.
    pub fn sequence(&self) -> u32 {
        self.invitation.entry.sequence
    }

    /// The document for a part with `method=CANCEL`.
    pub fn text(&self) -> String {
        self.invitation
            .document("CANCEL", Status::Cancelled, self.invitation.attendee())
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::super::When;
    use super::*;

    fn invitation() -> Invitation {
        let (start, end) = (
            "2027-05-04T07:00:00Z".parse().unwrap(),
            "2027-05-04T15:30:00Z".parse().unwrap(),
        );
        Invitation {
            entry: Entry {
                uid: "r-3f7k2m5n6p7q@plenary.example".to_owned(),
                sequence: 0,
                stamp: "2026-11-20T10:00:00Z".parse().unwrap(),
                summary: "Les villes et l'Europe".to_owned(),
                description: "Votre page : https://plenary.example/my/x".to_owned(),
                location: "Stadhuis, Grote Markt 9, Leuven".to_owned(),
                position: None,
                url: Some("https://plenary.example/fr/events/leuven".to_owned()),
                when: When::timed(start, end, Tz::Europe__Brussels).unwrap(),
            },
            organizer: Person {
                name: "Leuven (LIAISE 2)".to_owned(),
                address: "events@plenary.example".to_owned(),
            },
            attendee: Person {
                name: "Ana \"A.\" Ñúñez".to_owned(),
                address: "ana@setubal.example".to_owned(),
            },
            answer: Answer::Accepted,
        }
    }

    #[test]
    fn an_invitation_has_these_lines() {
        insta::assert_snapshot!(invitation().text().replace("\r\n", "\n"), @r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Plenary//Calendar//EN
        CALSCALE:GREGORIAN
        METHOD:REQUEST
        BEGIN:VTIMEZONE
        TZID:Europe/Brussels
        BEGIN:STANDARD
        DTSTART:20261025T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20260329T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:r-3f7k2m5n6p7q@plenary.example
        DTSTAMP:20261120T100000Z
        LAST-MODIFIED:20261120T100000Z
        SEQUENCE:0
        DTSTART;TZID=Europe/Brussels:20270504T090000
        DTEND;TZID=Europe/Brussels:20270504T173000
        SUMMARY:Les villes et l'Europe
        LOCATION:Stadhuis\, Grote Markt 9\, Leuven
        DESCRIPTION:Votre page : https://plenary.example/my/x
        URL:https://plenary.example/fr/events/leuven
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        ORGANIZER;CN="Leuven (LIAISE 2)":mailto:events@plenary.example
        ATTENDEE;CN="Ana 'A.' Ñúñez";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=RE
         Q-PARTICIPANT;RSVP=TRUE:mailto:ana@setubal.example
        X-MICROSOFT-DISALLOW-COUNTER:TRUE
        END:VEVENT
        END:VCALENDAR
        "#);
    }

    #[test]
    fn a_cancellation_has_these_lines() {
        let cancellation = invitation().withdraw("2026-12-01T08:00:00Z".parse().unwrap());
        assert_eq!(cancellation.sequence(), 1);
        insta::assert_snapshot!(cancellation.text().replace("\r\n", "\n"), @r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Plenary//Calendar//EN
        CALSCALE:GREGORIAN
        METHOD:CANCEL
        BEGIN:VTIMEZONE
        TZID:Europe/Brussels
        BEGIN:STANDARD
        DTSTART:20261025T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20260329T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:r-3f7k2m5n6p7q@plenary.example
        DTSTAMP:20261201T080000Z
        LAST-MODIFIED:20261201T080000Z
        SEQUENCE:1
        DTSTART;TZID=Europe/Brussels:20270504T090000
        DTEND;TZID=Europe/Brussels:20270504T173000
        SUMMARY:Les villes et l'Europe
        LOCATION:Stadhuis\, Grote Markt 9\, Leuven
        DESCRIPTION:Votre page : https://plenary.example/my/x
        URL:https://plenary.example/fr/events/leuven
        STATUS:CANCELLED
        TRANSP:TRANSPARENT
        ORGANIZER;CN="Leuven (LIAISE 2)":mailto:events@plenary.example
        ATTENDEE;CN="Ana 'A.' Ñúñez";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mail
         to:ana@setubal.example
        END:VEVENT
        END:VCALENDAR
        "#);
    }

    #[test]
    fn somebody_invited_has_not_answered_yet() {
        let text = Invitation {
            answer: Answer::Awaited,
            ..invitation()
        }
        .text()
        .replace("\r\n ", "");
        assert!(text.contains("PARTSTAT=NEEDS-ACTION"), "{text}");
    }
}
