//! Writing a message and seeing it as others will.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::Error;
use super::audience::audience;
use crate::base::{EmailAddress, EventId, Language};
use crate::events::{self, Event};
use crate::mail::{self, LetterKind, TextScope, TextVersion};
use crate::messages::letters::{Surroundings, occasion};
use crate::messages::model::{Message, MessageState, Segment, Texts, Whole};
use crate::messages::{rules, store};
use crate::platform::{Services, Tx};
use crate::{places, programmes};

/// Begins a message, with the shipped text in every language that people of the event read.
pub(in crate::messages) async fn begin(
    services: &Services,
    event: &Event,
    by: &str,
    now: DateTime<Utc>,
) -> Result<Uuid, Error> {
    let message = Message {
        id: services.chance.uuid(now),
        event: event.id,
        segment: Segment::default(),
        state: MessageState::Draft,
        revision: 0,
        send_at: None,
        sent_at: None,
        created_at: now,
        created_by: by.to_owned(),
    };
    let work = async |tx: &Tx| store::add(tx, &message).await;
    services.db.write(work).await?;
    Ok(message.id)
}

/// The message of an event with this id, and what its page shows.
pub(in crate::messages) async fn whole(
    services: &Services,
    (event, id, lang): (&Event, Uuid, Language),
) -> Result<Whole, Error> {
    let conn = services.db.read();
    let message = store::find(conn, id).await?;
    let message = message
        .filter(|it| it.event == event.id)
        .ok_or(Error::NotFound)?;
    let texts = texts(conn, id).await?;
    let audience = audience(services, conn, event, &message.segment).await?;
    let words = services.wording.words(lang);
    let own = own_texts(&texts);
    let letters = mail::states_of(conn, &occasion(id)).await?;
    let letters = letters.into_iter().map(|it| (it.0.code(), it));
    Ok(Whole {
        obstacles: rules::obstacles(&audience, &own, &words),
        texts: own,
        letters: letters.collect(),
        message,
        audience,
    })
}

/// The messages about an event.
pub(in crate::messages) async fn list(
    services: &Services,
    event: EventId,
) -> Result<Vec<Message>, Error> {
    Ok(store::of_event(services.db.read(), event).await?)
}

/// The newest text of a message in each language.
pub(super) async fn texts(
    conn: &impl ConnectionTrait,
    id: Uuid,
) -> Result<BTreeMap<Language, TextVersion>, DbErr> {
    let mut texts = BTreeMap::new();
    for lang in Language::ALL {
        let which = (LetterKind::Announcement, lang);
        if let Some(text) = mail::own_text(conn, TextScope::Message(id), which).await? {
            texts.insert(lang, text);
        }
    }
    Ok(texts)
}

pub(super) fn own_texts(texts: &BTreeMap<Language, TextVersion>) -> Texts {
    let own = texts
        .iter()
        .filter_map(|(lang, it)| Some((*lang, it.text.clone()?)));
    own.collect()
}

/// Keeps what was typed: as one change, if nobody else changed it meanwhile and it has not left.
pub(in crate::messages) async fn save(
    services: &Services,
    (message, by): (&Message, &str),
    (segment, new): (Segment, &Texts),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let after = Message {
        segment,
        state: MessageState::Draft,
        send_at: None,
        ..message.clone()
    };
    let work = async |tx: &Tx| {
        if !store::save(tx, &after, now).await? {
            return Err(Error::Changed);
        }
        let before = own_texts(&texts(tx.conn(), message.id).await?);
        for lang in Language::ALL {
            let (old, new) = (before.get(&lang), new.get(&lang));
            if old != new {
                let place = (
                    TextScope::Message(message.id),
                    LetterKind::Announcement,
                    lang,
                );
                let text = new.map(|it| (it.0.as_str(), it.1.as_str()));
                mail::keep_text(tx, services, place, (text, by), now).await?;
            }
        }
        Ok(())
    };
    services.db.write(work).await
}

pub(super) async fn surroundings(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Surroundings, Error> {
    Ok(Surroundings {
        event: events::find(conn, event).await?.ok_or(Error::NotFound)?,
        sessions: events::sessions(conn, event).await?,
        directory: places::directory(conn).await?,
        site: programmes::site(conn).await?,
    })
}

/// The message as one of its readers would get it; the first one in their language where nobody is named.
pub(in crate::messages) async fn preview(
    services: &Services,
    it: &Whole,
    (lang, person): (Option<Language>, Option<Uuid>),
) -> Result<Option<mail::Rendered>, Error> {
    let conn = services.db.read();
    let people = it.audience.people.iter();
    let reader = people.clone().find(|at| Some(at.id.0) == person);
    let mut in_language = people.filter(|at| lang.is_none_or(|lang| lang == at.answers.lang));
    let Some(reader) = reader.or_else(|| in_language.next()) else {
        return Ok(None);
    };
    let texts = texts(conn, it.message.id).await?;
    let Some(text) = texts.get(&reader.answers.lang) else {
        return Ok(None);
    };
    let around = surroundings(conn, it.message.event).await?;
    let nobody = mail_from(services);
    let letter = around.test(services, text.id, reader, (&nobody, &reader.name()));
    Ok(mail::preview(conn, &letter).await?)
}

fn mail_from(services: &Services) -> EmailAddress {
    services.config.mail_from.address.clone()
}

/// Sends the message to an organiser, in every language it is written in; says in how many.
pub(in crate::messages) async fn try_it(
    services: &Services,
    it: &Whole,
    (to, name): (&EmailAddress, &str),
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let conn = services.db.read();
    let around = surroundings(conn, it.message.event).await?;
    let mut letters = Vec::new();
    for (lang, text) in texts(conn, it.message.id).await? {
        let mut people = it.audience.people.iter();
        if let Some(reader) = people.find(|at| at.answers.lang == lang) {
            letters.push(around.test(services, text.id, reader, (to, name)));
        }
    }
    let work = async |tx: &Tx| {
        for letter in &letters {
            mail::queue(tx, services, letter, now).await?;
        }
        Ok::<_, DbErr>(())
    };
    services.db.write(work).await?;
    services.post.notify_one();
    Ok(letters.len())
}
