//! Whom a reminder goes to, and which have been written.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::rows::registration as model;
use crate::base::EventId;
use crate::events::Mode;
use crate::platform::Tx;
use crate::registration::model::{Registration, State};
use crate::schema::registration::{Column, Entity};
use crate::schema::reminder;

/// For which moment an event has had this reminder.
pub(in crate::registration) async fn reminded_for(
    conn: &impl ConnectionTrait,
    event: EventId,
    ahead: &str,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    let found = reminder::Entity::find_by_id((event.0, ahead.to_owned()));
    Ok(found.one(conn).await?.map(|it| it.due_at))
}

/// Notes that an event has had this reminder.
pub(in crate::registration) async fn note_reminded(
    tx: &Tx,
    event: EventId,
    (ahead, due_at): (&str, DateTime<Utc>),
) -> Result<(), DbErr> {
    let row = reminder::ActiveModel {
        event_id: Set(event.0),
        ahead: Set(ahead.to_owned()),
        due_at: Set(due_at),
    };
    let anew = OnConflict::columns([reminder::Column::EventId, reminder::Column::Ahead])
        .update_column(reminder::Column::DueAt)
        .to_owned();
    reminder::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Those who had a seat before `then` and can be written to; with a mode, only those who take part in this way.
pub(in crate::registration) async fn seated_before(
    conn: &impl ConnectionTrait,
    event: EventId,
    mode: Option<Mode>,
    then: DateTime<Utc>,
) -> Result<Vec<Registration>, DbErr> {
    let mut seated = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .filter(Column::State.eq(State::Confirmed.code()))
        .filter(Column::Email.ne(""))
        .filter(Column::ConfirmedAt.lt(then));
    if let Some(mode) = mode {
        seated = seated.filter(Column::Mode.eq(mode.code()));
    }
    let found = seated.order_by_asc(Column::Id).all(conn).await?;
    found.into_iter().map(model).collect()
}
