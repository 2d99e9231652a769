//! The rows of the feeds.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use uuid::Uuid;

use super::model::{Client, Fetched};
use crate::platform::Tx;
use crate::schema::subscription::{ActiveModel, Column, Entity, Model};

/// What is fetched again within this time is not noted again.
const GRAIN: TimeDelta = TimeDelta::minutes(15);

async fn row(conn: &impl ConnectionTrait, owner: Uuid) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(owner).one(conn).await
}

/// When the feed of a registration or an account was fetched last.
pub async fn fetched(conn: &impl ConnectionTrait, owner: Uuid) -> Result<Option<Fetched>, DbErr> {
    Ok(row(conn, owner).await?.and_then(|it| {
        Some(Fetched {
            at: it.fetched_at?,
            by: Client::parse(&it.client?)?,
        })
    }))
}

/// The version of the links to an account's feed.
pub async fn version(conn: &impl ConnectionTrait, owner: Uuid) -> Result<i32, DbErr> {
    Ok(row(conn, owner).await?.map_or(0, |it| it.version))
}

/// Whether it is worth noting that `client` fetches the feed now.
pub(super) async fn is_news(
    conn: &impl ConnectionTrait,
    owner: Uuid,
    client: Client,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let last = fetched(conn, owner).await?;
    Ok(!last.is_some_and(|it| it.by == client && now - it.at < GRAIN))
}

/// Notes who fetches the feed.
pub(super) async fn note(
    tx: &Tx,
    owner: Uuid,
    client: Client,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        owner: Set(owner),
        version: Set(0),
        fetched_at: Set(Some(now)),
        client: Set(Some(client.code().to_owned())),
    };
    let again = OnConflict::column(Column::Owner)
        .update_columns([Column::FetchedAt, Column::Client])
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Makes the links of an account's feed void.
pub(super) async fn raise(tx: &Tx, owner: Uuid) -> Result<(), DbErr> {
    let first = ActiveModel {
        owner: Set(owner),
        version: Set(0),
        fetched_at: Set(None),
        client: Set(None),
    };
    let there = OnConflict::column(Column::Owner).do_nothing().to_owned();
    Entity::insert(first)
        .on_conflict(there)
        .try_insert()
        .exec_without_returning(tx.conn())
        .await?;
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::FetchedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::Client, Expr::value(None::<String>))
        .filter(Column::Owner.eq(owner))
        .exec(tx.conn())
        .await?;
    Ok(())
}
