//! The list of an event: names, cities and states, and nothing else of a registration.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};
use uuid::Uuid;

use crate::attendance::model::Person;
use crate::base::{CityId, EventId, RegistrationId};
use crate::platform::{Tx, unreadable};
use crate::registration::{CityAnswer, State};
use crate::schema::registration::{Column, Entity};

#[derive(Debug, FromQueryResult)]
struct Row {
    id: Uuid,
    given_name: String,
    family_name: String,
    city_standing: String,
    city_id: Option<String>,
    city_text: Option<String>,
    state: String,
}

/// Everybody on the list of an event, cancelled ones too.
pub(in crate::attendance) async fn people(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Person>, DbErr> {
    let found = of_event(event)
        .order_by_asc(Column::Id)
        .into_model::<Row>()
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

/// Somebody on the list, whose state nobody else changes until the transaction ends.
pub(in crate::attendance) async fn lock_person(
    tx: &Tx,
    event: EventId,
    id: RegistrationId,
) -> Result<Option<Person>, DbErr> {
    let found = of_event(event)
        .filter(Column::Id.eq(id.0))
        .lock_shared()
        .into_model::<Row>()
        .one(tx.conn())
        .await?;
    found.map(model).transpose()
}

fn of_event(event: EventId) -> Select<Entity> {
    Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::GivenName,
            Column::FamilyName,
            Column::CityStanding,
            Column::CityId,
            Column::CityText,
            Column::State,
        ])
        .filter(Column::EventId.eq(event.0))
}

fn model(row: Row) -> Result<Person, DbErr> {
    let state =
        State::parse(&row.state).ok_or_else(|| unreadable("registration.state", &row.state))?;
    let city = match (row.city_standing.as_str(), row.city_id) {
        ("matched", Some(id)) => CityAnswer::Known(CityId(id)),
        ("none", _) => CityAnswer::NoCity,
        ("unmatched", _) => CityAnswer::Unmatched(row.city_text.unwrap_or_default()),
        _ => CityAnswer::NotStated,
    };
    Ok(Person {
        id: RegistrationId(row.id),
        given_name: row.given_name,
        family_name: row.family_name,
        city,
        state,
    })
}
