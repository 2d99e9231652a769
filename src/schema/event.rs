//! Conferences, trainings, meetings, webinars.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub programme_id: Uuid,
    pub slug: String,
    pub kind: String,
    pub no: Option<i32>,
    pub status: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub title: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub summary: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub audience: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub hosts: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Json,
    pub city_id: Option<String>,
    pub zone: String,
    pub mode: String,
    pub venue: Option<String>,
    pub address: Option<String>,
    pub join_url: Option<String>,
    pub starts_on: Date,
    pub ends_on: Date,
    pub access: String,
    pub capacity: i32,
    pub taken: i32,
    pub waiting: i32,
    pub opens_at: Option<ChronoDateTimeUtc>,
    pub closes_at: Option<ChronoDateTimeUtc>,
    pub uid: String,
    pub revision: i32,
    pub sequence: i32,
    pub illustrative: bool,
    pub delegations: bool,
    pub follow_up: bool,
    pub reported_participants: Option<i32>,
    pub reported_countries: Option<i32>,
    pub created_at: ChronoDateTimeUtc,
    pub updated_at: ChronoDateTimeUtc,
    pub extra: i32,
    pub reserved: i32,
    pub taken_reserved: i32,
    pub capacity_in_person: Option<i32>,
    pub capacity_online: Option<i32>,
    pub taken_in_person: i32,
    pub taken_online: i32,
    pub on_decline: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
