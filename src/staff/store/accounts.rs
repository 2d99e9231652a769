//! Accounts.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use crate::base::{AccountId, EmailAddress, Language};
use crate::platform::{Tx, unreadable};
use crate::schema::account as table;
use crate::staff::model::{Account, Role};

/// Every account, by name.
pub async fn accounts(conn: &impl ConnectionTrait) -> Result<Vec<Account>, DbErr> {
    let found = table::Entity::find()
        .order_by_asc(table::Column::Name)
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

/// Every account, held until the transaction ends: who may change what is decided by one at a time.
pub(in crate::staff) async fn lock_accounts(tx: &Tx) -> Result<Vec<Account>, DbErr> {
    let _held = table::Entity::find()
        .order_by_asc(table::Column::Id)
        .lock_exclusive()
        .all(tx.conn())
        .await?;
    accounts(tx.conn()).await // what others added while this one waited is seen by a second look only
}

/// The account with this id.
pub(in crate::staff) async fn account(
    conn: &impl ConnectionTrait,
    id: AccountId,
) -> Result<Option<Account>, DbErr> {
    table::Entity::find_by_id(id.0)
        .one(conn)
        .await?
        .map(model)
        .transpose()
}

/// The account with this address.
pub(in crate::staff) async fn account_by_email(
    conn: &impl ConnectionTrait,
    email: &EmailAddress,
) -> Result<Option<Account>, DbErr> {
    let found = table::Entity::find()
        .filter(table::Column::EmailKey.eq(email.key()))
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// Adds an account.
pub(in crate::staff) async fn add_account(
    tx: &Tx,
    it: &Account,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = table::ActiveModel {
        created_at: Set(now),
        ..row(it)
    };
    table::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Writes an account anew.
pub(in crate::staff) async fn save_account(tx: &Tx, it: &Account) -> Result<(), DbErr> {
    table::Entity::update_many()
        .set(row(it))
        .filter(table::Column::Id.eq(it.id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

fn row(it: &Account) -> table::ActiveModel {
    table::ActiveModel {
        id: Set(it.id.0),
        email: Set(it.email.as_str().to_owned()),
        email_key: Set(it.email.key()),
        name: Set(it.name.clone()),
        lang: Set(it.lang.code().to_owned()),
        role: Set(it.role.code().to_owned()),
        created_at: NotSet,
        disabled_at: Set(it.disabled_at),
    }
}

fn model(row: table::Model) -> Result<Account, DbErr> {
    Ok(Account {
        id: AccountId(row.id),
        email: EmailAddress::parse(&row.email).map_err(|_fault| unreadable("account.email", ""))?,
        name: row.name,
        lang: Language::parse(&row.lang).ok_or_else(|| unreadable("account.lang", &row.lang))?,
        role: Role::parse(&row.role).ok_or_else(|| unreadable("account.role", &row.role))?,
        disabled_at: row.disabled_at,
    })
}
