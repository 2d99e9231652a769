//! Is the file right? Every fault is found before anything is saved.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;
use toml::Spanned;
use toml::value::Datetime;

use super::file;
use crate::base::{EmailAddress, Language, Localised, fold, instant_at};
use crate::events::QuotaDraft;
use crate::questions::Written;

/// Something wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// Why it is refused.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

/// A checked file, ready to be saved.
#[derive(Debug)]
pub struct Plan {
    pub(super) programme: PlannedProgramme,
    pub(super) notice: Option<Localised>,
    pub(super) cities: Vec<file::City>,
    pub(super) partners: Vec<PlannedPartner>,
    pub(super) events: Vec<PlannedEvent>,
}

#[derive(Debug)]
pub(super) struct PlannedProgramme {
    pub(super) said: file::Programme,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: NaiveDate,
}

#[derive(Debug)]
pub(super) struct PlannedPartner {
    pub(super) said: file::Partner,
    pub(super) from_on: Option<NaiveDate>,
    pub(super) to_on: Option<NaiveDate>,
}

#[derive(Debug)]
pub(super) struct PlannedEvent {
    pub(super) said: file::Event,
    pub(super) zone: Tz,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: NaiveDate,
    pub(super) opens_at: Option<DateTime<Utc>>,
    pub(super) closes_at: Option<DateTime<Utc>>,
    pub(super) quotas: Vec<QuotaDraft>,
    pub(super) questions: Vec<Written>,
    pub(super) sessions: Vec<PlannedSession>,
}

#[derive(Debug)]
pub(super) struct PlannedSession {
    pub(super) said: file::Session,
    pub(super) line: usize,
    pub(super) starts_at: DateTime<Utc>,
    pub(super) ends_at: DateTime<Utc>,
}

/// The line that the byte at `offset` stands in.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.get(..offset)
        .map_or(0, |before| before.matches('\n').count() + 1)
}

/// Checks the whole file and gives either what to save or everything that is wrong.
pub(super) fn plan(file: file::File, text: &str) -> Result<Plan, Vec<Fault>> {
    let mut check = Check {
        text,
        faults: Vec::new(),
        cities: Vec::new(),
    };
    check.cities = file
        .city
        .iter()
        .map(|it| (it.get_ref().id.clone(), it.get_ref().zone))
        .collect();
    let programme = check.programme(file.programme);
    let cities = file.city.into_iter().map(|it| check.city(it)).collect();
    let partners = file
        .partner
        .into_iter()
        .map(|it| check.partner(it))
        .collect();
    let mut slugs = BTreeSet::new();
    let events: Vec<PlannedEvent> = file
        .event
        .into_iter()
        .filter_map(|it| check.event(it, &mut slugs))
        .collect();
    match programme {
        Some(programme) if check.faults.is_empty() => Ok(Plan {
            programme,
            notice: file.notice.map(|it| it.text),
            cities,
            partners,
            events,
        }),
        _ => Err(check.faults),
    }
}

pub(super) struct Check<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    cities: Vec<(String, Tz)>,
}

impl Check<'_> {
    pub(super) fn fault(&mut self, line: usize, reason: impl Into<String>) {
        self.faults.push(Fault {
            line,
            reason: reason.into(),
        });
    }

    pub(super) fn open<T>(&self, spanned: Spanned<T>) -> (usize, T) {
        (
            line_of(self.text, spanned.span().start),
            spanned.into_inner(),
        )
    }

    fn programme(&mut self, spanned: Spanned<file::Programme>) -> Option<PlannedProgramme> {
        let (line, said) = self.open(spanned);
        self.slug(line, &said.slug);
        self.english(line, "title", &said.title);
        if EmailAddress::parse(&said.contact).is_err() {
            self.fault(
                line,
                format!("contact: `{}` is not an e-mail address", said.contact),
            );
        }
        let (starts_on, ends_on) = self.days(line, said.starts, said.ends)?;
        Some(PlannedProgramme {
            said,
            starts_on,
            ends_on,
        })
    }

    fn city(&mut self, spanned: Spanned<file::City>) -> file::City {
        let (line, said) = self.open(spanned);
        self.slug(line, &said.id);
        self.country(line, &said.country);
        if !said.names.contains_key(&Language::En) {
            self.fault(line, format!("city {}: no English name", said.id));
        }
        if self.cities.iter().filter(|it| it.0 == said.id).count() > 1 {
            self.fault(line, format!("city {} is there twice", said.id));
        }
        let (north, east) = said.at;
        if !(-90.0..=90.0).contains(&north) || !(-180.0..=180.0).contains(&east) {
            self.fault(
                line,
                format!("city {}: at = [degrees north, degrees east]", said.id),
            );
        }
        said
    }

    fn partner(&mut self, spanned: Spanned<file::Partner>) -> PlannedPartner {
        let (line, said) = self.open(spanned);
        if fold(&said.name).is_empty() {
            self.fault(line, "a partner without a name");
        }
        match (&said.city, &said.country) {
            (Some(city), _) => self.known_city(line, city),
            (None, Some(country)) => self.country(line, country),
            (None, None) => self.fault(line, format!("{}: neither city nor country", said.name)),
        }
        let from_on = said.from.and_then(|it| self.day(line, it));
        let to_on = said.to.and_then(|it| self.day(line, it));
        PlannedPartner {
            said,
            from_on,
            to_on,
        }
    }

    fn event(
        &mut self,
        spanned: Spanned<file::Event>,
        slugs: &mut BTreeSet<String>,
    ) -> Option<PlannedEvent> {
        let (line, mut said) = self.open(spanned);
        self.slug(line, &said.slug);
        if !slugs.insert(said.slug.clone()) {
            self.fault(line, format!("event {} is there twice", said.slug));
        }
        self.english(line, "title", &said.title);
        if said.capacity < 0 {
            self.fault(line, format!("capacity {} is below zero", said.capacity));
        }
        if let Some(city) = said.city.clone() {
            self.known_city(line, &city);
        }
        let zone = self.zone(line, &said)?;
        let (starts_on, ends_on) = self.days(line, said.starts, said.ends)?;
        let opens_at = said.opens.and_then(|it| self.instant(line, it, zone));
        let closes_at = said.closes.and_then(|it| self.instant(line, it, zone));
        let quotas: Vec<QuotaDraft> = std::mem::take(&mut said.quota)
            .into_iter()
            .filter_map(|it| self.quota(it))
            .collect();
        let kept: i32 = quotas.iter().map(|it| it.capacity.max(0)).sum();
        if kept > said.capacity {
            self.fault(line, format!("{kept} seats are kept of {}", said.capacity));
        }
        let questions = self.questions(std::mem::take(&mut said.question));
        let sessions: Vec<PlannedSession> = std::mem::take(&mut said.session)
            .into_iter()
            .filter_map(|it| self.session(it, zone, (starts_on, ends_on)))
            .collect();
        self.room_clashes(&sessions);
        Some(PlannedEvent {
            said,
            zone,
            starts_on,
            ends_on,
            opens_at,
            closes_at,
            quotas,
            questions,
            sessions,
        })
    }

    fn zone(&mut self, line: usize, said: &file::Event) -> Option<Tz> {
        let of_city = self
            .cities
            .iter()
            .find(|it| Some(&it.0) == said.city.as_ref())
            .map(|it| it.1);
        let zone = said.zone.or(of_city);
        if zone.is_none() {
            self.fault(
                line,
                format!("event {}: neither a known city nor a zone", said.slug),
            );
        }
        zone
    }

    fn slug(&mut self, line: usize, slug: &str) {
        let good = !slug.is_empty()
            && slug.len() <= 80
            && !slug.starts_with('-')
            && slug
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-');
        if !good {
            self.fault(
                line,
                format!("`{slug}` is no name for addresses: small letters, digits and hyphens"),
            );
        }
    }

    pub(super) fn english(&mut self, line: usize, what: &str, text: &Localised) {
        if text.own(Language::En).is_none() {
            self.fault(line, format!("{what}: no English text"));
        }
    }

    fn country(&mut self, line: usize, code: &str) {
        if code.len() != 2 || !code.chars().all(|it| it.is_ascii_uppercase()) {
            self.fault(
                line,
                format!("`{code}` is no country code (two capitals, ISO 3166-1)"),
            );
        }
    }

    pub(super) fn known_city(&mut self, line: usize, id: &str) {
        if !self.cities.iter().any(|it| it.0 == id) {
            self.fault(line, format!("city `{id}` is not in this file"));
        }
    }

    fn days(
        &mut self,
        line: usize,
        starts: Datetime,
        ends: Datetime,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let starts_on = self.day(line, starts)?;
        let ends_on = self.day(line, ends)?;
        if ends_on < starts_on {
            self.fault(
                line,
                format!("ends on {ends_on}, before it starts on {starts_on}"),
            );
        }
        Some((starts_on, ends_on))
    }

    pub(super) fn day(&mut self, line: usize, said: Datetime) -> Option<NaiveDate> {
        let day = said.to_string().parse().ok();
        if day.is_none() {
            self.fault(line, format!("`{said}` is not a day (2016-05-26)"));
        }
        day
    }

    pub(super) fn instant(
        &mut self,
        line: usize,
        said: Datetime,
        zone: Tz,
    ) -> Option<DateTime<Utc>> {
        let Ok(local) = said.to_string().parse::<NaiveDateTime>() else {
            self.fault(
                line,
                format!(
                    "`{said}` is not a time at the venue (2016-05-26T09:30:00, without offset)"
                ),
            );
            return None;
        };
        instant_at(local, zone)
            .map_err(|fault| self.fault(line, format!("{said} in {}: {fault}", zone.name())))
            .ok()
    }
}

impl Plan {
    /// How many cities, partners, events and sessions the plan holds.
    pub fn size(&self) -> (usize, usize, usize, usize) {
        let sessions = self.events.iter().map(|it| it.sessions.len()).sum();
        (
            self.cities.len(),
            self.partners.len(),
            self.events.len(),
            sessions,
        )
    }
}
