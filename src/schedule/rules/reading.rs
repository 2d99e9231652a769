//! Reading schedules of others, leniently: schedule.xml, schedule.json, and calendar files (RFC 5545).

use std::str::FromStr as _;

use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarParameterName, ICalendarProperty,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;
use uuid::Uuid;

use crate::base::{instant_at, is_hidden};

/// Most items that are read.
const MOST: usize = 1000;
/// Most characters of a title, a room, a name.
const LONGEST_LINE: usize = 200;
/// Most characters of a text that are kept.
const LONGEST: usize = 4000;

/// An item of a schedule that came from elsewhere.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::schedule) struct Incoming {
    pub(in crate::schedule) guid: Option<Uuid>,
    /// A UID of a calendar, without what stands behind the `@`.
    pub(in crate::schedule) uid: Option<String>,
    pub(in crate::schedule) id: Option<u32>,
    pub(in crate::schedule) title: String,
    pub(in crate::schedule) room: String,
    pub(in crate::schedule) kind: String,
    pub(in crate::schedule) summary: String,
    pub(in crate::schedule) language: String,
    pub(in crate::schedule) persons: Vec<String>,
    pub(in crate::schedule) starts_at: DateTime<Utc>,
    pub(in crate::schedule) ends_at: DateTime<Utc>,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::schedule) enum ReadFault {
    /// It is none of the three.
    Unknown,
    /// It holds no item with a title and a time.
    Empty,
    /// It holds more than anybody can look through.
    TooMany,
}

/// The fields of an item as texts, before they mean anything.
#[derive(Debug, Default)]
struct Raw {
    fields: Vec<(String, String)>,
    persons: Vec<String>,
}

impl Raw {
    fn one(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|it| it.0 == name);
        found.map_or("", |it| it.1.trim())
    }

    /// The item, where it has a title and a time; local times are those of `zone`.
    fn item(&self, zone: Tz) -> Option<Incoming> {
        let starts_at = instant(self.one("date"), zone)
            .or_else(|| instant(&format!("{}T{}", self.one("day"), self.one("start")), zone))?;
        let ends_at = instant(self.one("end"), zone)
            .or_else(|| Some(starts_at + length(self.one("duration"))?))?;
        let field = |name: &str| line(self.one(name));
        let summary = [self.one("abstract"), self.one("description")];
        let summary = summary.into_iter().find(|it| !it.is_empty());
        let it = Incoming {
            guid: Uuid::parse_str(self.one("guid")).ok(),
            uid: None,
            id: self.one("id").parse().ok(),
            title: field("title"),
            room: field("room"),
            kind: field("type"),
            summary: summary.unwrap_or_default().chars().take(LONGEST).collect(),
            language: self.one("language").chars().take(2).collect(),
            persons: self.persons.iter().map(|it| line(it)).collect(),
            starts_at,
            ends_at,
        };
        (!it.title.is_empty() && starts_at < ends_at).then_some(it)
    }
}

/// A text on one line, without what nobody sees, of the length that titles have.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = words.join(" ");
    let plain = plain.chars().filter(|it| !is_hidden(*it));
    plain.take(LONGEST_LINE).collect()
}

/// The items of a file; local times without a zone of their own are those of `zone`.
pub(in crate::schedule) fn read(text: &str, zone: Tz) -> Result<Vec<Incoming>, ReadFault> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let items = if text.starts_with('<') {
        xml(text, zone)
    } else if text.starts_with('{') {
        json(text, zone)
    } else if text
        .get(..6)
        .is_some_and(|it| it.eq_ignore_ascii_case("BEGIN:"))
    {
        Some(ics(text, zone))
    } else {
        None
    };
    match items.ok_or(ReadFault::Unknown)? {
        items if items.is_empty() => Err(ReadFault::Empty),
        items if items.len() > MOST => Err(ReadFault::TooMany),
        items => Ok(items),
    }
}

/// An instant with its offset, or on the clocks of `zone`.
fn instant(text: &str, zone: Tz) -> Option<DateTime<Utc>> {
    if let Ok(it) = DateTime::parse_from_rfc3339(text) {
        return Some(it.to_utc());
    }
    let formats = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"];
    let local = formats
        .iter()
        .find_map(|it| NaiveDateTime::parse_from_str(text, it).ok());
    instant_at(local?, zone).ok()
}

/// `H:MM` to `HHH:MM`, with seconds or without.
fn length(text: &str) -> Option<TimeDelta> {
    let mut parts = text.split(':').map(|it| it.parse::<i64>().ok());
    let (hours, minutes) = (parts.next()??, parts.next()??);
    TimeDelta::try_minutes(hours.checked_mul(60)?.checked_add(minutes)?)
}

fn xml(text: &str, default: Tz) -> Option<Vec<Incoming>> {
    let mut reader = Reader::from_str(text);
    let (mut items, mut zone, mut path) = (Vec::new(), default, Vec::<String>::new());
    let (mut raw, mut day, mut said) = (None::<Raw>, String::new(), String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(items),
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                match name.as_str() {
                    "day" => day = attribute(&tag, "date"),
                    "event" => raw = Some(begun(&tag, &day)),
                    _ => {}
                }
                said.clear();
                path.push(name);
            }
            Event::Text(text) => said.push_str(&text),
            Event::GeneralRef(name) => said.push_str(&reference(&name)),
            Event::CData(text) => said.push_str(&text),
            Event::End(_) => {
                let name = path.pop()?;
                match (name.as_str(), &mut raw) {
                    ("time_zone_name", None) => zone = Tz::from_str(said.trim()).unwrap_or(zone),
                    ("event", Some(_)) => items.extend(raw.take().and_then(|it| it.item(zone))),
                    ("person", Some(raw)) => raw.persons.push(said.clone()),
                    (_, Some(raw)) => raw.fields.push((name, said.clone())),
                    _ => {}
                }
                said.clear();
            }
            _ => {}
        }
    }
}

fn begun(tag: &BytesStart<'_>, day: &str) -> Raw {
    let mut raw = Raw::default();
    for name in ["guid", "id", "code"] {
        raw.fields.push((name.to_owned(), attribute(tag, name)));
    }
    raw.fields.push(("day".to_owned(), day.to_owned()));
    raw
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let found = tag
        .attributes()
        .flatten()
        .find(|it| it.key.as_ref() == name);
    let value = found.map(|it| it.value.into_owned()).unwrap_or_default();
    unescape(&value).map_or_else(|_odd| value.clone(), std::borrow::Cow::into_owned)
}

/// What an entity stands for; those of other documents stand for nothing.
fn reference(name: &str) -> String {
    let whole = format!("&{name};");
    unescape(&whole)
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default()
}

fn json(text: &str, default: Tz) -> Option<Vec<Incoming>> {
    let document: Value = serde_json::from_str(text).ok()?;
    let conference = document.pointer("/schedule/conference")?;
    let zone = conference.get("time_zone_name").and_then(Value::as_str);
    let zone = zone.and_then(|it| Tz::from_str(it).ok()).unwrap_or(default);
    let mut items = Vec::new();
    for day in conference.get("days")?.as_array()? {
        let rooms = day.get("rooms").and_then(Value::as_object);
        for (room, talks) in rooms.into_iter().flatten() {
            for talk in talks.as_array().into_iter().flatten() {
                items.extend(of_json(talk, (day, room)).item(zone));
            }
        }
    }
    Some(items)
}

fn of_json(talk: &Value, (day, room): (&Value, &str)) -> Raw {
    let text = |it: &Value| match it {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let fields = talk.as_object().into_iter().flatten();
    let mut fields: Vec<(String, String)> = fields.map(|it| (it.0.clone(), text(it.1))).collect();
    fields.push(("room".to_owned(), room.to_owned()));
    fields.push((
        "day".to_owned(),
        day.get("date").map(text).unwrap_or_default(),
    ));
    let persons = talk.get("persons").and_then(Value::as_array);
    let name = |it: &Value| match it {
        Value::String(name) => Some(name.clone()),
        other => ["name", "public_name"]
            .iter()
            .find_map(|key| other.get(*key)?.as_str().map(str::to_owned)),
    };
    Raw {
        persons: persons.into_iter().flatten().filter_map(name).collect(),
        fields,
    }
}

fn ics(text: &str, zone: Tz) -> Vec<Incoming> {
    let mut parser = Parser::new(text);
    let mut items = Vec::new();
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                let events = calendar.components.iter();
                let events =
                    events.filter(|it| it.component_type == ICalendarComponentType::VEvent);
                items.extend(events.filter_map(|it| of_ics(it, zone)));
            }
            Entry::Eof | Entry::TooManyComponents => return items,
            _ => {}
        }
    }
}

/// A timed entry; whole days are no items of an agenda.
fn of_ics(event: &ICalendarComponent, zone: Tz) -> Option<Incoming> {
    let text = |property: &ICalendarProperty| {
        let value = event.property(property).and_then(|it| it.values.first());
        value
            .and_then(|it| it.as_text())
            .unwrap_or_default()
            .to_owned()
    };
    let at = |property: &ICalendarProperty| {
        let entry = event.property(property)?;
        let it = entry.values.first()?.as_partial_date_time()?;
        let day = NaiveDate::from_ymd_opt(it.year?.into(), it.month?.into(), it.day?.into())?;
        let (hour, minute) = (it.hour?, it.minute?);
        let local = day.and_hms_opt(hour.into(), minute.into(), it.second.unwrap_or(0).into())?;
        if it.tz_hour.is_some() {
            return Some(local.and_utc());
        }
        let named = entry.parameter(&ICalendarParameterName::Tzid);
        let named = named.and_then(|it| it.as_text());
        let zone = named.and_then(|it| Tz::from_str(it).ok()).unwrap_or(zone);
        instant_at(local, zone).ok()
    };
    let uid = text(&ICalendarProperty::Uid);
    let raw = Raw {
        fields: vec![
            ("title".to_owned(), text(&ICalendarProperty::Summary)),
            ("room".to_owned(), text(&ICalendarProperty::Location)),
            ("abstract".to_owned(), text(&ICalendarProperty::Description)),
            (
                "date".to_owned(),
                at(&ICalendarProperty::Dtstart)?.to_rfc3339(),
            ),
            (
                "end".to_owned(),
                at(&ICalendarProperty::Dtend)?.to_rfc3339(),
            ),
        ],
        persons: Vec::new(),
    };
    let uid = uid.split('@').next().unwrap_or_default().to_lowercase();
    Some(Incoming {
        uid: Some(uid).filter(|it| !it.is_empty()),
        ..raw.item(zone)?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ZONE: Tz = chrono_tz::Europe::Brussels;

    #[test]
    fn reads_what_lacks_much() {
        let xml = "<schedule><conference><time_zone_name>Europe/Lisbon</time_zone_name></conference>\
            <day date='2027-05-10'><room name='Hall'><event id='7'><start>09:00</start><duration>1:30</duration>\
            <title>A &amp; B</title><room>Hall</room><persons><person>Zoë</person></persons><x>y</x></event></room></day></schedule>";
        let items = read(xml, ZONE).unwrap();
        let it = items.first().unwrap();
        assert_eq!(
            (it.title.as_str(), it.id, it.persons.concat()),
            ("A & B", Some(7), "Zoë".to_owned())
        );
        assert_eq!(it.starts_at.to_rfc3339(), "2027-05-10T08:00:00+00:00");
        assert_eq!(it.ends_at - it.starts_at, TimeDelta::minutes(90));

        let json = r#"{"schedule":{"conference":{"days":[{"date":"2027-05-10","rooms":{"Hall":[
            {"title":"C","date":"2027-05-10T09:00:00","duration":"100:00","persons":["Ana",{"public_name":"Bo"}]},
            {"title":"no time"}]}}]}}}"#;
        let items = read(json, ZONE).unwrap();
        let it = items.first().unwrap();
        assert_eq!(
            (items.len(), it.room.as_str(), it.persons.len()),
            (1, "Hall", 2)
        );
        assert_eq!(it.starts_at.to_rfc3339(), "2027-05-10T07:00:00+00:00");

        let ics = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:S-ABC@x.example\r\nSUMMARY:D\r\nLOCATION:Room\\, 2\r\n\
            DTSTART;TZID=Europe/Athens:20270510T100000\r\nDTEND:20270510T080000Z\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nUID:day\r\nSUMMARY:E\r\nDTSTART;VALUE=DATE:20270510\r\nDTEND;VALUE=DATE:20270511\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let items = read(ics, ZONE).unwrap();
        let it = items.first().unwrap();
        assert_eq!(
            (items.len(), it.uid.as_deref(), it.room.as_str()),
            (1, Some("s-abc"), "Room, 2")
        );
        assert_eq!(it.starts_at.to_rfc3339(), "2027-05-10T07:00:00+00:00");
    }

    #[test]
    fn what_is_none_is_said() {
        for (text, fault) in [
            ("", ReadFault::Unknown),
            ("title,start\r\nx,y", ReadFault::Unknown),
            ("{}", ReadFault::Unknown),
            ("<schedule", ReadFault::Unknown),
            ("<schedule></schedule>", ReadFault::Empty),
            ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", ReadFault::Empty),
        ] {
            assert_eq!(read(text, ZONE), Err(fault), "{text}");
        }
        let bomb =
            "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><schedule>&b;</schedule>";
        assert_eq!(read(bomb, ZONE), Err(ReadFault::Empty));
    }
}
