//! Sending: once, now or at an hour.

use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::Error;
use super::audience::audience;
use super::write::{own_texts, surroundings, texts};
use crate::base::Language;
use crate::mail;
use crate::messages::model::{Message, MessageState, Whole};
use crate::messages::{rules, store};
use crate::platform::{Services, Tx};
use crate::registration::Registration;
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Letters queued in one statement.
const AT_ONCE: usize = 100;

/// Sends a message that is as it was seen, once; says to how many.
pub(in crate::messages) async fn send(
    services: &Services,
    (id, revision): (Uuid, i32),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let work = async |tx: &Tx| {
        let conn = tx.conn();
        let message = store::find(conn, id).await?.ok_or(Error::NotFound)?;
        if message.revision != revision || message.state == MessageState::Sent {
            return Err(Error::Changed);
        }
        let around = surroundings(conn, message.event).await?;
        let audience = audience(services, conn, &around.event, &message.segment).await?;
        let texts = texts(conn, id).await?;
        let words = services.wording.words(Language::En);
        let obstacles = rules::obstacles(&audience, &own_texts(&texts), &words);
        if !obstacles.is_empty() {
            return Err(Error::Refused(obstacles));
        }
        let letter = |it: &Registration| {
            let text = texts.get(&it.answers.lang)?;
            around.letter(services, (id, text.id), it)
        };
        let letters: Vec<_> = audience.people.iter().filter_map(letter).collect();
        for some in letters.chunks(AT_ONCE) {
            mail::queue_all(tx, mail::seal_all(services, some, now)?).await?;
        }
        let sent = Message {
            state: MessageState::Sent,
            sent_at: Some(now),
            ..message.clone()
        };
        if !store::save(tx, &sent, now).await? {
            return Err(Error::Changed);
        }
        let detail = json!({ "people": letters.len() });
        let line = entry(&message, (actor, Action::MessageSent), detail);
        staff::audit(tx, line, &services.chance, now).await?;
        Ok(letters.len())
    };
    let sent = services.db.write(work).await?;
    services.post.notify_one();
    Ok(sent)
}

/// Sends a message by itself at this hour, if it could be sent now; none: not by itself any more.
pub(in crate::messages) async fn schedule(
    services: &Services,
    (it, revision): (&Whole, i32),
    at: Option<DateTime<Utc>>,
    (actor, now): (Actor, DateTime<Utc>),
) -> Result<(), Error> {
    if at.is_some() && !it.obstacles.is_empty() {
        return Err(Error::Refused(it.obstacles.clone()));
    }
    let after = Message {
        state: if at.is_some() {
            MessageState::Scheduled
        } else {
            MessageState::Draft
        },
        send_at: at,
        revision,
        ..it.message.clone()
    };
    let work = async |tx: &Tx| {
        if !store::save(tx, &after, now).await? {
            return Err(Error::Changed);
        }
        let line = entry(
            &after,
            (actor, Action::MessageScheduled),
            json!({ "at": at }),
        );
        Ok(staff::audit(tx, line, &services.chance, now).await?)
    };
    services.db.write(work).await
}

fn entry(it: &Message, (actor, action): (Actor, Action), detail: serde_json::Value) -> Entry {
    Entry {
        actor,
        action,
        subject: Subject {
            kind: "message",
            id: it.id.to_string(),
        },
        event: Some(it.event),
        detail,
    }
}

/// Sends what is due. What cannot be sent as it is, because its people have changed, waits as a draft.
pub async fn go_round(services: &Services, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut sent = 0;
    for id in store::due(services.db.read(), now).await? {
        let Some(message) = store::find(services.db.read(), id).await? else {
            continue;
        };
        match send(services, (id, message.revision), Actor::System, now).await {
            Ok(_) => sent += 1,
            Err(Error::Changed) => {} // by another process, or an organiser
            Err(Error::Refused(_)) => hold_back(services, message, now).await?,
            Err(error) => return Err(error),
        }
    }
    Ok(sent)
}

async fn hold_back(services: &Services, message: Message, now: DateTime<Utc>) -> Result<(), Error> {
    let held = Message {
        state: MessageState::Draft,
        send_at: None,
        ..message
    };
    let work = async |tx: &Tx| {
        if store::save(tx, &held, now).await? {
            let line = entry(&held, (Actor::System, Action::MessageHeld), json!({}));
            staff::audit(tx, line, &services.chance, now).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}
