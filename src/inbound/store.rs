//! How far a mailbox has been read.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _};

use crate::platform::Tx;
use crate::schema::mailbox::{ActiveModel, Column, Entity};

/// The UID of the last message read of a mailbox, as long as its UIDs mean what they did (UIDVALIDITY).
pub(in crate::inbound) async fn last_read(
    conn: &impl ConnectionTrait,
    name: &str,
    validity: u32,
) -> Result<u32, DbErr> {
    let found = Entity::find_by_id(name).one(conn).await?;
    let valid = found.filter(|it| it.uid_validity == i64::from(validity));
    let last = valid.map_or(0, |it| it.last_uid);
    Ok(u32::try_from(last).unwrap_or_default())
}

/// Notes that a mailbox was read up to this UID.
pub(in crate::inbound) async fn note_read(
    tx: &Tx,
    name: &str,
    (validity, uid): (u32, u32),
) -> Result<(), DbErr> {
    let row = ActiveModel {
        name: Set(name.to_owned()),
        uid_validity: Set(validity.into()),
        last_uid: Set(uid.into()),
    };
    let again = OnConflict::column(Column::Name)
        .update_columns([Column::UidValidity, Column::LastUid])
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}
