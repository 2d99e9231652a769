//! Forms of organisers: every fault at once, each with its field; times are those of the clocks at the venue.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::base::{CityId, Language, LocalTimeFault, Localised, instant_at, one_line};
use crate::events::model::{Access, Event, Kind, Mode, Session, SessionKind};
use crate::places::Directory;
use crate::wording::{Phrase, say};

/// What is wrong with a field, by the field's name.
pub type Fault = (String, Phrase);

/// A form as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// The first value of a field, trimmed; empty when it is not there.
    pub fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|it| it.0 == name)
            .map_or("", |it| it.1.trim())
    }
}

/// The facts of an event that organisers type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Event`")]
pub struct EventDraft {
    pub slug: String,
    pub kind: Kind,
    pub no: Option<i32>,
    pub title: Localised,
    pub summary: Localised,
    pub audience: Localised,
    pub hosts: Vec<String>,
    pub languages: Vec<String>,
    pub city: Option<CityId>,
    pub zone: Tz,
    pub mode: Mode,
    pub venue: Option<String>,
    pub address: Option<String>,
    pub join_url: Option<String>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub access: Access,
    pub capacity: i32,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
}

/// The facts of a session that organisers type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Session`")]
pub struct SessionDraft {
    pub kind: SessionKind,
    pub title: Localised,
    pub summary: Localised,
    pub room: Option<String>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub speakers: Vec<String>,
    pub choosable: bool,
    pub capacity: Option<i32>,
}

/// Checks the form of an event; `taken` seats cannot be taken away.
pub fn check_event(
    typed: &Typed,
    directory: &Directory,
    taken: i32,
) -> Result<EventDraft, Vec<Fault>> {
    let mut check = Check {
        typed,
        faults: Vec::new(),
    };
    let draft = check.event(directory, taken);
    check.done(draft)
}

/// Checks the form of a session of `event`.
pub fn check_session(typed: &Typed, event: &Event) -> Result<SessionDraft, Vec<Fault>> {
    let mut check = Check {
        typed,
        faults: Vec::new(),
    };
    let draft = check.session(event);
    check.done(draft)
}

/// The pairs of sessions that are in one room at the same time.
pub fn clashes(sessions: &[Session]) -> Vec<(&Session, &Session)> {
    let mut pairs = Vec::new();
    for (index, one) in sessions.iter().enumerate() {
        let others = sessions.iter().skip(index + 1);
        pairs.extend(
            others
                .filter(|it| it.room.is_some() && it.room == one.room && it.overlaps(one))
                .map(|it| (one, it)),
        );
    }
    pairs
}

struct Check<'a> {
    typed: &'a Typed,
    faults: Vec<Fault>,
}

impl Check<'_> {
    fn done<T>(self, draft: Option<T>) -> Result<T, Vec<Fault>> {
        match draft {
            Some(draft) if self.faults.is_empty() => Ok(draft),
            _ => Err(self.faults),
        }
    }

    fn fault<T>(&mut self, field: &str, phrase: Phrase) -> Option<T> {
        self.faults.push((field.to_owned(), phrase));
        None
    }

    fn event(&mut self, directory: &Directory, taken: i32) -> Option<EventDraft> {
        let title = self.texts("title", true);
        let slug = self.slug();
        let starts_on = self.day("starts_on");
        let ends_on = self.day("ends_on");
        if let (Some(first), Some(last)) = (starts_on, ends_on)
            && last < first
        {
            self.faults
                .push(("ends_on".to_owned(), say::office_fault_order()));
        }
        let city = Some(CityId(self.typed.one("city").to_owned()))
            .filter(|it| directory.city(it).is_some());
        let zone = match city.as_ref().and_then(|it| directory.city(it)) {
            Some(city) => city.zone,
            None => self.typed.one("zone").parse().unwrap_or(Tz::Europe__Paris),
        };
        let capacity = self.number("capacity").flatten().unwrap_or(0);
        if capacity < taken {
            self.faults
                .push(("capacity".to_owned(), say::office_fault_capacity(taken)));
        }
        let opens_at = self.instant("opens_at", zone);
        let closes_at = self.instant("closes_at", zone);
        Some(EventDraft {
            kind: Kind::parse(self.typed.one("kind")).unwrap_or(Kind::Conference),
            no: self.number("no")?,
            summary: self.texts("summary", false)?,
            audience: self.texts("audience", false)?,
            hosts: self.list("hosts")?,
            languages: self.list("languages")?,
            mode: Mode::parse(self.typed.one("mode")).unwrap_or(Mode::InPerson),
            access: Access::parse(self.typed.one("access")).unwrap_or(Access::Open),
            venue: self.line("venue")?,
            address: self.line("address")?,
            join_url: self.line("join_url")?,
            title: title?,
            slug: slug?,
            starts_on: starts_on?,
            ends_on: ends_on?,
            opens_at: opens_at?,
            closes_at: closes_at?,
            city,
            zone,
            capacity,
        })
    }

    fn session(&mut self, event: &Event) -> Option<SessionDraft> {
        let title = self.texts("title", true);
        let starts_at = self.required_instant("starts_at", event.zone);
        let ends_at = self.required_instant("ends_at", event.zone);
        if let (Some(start), Some(end)) = (starts_at, ends_at) {
            if end <= start {
                self.faults
                    .push(("ends_at".to_owned(), say::office_fault_order()));
            }
            let day = start.with_timezone(&event.zone).date_naive();
            if day < event.starts_on || day > event.ends_on {
                self.faults
                    .push(("starts_at".to_owned(), say::office_fault_outside()));
            }
        }
        Some(SessionDraft {
            kind: SessionKind::parse(self.typed.one("kind")).unwrap_or(SessionKind::Plenary),
            summary: self.texts("summary", false)?,
            room: self.line("room")?,
            speakers: self.list("speakers")?,
            choosable: !self.typed.one("choosable").is_empty(),
            capacity: self.number("capacity")?,
            title: title?,
            starts_at: starts_at?,
            ends_at: ends_at?,
        })
    }

    /// The text of each language; the English one is needed where `required`.
    fn texts(&mut self, field: &str, required: bool) -> Option<Localised> {
        let mut text = Localised::default();
        for language in Language::ALL {
            let name = format!("{field}_{}", language.code());
            let typed = self.typed.one(&name);
            if typed
                .chars()
                .any(|it| it.is_control() && !matches!(it, '\n' | '\r' | '\t'))
            {
                return self.fault(&name, say::office_fault_control());
            }
            if typed.chars().count() > 4000 {
                return self.fault(&name, say::office_fault_long());
            }
            text.set(language, typed);
        }
        if required && text.own(Language::En).is_none() {
            return self.fault(&format!("{field}_en"), say::office_fault_english());
        }
        Some(text)
    }

    fn slug(&mut self) -> Option<String> {
        let slug = self.typed.one("slug");
        let good = (1..=80).contains(&slug.len())
            && !slug.starts_with('-')
            && slug
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
        if good {
            Some(slug.to_owned())
        } else {
            self.fault("slug", say::office_fault_slug())
        }
    }

    /// The outer option is empty after a fault, the inner one where nothing was typed.
    #[expect(clippy::option_option, reason = "a fault is not an empty field")]
    fn line(&mut self, field: &str) -> Option<Option<String>> {
        match one_line(self.typed.one(field)) {
            Ok(line) => Some(Some(line).filter(|it| !it.is_empty())),
            Err(_fault) => self.fault(field, say::office_fault_line()),
        }
    }

    /// Items on lines of their own or between semicolons.
    fn list(&mut self, field: &str) -> Option<Vec<String>> {
        let items = self.typed.one(field).split(['\n', ';']).map(one_line);
        match items.collect::<Result<Vec<String>, _>>() {
            Ok(items) => Some(items.into_iter().filter(|it| !it.is_empty()).collect()),
            Err(_fault) => self.fault(field, say::office_fault_line()),
        }
    }

    /// The outer option is empty after a fault, the inner one where nothing was typed.
    #[expect(clippy::option_option, reason = "a fault is not an empty field")]
    fn number(&mut self, field: &str) -> Option<Option<i32>> {
        match self.typed.one(field) {
            "" => Some(None),
            typed => match typed.parse::<i32>() {
                Ok(number) if (0..=100_000).contains(&number) => Some(Some(number)),
                _ => self.fault(field, say::office_fault_number()),
            },
        }
    }

    fn day(&mut self, field: &str) -> Option<NaiveDate> {
        match self.typed.one(field).parse() {
            Ok(day) => Some(day),
            Err(_malformed) => self.fault(field, say::office_fault_day()),
        }
    }

    fn required_instant(&mut self, field: &str, zone: Tz) -> Option<DateTime<Utc>> {
        if self.typed.one(field).is_empty() {
            return self.fault(field, say::office_fault_day());
        }
        self.instant(field, zone)?
    }

    #[expect(clippy::option_option, reason = "a fault is not an empty field")]
    fn instant(&mut self, field: &str, zone: Tz) -> Option<Option<DateTime<Utc>>> {
        let typed = self.typed.one(field);
        if typed.is_empty() {
            return Some(None);
        }
        let local = NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M")
            .or_else(|_short| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S"));
        let Ok(local) = local else {
            return self.fault(field, say::office_fault_day());
        };
        match instant_at(local, zone) {
            Ok(instant) => Some(Some(instant)),
            Err(LocalTimeFault::Skipped) => self.fault(field, say::office_fault_skipped()),
            Err(LocalTimeFault::Repeated) => self.fault(field, say::office_fault_repeated()),
        }
    }
}
