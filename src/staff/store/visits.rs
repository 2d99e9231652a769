//! Sign-in links and signed-in browsers.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use crate::base::{AccountId, VisitId};
use crate::platform::{Tx, token_hash};
use crate::schema::{sign_in, visit as table};
use crate::staff::model::Visit;

/// Adds a one-time link.
pub(in crate::staff) async fn add_link(
    tx: &Tx,
    (id, account, token): (Uuid, AccountId, &str),
    expires_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = sign_in::ActiveModel {
        id: Set(id),
        account_id: Set(account.0),
        token_hash: Set(token_hash(token)),
        created_at: Set(now),
        expires_at: Set(expires_at),
        used_at: Set(None),
    };
    sign_in::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Whose link this is, while it works.
pub(in crate::staff) async fn link(
    conn: &impl ConnectionTrait,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountId>, DbErr> {
    let found = sign_in::Entity::find()
        .filter(sign_in::Column::TokenHash.eq(token_hash(token)))
        .filter(sign_in::Column::UsedAt.is_null())
        .filter(sign_in::Column::ExpiresAt.gt(now))
        .one(conn)
        .await?;
    Ok(found.map(|it| AccountId(it.account_id)))
}

/// Uses a link up; says whether it still worked. Of two at the same moment one does.
pub(in crate::staff) async fn use_link(
    tx: &Tx,
    token: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = sign_in::Entity::update_many()
        .col_expr(sign_in::Column::UsedAt, Expr::value(now))
        .filter(sign_in::Column::TokenHash.eq(token_hash(token)))
        .filter(sign_in::Column::UsedAt.is_null())
        .filter(sign_in::Column::ExpiresAt.gt(now))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Uses up whatever links an account still has.
pub(in crate::staff) async fn void_links(
    tx: &Tx,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    sign_in::Entity::update_many()
        .col_expr(sign_in::Column::UsedAt, Expr::value(now))
        .filter(sign_in::Column::AccountId.eq(account.0))
        .filter(sign_in::Column::UsedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Adds a signed-in browser that knows `token`.
pub(in crate::staff) async fn add_visit(tx: &Tx, it: &Visit, token: &str) -> Result<(), DbErr> {
    let row = table::ActiveModel {
        id: Set(it.id.0),
        account_id: Set(it.account.0),
        token_hash: Set(token_hash(token)),
        created_at: Set(it.created_at),
        seen_at: Set(it.seen_at),
        expires_at: Set(it.expires_at),
        ended_at: Set(it.ended_at),
    };
    table::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The signed-in browser that knows `token`.
pub(in crate::staff) async fn visit(
    conn: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<Visit>, DbErr> {
    let found = table::Entity::find()
        .filter(table::Column::TokenHash.eq(token_hash(token)))
        .one(conn)
        .await?;
    Ok(found.map(|it| model(&it)))
}

/// The visits of somebody that were not ended, the newest first; some may have run out.
pub(in crate::staff) async fn visits(
    conn: &impl ConnectionTrait,
    account: AccountId,
) -> Result<Vec<Visit>, DbErr> {
    let found = table::Entity::find()
        .filter(table::Column::AccountId.eq(account.0))
        .filter(table::Column::EndedAt.is_null())
        .order_by_desc(table::Column::CreatedAt)
        .all(conn)
        .await?;
    Ok(found.iter().map(model).collect())
}

/// Notes that a browser was used.
pub(in crate::staff) async fn see(tx: &Tx, id: VisitId, now: DateTime<Utc>) -> Result<(), DbErr> {
    table::Entity::update_many()
        .col_expr(table::Column::SeenAt, Expr::value(now))
        .filter(table::Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Ends one of somebody's visits; says whether there was one to end.
pub(in crate::staff) async fn end_visit(
    tx: &Tx,
    account: AccountId,
    id: VisitId,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let done = table::Entity::update_many()
        .col_expr(table::Column::EndedAt, Expr::value(now))
        .filter(table::Column::Id.eq(id.0))
        .filter(table::Column::AccountId.eq(account.0))
        .filter(table::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Ends all visits of an account.
pub(in crate::staff) async fn end_visits(
    tx: &Tx,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    table::Entity::update_many()
        .col_expr(table::Column::EndedAt, Expr::value(now))
        .filter(table::Column::AccountId.eq(account.0))
        .filter(table::Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(())
}

fn model(row: &table::Model) -> Visit {
    Visit {
        id: VisitId(row.id),
        account: AccountId(row.account_id),
        created_at: row.created_at,
        seen_at: row.seen_at,
        expires_at: row.expires_at,
        ended_at: row.ended_at,
    }
}
