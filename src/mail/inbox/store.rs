//! The rows of the inbox.

use chrono::{DateTime, TimeDelta, Utc};
use mail_parser::MessageParser;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, TryInsertResult,
};
use uuid::Uuid;

use super::{Decision, Item, Kept};
use crate::base::{EventId, RegistrationId};
use crate::mail::composition::{pack, unpack};
use crate::platform::{Services, Tx};
use crate::schema::inbox::{ActiveModel, Column, Entity, Model};

/// How long a message is kept after it was dealt with.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Whether the message with this key came before.
pub async fn was_kept(conn: &impl ConnectionTrait, key: &str) -> Result<bool, DbErr> {
    let found = Entity::find()
        .filter(Column::Key.eq(key))
        .count(conn)
        .await?;
    Ok(found > 0)
}

/// Writes a message down in the transaction of what it causes; says whether it came for the first time.
///
/// The bytes are kept only of what somebody is to look at.
pub async fn keep_incoming(
    tx: &Tx,
    services: &Services,
    kept: &Kept,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let message = if kept.is_open {
        Some(pack(services, &kept.bytes)?)
    } else {
        None
    };
    let row = ActiveModel {
        id: Set(services.chance.uuid(now)),
        key: Set(kept.key.clone()),
        received_at: Set(now),
        channel: Set(kept.channel.code().to_owned()),
        sender: Set(kept.sender.clone()),
        sender_name: Set(kept.sender_name.clone()),
        subject: Set(kept.subject.clone()),
        decision: Set(kept.decision.code().to_owned()),
        event_id: Set(kept.event.map(|it| it.0)),
        registration_id: Set(kept.registration.map(|it| it.0)),
        letter_id: Set(kept.letter.map(|it| it.0)),
        is_open: Set(kept.is_open),
        closed_at: Set(None),
        closed_by: Set(None),
        message: Set(message),
    };
    let once = OnConflict::column(Column::Key).do_nothing().to_owned();
    let added = Entity::insert(row)
        .on_conflict(once)
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Ok(matches!(added, TryInsertResult::Inserted(1)))
}

/// How many messages somebody is to look at.
pub async fn open_count(conn: &impl ConnectionTrait) -> Result<u64, DbErr> {
    Entity::find()
        .filter(Column::IsOpen.eq(true))
        .count(conn)
        .await
}

/// The newest messages, those that are open first.
pub async fn incoming(services: &Services, most: u64) -> Result<Vec<Item>, DbErr> {
    let rows = Entity::find()
        .order_by_desc(Column::IsOpen)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(services.db.read())
        .await?;
    rows.into_iter().map(|it| item(services, it)).collect()
}

fn item(services: &Services, row: Model) -> Result<Item, DbErr> {
    let bytes = row.message.as_deref();
    let bytes = bytes.map(|it| unpack(&services.vault, it)).transpose()?;
    let text = bytes.and_then(|it| {
        let message = MessageParser::default().parse(&it)?;
        message.body_text(0).map(|it| it.trim().to_owned())
    });
    Ok(Item {
        id: row.id,
        received_at: row.received_at,
        sender: row.sender,
        sender_name: row.sender_name,
        subject: row.subject,
        decision: Decision::parse(&row.decision),
        event: row.event_id.map(EventId),
        registration: row.registration_id.map(RegistrationId),
        is_open: row.is_open,
        text: text.unwrap_or_default(),
    })
}

/// Notes that somebody has dealt with a message; says whether it was open.
pub async fn close_incoming(
    tx: &Tx,
    id: Uuid,
    by: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let closed = Entity::update_many()
        .col_expr(Column::IsOpen, Expr::value(false))
        .col_expr(Column::ClosedAt, Expr::value(now))
        .col_expr(Column::ClosedBy, Expr::value(by))
        .filter(Column::Id.eq(id))
        .filter(Column::IsOpen.eq(true))
        .exec(tx.conn())
        .await?;
    Ok(closed.rows_affected == 1)
}

/// Forgets messages a month after they were dealt with; what they caused stands in the audit log.
pub async fn erase_closed(services: &Services, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let old = Column::ReceivedAt.lt(now - KEPT);
    let closed = Column::ClosedAt
        .is_null()
        .or(Column::ClosedAt.lt(now - KEPT));
    let work = async |tx: &Tx| {
        Entity::delete_many()
            .filter(Column::IsOpen.eq(false))
            .filter(old)
            .filter(closed)
            .exec(tx.conn())
            .await
    };
    let erased = services.db.write(work).await?;
    Ok(erased.rows_affected)
}
