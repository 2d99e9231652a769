//! Funded projects.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub slug: String,
    pub acronym: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub title: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub summary: Json,
    pub lead: String,
    pub starts_on: Date,
    pub ends_on: Date,
    pub funder: String,
    pub grant_no: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub statement: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub disclaimer: Json,
    pub controller: String,
    pub contact: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Json,
    pub promised_conferences: i32,
    pub promised_trainings: i32,
    pub promised_pilots: i32,
    pub illustrative: bool,
    pub updated_at: ChronoDateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
