//! Seats, places and the queue: each is one conditional update, so that no two people ever share one.
//!
//! Whoever touches several holds the event's row first, then quotas, then places in the order of their ids.

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _};

use crate::base::{EventId, QuotaId, SessionId};
use crate::events::model::{Claim, Mode, Seat};
use crate::platform::Tx;
use crate::schema::event::Column;
use crate::schema::{event, quota, session};

/// Takes this seat if it is free; says whether it did. If not, the transaction must not go on.
pub async fn take_seat(tx: &Tx, id: EventId, claim: &Claim) -> Result<bool, DbErr> {
    match claim.seat {
        Seat::Extra => count(tx, id, &[(Column::Extra, 1)], Column::Extra.gte(0)).await,
        Seat::General => {
            let guard = general_seats_left(1).and(has_room(claim.mode, 1));
            count(tx, id, &[(Column::Taken, 1), in_mode(claim.mode, 1)], guard).await
        }
        Seat::Quota => {
            let changes = [
                (Column::Taken, 1),
                (Column::TakenReserved, 1),
                in_mode(claim.mode, 1),
            ];
            let kept = Expr::col(Column::TakenReserved).lt(Expr::col(Column::Reserved));
            let guard = kept.and(has_room(claim.mode, 1));
            Ok(count(tx, id, &changes, guard).await? && of_quota(tx, claim.quota, 1, 0).await?)
        }
    }
}

/// Takes `number` seats for newcomers, or none, at the event as it was seen: not when its revision is another by now.
pub async fn take_seats_as_seen(
    tx: &Tx,
    (id, revision): (EventId, i32),
    mode: Mode,
    number: i32,
) -> Result<bool, DbErr> {
    let guard = general_seats_left(number)
        .and(has_room(mode, number))
        .and(Column::Waiting.eq(0))
        .and(Column::Revision.eq(revision));
    let changes = [(Column::Taken, number), in_mode(mode, number)];
    count(tx, id, &changes, guard).await
}

/// Gives a seat back; says whether it was taken. A seat of a quota whose time is over becomes everybody's.
pub async fn free_seat(tx: &Tx, id: EventId, claim: &Claim) -> Result<bool, DbErr> {
    let guard = Column::Taken.gt(0);
    let mode = in_mode(claim.mode, -1);
    match claim.seat {
        Seat::Extra => count(tx, id, &[(Column::Extra, -1)], Column::Extra.gt(0)).await,
        Seat::General => count(tx, id, &[(Column::Taken, -1), mode], guard).await,
        Seat::Quota => {
            let quota = match claim.quota {
                Some(quota) => super::quotas::quota(tx.conn(), quota).await?,
                None => None,
            };
            let is_over = quota.is_some_and(|it| it.returned_at.is_some());
            let kept = if is_over { -1 } else { 0 };
            let changes = [
                (Column::Taken, -1),
                (Column::TakenReserved, -1),
                (Column::Reserved, kept),
                mode,
            ];
            let freed = count(tx, id, &changes, guard).await?;
            Ok(freed && of_quota(tx, claim.quota, -1, kept).await?)
        }
    }
}

/// Moves somebody who has a seat from one way of taking part to another, if there is room; says whether there was.
pub async fn change_mode(tx: &Tx, id: EventId, from: Mode, to: Mode) -> Result<bool, DbErr> {
    let changes = [in_mode(from, -1), in_mode(to, 1)];
    count(tx, id, &changes, has_room(to, 1)).await
}

/// Counts one more person waiting.
pub async fn join_queue(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    count(tx, id, &[(Column::Waiting, 1)], Column::Waiting.gte(0)).await
}

/// Counts one person less waiting; says whether somebody was.
pub async fn leave_queue(tx: &Tx, id: EventId) -> Result<bool, DbErr> {
    count(tx, id, &[(Column::Waiting, -1)], Column::Waiting.gt(0)).await
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

fn general_seats_left(number: i32) -> SimpleExpr {
    let general = Expr::col(Column::Taken).sub(Expr::col(Column::TakenReserved));
    let open = Expr::col(Column::Capacity).sub(Expr::col(Column::Reserved));
    general.add(number).lte(open)
}

fn has_room(mode: Mode, number: i32) -> SimpleExpr {
    let (capacity, taken) = match mode {
        Mode::Online => (Column::CapacityOnline, Column::TakenOnline),
        Mode::InPerson | Mode::Hybrid => (Column::CapacityInPerson, Column::TakenInPerson),
    };
    let enough = Expr::col(taken).add(number).lte(Expr::col(capacity));
    capacity.is_null().or(enough)
}

fn in_mode(mode: Mode, by: i32) -> (Column, i32) {
    match mode {
        Mode::Online => (Column::TakenOnline, by),
        Mode::InPerson | Mode::Hybrid => (Column::TakenInPerson, by),
    }
}

async fn count(
    tx: &Tx,
    id: EventId,
    changes: &[(Column, i32)],
    guard: SimpleExpr,
) -> Result<bool, DbErr> {
    let mut update = event::Entity::update_many()
        .filter(Column::Id.eq(id.0))
        .filter(guard);
    for (column, by) in changes {
        update = update.col_expr(*column, Expr::col(*column).add(*by));
    }
    Ok(update.exec(tx.conn()).await?.rows_affected == 1)
}

/// Counts seats of a quota as taken, and as kept.
async fn of_quota(tx: &Tx, id: Option<QuotaId>, taken: i32, kept: i32) -> Result<bool, DbErr> {
    use quota::Column::{Capacity, Id, Taken};
    let Some(id) = id else {
        return Ok(false);
    };
    let guard = if taken > 0 {
        Expr::col(Taken).lt(Expr::col(Capacity))
    } else {
        Taken.gt(0)
    };
    let done = quota::Entity::update_many()
        .filter(Id.eq(id.0))
        .filter(guard)
        .col_expr(Taken, Expr::col(Taken).add(taken))
        .col_expr(Capacity, Expr::col(Capacity).add(kept))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
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
