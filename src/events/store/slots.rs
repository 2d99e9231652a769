//! The half-days of attendance, kept in step with the agenda.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::base::{Chance, EventId, SlotId, day_begins_at};
use crate::events::model::{Half, Slot};
use crate::events::rules::{self, HalfDay};
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

/// Makes the slots of an event follow its agenda. A slot whose day has begun may hold stamps, so it stays.
pub async fn derive_slots(
    tx: &Tx,
    event: EventId,
    zone: Tz,
    chance: &Chance,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let agenda = super::sessions(tx.conn(), event).await?;
    let wanted = rules::half_days(&agenda, zone);
    let existing = slots(tx.conn(), event).await?;
    for old in &existing {
        let unused = now < day_begins_at(old.on_date, zone);
        if unused && !wanted.iter().any(|it| same(it, old)) {
            remove(tx, old.id).await?;
        }
    }
    for new in &wanted {
        match existing.iter().find(|it| same(new, it)) {
            Some(old) => save(tx, old.id, new).await?,
            None => add(tx, event, SlotId(chance.uuid(now)), new).await?,
        }
    }
    Ok(())
}

fn same(half_day: &HalfDay, slot: &Slot) -> bool {
    half_day.on_date == slot.on_date && half_day.half == slot.half
}

async fn add(tx: &Tx, event: EventId, id: SlotId, half_day: &HalfDay) -> Result<(), DbErr> {
    let row = slot::ActiveModel {
        id: Set(id.0),
        event_id: Set(event.0),
        on_date: Set(half_day.on_date),
        half: Set(half_day.half.code().to_owned()),
        starts_at: Set(half_day.starts_at),
        ends_at: Set(half_day.ends_at),
        minutes: Set(half_day.minutes),
    };
    slot::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

async fn save(tx: &Tx, id: SlotId, half_day: &HalfDay) -> Result<(), DbErr> {
    slot::Entity::update_many()
        .col_expr(slot::Column::StartsAt, Expr::value(half_day.starts_at))
        .col_expr(slot::Column::EndsAt, Expr::value(half_day.ends_at))
        .col_expr(slot::Column::Minutes, Expr::value(half_day.minutes))
        .filter(slot::Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

async fn remove(tx: &Tx, id: SlotId) -> Result<(), DbErr> {
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
