//! The directory: cities with their names and spellings, and organisations.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, double, id, index, json_binary, refers, string, string_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let city = Table::create()
            .table("city")
            .col(string("id").primary_key()) // the short name in addresses
            .col(string("country")) // ISO 3166-1 alpha-2
            .col(string("zone")) // IANA time zone
            .col(double("latitude")) // degrees, WGS 84
            .col(double("longitude"))
            .col(json_binary("names")) // language -> name
            .col(json_binary("aliases")) // other spellings, as people write them
            .to_owned();
        let spelling = Table::create()
            .table("city_spelling")
            .col(string("city_id"))
            .col(string("folded")) // without accents, case and punctuation
            .primary_key(Index::create().col("folded").col("city_id"))
            .foreign_key(&mut refers("city_spelling", "city_id", "city"))
            .to_owned();
        let organisation = Table::create()
            .table("organisation")
            .col(id())
            .col(string("name"))
            .col(string("folded"))
            .col(string("kind")) // city, region, forum, ngo
            .col(string_null("city_id")) // the city it counts for; none for a state or an NGO
            .col(string_null("country"))
            .foreign_key(&mut refers("organisation", "city_id", "city"))
            .to_owned();
        create(manager, vec![city, spelling, organisation]).await?;
        index(
            manager,
            &["CREATE UNIQUE INDEX organisation_once ON organisation (folded)"],
        )
        .await
    }
}
