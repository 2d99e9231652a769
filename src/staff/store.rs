//! Reads and writes the tables of this slice.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::{DbErr, EntityTrait as _};

use super::model::{Actor, Entry};
use crate::base::Chance;
use crate::platform::Tx;
use crate::schema::audit as log;

/// Adds a line to the audit log. Nothing changes or removes one.
pub async fn audit(
    tx: &Tx,
    entry: Entry,
    chance: &Chance,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let (kind, account, name) = match entry.actor {
        Actor::Account(id, name) => ("account", Some(id.0), name),
        Actor::Person => ("person", None, String::new()),
        Actor::Door(label) => ("door", None, label),
        Actor::System => ("system", None, String::new()),
    };
    let row = log::ActiveModel {
        id: Set(chance.uuid(now)),
        at: Set(now),
        actor_kind: Set(kind.to_owned()),
        account_id: Set(account),
        actor: Set(name),
        action: Set(entry.action.code().to_owned()),
        subject_kind: Set(entry.subject.kind.to_owned()),
        subject_id: Set(entry.subject.id),
        event_id: Set(entry.event.map(|it| it.0)),
        outcome: Set(None),
        detail: Set(entry.detail),
    };
    log::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}
