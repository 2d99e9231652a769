//! Somebody who comes without having registered.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::register::{reference, uid};
use super::{Error, entry};
use crate::base::{EventId, Language, RegistrationId};
use crate::events::{self, Claim, Mode, Seat};
use crate::places;
use crate::platform::{Services, Tx};
use crate::programmes;
use crate::registration::model::{Answers, CityAnswer, Registration, Source, State, WalkIn};
use crate::registration::rules::{Refusal, find_city, may_seat};
use crate::registration::store::{self, Needs, New};
use crate::staff::{self, Action, Actor};

/// Gives a free seat to somebody at the door, in the transaction of the stamp. No letter: there is no address.
///
/// The same form twice is one person; [`Error::Raced`] says that both came at the same moment, and that a second try finds
/// the first.
pub async fn walk_in(
    tx: &Tx,
    services: &Services,
    (event, form_id): (EventId, &str),
    person: &WalkIn,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<RegistrationId, Error> {
    let form_id = form_of(event, form_id);
    if let Some(known) = store::by_form(tx.conn(), &form_id).await? {
        return Ok(known.id);
    }
    let found = events::hold(tx, event).await?.ok_or(Error::NotFound)?;
    may_seat(&found, now)?;
    let claim = Claim {
        seat: found.seat_for(None, Mode::InPerson).ok_or(Refusal::Full)?,
        quota: None,
        mode: Mode::InPerson,
    };
    if !events::take_seat(tx, event, &claim).await? {
        return Err(Error::Raced);
    }
    let acronym = programmes::site(tx.conn()).await?.acronym;
    let answers = answers(person, &places::directory(tx.conn()).await?);
    let new = prepare(services, (event, form_id), (answers, &acronym), now);
    if !store::add(tx, &[&new]).await? {
        return Err(Error::Raced);
    }
    let detail = json!({
        "reference": new.registration.reference, "to": "confirmed", "seat": "general",
    });
    let line = entry(actor, Action::WalkedIn, &new.registration, detail);
    staff::audit(tx, line, &services.chance, now).await?;
    Ok(new.registration.id)
}

/// Who came by this form before.
pub async fn walked_in(
    services: &Services,
    event: EventId,
    form_id: &str,
) -> Result<Option<RegistrationId>, Error> {
    let known = store::by_form(services.db.read(), &form_of(event, form_id)).await?;
    Ok(known.map(|it| it.id))
}

/// Forms of walk-ins are told apart from the public ones, and from those of other events.
fn form_of(event: EventId, form_id: &str) -> String {
    format!("walk-in {} {form_id}", event.0)
}

fn prepare(
    services: &Services,
    (event, form_id): (EventId, String),
    (answers, acronym): (Answers, &str),
    now: DateTime<Utc>,
) -> New {
    let id = RegistrationId(services.chance.uuid(now));
    New {
        form_id,
        notice_version: None,
        needs: Needs::default(),
        registration: Registration {
            id,
            event,
            reference: reference(acronym, &services.chance),
            state: State::Confirmed,
            source: Source::WalkIn,
            answers,
            person_no: 0,
            link_version: 1,
            uid: uid(&services.chance),
            sequence: 0,
            fingerprint: None,
            rsvp: None,
            created_at: now,
            updated_at: now,
            waiting_since: None,
            quota: None,
            seat: Some(Seat::General),
            deadline: None,
            missed: 0,
            ending: None,
            registered_by: None,
        },
    }
}

fn answers(person: &WalkIn, directory: &places::Directory) -> Answers {
    let city = find_city(&person.city, directory);
    let names = (person.given_name.clone(), person.family_name.clone());
    Answers {
        organisation: person.organisation.clone(),
        country: match &city {
            CityAnswer::Known(id) => directory.city(id).map(|it| it.country.clone()),
            _ => None,
        },
        city,
        ..Answers::of(names, None, Mode::InPerson, Language::En)
    }
}
