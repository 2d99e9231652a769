//! The half-days of attendance.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::base::{EventId, SlotId};
use crate::events::model::{Half, Slot};
use crate::platform::{Tx, unreadable};
use crate::schema::slot;

/// The slots of an event, in order.
pub async fn slots(conn: &impl ConnectionTrait, event: EventId) -> Result<Vec<Slot>, DbErr> {
    let found = slot::Entity::find()
        .filter(slot::Column::EventId.eq(event.0))
        .order_by_asc(slot::Column::StartsAt)
        .all(conn)
        .await?;
    found.iter().map(model).collect()
}

/// Adds a slot, or writes it anew.
pub(in crate::events) async fn put_slot(tx: &Tx, slot: &Slot) -> Result<(), DbErr> {
    let row = slot::ActiveModel {
        id: Set(slot.id.0),
        event_id: Set(slot.event.0),
        on_date: Set(slot.on_date),
        half: Set(slot.half.code().to_owned()),
        starts_at: Set(slot.starts_at),
        ends_at: Set(slot.ends_at),
        minutes: Set(slot.minutes),
    };
    let anew = OnConflict::column(slot::Column::Id)
        .update_columns([
            slot::Column::StartsAt,
            slot::Column::EndsAt,
            slot::Column::Minutes,
        ])
        .to_owned();
    slot::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Removes a slot in which nobody is stamped; the foreign key of the stamps refuses any other.
pub(in crate::events) async fn remove_slot(tx: &Tx, id: SlotId) -> Result<(), DbErr> {
    slot::Entity::delete_by_id(id.0).exec(tx.conn()).await?;
    Ok(())
}

fn model(row: &slot::Model) -> Result<Slot, DbErr> {
    Ok(Slot {
        id: SlotId(row.id),
        event: EventId(row.event_id),
        on_date: row.on_date,
        half: Half::parse(&row.half).ok_or_else(|| unreadable("slot.half", &row.half))?,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        minutes: row.minutes,
    })
}
