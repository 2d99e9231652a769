//! Seats, places and the queue: each is one conditional update, so that no two people ever share one.
//!
//! Whoever touches several takes the event's row first, then places in the order of their ids.

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _};

use crate::base::{EventId, SessionId};
use crate::platform::Tx;
use crate::schema::{event, session};

/// Takes a seat for a newcomer if one is free and nobody waits; says whether it did.
pub async fn take_seat(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    let nobody_waits = event::Column::Waiting.eq(0);
    count(
        tx,
        id,
        &[(event::Column::Taken, 1)],
        seat_is_free().and(nobody_waits),
    )
    .await
}

/// Takes `number` seats for newcomers, or none, at the event as it was seen: not when its revision is another by now.
pub async fn take_seats_as_seen(
    tx: &Tx,
    (id, revision): (EventId, i32),
    number: i32,
) -> Result<bool, DbErr> {
    let enough = Expr::col(event::Column::Taken)
        .add(number)
        .lte(Expr::col(event::Column::Capacity));
    let nobody_waits = event::Column::Waiting.eq(0);
    let unchanged = event::Column::Revision.eq(revision);
    let guard = enough.and(nobody_waits).and(unchanged);
    count(tx, id, &[(event::Column::Taken, number)], guard).await
}

/// Gives a free seat to somebody who waits; says whether it did.
pub async fn take_seat_waiting(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    let changes = [(event::Column::Taken, 1), (event::Column::Waiting, -1)];
    count(
        tx,
        id,
        &changes,
        seat_is_free().and(event::Column::Waiting.gt(0)),
    )
    .await
}

/// Gives a seat back; says whether one was taken.
pub async fn free_seat(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    count(
        tx,
        id,
        &[(event::Column::Taken, -1)],
        event::Column::Taken.gt(0),
    )
    .await
}

/// Counts one more person waiting.
pub async fn join_queue(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    count(
        tx,
        id,
        &[(event::Column::Waiting, 1)],
        event::Column::Waiting.gte(0),
    )
    .await
}

/// Counts one person less waiting; says whether somebody was.
pub async fn leave_queue(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    count(
        tx,
        id,
        &[(event::Column::Waiting, -1)],
        event::Column::Waiting.gt(0),
    )
    .await
}

/// Takes a place in a session if one is free; says whether it did.
pub async fn take_place(tx: &Tx, id: SessionId) -> Result<bool, DbErr> {
    let unlimited = session::Column::Capacity.is_null();
    let free = Expr::col(session::Column::Taken).lt(Expr::col(session::Column::Capacity));
    place(tx, id, 1, unlimited.or(free)).await
}

/// Gives a place in a session back; says whether one was taken.
pub async fn free_place(tx: &Tx, id: SessionId) -> Result<bool, DbErr> {
    place(tx, id, -1, session::Column::Taken.gt(0)).await
}

fn seat_is_free() -> SimpleExpr {
    Expr::col(event::Column::Taken).lt(Expr::col(event::Column::Capacity))
}

async fn count(
    tx: &Tx,
    id: EventId,
    changes: &[(event::Column, i32)],
    guard: SimpleExpr,
) -> Result<bool, DbErr> {
    let mut update = event::Entity::update_many()
        .filter(event::Column::Id.eq(id.0))
        .filter(guard);
    for (column, by) in changes {
        update = update.col_expr(*column, Expr::col(*column).add(*by));
    }
    Ok(update.exec(tx.conn()).await?.rows_affected == 1)
}

async fn place(tx: &Tx, id: SessionId, by: i32, guard: SimpleExpr) -> Result<bool, DbErr> {
    let done = session::Entity::update_many()
        .filter(session::Column::Id.eq(id.0))
        .filter(guard)
        .col_expr(
            session::Column::Taken,
            Expr::col(session::Column::Taken).add(by),
        )
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}
