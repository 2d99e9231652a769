//! Who fetches the feeds that are secret, and when last.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, instant_null, integer, string_null, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![subscription()]).await
    }
}

fn subscription() -> TableCreateStatement {
    Table::create()
        .table("subscription")
        .col(uuid("owner").primary_key()) // a registration, or an account
        .col(integer("version").default(0)) // of an account's link; rises when it is rotated
        .col(instant_null("fetched_at"))
        .col(string_null("client"))
        .to_owned()
}
