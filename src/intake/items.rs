//! What belongs to an event: seats kept for some, questions of its form, and the agenda.

use chrono::NaiveDate;
use chrono_tz::Tz;
use toml::Spanned;

use super::check::{Check, PlannedSession};
use super::file;
use crate::base::CityId;
use crate::events::{self, QuotaDraft, SHORTEST_CODE};
use crate::questions::{self, Written};

impl Check<'_> {
    pub(super) fn quota(&mut self, spanned: Spanned<file::Quota>) -> Option<QuotaDraft> {
        let (line, said) = self.open(spanned);
        if let Some(city) = &said.city {
            self.known_city(line, city);
        }
        let code = said.code.as_deref().map(events::fold_code);
        if said.city.is_none() && code.is_none() {
            self.fault(line, format!("quota {}: neither city nor code", said.name));
        }
        if code.as_ref().is_some_and(|it| it.len() < SHORTEST_CODE) {
            let name = &said.name;
            let fault =
                format!("quota {name}: a code has {SHORTEST_CODE} letters or digits and more");
            self.fault(line, fault);
        }
        if said.capacity < 0 {
            self.fault(line, format!("capacity {} is below zero", said.capacity));
        }
        let returns_on = match said.returns {
            Some(day) => Some(self.day(line, day)?),
            None => None,
        };
        Some(QuotaDraft {
            name: said.name,
            city: said.city.map(CityId),
            code,
            capacity: said.capacity,
            returns_on,
        })
    }

    pub(super) fn questions(&mut self, spanned: Vec<Spanned<Written>>) -> Vec<Written> {
        let mut checked: Vec<Written> = Vec::new();
        for one in spanned {
            let (line, said) = self.open(one);
            if let Some(fault) = questions::fault_in(&said, &checked) {
                self.fault(line, fault);
            }
            checked.push(said);
        }
        checked
    }

    pub(super) fn session(
        &mut self,
        spanned: Spanned<file::Session>,
        zone: Tz,
        days: (NaiveDate, NaiveDate),
    ) -> Option<PlannedSession> {
        let (line, said) = self.open(spanned);
        self.english(line, "title", &said.title);
        let starts_at = self.instant(line, said.starts, zone)?;
        let ends_at = self.instant(line, said.ends, zone)?;
        if ends_at <= starts_at {
            self.fault(line, "the session ends before it starts");
        }
        let on = starts_at.with_timezone(&zone).date_naive();
        if on < days.0 || on > days.1 {
            self.fault(
                line,
                format!("the session is on {on}, outside the days of its event"),
            );
        }
        if said.capacity.is_some_and(|it| it < 0) {
            self.fault(line, "the capacity is below zero");
        }
        Some(PlannedSession {
            said,
            line,
            starts_at,
            ends_at,
        })
    }

    pub(super) fn room_clashes(&mut self, sessions: &[PlannedSession]) {
        for (index, one) in sessions.iter().enumerate() {
            for other in sessions.iter().skip(index + 1) {
                let same_room = one.said.room.is_some() && one.said.room == other.said.room;
                if same_room && one.starts_at < other.ends_at && other.starts_at < one.ends_at {
                    let room = one.said.room.as_deref().unwrap_or_default();
                    self.fault(
                        other.line,
                        format!("{room} is taken by the session in line {}", one.line),
                    );
                }
            }
        }
    }
}
