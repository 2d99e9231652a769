//! Who waits, who is next, whose offer has run out.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use super::rows::registration as model;
use crate::base::{EventId, QuotaId};
use crate::events::{Mode, Seat};
use crate::registration::model::{Registration, State};
use crate::schema::registration::{Column, Entity};

/// How many wait at least as long as `registration`, itself counted: its place on the list, from 1.
pub(in crate::registration) async fn position(
    conn: &impl ConnectionTrait,
    registration: &Registration,
) -> Result<i64, DbErr> {
    let earlier = Column::WaitingSince.lt(registration.waiting_since);
    let same = Column::WaitingSince.eq(registration.waiting_since);
    let ahead = earlier.or(same.and(Column::Id.lte(registration.id.0)));
    let count = Entity::find()
        .filter(Column::EventId.eq(registration.event.0))
        .filter(Column::State.eq(State::Waiting.code()))
        .filter(ahead)
        .count(conn)
        .await?;
    Ok(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Who has waited longest to take part in this way; with a quota, among those who may take its seats.
pub(in crate::registration) async fn first_waiting(
    conn: &impl ConnectionTrait,
    event: EventId,
    quota: Option<QuotaId>,
    mode: Mode,
) -> Result<Option<Registration>, DbErr> {
    let mut waiting = Entity::find()
        .filter(Column::State.eq(State::Waiting.code()))
        .filter(Column::Mode.eq(mode.code()));
    waiting = match quota {
        Some(quota) => waiting.filter(Column::QuotaId.eq(quota.0)),
        None => waiting.filter(Column::EventId.eq(event.0)),
    };
    let found = waiting
        .order_by_asc(Column::WaitingSince)
        .order_by_asc(Column::Id)
        .limit(1)
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// The extra seat that was given first to somebody who takes part in this way.
pub(in crate::registration) async fn first_extra(
    conn: &impl ConnectionTrait,
    event: EventId,
    mode: Mode,
) -> Result<Option<Registration>, DbErr> {
    let found = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::Seat.eq(Seat::Extra.code()))
        .filter(Column::State.is_in(State::LIVE.map(State::code)))
        .filter(Column::Mode.eq(mode.code()))
        .order_by_asc(Column::Id)
        .limit(1)
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// Offers and invitations whose deadline has passed, the earliest first, at most `limit`.
pub(in crate::registration) async fn overdue(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    limit: u64,
) -> Result<Vec<Registration>, DbErr> {
    let found = kept()
        .filter(Column::Deadline.lte(now))
        .order_by_asc(Column::Deadline)
        .limit(limit)
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

fn kept() -> Select<Entity> {
    let kept = [State::Offered.code(), State::Invited.code()];
    Entity::find().filter(Column::State.is_in(kept))
}
