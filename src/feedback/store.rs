//! Reads and writes the tables `feedback`, `feedback_given`, `follow_up`, `follow_up_asked` and `thanks`.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    TryInsertResult,
};

use super::model::{Feedback, FollowUp, Occasion};
use crate::base::EventId;
use crate::platform::Tx;
use crate::schema::{feedback, feedback_given, follow_up, follow_up_asked, thanks};

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

/// Those of these proofs whose holders have answered.
pub(super) async fn given(
    conn: &impl ConnectionTrait,
    proofs: Vec<String>,
) -> Result<Vec<String>, DbErr> {
    let mut given = Vec::new();
    for some in proofs.chunks(500) {
        let found = feedback_given::Entity::find()
            .filter(feedback_given::Column::Proof.is_in(some.to_vec()))
            .all(conn)
            .await?;
        given.extend(found.into_iter().map(|it| it.proof));
    }
    Ok(given)
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

/// Adds what somebody says has come of it.
pub(super) async fn add_follow_up(tx: &Tx, id: Uuid, it: &FollowUp) -> Result<(), DbErr> {
    let row = follow_up::ActiveModel {
        id: Set(id),
        event_id: Set(it.event.0),
        used: Set(it.used),
        done: Set(it.done.clone()),
        hinders: Set(it.hinders.clone()),
    };
    follow_up::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// All that people said has come of an event, in the order of their ids: by chance.
pub(super) async fn follow_ups(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<FollowUp>, DbErr> {
    let found = follow_up::Entity::find()
        .filter(follow_up::Column::EventId.eq(event.0))
        .order_by_asc(follow_up::Column::Id)
        .all(conn)
        .await?;
    let model = |row: follow_up::Model| FollowUp {
        event: EventId(row.event_id),
        used: row.used,
        done: row.done,
        hinders: row.hinders,
    };
    Ok(found.into_iter().map(model).collect())
}

/// Whether the guests of an event have been written to.
pub(super) async fn is_done(
    conn: &impl ConnectionTrait,
    event: EventId,
    occasion: Occasion,
) -> Result<bool, DbErr> {
    Ok(match occasion {
        Occasion::Thanks => {
            let found = thanks::Entity::find_by_id(event.0).one(conn).await?;
            found.is_some()
        }
        Occasion::FollowUp => {
            let found = follow_up_asked::Entity::find_by_id(event.0)
                .one(conn)
                .await?;
            found.is_some()
        }
    })
}

/// Notes that they have; says whether they had not.
pub(super) async fn note_done(
    tx: &Tx,
    event: EventId,
    occasion: Occasion,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let nothing = || OnConflict::new().do_nothing().to_owned();
    let noted = match occasion {
        Occasion::Thanks => {
            let row = thanks::ActiveModel {
                event_id: Set(event.0),
                at: Set(now),
            };
            let insert = thanks::Entity::insert(row).on_conflict(nothing());
            let done = insert
                .try_insert()
                .exec_without_returning(tx.conn())
                .await?;
            matches!(done, TryInsertResult::Inserted(1))
        }
        Occasion::FollowUp => {
            let row = follow_up_asked::ActiveModel {
                event_id: Set(event.0),
                at: Set(now),
            };
            let insert = follow_up_asked::Entity::insert(row).on_conflict(nothing());
            let done = insert
                .try_insert()
                .exec_without_returning(tx.conn())
                .await?;
            matches!(done, TryInsertResult::Inserted(1))
        }
    };
    Ok(noted)
}
