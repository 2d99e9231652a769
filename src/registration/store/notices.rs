//! Changes of events of which people are still to be told.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use super::rows::registration as model;
use crate::base::{EventId, RegistrationId, SessionId};
use crate::platform::{Tx, from_json, to_json};
use crate::registration::model::{Facts, Registration, State};
use crate::schema::change_notice::{ActiveModel, Column, Entity, Model};
use crate::schema::{registration, registration_session};

/// A change that is due to be told.
pub(in crate::registration) struct Notice {
    pub(in crate::registration) before: Facts,
    pub(in crate::registration) changed_at: DateTime<Utc>,
}

/// Notes that an event is not as people know it any more; what they know is kept from the first change that is still to be
/// told, the rest from the last.
pub(in crate::registration) async fn note_change(
    tx: &Tx,
    event: EventId,
    before: &Facts,
    (changed_at, due_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), DbErr> {
    let row = ActiveModel {
        event_id: Set(event.0),
        before: Set(to_json(before)?),
        changed_at: Set(changed_at),
        due_at: Set(due_at),
    };
    let later = OnConflict::column(Column::EventId)
        .update_columns([Column::ChangedAt, Column::DueAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(later)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Events of whose changes people are due to be told.
pub(in crate::registration) async fn due_notices(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<EventId>, DbErr> {
    let due: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::EventId)
        .filter(Column::DueAt.lte(now))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(due.into_iter().map(EventId).collect())
}

/// Adds to what people are still to be told that these had chosen a session that is gone.
pub(in crate::registration) async fn note_lost(
    tx: &Tx,
    event: EventId,
    (session, people): (SessionId, &[RegistrationId]),
) -> Result<(), DbErr> {
    let Some((mut notice, _)) = notice(tx.conn(), event).await? else {
        return Ok(());
    };
    notice.before.lose(session, people);
    Entity::update_many()
        .col_expr(Column::Before, Expr::value(to_json(&notice.before)?))
        .filter(Column::EventId.eq(event.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// What people are still to be told about an event, and when they are.
pub(in crate::registration) async fn notice(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Option<(Notice, DateTime<Utc>)>, DbErr> {
    let found = Entity::find_by_id(event.0).one(conn).await?;
    let read = |row: Model| {
        let notice = Notice {
            before: from_json(row.before)?,
            changed_at: row.changed_at,
        };
        Ok((notice, row.due_at))
    };
    found.map(read).transpose()
}

/// Takes the notice about an event, if it is still due; whoever takes it tells.
pub(in crate::registration) async fn take_notice(
    tx: &Tx,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<Option<Notice>, DbErr> {
    let found = notice(tx.conn(), event).await?;
    let Some((notice, _)) = found.filter(|it| it.1 <= now) else {
        return Ok(None);
    };
    let taken = Entity::delete_many()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::DueAt.lte(now))
        .exec(tx.conn())
        .await?;
    Ok((taken.rows_affected > 0).then_some(notice))
}

/// Everybody at an event who was there at this moment and has not left, in the order of arrival.
pub(in crate::registration) async fn live_since(
    conn: &impl ConnectionTrait,
    event: EventId,
    then: DateTime<Utc>,
) -> Result<Vec<Registration>, DbErr> {
    let live = [
        State::Pending,
        State::Waiting,
        State::Offered,
        State::Invited,
        State::Confirmed,
    ];
    let found = registration::Entity::find()
        .filter(registration::Column::EventId.eq(event.0))
        .filter(registration::Column::CreatedAt.lte(then))
        .filter(registration::Column::State.is_in(live.map(State::code)))
        .order_by_asc(registration::Column::Id)
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

/// The sessions that each person at an event chose.
pub async fn all_chosen(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<BTreeMap<RegistrationId, Vec<SessionId>>, DbErr> {
    use registration_session::Column::{RegistrationId as Whose, SessionId as Which};
    let of_event = registration::Entity::find()
        .select_only()
        .column(registration::Column::Id)
        .filter(registration::Column::EventId.eq(event.0));
    let found: Vec<(Uuid, Uuid)> = registration_session::Entity::find()
        .select_only()
        .columns([Whose, Which])
        .filter(Whose.in_subquery(sea_orm::QueryTrait::into_query(of_event)))
        .into_tuple()
        .all(conn)
        .await?;
    let mut chosen: BTreeMap<RegistrationId, Vec<SessionId>> = BTreeMap::new();
    for (whose, which) in found {
        let sessions = chosen.entry(RegistrationId(whose)).or_default();
        sessions.push(SessionId(which));
    }
    Ok(chosen)
}

/// Notes which invitation these people have from now on, or that theirs was withdrawn; its SEQUENCE rises.
pub(in crate::registration) async fn reissue(
    tx: &Tx,
    people: &[RegistrationId],
    fingerprint: Option<&str>,
) -> Result<(), DbErr> {
    use registration::Column::{Fingerprint, Id, Sequence};
    registration::Entity::update_many()
        .col_expr(Sequence, Expr::col(Sequence).add(1))
        .col_expr(Fingerprint, Expr::value(fingerprint))
        .filter(Id.is_in(people.iter().map(|it| it.0)))
        .exec(tx.conn())
        .await?;
    Ok(())
}
