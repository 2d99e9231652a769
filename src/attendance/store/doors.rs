//! Door links.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::attendance::model::Door;
use crate::base::{DoorId, EventId};
use crate::platform::{Tx, token_hash};
use crate::schema::door::{ActiveModel, Column, Entity, Model};

/// The door that this token opens, or opened.
pub(in crate::attendance) async fn by_token(
    conn: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<Door>, DbErr> {
    let found = Entity::find()
        .filter(Column::TokenHash.eq(token_hash(token)))
        .one(conn)
        .await?;
    Ok(found.map(model))
}

/// The door with this id.
pub(in crate::attendance) async fn find(
    conn: &impl ConnectionTrait,
    id: DoorId,
) -> Result<Option<Door>, DbErr> {
    Ok(Entity::find_by_id(id.0).one(conn).await?.map(model))
}

/// The doors of an event, the newest first.
pub(in crate::attendance) async fn of_event(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Door>, DbErr> {
    let found = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(conn)
        .await?;
    Ok(found.into_iter().map(model).collect())
}

/// Adds a door, of whose token only the hash is kept.
pub(in crate::attendance) async fn add(tx: &Tx, door: &Door, token: &str) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(door.id.0),
        event_id: Set(door.event.0),
        label: Set(door.label.clone()),
        token_hash: Set(token_hash(token)),
        created_at: Set(door.created_at),
        expires_at: Set(door.expires_at),
        revoked_at: Set(door.revoked_at),
    };
    Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Takes a door back; says whether it was open to be taken back.
pub(in crate::attendance) async fn revoke(
    tx: &Tx,
    id: DoorId,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(now))
        .filter(Column::Id.eq(id.0))
        .filter(Column::RevokedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

fn model(row: Model) -> Door {
    Door {
        id: DoorId(row.id),
        event: EventId(row.event_id),
        label: row.label,
        created_at: row.created_at,
        expires_at: row.expires_at,
        revoked_at: row.revoked_at,
    }
}
