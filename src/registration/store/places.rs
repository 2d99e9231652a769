//! Which sessions people chose, and which they wait for.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, FromQueryResult,
    JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationTrait as _,
};

use crate::base::{EventId, RegistrationId, SessionId};
use crate::platform::Tx;
use crate::schema::{registration_session as chosen, session, session_queue as line};

/// The sessions that a person chose.
pub async fn chosen_sessions(
    conn: &impl ConnectionTrait,
    id: RegistrationId,
) -> Result<Vec<SessionId>, DbErr> {
    let found = chosen::Entity::find()
        .filter(chosen::Column::RegistrationId.eq(id.0))
        .all(conn)
        .await?;
    let sessions = found.into_iter().map(|it| SessionId(it.session_id));
    Ok(sorted(sessions))
}

/// Notes that a person chose these sessions.
pub(in crate::registration) async fn choose(
    tx: &Tx,
    id: RegistrationId,
    sessions: &[SessionId],
) -> Result<(), DbErr> {
    if sessions.is_empty() {
        return Ok(());
    }
    let rows = sessions.iter().map(|it| chosen::ActiveModel {
        registration_id: Set(id.0),
        session_id: Set(it.0),
    });
    chosen::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Forgets that a person chose these sessions.
pub(in crate::registration) async fn release(
    tx: &Tx,
    id: RegistrationId,
    sessions: &[SessionId],
) -> Result<(), DbErr> {
    if sessions.is_empty() {
        return Ok(());
    }
    chosen::Entity::delete_many()
        .filter(chosen::Column::RegistrationId.eq(id.0))
        .filter(chosen::Column::SessionId.is_in(sessions.iter().map(|it| it.0)))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Everybody who chose a session.
pub(in crate::registration) async fn choosers(
    conn: &impl ConnectionTrait,
    session: SessionId,
) -> Result<Vec<RegistrationId>, DbErr> {
    let found = chosen::Entity::find()
        .filter(chosen::Column::SessionId.eq(session.0))
        .all(conn)
        .await?;
    let people = found
        .into_iter()
        .map(|it| RegistrationId(it.registration_id));
    Ok(people.collect())
}

/// Takes everybody out of a session, and out of the line for it.
pub(in crate::registration) async fn clear_session(
    tx: &Tx,
    session: SessionId,
) -> Result<(), DbErr> {
    chosen::Entity::delete_many()
        .filter(chosen::Column::SessionId.eq(session.0))
        .exec(tx.conn())
        .await?;
    line::Entity::delete_many()
        .filter(line::Column::SessionId.eq(session.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// The sessions that a person waits for.
pub async fn awaited_sessions(
    conn: &impl ConnectionTrait,
    id: RegistrationId,
) -> Result<Vec<SessionId>, DbErr> {
    let found = line::Entity::find()
        .filter(line::Column::RegistrationId.eq(id.0))
        .all(conn)
        .await?;
    let sessions = found.into_iter().map(|it| SessionId(it.session_id));
    Ok(sorted(sessions))
}

/// Puts a person at the end of the lines for these sessions.
pub(in crate::registration) async fn join_lines(
    tx: &Tx,
    id: RegistrationId,
    sessions: &[SessionId],
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    if sessions.is_empty() {
        return Ok(());
    }
    let rows = sessions.iter().map(|it| line::ActiveModel {
        registration_id: Set(id.0),
        session_id: Set(it.0),
        since: Set(now),
    });
    line::Entity::insert_many(rows)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Takes a person out of the lines for these sessions.
pub(in crate::registration) async fn leave_lines(
    tx: &Tx,
    id: RegistrationId,
    sessions: &[SessionId],
) -> Result<(), DbErr> {
    if sessions.is_empty() {
        return Ok(());
    }
    line::Entity::delete_many()
        .filter(line::Column::RegistrationId.eq(id.0))
        .filter(line::Column::SessionId.is_in(sessions.iter().map(|it| it.0)))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Who has waited longest for a session of the event that has a free place and has not begun at `now`, and for which one.
pub(in crate::registration) async fn first_in_line(
    conn: &impl ConnectionTrait,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<Option<(RegistrationId, SessionId)>, DbErr> {
    let unlimited = session::Column::Capacity.is_null();
    let free = Expr::col((session::Entity, session::Column::Taken))
        .lt(Expr::col((session::Entity, session::Column::Capacity)));
    let found = line::Entity::find()
        .join(JoinType::InnerJoin, line::Relation::Session.def())
        .filter(session::Column::EventId.eq(event.0))
        .filter(session::Column::Choosable.eq(true))
        .filter(session::Column::StartsAt.gt(now))
        .filter(unlimited.or(free))
        .order_by_asc(line::Column::Since)
        .order_by_asc(line::Column::RegistrationId)
        .order_by_asc(line::Column::SessionId)
        .one(conn)
        .await?;
    Ok(found.map(|it| (RegistrationId(it.registration_id), SessionId(it.session_id))))
}

/// How many stand before a person in the lines for these sessions.
pub(in crate::registration) async fn places_in_line(
    conn: &impl ConnectionTrait,
    id: RegistrationId,
    sessions: &[SessionId],
) -> Result<BTreeMap<SessionId, i64>, DbErr> {
    let mut places = BTreeMap::new();
    for session in sessions {
        let all = line::Entity::find()
            .filter(line::Column::SessionId.eq(session.0))
            .order_by_asc(line::Column::Since)
            .order_by_asc(line::Column::RegistrationId)
            .all(conn)
            .await?;
        if let Some(before) = all.iter().position(|it| it.registration_id == id.0) {
            places.insert(*session, i64::try_from(before).unwrap_or(i64::MAX));
        }
    }
    Ok(places)
}

#[derive(Debug, FromQueryResult)]
struct Counted {
    session_id: sea_orm::prelude::Uuid,
    count: i64,
}

/// How many wait for each session of an event where somebody does.
pub async fn lines(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<BTreeMap<SessionId, i64>, DbErr> {
    let counted = line::Entity::find()
        .select_only()
        .column(line::Column::SessionId)
        .column_as(line::Column::RegistrationId.count(), "count")
        .join(JoinType::InnerJoin, line::Relation::Session.def())
        .filter(session::Column::EventId.eq(event.0))
        .group_by(line::Column::SessionId)
        .into_model::<Counted>()
        .all(conn)
        .await?;
    let each = counted
        .into_iter()
        .map(|it| (SessionId(it.session_id), it.count));
    Ok(each.collect())
}

fn sorted(sessions: impl Iterator<Item = SessionId>) -> Vec<SessionId> {
    let mut sessions: Vec<SessionId> = sessions.collect();
    sessions.sort_unstable();
    sessions
}
