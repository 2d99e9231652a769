//! Addresses of which something is known beyond the letters to them: that they refuse mail, that they want no announcements.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::{LetterState, Reason};
use crate::base::{EmailAddress, LetterId};
use crate::platform::Tx;
use crate::schema::letter;
use crate::schema::mail_address::{ActiveModel, Column, Entity};

/// Addresses asked about in one statement.
const AT_ONCE: usize = 500;

/// What the mail server of an address said when it refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Since when.
    pub since: DateTime<Utc>,
    /// Its words.
    pub words: String,
}

/// Why nothing is sent to this address any more; none where it is.
pub async fn refusal(
    conn: &impl ConnectionTrait,
    email: &EmailAddress,
) -> Result<Option<Refusal>, DbErr> {
    let found = Entity::find_by_id(email.key()).one(conn).await?;
    Ok(found.and_then(|it| {
        Some(Refusal {
            since: it.refuses_since?,
            words: it.refusal.unwrap_or_default(),
        })
    }))
}

/// Those of these addresses to which nothing is sent any more, as keys.
pub async fn refusing(
    conn: &impl ConnectionTrait,
    keys: Vec<String>,
) -> Result<Vec<String>, DbErr> {
    keys_with(conn, Column::RefusesSince, keys).await
}

/// Notes that a letter came back, and that its address refuses mail.
pub async fn bounced(tx: &Tx, id: LetterId, words: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
    let found = letter::Entity::find()
        .filter(letter::Column::Id.eq(id.0))
        .one(tx.conn())
        .await?;
    let Some(row) = found else { return Ok(()) };
    letter::Entity::update_many()
        .col_expr(
            letter::Column::State,
            Expr::value(LetterState::Bounced.code()),
        )
        .col_expr(letter::Column::Reason, Expr::value(Reason::Refused.code()))
        .col_expr(letter::Column::SmtpReply, Expr::value(words))
        .filter(letter::Column::Seq.eq(row.seq))
        .filter(letter::Column::State.eq(LetterState::Sent.code()))
        .exec(tx.conn())
        .await?;
    refuse(tx, &row.recipient.to_lowercase(), words, now).await
}

/// Notes that an address refuses mail.
pub(super) async fn refuse(
    tx: &Tx,
    key: &str,
    words: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        key: Set(key.to_owned()),
        refuses_since: Set(Some(now)),
        refusal: Set(Some(words.to_owned())),
        unsubscribed_at: Set(None),
    };
    upsert(tx, row, [Column::RefusesSince, Column::Refusal]).await
}

/// Those of these addresses that want no announcements, as keys.
pub async fn unsubscribed(
    conn: &impl ConnectionTrait,
    keys: Vec<String>,
) -> Result<Vec<String>, DbErr> {
    keys_with(conn, Column::UnsubscribedAt, keys).await
}

/// Those of these addresses of which this is known; asked in portions, for a statement holds so many values only.
async fn keys_with(
    conn: &impl ConnectionTrait,
    known: Column,
    keys: Vec<String>,
) -> Result<Vec<String>, DbErr> {
    let mut found = Vec::new();
    for some in keys.chunks(AT_ONCE) {
        let these: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Key)
            .filter(known.is_not_null())
            .filter(Column::Key.is_in(some.to_vec()))
            .into_tuple()
            .all(conn)
            .await?;
        found.extend(these);
    }
    Ok(found)
}

/// Sends this address no announcements any more.
pub async fn unsubscribe_address(
    tx: &Tx,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    want_none(tx, email.key(), now).await
}

/// Notes that whoever this letter went to wants no announcements any more.
pub async fn unsubscribe(tx: &Tx, id: LetterId, now: DateTime<Utc>) -> Result<(), DbErr> {
    let recipient: Option<String> = letter::Entity::find()
        .select_only()
        .column(letter::Column::Recipient)
        .filter(letter::Column::Id.eq(id.0))
        .into_tuple()
        .one(tx.conn())
        .await?;
    let Some(recipient) = recipient else {
        return Ok(());
    };
    want_none(tx, recipient.to_lowercase(), now).await
}

async fn want_none(tx: &Tx, key: String, now: DateTime<Utc>) -> Result<(), DbErr> {
    let row = ActiveModel {
        key: Set(key),
        refuses_since: Set(None),
        refusal: Set(None),
        unsubscribed_at: Set(Some(now)),
    };
    upsert(tx, row, [Column::UnsubscribedAt]).await
}

async fn upsert<const N: usize>(
    tx: &Tx,
    row: ActiveModel,
    columns: [Column; N],
) -> Result<(), DbErr> {
    let again = OnConflict::column(Column::Key)
        .update_columns(columns)
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes to an address again, because somebody knows that it works; says whether it refused.
pub async fn trust_again(tx: &Tx, email: &EmailAddress) -> Result<bool, DbErr> {
    let done = Entity::update_many()
        .col_expr(Column::RefusesSince, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Refusal, Expr::value(None::<String>))
        .filter(Column::Key.eq(email.key()))
        .filter(Column::RefusesSince.is_not_null())
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// The letter with this Message-ID.
pub async fn letter_with(
    conn: &impl ConnectionTrait,
    message_id: &str,
) -> Result<Option<LetterId>, DbErr> {
    let found = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::MessageId.eq(message_id))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(found.map(LetterId))
}
