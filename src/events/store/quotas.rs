//! Seats kept for some, until a day that is said in advance.

use chrono::NaiveDate;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use crate::base::{CityId, EventId, QuotaId};
use crate::events::model::Quota;
use crate::platform::Tx;
use crate::schema::event;
use crate::schema::quota::{ActiveModel, Column, Entity, Model};

/// The quotas of an event by their names.
pub async fn quotas(conn: &impl ConnectionTrait, event: EventId) -> Result<Vec<Quota>, DbErr> {
    let found = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    Ok(found.into_iter().map(model).collect())
}

/// The quota with this id.
pub(super) async fn quota(
    conn: &impl ConnectionTrait,
    id: QuotaId,
) -> Result<Option<Quota>, DbErr> {
    Ok(Entity::find_by_id(id.0).one(conn).await?.map(model))
}

/// The quotas that keep seats until `day` or an earlier one.
pub async fn due_quotas(conn: &impl ConnectionTrait, day: NaiveDate) -> Result<Vec<Quota>, DbErr> {
    let found = Entity::find()
        .filter(Column::ReturnedAt.is_null())
        .filter(Column::ReturnsOn.lte(day))
        .all(conn)
        .await?;
    Ok(found.into_iter().map(model).collect())
}

/// Adds a quota, or writes it anew but for the seats taken.
pub(in crate::events) async fn put_quota(tx: &Tx, quota: &Quota) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(quota.id.0),
        event_id: Set(quota.event.0),
        name: Set(quota.name.clone()),
        city_id: Set(quota.city.as_ref().map(|it| it.0.clone())),
        code: Set(quota.code.clone()),
        capacity: Set(quota.capacity),
        taken: Set(quota.taken),
        returns_on: Set(quota.returns_on),
        returned_at: Set(quota.returned_at),
    };
    let anew = OnConflict::column(Column::Id)
        .update_columns([
            Column::Name,
            Column::CityId,
            Column::Code,
            Column::Capacity,
            Column::ReturnsOn,
            Column::ReturnedAt,
        ])
        .to_owned();
    Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Removes a quota of which no seat is taken; says whether it did.
pub(in crate::events) async fn remove_quota(tx: &Tx, id: QuotaId) -> Result<bool, DbErr> {
    let removed = Entity::delete_many()
        .filter(Column::Id.eq(id.0))
        .filter(Column::Taken.eq(0))
        .exec(tx.conn())
        .await?;
    Ok(removed.rows_affected == 1)
}

/// Keeps so many more seats of an event for its quotas (fewer, where `by` is below zero), if nobody has them; says whether
/// it did.
pub(in crate::events) async fn keep_seats(tx: &Tx, id: EventId, by: i32) -> Result<bool, DbErr> {
    use event::Column::{Capacity, Id, Reserved, Taken, TakenReserved};
    let general = Expr::col(Taken).sub(Expr::col(TakenReserved));
    let open = Expr::col(Capacity).sub(Expr::col(Reserved).add(by));
    let enough = Expr::col(TakenReserved).lte(Expr::col(Reserved).add(by));
    let done = event::Entity::update_many()
        .filter(Id.eq(id.0))
        .filter(general.lte(open).and(enough))
        .col_expr(Reserved, Expr::col(Reserved).add(by))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

fn model(row: Model) -> Quota {
    Quota {
        id: QuotaId(row.id),
        event: EventId(row.event_id),
        name: row.name,
        city: row.city_id.map(CityId),
        code: row.code,
        capacity: row.capacity,
        taken: row.taken,
        returns_on: row.returns_on,
        returned_at: row.returned_at,
    }
}
