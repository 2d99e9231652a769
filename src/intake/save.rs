//! Saving a checked file: what is new is added, what differs is changed, what is the same stays untouched.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::check::{Plan, PlannedEvent, PlannedPartner, PlannedSession};
use crate::base::{CityId, EventId, Localised, OrganisationId, PartnerId, ProgrammeId, SessionId};
use crate::events::{self, Access, Event, Kind, Limit, OnDecline, Reported, Session};
use crate::places::{self, City, Organisation};
use crate::platform::{Services, Tx};
use crate::programmes::{self, Notice, Partner, Programme, Promises};
use crate::registration;

/// What saving a file did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Events and sessions that are new.
    pub added: usize,
    /// Events and sessions that differ from before.
    pub changed: usize,
    /// Events and sessions that were the same.
    pub same: usize,
}

/// Saves the plan in one transaction.
pub(super) async fn save(
    services: &Services,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Outcome, DbErr> {
    let mut saving = Saving {
        services,
        now,
        outcome: Outcome::default(),
    };
    services
        .db
        .write(async |tx| saving.all(tx, plan).await)
        .await
}

pub(super) struct Saving<'a> {
    pub(super) services: &'a Services,
    pub(super) now: DateTime<Utc>,
    outcome: Outcome,
}

impl Saving<'_> {
    async fn all(&mut self, tx: &Tx, plan: &Plan) -> Result<Outcome, DbErr> {
        for city in &plan.cities {
            places::put_city(tx, &city_of(city)).await?;
        }
        let programme = self.programme(tx, plan).await?;
        if let Some(text) = &plan.notice {
            self.notice(tx, programme, text).await?;
        }
        let known = programmes::partners(tx.conn(), programme).await?;
        for partner in &plan.partners {
            self.partner(tx, programme, partner, &known).await?;
        }
        for event in &plan.events {
            let known = events::by_slug(tx.conn(), &event.said.slug).await?;
            let agenda = match &known {
                Some(known) => events::sessions(tx.conn(), known.id).await?,
                None => Vec::new(),
            };
            self.event(tx, programme, event).await?;
            if let Some(known) = known {
                let told = registration::remember(tx, (&known, &agenda), self.now).await;
                told.map_err(|error| DbErr::Custom(format!("event {}: {error}", known.slug)))?;
            }
            self.quotas(tx, event).await?;
            self.questions(tx, event).await?;
        }
        Ok(self.outcome)
    }

    async fn programme(&self, tx: &Tx, plan: &Plan) -> Result<ProgrammeId, DbErr> {
        let planned = &plan.programme;
        let said = &planned.said;
        let before = programmes::by_slug(tx.conn(), &said.slug).await?;
        let id = before.as_ref().map_or_else(
            || ProgrammeId(self.services.chance.uuid(self.now)),
            |it| it.id,
        );
        let mut programme = Programme {
            id,
            slug: said.slug.clone(),
            acronym: said.acronym.clone(),
            title: said.title.clone(),
            summary: said.summary.clone(),
            lead: said.lead.clone(),
            starts_on: planned.starts_on,
            ends_on: planned.ends_on,
            funder: said.funder.clone(),
            grant_no: said.grant_no.clone(),
            statement: said.statement.clone(),
            disclaimer: said.disclaimer.clone(),
            controller: said.controller.clone(),
            contact: said.contact.clone(),
            languages: said.languages.clone(),
            promised: Promises {
                conferences: said.promised.conferences,
                trainings: said.promised.trainings,
                pilots: said.promised.pilots,
            },
            illustrative: said.illustrative,
            updated_at: before.as_ref().map_or(self.now, |it| it.updated_at),
        };
        if before.as_ref() != Some(&programme) {
            programme.updated_at = self.now;
            programmes::put(tx, &programme).await?;
        }
        Ok(id)
    }

    async fn notice(&self, tx: &Tx, programme: ProgrammeId, text: &Localised) -> Result<(), DbErr> {
        let before = programmes::notice(tx.conn(), programme).await?;
        if before.as_ref().is_some_and(|it| it.text == *text) {
            return Ok(());
        }
        let version = before.map_or(1, |it| it.version + 1);
        let notice = Notice {
            version,
            text: text.clone(),
        };
        programmes::put_notice(
            tx,
            programme,
            self.services.chance.uuid(self.now),
            &notice,
            self.now,
        )
        .await
    }

    async fn partner(
        &self,
        tx: &Tx,
        programme: ProgrammeId,
        planned: &PlannedPartner,
        known: &[Partner],
    ) -> Result<(), DbErr> {
        let said = &planned.said;
        let before = places::organisation(tx.conn(), &said.name).await?;
        let organisation = Organisation {
            id: before.as_ref().map_or_else(
                || OrganisationId(self.services.chance.uuid(self.now)),
                |it| it.id,
            ),
            name: said.name.clone(),
            territory: said.territory,
            city: said.city.clone().map(CityId),
            country: said.country.clone(),
        };
        if before.as_ref() != Some(&organisation) {
            places::put_organisation(tx, &organisation).await?;
        }
        let before = known.iter().find(|it| it.organisation == organisation.id);
        let partner = Partner {
            id: before.map_or_else(
                || PartnerId(self.services.chance.uuid(self.now)),
                |it| it.id,
            ),
            programme,
            organisation: organisation.id,
            name: organisation.name,
            city: organisation.city,
            country: organisation.country,
            standing: said.standing,
            from_on: planned.from_on,
            to_on: planned.to_on,
        };
        if before == Some(&partner) {
            return Ok(());
        }
        programmes::put_partner(tx, &partner).await
    }

    async fn event(
        &mut self,
        tx: &Tx,
        programme: ProgrammeId,
        planned: &PlannedEvent,
    ) -> Result<(), DbErr> {
        let before = events::by_slug(tx.conn(), &planned.said.slug).await?;
        let mut event = self.event_of(programme, planned, before.as_ref());
        let Some(old) = before else {
            events::add(tx, &event).await?;
            self.outcome.added += 1;
            self.agenda(tx, event.id, planned).await?;
            return events::derive_slots(tx, event.id, event.zone, &self.services.chance, self.now)
                .await;
        };
        let agenda_changed = self.agenda(tx, event.id, planned).await?;
        if old == event && !agenda_changed {
            self.outcome.same += 1;
            return Ok(());
        }
        event.revision = old.revision + 1;
        event.sequence = old.sequence + i32::from(old.moved_to(&event));
        event.updated_at = self.now;
        events::save(tx, &event).await?;
        self.outcome.changed += 1;
        events::derive_slots(tx, event.id, event.zone, &self.services.chance, self.now).await
    }

    fn event_of(
        &self,
        programme: ProgrammeId,
        planned: &PlannedEvent,
        before: Option<&Event>,
    ) -> Event {
        let said = &planned.said;
        Event {
            id: before.map_or_else(|| EventId(self.services.chance.uuid(self.now)), |it| it.id),
            programme,
            slug: said.slug.clone(),
            kind: said.kind,
            no: said.no,
            status: said.status,
            title: said.title.clone(),
            summary: said.summary.clone(),
            audience: said.audience.clone(),
            hosts: said.hosts.clone(),
            languages: said.languages.clone(),
            city: said.city.clone().map(CityId),
            zone: planned.zone,
            mode: said.mode,
            venue: said.venue.clone(),
            address: said.address.clone(),
            join_url: said.join_url.clone(),
            starts_on: planned.starts_on,
            ends_on: planned.ends_on,
            access: said.access,
            capacity: said.capacity,
            taken: before.map_or(0, |it| it.taken),
            waiting: before.map_or(0, |it| it.waiting),
            extra: before.map_or(0, |it| it.extra),
            reserved: before.map_or(0, |it| it.reserved),
            taken_reserved: before.map_or(0, |it| it.taken_reserved),
            in_person: Limit {
                capacity: said.capacity_in_person,
                taken: before.map_or(0, |it| it.in_person.taken),
            },
            online: Limit {
                capacity: said.capacity_online,
                taken: before.map_or(0, |it| it.online.taken),
            },
            delegations: said.delegations,
            follow_up: said.follow_up.unwrap_or(said.kind == Kind::Training),
            on_decline: match said.free_on_decline {
                Some(true) => OnDecline::Free,
                None if said.access != Access::Approval => OnDecline::Free,
                _ => OnDecline::Keep,
            },
            opens_at: planned.opens_at,
            closes_at: planned.closes_at,
            uid: before.map_or_else(
                || format!("e-{}", self.services.chance.token()),
                |it| it.uid.clone(),
            ),
            revision: before.map_or(1, |it| it.revision),
            sequence: before.map_or(0, |it| it.sequence),
            illustrative: said.illustrative,
            reported: said.reported.as_ref().map(|it| Reported {
                participants: it.participants,
                countries: it.countries,
            }),
            updated_at: before.map_or(self.now, |it| it.updated_at),
        }
    }

    /// Brings the agenda in and says whether it changed.
    ///
    /// Sessions are known again by their English title and start; those the file lost go, unless somebody chose them.
    async fn agenda(
        &mut self,
        tx: &Tx,
        event: EventId,
        planned: &PlannedEvent,
    ) -> Result<bool, DbErr> {
        let mut known = events::sessions(tx.conn(), event).await?;
        let before = self.outcome;
        for session in &planned.sessions {
            let same = known.iter().position(|it| {
                it.starts_at == session.starts_at
                    && it.title == session.said.title
                    && it.room == session.said.room
            });
            let same = same.or_else(|| known.iter().position(|it| it.title == session.said.title));
            let old = same.map(|index| known.remove(index));
            self.session(tx, event, session, old).await?;
        }
        for lost in known {
            if events::remove_session(tx, lost.id).await? {
                self.outcome.changed += 1;
            }
        }
        Ok((before.added, before.changed) != (self.outcome.added, self.outcome.changed))
    }

    async fn session(
        &mut self,
        tx: &Tx,
        event: EventId,
        planned: &PlannedSession,
        before: Option<Session>,
    ) -> Result<(), DbErr> {
        let said = &planned.said;
        let old = before.as_ref();
        let mut session = Session {
            id: old.map_or_else(
                || SessionId(self.services.chance.uuid(self.now)),
                |it| it.id,
            ),
            event,
            kind: said.kind,
            title: said.title.clone(),
            summary: said.summary.clone(),
            room: said.room.clone(),
            starts_at: planned.starts_at,
            ends_at: planned.ends_at,
            speakers: said.speakers.clone(),
            languages: said.languages.clone(),
            choosable: said.choosable,
            capacity: said.capacity,
            taken: old.map_or(0, |it| it.taken),
            uid: old.map_or_else(
                || format!("s-{}", self.services.chance.token()),
                |it| it.uid.clone(),
            ),
            revision: old.map_or(1, |it| it.revision),
            updated_at: old.map_or(self.now, |it| it.updated_at),
        };
        match old {
            None => {
                events::add_session(tx, &session).await?;
                self.outcome.added += 1;
            }
            Some(old) if *old == session => self.outcome.same += 1,
            Some(old) => {
                session.revision = old.revision + 1;
                session.updated_at = self.now;
                events::save_session(tx, &session).await?;
                self.outcome.changed += 1;
            }
        }
        Ok(())
    }
}

fn city_of(said: &super::file::City) -> City {
    City {
        id: CityId(said.id.clone()),
        country: said.country.clone(),
        zone: said.zone,
        latitude: said.at.0,
        longitude: said.at.1,
        names: Localised(said.names.clone()),
        aliases: said.aliases.clone(),
    }
}
