//! What organisers and helpers do with registrations.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use super::around::{Around, note, send};
use super::cancel::cancel;
use super::register::reference;
use crate::base::{CityId, EventId, RegistrationId};
use crate::events::{self, Mode};
use crate::places;
use crate::platform::{Services, Tx, token_hash};
use crate::registration::letters::{FEED, LINK};
use crate::registration::model::{Answers, Registration, Source, State, WalkIn};
use crate::registration::rules::{self, Refusal, Verb, find_city};
use crate::registration::store::{self, Needs, New};
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Gives a waiting person a free seat.
pub async fn confirm(services: &Services, id: RegistrationId, actor: Actor, now: DateTime<Utc>) -> Result<(), Error> {
    seat(services, id, actor, Verb::Confirm, now).await
}

/// Gives a cancelled person a seat again, under a new invitation.
pub async fn reinstate(services: &Services, id: RegistrationId, actor: Actor, now: DateTime<Utc>) -> Result<(), Error> {
    seat(services, id, actor, Verb::Reinstate, now).await
}

/// Cancels on somebody's behalf.
pub async fn cancel_by_staff(services: &Services, id: RegistrationId, actor: Actor, now: DateTime<Utc>) -> Result<(), Error> {
    cancel(services, id, actor, "", now).await
}

async fn seat(services: &Services, id: RegistrationId, actor: Actor, verb: Verb, now: DateTime<Utc>) -> Result<(), Error> {
    let known = store::find(services.db.read(), id).await?.ok_or(Error::NotFound)?;
    let around = Around::of(services, known.event).await?;
    let work = async |tx: &Tx| {
        let before = store::find(tx.conn(), id).await?.ok_or(Error::NotFound)?;
        let state = rules::next(before.state, verb)?;
        let seated = match verb {
            Verb::Confirm => events::take_seat_waiting(tx, before.event).await?,
            Verb::Reinstate | Verb::Cancel => events::take_seat(tx, before.event).await?,
        };
        if !seated {
            return Err(Refusal::Full.into());
        }
        let desk = around.desk(services);
        let fingerprint = Some(desk.fingerprint()?);
        let mut after = Registration { state, fingerprint, ..before.clone() };
        if verb == Verb::Reinstate {
            after.uid = format!("r-{}", services.chance.token());
            after.sequence = 0;
        }
        if !store::save_state(tx, &after, before.state, now).await? {
            return Err(Error::Raced);
        }
        send(tx, services, desk.confirmed(&after)?, now).await?;
        let detail = json!({ "from": before.state.code() });
        note(tx, services, (actor, Action::Confirmed), &after, (detail, now)).await
    };
    services.db.write(work).await?;
    services.post.notify_one();
    Ok(())
}

/// Registers somebody who stands at the door; a seat must be free.
pub async fn walk_in(
    services: &Services,
    event: EventId,
    person: WalkIn,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<RegistrationId, Error> {
    let around = Around::of(services, event).await?;
    let id = RegistrationId(services.chance.uuid(now));
    let link = |purpose| token_hash(&services.vault.link_token(purpose, id.0, 1));
    let new = New {
        form_id: format!("walk-in {}", services.chance.token()),
        person_no: 0,
        token_hash: link(LINK),
        feed_hash: link(FEED),
        notice_version: None,
        needs: Needs::default(),
        registration: Registration {
            id,
            event,
            reference: reference(services, &around.site.acronym),
            state: State::Confirmed,
            source: Source::WalkIn,
            answers: walk_in_answers(person, &around),
            link_version: 1,
            uid: format!("r-{}", services.chance.token()),
            sequence: 0,
            fingerprint: None,
            created_at: now,
            updated_at: now,
            waiting_since: None,
        },
    };
    let work = async |tx: &Tx| {
        if !events::take_seat(tx, event).await? {
            return Err(Refusal::Full.into());
        }
        if !store::add(tx, &new).await? {
            return Err(Error::Raced);
        }
        note(tx, services, (actor, Action::WalkedIn), &new.registration, (json!({}), now)).await
    };
    services.db.write(work).await?;
    Ok(id)
}

fn walk_in_answers(person: WalkIn, around: &Around) -> Answers {
    Answers {
        given_name: person.given_name,
        family_name: person.family_name,
        badge_name: String::new(),
        email: None,
        organisation: person.organisation,
        city: find_city(&person.city, &around.directory),
        country: None,
        target_group: None,
        function: String::new(),
        gender: None,
        mode: Mode::InPerson,
        sessions: Vec::new(),
        lang: crate::base::Language::En,
        languages: Vec::new(),
        access_needs: String::new(),
        diet: String::new(),
        photo: false,
        list_sharing: false,
    }
}

/// Says which city a spelling means, or that it means none; the directory learns it. Answers how many people it concerns.
pub async fn settle_city(
    services: &Services,
    spelling: (&str, &str),
    city: Option<CityId>,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let (folded, typed) = spelling;
    let work = async |tx: &Tx| {
        if let Some(city) = &city
            && !places::add_alias(tx, city, typed).await?
        {
            return Err(Error::NotFound);
        }
        let count = store::settle(tx, folded, city.as_ref(), now).await?;
        let entry = Entry {
            actor,
            action: Action::CitySettled,
            subject: Subject { kind: "city", id: city.as_ref().map_or_else(String::new, |it| it.0.clone()) },
            event: None,
            detail: json!({ "spelling": typed, "registrations": count }),
        };
        staff::audit(tx, entry, &services.chance, now).await?;
        Ok(count)
    };
    services.db.write(work).await
}
