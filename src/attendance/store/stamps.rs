//! Stamps. The unique index on live ones decides who was first.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    TryInsertResult,
};

use crate::attendance::model::{How, Stamp};
use crate::base::{AttendanceId, EventId, RegistrationId, SlotId};
use crate::platform::{Tx, unreadable};
use crate::schema::attendance::{ActiveModel, Column, Entity, Model};

/// Adds a stamp; `false` when the person has one in that slot already.
pub async fn add(tx: &Tx, stamp: &Stamp) -> Result<bool, DbErr> {
    let row = ActiveModel {
        id: Set(stamp.id.0),
        event_id: Set(stamp.event.0),
        registration_id: Set(stamp.registration.0),
        slot_id: Set(stamp.slot.0),
        how: Set(stamp.how.code().to_owned()),
        at: Set(stamp.at),
        by: Set(stamp.by.clone()),
        undone_at: Set(None),
        undone_by: Set(None),
    };
    let inserted = Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Ok(matches!(inserted, TryInsertResult::Inserted(1)))
}

/// Takes the live stamp back, keeping it on record; says whether there was one.
pub(in crate::attendance) async fn undo(
    tx: &Tx,
    (registration, slot): (RegistrationId, SlotId),
    by: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::UndoneAt, Expr::value(now))
        .col_expr(Column::UndoneBy, Expr::value(by))
        .filter(Column::RegistrationId.eq(registration.0))
        .filter(Column::SlotId.eq(slot.0))
        .filter(Column::UndoneAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// The live stamps of an event, in the order of time.
pub async fn present(conn: &impl ConnectionTrait, event: EventId) -> Result<Vec<Stamp>, DbErr> {
    let found = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::UndoneAt.is_null())
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

fn model(row: Model) -> Result<Stamp, DbErr> {
    Ok(Stamp {
        id: AttendanceId(row.id),
        event: EventId(row.event_id),
        registration: RegistrationId(row.registration_id),
        slot: SlotId(row.slot_id),
        how: How::parse(&row.how).ok_or_else(|| unreadable("attendance.how", &row.how))?,
        at: row.at,
        by: row.by,
    })
}
