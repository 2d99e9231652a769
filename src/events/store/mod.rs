//! Reads and writes the tables `event`, `quota`, `session` and `slot`.

mod quotas;
mod rows;
mod seats;
mod slots;

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::model::{Event, Session, Status};
use crate::base::{EventId, SessionId};
use crate::platform::Tx;
use crate::schema::{event, session};

pub use quotas::{due_quotas, quotas};
pub(super) use quotas::{keep_seats, put_quota, remove_quota};
pub use seats::{
    change_mode, free_place, free_seat, join_queue, leave_queue, take_place, take_seat,
    take_seats_as_seen,
};
pub use slots::slots;
pub(super) use slots::{put_slot, remove_slot};

/// The event with this id.
pub async fn find(conn: &impl ConnectionTrait, id: EventId) -> Result<Option<Event>, DbErr> {
    let row = event::Entity::find_by_id(id.0).one(conn).await?;
    row.map(rows::event).transpose()
}

/// The event with this id, held so that nobody else changes it or takes its seats before the transaction ends.
pub async fn hold(tx: &Tx, id: EventId) -> Result<Option<Event>, DbErr> {
    let row = event::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(tx.conn())
        .await?;
    row.map(rows::event).transpose()
}

/// The event with this name in addresses.
pub async fn by_slug(conn: &impl ConnectionTrait, slug: &str) -> Result<Option<Event>, DbErr> {
    if slug.contains('\0') {
        return Ok(None); // PostgreSQL has no such text
    }
    let found = event::Entity::find()
        .filter(event::Column::Slug.eq(slug))
        .one(conn)
        .await?;
    found.map(rows::event).transpose()
}

/// Every event, drafts too, by date.
pub async fn list(conn: &impl ConnectionTrait) -> Result<Vec<Event>, DbErr> {
    let found = event::Entity::find()
        .order_by_asc(event::Column::StartsOn)
        .order_by_asc(event::Column::Slug)
        .all(conn)
        .await?;
    found.into_iter().map(rows::event).collect()
}

/// Events that somebody waits for a seat at.
pub async fn with_queue(conn: &impl ConnectionTrait) -> Result<Vec<Event>, DbErr> {
    let found = event::Entity::find()
        .filter(event::Column::Waiting.gt(0))
        .filter(event::Column::Status.eq(Status::Published.code()))
        .all(conn)
        .await?;
    found.into_iter().map(rows::event).collect()
}

/// Published events whose first day is one of these.
pub async fn starting_between(
    conn: &impl ConnectionTrait,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Event>, DbErr> {
    let found = event::Entity::find()
        .filter(event::Column::StartsOn.between(from, until))
        .filter(event::Column::Status.eq(Status::Published.code()))
        .all(conn)
        .await?;
    found.into_iter().map(rows::event).collect()
}

/// Published events whose last day is one of these.
pub async fn ending_between(
    conn: &impl ConnectionTrait,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Event>, DbErr> {
    let found = event::Entity::find()
        .filter(event::Column::EndsOn.between(from, until))
        .filter(event::Column::Status.eq(Status::Published.code()))
        .all(conn)
        .await?;
    found.into_iter().map(rows::event).collect()
}

/// The agenda of an event, by start, then room.
pub async fn sessions(conn: &impl ConnectionTrait, event: EventId) -> Result<Vec<Session>, DbErr> {
    sessions_where(conn, session::Column::EventId.eq(event.0)).await
}

/// The agendas of several events in one query, by start, then room.
pub async fn sessions_of(
    conn: &impl ConnectionTrait,
    events: &[EventId],
) -> Result<Vec<Session>, DbErr> {
    sessions_where(
        conn,
        session::Column::EventId.is_in(events.iter().map(|it| it.0)),
    )
    .await
}

async fn sessions_where(
    conn: &impl ConnectionTrait,
    condition: sea_orm::sea_query::SimpleExpr,
) -> Result<Vec<Session>, DbErr> {
    let found = session::Entity::find()
        .filter(condition)
        .order_by_asc(session::Column::StartsAt)
        .order_by_asc(session::Column::Room)
        .order_by_asc(session::Column::Id)
        .all(conn)
        .await?;
    found.into_iter().map(rows::session).collect()
}

/// Adds an event.
pub async fn add(tx: &Tx, event: &Event) -> Result<(), DbErr> {
    event::Entity::insert(rows::event_row(event)?)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes an event anew, but for its seat counters, which only [`take_seat`] and the like touch.
pub async fn save(tx: &Tx, event: &Event) -> Result<(), DbErr> {
    let mut row = rows::event_row(event)?;
    for counter in [
        &mut row.taken,
        &mut row.waiting,
        &mut row.extra,
        &mut row.reserved,
        &mut row.taken_reserved,
        &mut row.taken_in_person,
        &mut row.taken_online,
    ] {
        *counter = sea_orm::ActiveValue::NotSet;
    }
    row.created_at = sea_orm::ActiveValue::NotSet;
    event::Entity::update_many()
        .set(row)
        .filter(event::Column::Id.eq(event.id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Whether any agenda has a session with this id.
pub(in crate::events) async fn session_exists(
    conn: &impl ConnectionTrait,
    id: SessionId,
) -> Result<bool, DbErr> {
    let found = session::Entity::find_by_id(id.0).one(conn).await?;
    Ok(found.is_some())
}

/// Adds a session.
pub async fn add_session(tx: &Tx, session: &Session) -> Result<(), DbErr> {
    session::Entity::insert(rows::session_row(session)?)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes a session anew, but for its counter of places.
pub async fn save_session(tx: &Tx, session: &Session) -> Result<(), DbErr> {
    let mut row = rows::session_row(session)?;
    row.taken = sea_orm::ActiveValue::NotSet;
    session::Entity::update_many()
        .set(row)
        .filter(session::Column::Id.eq(session.id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Removes a session that nobody chose; says whether it did.
pub async fn remove_session(tx: &Tx, id: SessionId) -> Result<bool, DbErr> {
    let removed = session::Entity::delete_many()
        .filter(session::Column::Id.eq(id.0))
        .filter(session::Column::Taken.eq(0))
        .exec(tx.conn())
        .await?;
    Ok(removed.rows_affected == 1)
}
