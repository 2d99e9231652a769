//! Sending a letter once more, because an organiser wants it.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::NotSet, ActiveValue::Set, ColumnTrait as _, DbErr,
    EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};

use super::outbox::message_id;
use super::{LetterKind, LetterState};
use crate::base::LetterId;
use crate::platform::{Services, Tx, unreadable};
use crate::schema::letter::{self, Column};

/// What came of the wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// A copy is queued, as a letter of its own.
    Queued(LetterId),
    /// It is still to leave.
    StillLeaving,
    /// Somebody acts by letters of this kind alone, or its moment has passed, or a newer letter has told a calendar
    /// otherwise since.
    NotRight,
    /// There is no such letter.
    Unknown,
}

/// Queues a copy of a letter that says the same, as long as it is still right to say it.
///
/// A letter that speaks to calendars is sent again only if it was the last one of its thread to do so: no calendar sees an
/// older SEQUENCE after a newer one.
pub async fn send_again(
    tx: &Tx,
    services: &Services,
    id: LetterId,
    now: DateTime<Utc>,
) -> Result<Again, DbErr> {
    let found = letter::Entity::find()
        .filter(Column::Id.eq(id.0))
        .one(tx.conn())
        .await?;
    let Some(row) = found else {
        return Ok(Again::Unknown);
    };
    let state = LetterState::parse(&row.state).ok_or_else(|| unreadable("state", &row.state))?;
    let kind = LetterKind::parse(&row.kind).ok_or_else(|| unreadable("kind", &row.kind))?;
    match state {
        LetterState::Queued | LetterState::Sending | LetterState::Waiting => {
            return Ok(Again::StillLeaving);
        }
        LetterState::Superseded => return Ok(Again::NotRight),
        LetterState::Sent | LetterState::Bounced | LetterState::Failed => {}
    }
    let is_past = row.expires_at.is_some_and(|it| it <= now);
    if kind.is_secret() || is_past || is_overtaken(tx, &row).await? {
        return Ok(Again::NotRight);
    }
    let copy = services.chance.uuid(now);
    let again = letter::ActiveModel {
        seq: NotSet,
        id: Set(copy),
        dedup: Set(format!("{} again {copy}", row.dedup)),
        message_id: Set(message_id(services, copy, kind)),
        state: Set(LetterState::Queued.code().to_owned()),
        attempts: Set(0),
        uncertain: Set(0),
        due_at: Set(now),
        lease_owner: Set(None),
        lease_until: Set(None),
        fence: Set(0),
        reason: Set(None),
        smtp_reply: Set(None),
        subject: Set(None),
        message: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
        ..letter::ActiveModel::from(row).reset_all()
    };
    letter::Entity::insert(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(Again::Queued(LetterId(copy)))
}

/// Whether a later letter of the same thread speaks to the same calendar.
async fn is_overtaken(tx: &Tx, row: &letter::Model) -> Result<bool, DbErr> {
    let (Some(thread), Some(_)) = (row.thread, &row.method) else {
        return Ok(false);
    };
    let later = letter::Entity::find()
        .filter(Column::Thread.eq(thread))
        .filter(Column::Seq.gt(row.seq))
        .filter(Column::Method.is_not_null())
        .count(tx.conn())
        .await?;
    Ok(later > 0)
}
