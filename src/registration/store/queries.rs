//! Questions about registrations.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};

use super::rows::{Needs, registration as model};
use crate::base::{CityId, EmailAddress, EventId, RegistrationId, fold};
use crate::events::Mode;
use crate::registration::model::{Registration, RsvpAnswer, State, Unmatched};
use crate::schema::registration::{Column, Entity};
use crate::schema::registration_tag;

/// Which registrations of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of the name, organisation or address, accents ignored.
    pub search: String,
    /// Only those in this state.
    pub state: Option<State>,
    /// Only those whose organisation is in this city.
    pub city: Option<CityId>,
    /// Only those who take part in this way.
    pub mode: Option<Mode>,
    /// Only those whose calendar answered this.
    pub rsvp: Option<RsvpAnswer>,
    /// Only those marked with this tag.
    pub tag: String,
    /// Only those after this one, in the order of the list.
    pub after: Option<RegistrationId>,
}

/// The registration with this reference, however it is typed.
pub(in crate::registration) async fn by_reference(
    conn: &impl ConnectionTrait,
    reference: &str,
) -> Result<Option<Registration>, DbErr> {
    let reference = reference.trim().to_uppercase();
    let found = Entity::find()
        .filter(Column::Reference.eq(reference))
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// The registration with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: RegistrationId,
) -> Result<Option<Registration>, DbErr> {
    Entity::find_by_id(id.0)
        .one(conn)
        .await?
        .map(model)
        .transpose()
}

/// When a registration for an event last changed.
pub async fn last_change(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Option<DateTime<Utc>>, DbErr> {
    let last: Option<Option<DateTime<Utc>>> = Entity::find()
        .select_only()
        .column_as(Column::UpdatedAt.max(), "last")
        .filter(Column::EventId.eq(event.0))
        .into_tuple()
        .one(conn)
        .await?;
    Ok(last.flatten())
}

/// The registration with this UID.
pub(in crate::registration) async fn by_uid(
    conn: &impl ConnectionTrait,
    uid: &str,
) -> Result<Option<Registration>, DbErr> {
    let found = Entity::find().filter(Column::Uid.eq(uid)).one(conn).await?;
    found.map(model).transpose()
}

/// The registration with this id, with its sealed answers.
pub(in crate::registration) async fn find_with_needs(
    conn: &impl ConnectionTrait,
    id: RegistrationId,
) -> Result<Option<(Registration, Needs)>, DbErr> {
    let found = Entity::find_by_id(id.0).one(conn).await?;
    found
        .map(|row| {
            let needs = Needs {
                access_needs: row.access_needs.clone(),
                diet: row.diet.clone(),
            };
            Ok((model(row)?, needs))
        })
        .transpose()
}

/// The registration that this rendered form made.
pub(in crate::registration) async fn by_form(
    conn: &impl ConnectionTrait,
    form_id: &str,
) -> Result<Option<Registration>, DbErr> {
    let found = Entity::find()
        .filter(Column::FormId.eq(form_id))
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// The live registrations of an address at an event.
pub(in crate::registration) async fn live_by_address(
    conn: &impl ConnectionTrait,
    event: EventId,
    address: &EmailAddress,
) -> Result<Vec<Registration>, DbErr> {
    let found = live(address)
        .filter(Column::EventId.eq(event.0))
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

/// The live registrations of an address at any event.
pub(in crate::registration) async fn live_of_address(
    conn: &impl ConnectionTrait,
    address: &EmailAddress,
) -> Result<Vec<Registration>, DbErr> {
    live(address)
        .all(conn)
        .await?
        .into_iter()
        .map(model)
        .collect()
}

fn live(address: &EmailAddress) -> Select<Entity> {
    Entity::find()
        .filter(Column::EmailKey.eq(address.key()))
        .filter(Column::State.is_in(State::LIVE.map(State::code)))
        .order_by_asc(Column::Id)
}

/// A page of an event's registrations by family name, at most `limit`.
pub async fn list(
    conn: &impl ConnectionTrait,
    event: EventId,
    filter: &Filter,
    limit: u64,
) -> Result<Vec<Registration>, DbErr> {
    let mut query = Entity::find().filter(Column::EventId.eq(event.0));
    for word in fold(&filter.search).split_whitespace() {
        query = query.filter(Column::Search.contains(word));
    }
    if let Some(state) = filter.state {
        query = query.filter(Column::State.eq(state.code()));
    }
    if let Some(city) = &filter.city {
        query = query.filter(Column::CityId.eq(city.as_str()));
    }
    if let Some(mode) = filter.mode {
        query = query.filter(Column::Mode.eq(mode.code()));
    }
    if let Some(rsvp) = filter.rsvp {
        query = query.filter(Column::Rsvp.eq(rsvp.code()));
    }
    if !filter.tag.is_empty() {
        let marked = Query::select()
            .column(registration_tag::Column::RegistrationId)
            .from(registration_tag::Entity)
            .and_where(registration_tag::Column::Tag.eq(filter.tag.as_str()))
            .to_owned();
        query = query.filter(Column::Id.in_subquery(marked));
    }
    if let Some(after) = filter.after {
        query = query.filter(Column::Id.gt(after.0));
    }
    let found = query
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

/// Every registration of an event, in the order of arrival.
pub async fn of_event(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<Vec<Registration>, DbErr> {
    let found = Entity::find()
        .filter(Column::EventId.eq(event.0))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    found.into_iter().map(model).collect()
}

#[derive(Debug, FromQueryResult)]
struct Counted {
    state: String,
    count: i64,
}

/// How many registrations of an event are in each state.
pub async fn counts(
    conn: &impl ConnectionTrait,
    event: EventId,
) -> Result<BTreeMap<State, i64>, DbErr> {
    let counted = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "count")
        .filter(Column::EventId.eq(event.0))
        .group_by(Column::State)
        .into_model::<Counted>()
        .all(conn)
        .await?;
    Ok(counted
        .into_iter()
        .filter_map(|it| Some((State::parse(&it.state)?, it.count)))
        .collect())
}

#[derive(Debug, FromQueryResult)]
struct Asking {
    event_id: sea_orm::prelude::Uuid,
    count: i64,
}

/// How many ask for a seat at each event where somebody does.
pub async fn requests(conn: &impl ConnectionTrait) -> Result<BTreeMap<EventId, i64>, DbErr> {
    let counted = Entity::find()
        .select_only()
        .column(Column::EventId)
        .column_as(Column::Id.count(), "count")
        .filter(Column::State.eq(State::Pending.code()))
        .group_by(Column::EventId)
        .into_model::<Asking>()
        .all(conn)
        .await?;
    let each = counted
        .into_iter()
        .map(|it| (EventId(it.event_id), it.count));
    Ok(each.collect())
}

#[derive(Debug, FromQueryResult)]
struct Spelling {
    city_folded: Option<String>,
    typed: Option<String>,
    count: i64,
}

/// The spellings that the directory does not know, the most frequent first.
pub async fn unmatched(conn: &impl ConnectionTrait) -> Result<Vec<Unmatched>, DbErr> {
    let found = Entity::find()
        .select_only()
        .column(Column::CityFolded)
        .column_as(Column::CityText.min(), "typed")
        .column_as(Column::Id.count(), "count")
        .filter(Column::CityStanding.eq("unmatched"))
        .group_by(Column::CityFolded)
        .order_by_desc(Column::Id.count())
        .order_by_asc(Column::CityFolded)
        .into_model::<Spelling>()
        .all(conn)
        .await?;
    Ok(found
        .into_iter()
        .map(|it| Unmatched {
            folded: it.city_folded.unwrap_or_default(),
            typed: it.typed.unwrap_or_default(),
            count: it.count,
        })
        .collect())
}
