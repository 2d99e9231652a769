//! Queueing a letter in the transaction of the change it tells of.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, DbErr, EntityTrait as _, TryInsertResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::mailbox::display_name;
use super::templates::check_variables;
use super::{CalendarPart, Letter, LetterKind, LetterState, Letterhead, Method};
use crate::platform::{Services, Tx, Vault, unreadable};
use crate::schema::letter;

/// What the seals of letters are for.
pub(super) const PURPOSE: &str = "letter";

/// What a letter was told, as it lies sealed in the outbox.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Told {
    pub(super) head: Letterhead,
    pub(super) values: serde_json::Value,
}

/// Queues `letter` to leave at once; says whether it was queued (not when one with its key already was).
///
/// Id and Message-ID are fixed here. Taking [`Tx`] makes it impossible to queue outside a transaction. Workers find it
/// within a second; `services.post.notify_one()` after the commit wakes one at once.
pub async fn queue(
    tx: &Tx,
    services: &Services,
    letter: &Letter,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let queued = letter::Entity::insert(row(services, letter, now)?)
        .on_conflict(once())
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Ok(matches!(queued, TryInsertResult::Inserted(1)))
}

/// A letter ready to be queued: what it tells is sealed, id and Message-ID are fixed.
#[derive(Debug, Clone)]
pub struct Sealed(letter::ActiveModel);

/// Seals letters, so that no transaction has to wait for it.
pub fn seal_all(
    services: &Services,
    letters: &[Letter],
    now: DateTime<Utc>,
) -> Result<Vec<Sealed>, DbErr> {
    let rows = letters.iter().map(|it| row(services, it, now).map(Sealed));
    rows.collect()
}

/// Queues letters in one statement, in their order.
pub async fn queue_all(tx: &Tx, letters: Vec<Sealed>) -> Result<(), DbErr> {
    if letters.is_empty() {
        return Ok(());
    }
    letter::Entity::insert_many(letters.into_iter().map(|it| it.0))
        .on_conflict(once())
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// A key that is there already wins.
fn once() -> OnConflict {
    OnConflict::column(letter::Column::Dedup)
        .do_nothing()
        .to_owned()
}

fn row(
    services: &Services,
    letter: &Letter,
    now: DateTime<Utc>,
) -> Result<letter::ActiveModel, DbErr> {
    let fitting = check_variables(letter.kind, &letter.context);
    debug_assert!(fitting.is_ok(), "{:?}: {fitting:?}", letter.kind);
    let id = services.chance.uuid(now);
    let told = Told {
        head: letter.letterhead.clone(),
        values: letter.context.clone(),
    };
    let told = serde_json::to_vec(&told).map_err(|it| DbErr::Json(it.to_string()))?;
    let ics = letter.calendar.as_ref();
    Ok(letter::ActiveModel {
        seq: NotSet,
        id: Set(id),
        kind: Set(letter.kind.code().to_owned()),
        lang: Set(letter.lang.code().to_owned()),
        recipient: Set(letter.to.as_str().to_owned()),
        recipient_name: Set(display_name(&letter.name).unwrap_or_default()),
        domain: Set(letter.to.domain().to_owned()),
        thread: Set(letter.thread),
        dedup: Set(letter.dedup.clone()),
        message_id: Set(message_id(services, id, letter.kind)),
        event_id: Set(letter.event.map(|it| it.0)),
        registration_id: Set(letter.registration.map(|it| it.0)),
        context: Set(seal(services, &told)?),
        method: Set(ics.map(|it| it.method.code().to_owned())),
        calendar: Set(ics
            .map(|it| seal(services, it.ics.as_bytes()))
            .transpose()?),
        state: Set(LetterState::Queued.code().to_owned()),
        attempts: Set(0),
        uncertain: Set(0),
        due_at: Set(now),
        lease_owner: Set(None),
        lease_until: Set(None),
        fence: Set(0),
        reason: Set(None),
        smtp_reply: Set(None),
        subject: Set(None),
        message: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
        expires_at: Set(letter.expires_at),
        programme_id: Set(letter.programme.map(|it| it.0)),
        text_id: Set(letter.text),
    })
}

/// The Message-ID of a letter (RFC 5322 §3.6.4), the same on every try.
pub(super) fn message_id(services: &Services, id: Uuid, kind: LetterKind) -> String {
    let domain = services.config.mail_from.address.domain();
    format!("<{}.{}@{domain}>", id.simple(), kind.code())
}

/// Seals a part of a letter.
pub(super) fn seal(services: &Services, plain: &[u8]) -> Result<Vec<u8>, DbErr> {
    services
        .vault
        .seal(plain, PURPOSE, services.chance.bytes())
        .map_err(|it| DbErr::Custom(it.to_string()))
}

/// What the letter in `row` was told.
pub(super) fn told(vault: &Vault, row: &letter::Model) -> Result<Told, DbErr> {
    let plain = vault
        .open(&row.context, PURPOSE)
        .map_err(|it| DbErr::Custom(it.to_string()))?;
    serde_json::from_slice(&plain).map_err(|it| DbErr::Json(it.to_string()))
}

/// The calendar part of the letter in `row`.
pub(super) fn calendar(vault: &Vault, row: &letter::Model) -> Result<Option<CalendarPart>, DbErr> {
    let (Some(method), Some(sealed)) = (&row.method, &row.calendar) else {
        return Ok(None);
    };
    let method = Method::parse(method).ok_or_else(|| unreadable("method", method))?;
    let plain = vault
        .open(sealed, PURPOSE)
        .map_err(|it| DbErr::Custom(it.to_string()))?;
    let ics = String::from_utf8(plain).map_err(|it| DbErr::Type(it.to_string()))?;
    Ok(Some(CalendarPart { method, ics }))
}
