//! Somebody who comes without having registered.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::register::{reference, uid};
use super::{Error, Setting, entry};
use crate::base::{EventId, Language, RegistrationId};
use crate::events::{self, Mode};
use crate::places;
use crate::platform::{Services, Tx, token_hash};
use crate::registration::letters::{FEED, MY};
use crate::registration::model::{Answers, CityAnswer, Registration, Source, State, WalkIn};
use crate::registration::rules::{Refusal, find_city, may_seat};
use crate::registration::store::{self, Needs, New};
use crate::staff::{self, Action, Actor};

/// Gives a free seat to somebody at the door. No letter: there is no address.
pub async fn walk_in(
    services: &Services,
    event: EventId,
    person: WalkIn,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<RegistrationId, Error> {
    let setting = Setting::of_event(services, event).await?;
    may_seat(&setting.event, now)?;
    let new = prepare(services, &setting, &person, now);
    let work = async |tx: &Tx| {
        if !events::take_seat(tx, event).await? {
            return Err(Error::Refused(Refusal::Full));
        }
        if !store::add(tx, &new).await? {
            return Err(Error::Raced);
        }
        let detail = json!({ "reference": new.registration.reference });
        let line = entry(actor, Action::WalkedIn, &new.registration, detail);
        staff::audit(tx, line, &services.chance, now).await?;
        Ok(new.registration.id)
    };
    services.db.write(work).await
}

fn prepare(services: &Services, setting: &Setting, person: &WalkIn, now: DateTime<Utc>) -> New {
    let id = RegistrationId(services.chance.uuid(now));
    let hash = |purpose| token_hash(&services.vault.link_token(purpose, id.0, 1));
    New {
        form_id: services.chance.token(),
        token_hash: hash(MY),
        feed_hash: hash(FEED),
        notice_version: None,
        needs: Needs::default(),
        registration: Registration {
            id,
            event: setting.event.id,
            reference: reference(&setting.site.acronym, &services.chance),
            state: State::Confirmed,
            source: Source::WalkIn,
            answers: answers(person, &setting.directory),
            person_no: 0,
            link_version: 1,
            uid: uid(&services.chance),
            sequence: 0,
            fingerprint: None,
            created_at: now,
            updated_at: now,
            waiting_since: None,
        },
    }
}

fn answers(person: &WalkIn, directory: &places::Directory) -> Answers {
    let city = find_city(&person.city, directory);
    Answers {
        given_name: person.given_name.clone(),
        family_name: person.family_name.clone(),
        badge_name: String::new(),
        email: None,
        organisation: person.organisation.clone(),
        country: match &city {
            CityAnswer::Known(id) => directory.city(id).map(|it| it.country.clone()),
            _ => None,
        },
        city,
        target_group: None,
        function: String::new(),
        gender: None,
        mode: Mode::InPerson,
        sessions: Vec::new(),
        lang: Language::En,
        languages: Vec::new(),
        access_needs: String::new(),
        diet: String::new(),
        photo: false,
        list_sharing: false,
    }
}
