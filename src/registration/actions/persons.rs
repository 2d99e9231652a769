//! Who is who: organisers say that registrations with different addresses are of one person, and take it back.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Error, entry, store};
use crate::platform::{Services, Tx};
use crate::registration::model::Registration;
use crate::staff::{self, Action, Actor};

/// Says that these two are one person, and everybody whom either was known to be; `why` is how the organiser knows.
pub async fn join_persons(
    services: &Services,
    (one, other): (&Registration, &Registration),
    (actor, why): (Actor, &str),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (own, others) = (one.person_key(), other.person_key());
    let work = async |tx: &Tx| {
        let person = store::person(tx.conn(), &own).await?;
        let person = person.unwrap_or_else(|| services.chance.uuid(now).to_string());
        if let Some(known) = store::person(tx.conn(), &others).await? {
            store::move_keys(tx, &known, &person).await?;
        }
        store::put_key(tx, &own, &person).await?;
        store::put_key(tx, &others, &person).await?;
        for (it, with) in [(one, other), (other, one)] {
            let detail = json!({ "reference": it.reference, "with": with.reference, "why": why });
            let line = entry(actor.clone(), Action::PersonsJoined, it, detail);
            staff::audit(tx, line, &services.chance, now).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}

/// Says that somebody is a person of their own after all.
pub async fn part_person(
    services: &Services,
    it: &Registration,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let own = it.person_key();
    let work = async |tx: &Tx| {
        let Some(person) = store::person(tx.conn(), &own).await? else {
            return Ok(());
        };
        let mut keys = store::keys(tx.conn(), &person).await?;
        // Whoever is left alone needs no mark.
        if keys.len() > 2 {
            keys.retain(|it| *it == own);
        }
        store::drop_keys(tx, &keys).await?;
        let detail = json!({ "reference": it.reference });
        let line = entry(actor, Action::PersonsParted, it, detail);
        Ok(staff::audit(tx, line, &services.chance, now).await?)
    };
    services.db.write(work).await
}

/// Whoever has this reference, at any event but with another id.
pub async fn by_reference(
    services: &Services,
    it: &Registration,
    reference: &str,
) -> Result<Option<Registration>, Error> {
    let found = store::by_reference(services.db.read(), reference).await?;
    Ok(found.filter(|at| at.id != it.id))
}
