//! What calendars answer: iTIP REPLY, COUNTER and REFRESH (RFC 5546), as other programs write them.

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveDate, Utc};

/// Most characters kept of a comment.
const LONGEST_COMMENT: usize = 1000;
/// Most attendees looked at.
const MOST_ATTENDEES: usize = 20;

/// What a message asks of the organiser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyMethod {
    /// It answers an invitation.
    Reply,
    /// It proposes another time.
    Counter,
    /// It wants the invitation again.
    Refresh,
}

/// What somebody answers (PARTSTAT, RFC 5545 §3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Partstat {
    /// Yes.
    Accepted,
    /// Perhaps.
    Tentative,
    /// No.
    Declined,
    /// Something that is no answer: asked still, delegated, unknown.
    Other,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What it asks for.
    pub method: ReplyMethod,
    /// The UID it is about, as it stands there.
    pub uid: String,
    /// The SEQUENCE of the invitation that was answered.
    pub sequence: i32,
    /// When the answer was given, where it says so.
    pub stamp: Option<DateTime<Utc>>,
    /// Whether it is about one occurrence only.
    pub is_partial: bool,
    /// Who answers; one in every answer that keeps to the standard (RFC 5546 §3.2.3).
    pub attendees: Vec<Attendee>,
    /// What they say with it.
    pub comment: String,
}

/// Somebody who answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The addresses they go by.
    pub addresses: Vec<String>,
    /// Their answer.
    pub answer: Partstat,
}

/// Reads an answer; nothing for a text that is none.
pub fn read_reply(text: &str) -> Option<Reply> {
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                if let Some(reply) = reply(&calendar) {
                    return Some(reply);
                }
            }
            Entry::Eof | Entry::TooManyComponents => return None,
            _ => {}
        }
    }
}

fn reply(calendar: &ICalendar) -> Option<Reply> {
    let is_calendar =
        |it: &&ICalendarComponent| it.component_type == ICalendarComponentType::VCalendar;
    let frame = calendar.components.iter().find(is_calendar)?;
    let method = match text(frame, &ICalendarProperty::Method)?
        .to_uppercase()
        .as_str()
    {
        "REPLY" => ReplyMethod::Reply,
        "COUNTER" => ReplyMethod::Counter,
        "REFRESH" => ReplyMethod::Refresh,
        _ => return None,
    };
    let mut events: Vec<&ICalendarComponent> = calendar
        .components
        .iter()
        .filter(|it| it.component_type == ICalendarComponentType::VEvent)
        .collect();
    events.sort_by_key(|it| it.has_property(&ICalendarProperty::RecurrenceId));
    let event = *events.first()?;
    let attendees = event.properties(&ICalendarProperty::Attendee);
    let attendees: Vec<Attendee> = attendees.take(MOST_ATTENDEES).map(attendee).collect();
    let sequence = event.property(&ICalendarProperty::Sequence);
    let sequence = sequence.and_then(|it| it.values.first()?.as_integer());
    Some(Reply {
        method,
        uid: text(event, &ICalendarProperty::Uid)?.trim().to_owned(),
        sequence: i32::try_from(sequence.unwrap_or_default().max(0)).unwrap_or(i32::MAX),
        stamp: event.property(&ICalendarProperty::Dtstamp).and_then(stamp),
        is_partial: event.has_property(&ICalendarProperty::RecurrenceId),
        comment: comment(event),
        attendees,
    })
}

fn text<'a>(component: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a str> {
    component.property(property)?.values.first()?.as_text()
}

/// The address, and the one that Apple writes beside an address of its own (`EMAIL=`).
fn attendee(entry: &ICalendarEntry) -> Attendee {
    let beside = entry.parameter(&ICalendarParameterName::Email);
    let beside = beside.and_then(|it| it.as_text());
    let addresses = entry.calendar_address().into_iter().chain(beside);
    let answer = entry.parameter(&ICalendarParameterName::Partstat);
    let answer = answer.and_then(|it| it.as_text()).unwrap_or_default();
    Attendee {
        addresses: addresses.map(unescaped).collect(),
        answer: match answer.to_uppercase().as_str() {
            "ACCEPTED" => Partstat::Accepted,
            "TENTATIVE" => Partstat::Tentative,
            "DECLINED" => Partstat::Declined,
            _ => Partstat::Other,
        },
    }
}

/// An address of a `mailto:` URI (RFC 6068) as people write it.
fn unescaped(address: &str) -> String {
    let address = address.split('?').next().unwrap_or(address).trim();
    percent_encoding::percent_decode_str(address)
        .decode_utf8_lossy()
        .into_owned()
}

/// COMMENT, or what Google writes instead (`X-RESPONSE-COMMENT`).
fn comment(event: &ICalendarComponent) -> String {
    let written = text(event, &ICalendarProperty::Comment).unwrap_or_default();
    let beside = ICalendarParameterName::Other("X-RESPONSE-COMMENT".to_owned());
    let beside = event
        .properties(&ICalendarProperty::Attendee)
        .find_map(|it| it.parameter(&beside)?.as_text());
    let said = if written.trim().is_empty() {
        beside.unwrap_or_default()
    } else {
        written
    };
    said.trim().chars().take(LONGEST_COMMENT).collect()
}

/// An instant in UTC; one without a zone is taken to be in UTC (RFC 5545 §3.8.7.2 allows nothing else).
fn stamp(entry: &ICalendarEntry) -> Option<DateTime<Utc>> {
    let it = entry.values.first()?.as_partial_date_time()?;
    let day = NaiveDate::from_ymd_opt(it.year?.into(), it.month?.into(), it.day?.into())?;
    let (hour, minute, second) = (it.hour?, it.minute?, it.second.unwrap_or_default());
    let time = day.and_hms_opt(hour.into(), minute.into(), second.into())?;
    Some(time.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &str) -> Option<Reply> {
        read_reply(&format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}END:VCALENDAR\r\n"
        ))
    }

    #[test]
    fn reads_what_google_writes() {
        let reply = of(
            "METHOD:REPLY\r\nBEGIN:VEVENT\r\nDTSTAMP:20270302T081500Z\r\n\
            UID:r-abc@plenary.example\r\n\
            ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=ana@setubal.example;X-NUM-GUE\r\n \
            STS=0;X-RESPONSE-COMMENT=\"A clash, sorry\":mailto:ana@setubal.example\r\n\
            SEQUENCE:2\r\nEND:VEVENT\r\n",
        )
        .unwrap();
        assert_eq!(reply.comment, "A clash, sorry");
        assert_eq!(
            (reply.sequence, reply.uid.as_str()),
            (2, "r-abc@plenary.example")
        );
        assert_eq!(
            reply.stamp.unwrap().to_rfc3339(),
            "2027-03-02T08:15:00+00:00"
        );
        let ana = reply.attendees.first().unwrap();
        assert_eq!(
            (ana.answer, ana.addresses.concat()),
            (Partstat::Declined, "ana@setubal.example".to_owned())
        );
    }

    #[test]
    fn reads_an_address_beside_the_address() {
        let reply = of("METHOD:reply\r\nBEGIN:VEVENT\r\nUID:r-abc\r\n\
            ATTENDEE;EMAIL=ana@setubal.example;PARTSTAT=accepted:/aMTAyNA/principal/\r\n\
            REQUEST-STATUS:2.0;Success\r\nCOMMENT:with a guest\\, perhaps\r\nEND:VEVENT\r\n")
        .unwrap();
        let ana = reply.attendees.first().unwrap();
        assert_eq!(
            ana.addresses,
            ["/aMTAyNA/principal/", "ana@setubal.example"]
        );
        assert_eq!(
            (ana.answer, reply.stamp, reply.sequence),
            (Partstat::Accepted, None, 0)
        );
        assert_eq!(reply.comment, "with a guest, perhaps");
    }

    #[test]
    fn what_is_no_answer_is_none() {
        for lines in [
            "",
            "METHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:r\r\nEND:VEVENT\r\n",
            "METHOD:REPLY\r\n",
            "METHOD:REPLY\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\n",
            "METHOD:REPLY\r\nBEGIN:VTODO\r\nUID:r\r\nEND:VTODO\r\n",
        ] {
            assert_eq!(of(lines), None, "{lines}");
        }
        assert_eq!(read_reply(&"BEGIN:VCALENDAR\r\n".repeat(5000)), None);
    }

    #[test]
    fn hostile_numbers_and_dates_are_bounded() {
        let reply = of(
            "METHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:r\r\nSEQUENCE:99999999999\r\n\
            DTSTAMP:99991399T256199Z\r\nEND:VEVENT\r\n",
        );
        let reply = reply.unwrap();
        assert_eq!((reply.sequence, reply.stamp), (i32::MAX, None));
    }
}
