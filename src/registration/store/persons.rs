//! Who is who: addresses that organisers know to be of one person.

use std::collections::BTreeSet;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::rows::registration as model;
use crate::base::fold;
use crate::platform::Tx;
use crate::registration::model::Registration;
use crate::schema::registration::{Column, Entity};
use crate::schema::same_person;

/// Most people of one name that are shown.
const MOST: u64 = 20;

/// The other registrations of the same person, at whatever event, the newest first.
pub async fn same_person(
    conn: &impl ConnectionTrait,
    it: &Registration,
) -> Result<Vec<Registration>, DbErr> {
    let key = it.person_key();
    let keys: BTreeSet<String> = match person(conn, &key).await? {
        Some(person) => keys(conn, &person).await?.into_iter().collect(),
        None => BTreeSet::from([key]),
    };
    let emails = keys.iter().filter_map(|it| it.rsplit_once(' '));
    let found = Entity::find()
        .filter(Column::EmailKey.is_in(emails.map(|it| it.0)))
        .filter(Column::Id.ne(it.id.0))
        .order_by_desc(Column::Id)
        .all(conn)
        .await?;
    let mut all: Vec<Registration> = found.into_iter().map(model).collect::<Result<_, _>>()?;
    all.retain(|it| keys.contains(&it.person_key()));
    Ok(all)
}

/// People of the same name who are somebody else as far as anybody has said.
pub async fn namesakes(
    conn: &impl ConnectionTrait,
    it: &Registration,
) -> Result<Vec<Registration>, DbErr> {
    let name = fold(&it.name());
    let known = same_person(conn, it).await?;
    let found = Entity::find()
        .filter(Column::Search.starts_with(format!("{name} ")))
        .filter(Column::Id.ne(it.id.0))
        .order_by_desc(Column::Id)
        .limit(MOST)
        .all(conn)
        .await?;
    let mut all: Vec<Registration> = found.into_iter().map(model).collect::<Result<_, _>>()?;
    let own = it.person_key();
    all.retain(|at| {
        let is_known = known.iter().any(|it| it.id == at.id) || at.person_key() == own;
        fold(&at.name()) == name && !is_known
    });
    Ok(all)
}

/// The person whom organisers have given this key, among others.
pub(in crate::registration) async fn person(
    conn: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<String>, DbErr> {
    let found = same_person::Entity::find_by_id(key).one(conn).await?;
    Ok(found.map(|it| it.person))
}

/// The keys of a person.
pub(in crate::registration) async fn keys(
    conn: &impl ConnectionTrait,
    person: &str,
) -> Result<Vec<String>, DbErr> {
    let found = same_person::Entity::find()
        .filter(same_person::Column::Person.eq(person))
        .all(conn)
        .await?;
    Ok(found.into_iter().map(|it| it.person_key).collect())
}

/// Gives a person this key.
pub(in crate::registration) async fn put_key(
    tx: &Tx,
    key: &str,
    person: &str,
) -> Result<(), DbErr> {
    let row = same_person::ActiveModel {
        person_key: Set(key.to_owned()),
        person: Set(person.to_owned()),
    };
    let anew = OnConflict::column(same_person::Column::PersonKey)
        .update_column(same_person::Column::Person)
        .to_owned();
    same_person::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Gives everything that one person has to another.
pub(in crate::registration) async fn move_keys(tx: &Tx, from: &str, to: &str) -> Result<(), DbErr> {
    same_person::Entity::update_many()
        .col_expr(same_person::Column::Person, Expr::value(to))
        .filter(same_person::Column::Person.eq(from))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Takes these keys away from whomever they belong to.
pub(in crate::registration) async fn drop_keys(tx: &Tx, keys: &[String]) -> Result<(), DbErr> {
    same_person::Entity::delete_many()
        .filter(same_person::Column::PersonKey.is_in(keys))
        .exec(tx.conn())
        .await?;
    Ok(())
}
