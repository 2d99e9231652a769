//! Reads and writes the tables `city`, `city_spelling` and `organisation`.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};

use super::model::{City, Directory, Organisation, Territory};
use crate::base::{CityId, OrganisationId, fold};
use crate::platform::{Tx, from_json, to_json, unreadable};
use crate::schema::{city, city_spelling, organisation as org};

/// The whole directory, in two queries.
pub async fn directory(conn: &impl ConnectionTrait) -> Result<Directory, DbErr> {
    let mut directory = Directory::default();
    for row in city::Entity::find().all(conn).await? {
        let city = city_model(row)?;
        directory.cities.insert(city.id.clone(), city);
    }
    for row in city_spelling::Entity::find().all(conn).await? {
        let cities = directory.spellings.entry(row.folded).or_default();
        cities.push(CityId(row.city_id));
    }
    Ok(directory)
}

/// Adds a city, or writes it anew, with the spellings of its names and aliases.
pub async fn put_city(tx: &Tx, city: &City) -> Result<(), DbErr> {
    let row = city::ActiveModel {
        id: Set(city.id.0.clone()),
        country: Set(city.country.clone()),
        zone: Set(city.zone.name().to_owned()),
        latitude: Set(city.latitude),
        longitude: Set(city.longitude),
        names: Set(to_json(&city.names)?),
        aliases: Set(to_json(&city.aliases)?),
    };
    let anew = OnConflict::column(city::Column::Id)
        .update_columns([
            city::Column::Country,
            city::Column::Zone,
            city::Column::Latitude,
            city::Column::Longitude,
            city::Column::Names,
            city::Column::Aliases,
        ])
        .to_owned();
    city::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    for spelling in city.names.0.values().chain(&city.aliases) {
        put_spelling(tx, &city.id, spelling).await?;
    }
    Ok(())
}

/// Adds a spelling that people type for a city; says whether there is such a city.
pub async fn add_alias(tx: &Tx, id: &CityId, alias: &str) -> Result<bool, DbErr> {
    let Some(row) = city::Entity::find_by_id(&id.0).one(tx.conn()).await? else {
        return Ok(false);
    };
    let mut city = city_model(row)?;
    if !city.aliases.iter().any(|it| it == alias) {
        city.aliases.push(alias.to_owned());
    }
    put_city(tx, &city).await?;
    Ok(true)
}

async fn put_spelling(tx: &Tx, id: &CityId, spelling: &str) -> Result<(), DbErr> {
    let folded = fold(spelling);
    if folded.is_empty() {
        return Ok(());
    }
    let row = city_spelling::ActiveModel {
        folded: Set(folded),
        city_id: Set(id.0.clone()),
    };
    city_spelling::Entity::insert(row)
        .on_conflict_do_nothing_on([city_spelling::Column::Folded, city_spelling::Column::CityId])
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// The organisation with this name, whatever its accents and capitals.
pub async fn organisation(
    conn: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<Organisation>, DbErr> {
    let found = org::Entity::find()
        .filter(org::Column::Folded.eq(fold(name)))
        .one(conn)
        .await?;
    found.map(organisation_model).transpose()
}

/// Adds an organisation, or writes it anew.
pub async fn put_organisation(tx: &Tx, it: &Organisation) -> Result<(), DbErr> {
    let row = org::ActiveModel {
        id: Set(it.id.0),
        name: Set(it.name.clone()),
        folded: Set(fold(&it.name)),
        kind: Set(it.territory.code().to_owned()),
        city_id: Set(it.city.as_ref().map(|city| city.0.clone())),
        country: Set(it.country.clone()),
    };
    let anew = OnConflict::column(org::Column::Id)
        .update_columns([
            org::Column::Name,
            org::Column::Folded,
            org::Column::Kind,
            org::Column::CityId,
            org::Column::Country,
        ])
        .to_owned();
    org::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

fn city_model(row: city::Model) -> Result<City, DbErr> {
    Ok(City {
        id: CityId(row.id),
        country: row.country,
        zone: row
            .zone
            .parse()
            .map_err(|_unknown| unreadable("city.zone", &row.zone))?,
        latitude: row.latitude,
        longitude: row.longitude,
        names: from_json(row.names)?,
        aliases: from_json(row.aliases)?,
    })
}

fn organisation_model(row: org::Model) -> Result<Organisation, DbErr> {
    Ok(Organisation {
        id: OrganisationId(row.id),
        name: row.name,
        territory: Territory::parse(&row.kind)
            .ok_or_else(|| unreadable("organisation.kind", &row.kind))?,
        city: row.city_id.map(CityId),
        country: row.country,
    })
}
