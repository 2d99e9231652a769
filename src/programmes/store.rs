//! Reads and writes the tables `programme`, `partner` and `notice`.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use super::model::{Notice, Partner, Programme, Promises, Standing};
use crate::base::{CityId, OrganisationId, PartnerId, ProgrammeId};
use crate::platform::{Tx, from_json, to_json, unreadable};
use crate::schema::{notice as notices, organisation, partner, programme};
use crate::web::Site;

/// The programme that started last: the one the site is about.
pub async fn current(conn: &impl ConnectionTrait) -> Result<Option<Programme>, DbErr> {
    let found = programme::Entity::find()
        .order_by_desc(programme::Column::StartsOn)
        .order_by_desc(programme::Column::Slug)
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// The programme with this id.
pub async fn find(
    conn: &impl ConnectionTrait,
    id: ProgrammeId,
) -> Result<Option<Programme>, DbErr> {
    let found = programme::Entity::find_by_id(id.0).one(conn).await?;
    found.map(model).transpose()
}

/// The programme with this name in addresses.
pub async fn by_slug(conn: &impl ConnectionTrait, slug: &str) -> Result<Option<Programme>, DbErr> {
    let found = programme::Entity::find()
        .filter(programme::Column::Slug.eq(slug))
        .one(conn)
        .await?;
    found.map(model).transpose()
}

/// What the frame of every page shows; empty before there is a programme.
pub async fn site(conn: &impl ConnectionTrait) -> Result<Site, DbErr> {
    Ok(current(conn).await?.map_or_else(Site::default, |it| Site {
        acronym: it.acronym,
        title: it.title,
        lead: it.lead,
        statement: it.statement,
        disclaimer: it.disclaimer,
        contact: it.contact,
        illustrative: it.illustrative,
    }))
}

/// The partners of a programme with their organisations, in one query.
pub async fn partners(conn: &impl ConnectionTrait, id: ProgrammeId) -> Result<Vec<Partner>, DbErr> {
    let found = partner::Entity::find()
        .filter(partner::Column::ProgrammeId.eq(id.0))
        .order_by_asc(partner::Column::Id)
        .all(conn)
        .await?;
    let ids = found.iter().map(|it| it.organisation_id);
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(conn)
        .await?;
    found
        .into_iter()
        .map(|row| {
            let of = organisations.iter().find(|it| it.id == row.organisation_id);
            partner_model(&row, of)
        })
        .collect()
}

/// The newest version of a programme's notice.
pub async fn notice(conn: &impl ConnectionTrait, id: ProgrammeId) -> Result<Option<Notice>, DbErr> {
    let found = notices::Entity::find()
        .filter(notices::Column::ProgrammeId.eq(id.0))
        .order_by_desc(notices::Column::Version)
        .one(conn)
        .await?;
    found
        .map(|it| {
            Ok(Notice {
                version: it.version,
                text: from_json(it.text)?,
            })
        })
        .transpose()
}

/// Adds a programme, or writes it anew.
pub async fn put(tx: &Tx, it: &Programme) -> Result<(), DbErr> {
    let anew = OnConflict::column(programme::Column::Id)
        .update_columns([
            programme::Column::Slug,
            programme::Column::Acronym,
            programme::Column::Title,
            programme::Column::Summary,
            programme::Column::Lead,
            programme::Column::StartsOn,
            programme::Column::EndsOn,
            programme::Column::Funder,
            programme::Column::GrantNo,
            programme::Column::Statement,
            programme::Column::Disclaimer,
            programme::Column::Controller,
            programme::Column::Contact,
            programme::Column::Languages,
            programme::Column::PromisedConferences,
            programme::Column::PromisedTrainings,
            programme::Column::PromisedPilots,
            programme::Column::Illustrative,
            programme::Column::UpdatedAt,
        ])
        .to_owned();
    programme::Entity::insert(row(it)?)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Adds a partner, or writes its standing and dates anew.
pub async fn put_partner(tx: &Tx, it: &Partner) -> Result<(), DbErr> {
    let row = partner::ActiveModel {
        id: Set(it.id.0),
        programme_id: Set(it.programme.0),
        organisation_id: Set(it.organisation.0),
        standing: Set(it.standing.code().to_owned()),
        from_on: Set(it.from_on),
        to_on: Set(it.to_on),
    };
    let anew = OnConflict::column(partner::Column::Id)
        .update_columns([
            partner::Column::Standing,
            partner::Column::FromOn,
            partner::Column::ToOn,
        ])
        .to_owned();
    partner::Entity::insert(row)
        .on_conflict(anew)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

/// Publishes a version of the notice.
pub async fn put_notice(
    tx: &Tx,
    of: ProgrammeId,
    id: Uuid,
    it: &Notice,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let row = notices::ActiveModel {
        id: Set(id),
        programme_id: Set(of.0),
        version: Set(it.version),
        text: Set(to_json(&it.text)?),
        published_at: Set(now),
    };
    notices::Entity::insert(row)
        .exec_without_returning(tx.conn())
        .await?;
    Ok(())
}

fn row(it: &Programme) -> Result<programme::ActiveModel, DbErr> {
    Ok(programme::ActiveModel {
        id: Set(it.id.0),
        slug: Set(it.slug.clone()),
        acronym: Set(it.acronym.clone()),
        title: Set(to_json(&it.title)?),
        summary: Set(to_json(&it.summary)?),
        lead: Set(it.lead.clone()),
        starts_on: Set(it.starts_on),
        ends_on: Set(it.ends_on),
        funder: Set(it.funder.clone()),
        grant_no: Set(it.grant_no.clone()),
        statement: Set(to_json(&it.statement)?),
        disclaimer: Set(to_json(&it.disclaimer)?),
        controller: Set(it.controller.clone()),
        contact: Set(it.contact.clone()),
        languages: Set(to_json(&it.languages)?),
        promised_conferences: Set(it.promised.conferences),
        promised_trainings: Set(it.promised.trainings),
        promised_pilots: Set(it.promised.pilots),
        illustrative: Set(it.illustrative),
        updated_at: Set(it.updated_at),
    })
}

fn model(row: programme::Model) -> Result<Programme, DbErr> {
    Ok(Programme {
        id: ProgrammeId(row.id),
        slug: row.slug,
        acronym: row.acronym,
        title: from_json(row.title)?,
        summary: from_json(row.summary)?,
        lead: row.lead,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        funder: row.funder,
        grant_no: row.grant_no,
        statement: from_json(row.statement)?,
        disclaimer: from_json(row.disclaimer)?,
        controller: row.controller,
        contact: row.contact,
        languages: from_json(row.languages)?,
        promised: Promises {
            conferences: row.promised_conferences,
            trainings: row.promised_trainings,
            pilots: row.promised_pilots,
        },
        illustrative: row.illustrative,
        updated_at: row.updated_at,
    })
}

fn partner_model(row: &partner::Model, of: Option<&organisation::Model>) -> Result<Partner, DbErr> {
    let of =
        of.ok_or_else(|| unreadable("partner.organisation_id", &row.organisation_id.to_string()))?;
    Ok(Partner {
        id: PartnerId(row.id),
        programme: ProgrammeId(row.programme_id),
        organisation: OrganisationId(row.organisation_id),
        name: of.name.clone(),
        city: of.city_id.clone().map(CityId),
        country: of.country.clone(),
        standing: Standing::parse(&row.standing)
            .ok_or_else(|| unreadable("partner.standing", &row.standing))?,
        from_on: row.from_on,
        to_on: row.to_on,
    })
}
