//! Searches that organisers keep.

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::base::AccountId;
use crate::platform::Tx;
use crate::schema::saved_search::{ActiveModel, Column, Entity};
use crate::staff::model::SavedSearch;

/// The searches of an organiser, by name.
pub async fn searches(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<SavedSearch>, DbErr> {
    let found = Entity::find()
        .filter(Column::AccountId.eq(account.0))
        .order_by_asc(Column::Name)
        .all(conn)
        .await?;
    let model = |row: crate::schema::saved_search::Model| SavedSearch {
        id: row.id,
        name: row.name,
        query: row.query,
    };
    Ok(found.into_iter().map(model).collect())
}

/// Keeps a search; one of the same name is replaced.
pub(in crate::staff) async fn keep_search(
    tx: &Tx,
    account: AccountId,
    it: &SavedSearch,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(it.id),
        account_id: Set(account.0),
        name: Set(it.name.clone()),
        query: Set(it.query.clone()),
    };
    let anew = OnConflict::columns([Column::AccountId, Column::Name])
        .update_column(Column::Query)
        .to_owned();
    Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Forgets a search of an organiser.
pub(in crate::staff) async fn forget_search(
    tx: &Tx,
    account: AccountId,
    id: Uuid,
) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::AccountId.eq(account.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}
