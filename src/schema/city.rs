//! Cities of the directory.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "city")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub country: String,
    pub zone: String,
    pub latitude: f64,
    pub longitude: f64,
    #[sea_orm(column_type = "JsonBinary")]
    pub names: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub aliases: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
