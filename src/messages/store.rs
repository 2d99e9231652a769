//! Reads and writes the table `message`.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::model::{Message, MessageState, Segment};
use crate::base::EventId;
use crate::platform::{Tx, from_json, to_json, unreadable};
use crate::schema::message::{ActiveModel, Column, Entity, Model};

/// Adds a draft.
pub(super) async fn add(tx: &Tx, it: &Message) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(it.id),
        event_id: Set(it.event.0),
        segment: Set(to_json(&it.segment)?),
        state: Set(it.state.code().to_owned()),
        revision: Set(it.revision),
        send_at: Set(it.send_at),
        sent_at: Set(it.sent_at),
        created_at: Set(it.created_at),
        created_by: Set(it.created_by.clone()),
        updated_at: Set(it.created_at),
    };
    Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The message with this id.
pub(super) async fn find(conn: &impl ConnectionTrait, id: Uuid) -> Result<Option<Message>, DbErr> {
    Entity::find_by_id(id)
        .one(conn)
        .await?
        .map(message)
        .transpose()
}

/// The messages about an event, newest first.
pub(super) async fn of_event(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Message>, DbErr> {
    let found = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .order_by_desc(Column::Id)
        .all(conn)
        .await?;
    found.into_iter().map(message).collect()
}

/// Messages whose hour has come.
pub(super) async fn due(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<Uuid>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(MessageState::Scheduled.code()))
        .filter(Column::SendAt.lte(now))
        .into_tuple()
        .all(conn)
        .await
}

/// Writes a message as it now is, if it still is as it was seen; its revision rises.
pub(super) async fn save(tx: &Tx, it: &Message, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::Segment, Expr::value(to_json(&it.segment)?))
        .col_expr(Column::State, Expr::value(it.state.code()))
        .col_expr(Column::Revision, Expr::value(it.revision + 1))
        .col_expr(Column::SendAt, Expr::value(it.send_at))
        .col_expr(Column::SentAt, Expr::value(it.sent_at))
        .col_expr(Column::UpdatedAt, Expr::value(now))
        .filter(Column::Id.eq(it.id))
        .filter(Column::Revision.eq(it.revision))
        .filter(Column::State.ne(MessageState::Sent.code()))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

fn message(row: Model) -> Result<Message, DbErr> {
    let segment: Segment = from_json(row.segment)?;
    Ok(Message {
        id: row.id,
        event: EventId(row.event_id),
        segment,
        state: MessageState::parse(&row.state)
            .ok_or_else(|| unreadable("message.state", &row.state))?,
        revision: row.revision,
        send_at: row.send_at,
        sent_at: row.sent_at,
        created_at: row.created_at,
        created_by: row.created_by,
    })
}
