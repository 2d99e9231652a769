//! Tags and notes: what organisers remember about people. Whoever it is about finds both among their data.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Error, entry, store};
use crate::base::{EventId, RegistrationId};
use crate::platform::{Services, Tx};
use crate::registration::model::{Note, Registration};
use crate::staff::{self, Action, Actor};

/// Gives a person these tags and no others.
pub async fn set_tags(
    services: &Services,
    it: &Registration,
    tags: &[String],
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let before = store::tags(tx.conn(), it.id).await?;
        let gone = before.iter().filter(|at| !tags.contains(at)).cloned();
        let gone: Vec<String> = gone.collect();
        store::remove_tags(tx, it.id, &gone).await?;
        for tag in tags {
            store::add_tag(tx, &[it.id], tag).await?;
        }
        let line = entry(actor, Action::Tagged, it, json!({ "tags": tags }));
        Ok(staff::audit(tx, line, &services.chance, now).await?)
    };
    services.db.write(work).await
}

/// Marks several people of an event with a tag.
pub async fn tag_all(
    services: &Services,
    event: EventId,
    (people, tag): (&[RegistrationId], &str),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let mut lines = Vec::with_capacity(people.len());
        for id in people {
            let found = store::find(tx.conn(), *id).await?;
            let it = found
                .filter(|it| it.event == event)
                .ok_or(Error::NotFound)?;
            let detail = json!({ "tag": tag });
            lines.push((entry(actor.clone(), Action::Tagged, &it, detail), now));
        }
        store::add_tag(tx, people, tag).await?;
        for some in lines.chunks(100) {
            staff::audit_all(tx, some.to_vec(), &services.chance).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}

/// Notes something about a person.
pub async fn add_note(
    services: &Services,
    it: &Registration,
    (actor, by, text): (Actor, String, String),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let note = Note { at: now, by, text };
    let id = services.chance.uuid(now);
    let work = async |tx: &Tx| {
        store::add_note(tx, (id, it.id), &note).await?;
        let line = entry(actor, Action::Noted, it, json!({}));
        Ok(staff::audit(tx, line, &services.chance, now).await?)
    };
    services.db.write(work).await
}
