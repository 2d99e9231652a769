//! The audit log: it only grows.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::base::{Chance, EventId};
use crate::platform::Tx;
use crate::schema::audit as log;
use crate::staff::model::{Action, Actor, Entry, Logged};

/// Adds a line to the audit log. Nothing changes or removes one.
pub async fn audit(
    tx: &Tx,
    entry: Entry,
    chance: &Chance,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    audit_all(tx, vec![(entry, now)], chance).await
}

/// Adds several lines, each with its time.
pub async fn audit_all(
    tx: &Tx,
    entries: Vec<(Entry, DateTime<Utc>)>,
    chance: &Chance,
) -> Result<(), DbErr> {
    let rows = entries
        .into_iter()
        .map(|(entry, at)| row(entry, chance, at));
    log::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

fn row(entry: Entry, chance: &Chance, at: DateTime<Utc>) -> log::ActiveModel {
    let (kind, account, name) = match entry.actor {
        Actor::Account(id, name) => ("account", Some(id.0), name),
        Actor::Person => ("person", None, String::new()),
        Actor::Door(label) => ("door", None, label),
        Actor::System => ("system", None, String::new()),
    };
    log::ActiveModel {
        id: Set(chance.uuid(at)),
        at: Set(at),
        actor_kind: Set(kind.to_owned()),
        account_id: Set(account),
        actor: Set(name),
        action: Set(entry.action.code().to_owned()),
        subject_kind: Set(entry.subject.kind.to_owned()),
        subject_id: Set(entry.subject.id),
        event_id: Set(entry.event.map(|it| it.0)),
        outcome: Set(None),
        detail: Set(entry.detail),
    }
}

/// The newest lines before `before`, of one event or of one record where they are named.
pub async fn audit_log(
    conn: &impl ConnectionTrait,
    event: Option<EventId>,
    subject: Option<&str>,
    before: Option<Uuid>,
    most: u64,
) -> Result<Vec<Logged>, DbErr> {
    let mut query = log::Entity::find()
        .order_by_desc(log::Column::Id)
        .limit(most);
    if let Some(event) = event {
        query = query.filter(log::Column::EventId.eq(event.0));
    }
    if let Some(subject) = subject {
        query = query.filter(log::Column::SubjectId.eq(subject));
    }
    if let Some(before) = before {
        query = query.filter(log::Column::Id.lt(before));
    }
    let found = query.all(conn).await?;
    Ok(found
        .into_iter()
        .map(|row| Logged {
            id: row.id,
            at: row.at,
            actor_kind: row.actor_kind,
            actor: row.actor,
            action: Action::parse(&row.action),
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            event: row.event_id.map(EventId),
            detail: row.detail,
        })
        .collect())
}
