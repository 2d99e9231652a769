//! Asking, changing, moving, asking no more: each is one transaction with its line in the audit log.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Error, store};
use crate::base::{EventId, QuestionId};
use crate::events;
use crate::platform::{Services, Tx};
use crate::questions::model::{Kind, MOST, Question, Written};
use crate::questions::rules::{Draft, asking_of, english, is_written, may_stand};
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Where a question is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::questions) enum Place {
    /// Before the one that stands before it.
    Up,
    /// After the one that stands after it.
    Down,
}

/// Adds a question at the end of the form.
pub(in crate::questions) async fn add(
    services: &Services,
    event: EventId,
    draft: Draft,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let all = held(tx, event).await?;
        let question = new(tx, services, (event, draft.kind), &all, now).await?;
        store::add_version(tx, question.id, (1, &draft.asking), now).await?;
        note(tx, services, &question, (actor, 1), now).await
    };
    services.db.write(work).await
}

/// Asks what a programme file says; says whether anything is asked otherwise than before. Questions that it lost stay.
pub async fn put(
    tx: &Tx,
    services: &Services,
    event: EventId,
    written: &Written,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let all = held(tx, event).await?;
    let text = english(&written.text);
    let before = all
        .iter()
        .find(|it| it.kind == written.kind && is_written(it, text));
    let asking = asking_of(written, before, &all).ok_or(Error::NotFound)?;
    let version = before.and_then(Question::now);
    if version.is_some_and(|it| it.asking == asking) {
        return Ok(false);
    }
    let (question, no) = match (before, version) {
        (Some(question), Some(version)) => (question.clone(), version.no + 1),
        _ => (
            new(tx, services, (event, written.kind), &all, now).await?,
            1,
        ),
    };
    store::add_version(tx, question.id, (no, &asking), now).await?;
    note(tx, services, &question, (Actor::System, no), now).await?;
    Ok(true)
}

/// A question at the end of the form, without its first version.
async fn new(
    tx: &Tx,
    services: &Services,
    (event, kind): (EventId, Kind),
    all: &[Question],
    now: DateTime<Utc>,
) -> Result<Question, Error> {
    if all.len() >= MOST {
        return Err(Error::TooMany);
    }
    let question = Question {
        id: QuestionId(services.chance.uuid(now)),
        event,
        kind,
        position: all.iter().map(|it| it.position + 1).max().unwrap_or(1),
        versions: Vec::new(),
    };
    store::add(tx, &question).await?;
    Ok(question)
}

/// Asks a question otherwise from now on; answers stay with the version that was read. `seen` is the version that the
/// organiser changed.
pub(in crate::questions) async fn change(
    services: &Services,
    (question, seen): (&Question, i32),
    draft: Draft,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let all = held(tx, question.event).await?;
        let before = all.iter().find(|it| it.id == question.id);
        let before = before.ok_or(Error::NotFound)?;
        let version = before.now().ok_or(Error::NotFound)?;
        if version.no != seen {
            return Err(Error::Changed);
        }
        if version.asking == draft.asking {
            return Ok(());
        }
        store::add_version(tx, question.id, (seen + 1, &draft.asking), now).await?;
        note(tx, services, question, (actor, seen + 1), now).await
    };
    services.db.write(work).await
}

/// Moves a question by one place, unless it would stand before the one it depends on.
pub(in crate::questions) async fn move_to(
    services: &Services,
    question: &Question,
    place: Place,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let all = held(tx, question.event).await?;
        let mut order: Vec<&Question> = all.iter().collect();
        let at = order.iter().position(|it| it.id == question.id);
        let at = at.ok_or(Error::NotFound)?;
        let to = match place {
            Place::Up => at.checked_sub(1),
            Place::Down => Some(at + 1).filter(|it| *it < order.len()),
        };
        let Some(to) = to else { return Ok(()) };
        order.swap(at, to);
        if !may_stand(&order) {
            return Err(Error::Needed);
        }
        for (position, it) in (1..).zip(order) {
            if it.position != position {
                store::put_at(tx, it.id, position).await?;
            }
        }
        let version = question.now().map_or(1, |it| it.no);
        note(tx, services, question, (actor, version), now).await
    };
    services.db.write(work).await
}

/// Asks a question no more. What was answered stays until its time is over.
pub(in crate::questions) async fn remove(
    services: &Services,
    question: &Question,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let mut all = held(tx, question.event).await?;
        all.retain(|it| it.id != question.id);
        if !may_stand(&all.iter().collect::<Vec<_>>()) {
            return Err(Error::Needed);
        }
        store::remove(tx, question.id, now).await?;
        let version = question.now().map_or(1, |it| it.no);
        note(tx, services, question, (actor, version), now).await
    };
    services.db.write(work).await
}

/// The questions of an event, whose form nobody else changes until the transaction ends.
async fn held(tx: &Tx, event: EventId) -> Result<Vec<Question>, Error> {
    events::hold(tx, event).await?.ok_or(Error::NotFound)?;
    Ok(store::of_event(tx.conn(), event).await?)
}

async fn note(
    tx: &Tx,
    services: &Services,
    question: &Question,
    (actor, version): (Actor, i32),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry {
        actor,
        action: Action::FormChanged,
        subject: Subject {
            kind: "question",
            id: question.id.0.to_string(),
        },
        event: Some(question.event),
        detail: json!({ "version": version }),
    };
    Ok(staff::audit(tx, entry, &services.chance, now).await?)
}
