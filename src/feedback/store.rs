//! Reads and writes the tables `feedback`, `feedback_given` and `thanks`.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    TryInsertResult,
};

use super::model::Feedback;
use crate::base::EventId;
use crate::platform::Tx;
use crate::schema::{feedback, feedback_given, thanks};

/// Notes that the holder of this proof has answered; says whether they had not.
pub(super) async fn note_given(tx: &Tx, proof: &str) -> Result<bool, DbErr> {
    let row = feedback_given::ActiveModel {
        proof: Set(proof.to_owned()),
    };
    let noted = feedback_given::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Ok(matches!(noted, TryInsertResult::Inserted(1)))
}

/// Adds an answer under an id that tells nothing.
pub(super) async fn add(tx: &Tx, id: Uuid, it: &Feedback) -> Result<(), DbErr> {
    let row = feedback::ActiveModel {
        id: Set(id),
        event_id: Set(it.event.0),
        overall: Set(it.overall),
        useful: Set(it.useful),
        organised: Set(it.organised),
        will_do: Set(it.will_do.clone()),
        better: Set(it.better.clone()),
    };
    feedback::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Every answer about an event, in the order of their ids: by chance.
pub(super) async fn of_event(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Feedback>, DbErr> {
    let found = feedback::Entity::find()
        .filter(feedback::Column::EventId.eq(event.0))
        .order_by_asc(feedback::Column::Id)
        .all(conn)
        .await?;
    let model = |row: feedback::Model| Feedback {
        event: EventId(row.event_id),
        overall: row.overall,
        useful: row.useful,
        organised: row.organised,
        will_do: row.will_do,
        better: row.better,
    };
    Ok(found.into_iter().map(model).collect())
}

/// Whether the guests of an event have been thanked.
pub(super) async fn is_thanked(conn: &impl ConnectionTrait, event: EventId) -> Result<bool, DbErr> {
    let found = thanks::Entity::find_by_id(event.0).one(conn).await?;
    Ok(found.is_some())
}

/// Notes that they have; says whether they had not.
pub(super) async fn note_thanked(
    tx: &Tx,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let row = thanks::ActiveModel {
        event_id: Set(event.0),
        at: Set(now),
    };
    let noted = thanks::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Ok(matches!(noted, TryInsertResult::Inserted(1)))
}
