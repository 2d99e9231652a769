//! What organisers note: tags and notes about registrations, searches that they keep.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, instant, refers, string, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![registration_tag(), registration_note(), saved_search()];
        create(manager, tables).await?;
        index(
            manager,
            &[
                "CREATE INDEX registration_note_registration ON registration_note (registration_id, at)",
                "CREATE UNIQUE INDEX saved_search_name ON saved_search (account_id, name)",
            ],
        )
        .await
    }
}

fn registration_tag() -> TableCreateStatement {
    Table::create()
        .table("registration_tag")
        .col(uuid("registration_id"))
        .col(string("tag"))
        .primary_key(Index::create().col("registration_id").col("tag"))
        .foreign_key(&mut refers(
            "registration_tag",
            "registration_id",
            "registration",
        ))
        .to_owned()
}

fn registration_note() -> TableCreateStatement {
    Table::create()
        .table("registration_note")
        .col(id())
        .col(uuid("registration_id"))
        .col(instant("at"))
        .col(string("by")) // the name of the organiser
        .col(string("text"))
        .foreign_key(&mut refers(
            "registration_note",
            "registration_id",
            "registration",
        ))
        .to_owned()
}

/// A search of the list of registrations, as it stands in its address; of any event.
fn saved_search() -> TableCreateStatement {
    Table::create()
        .table("saved_search")
        .col(id())
        .col(uuid("account_id"))
        .col(string("name"))
        .col(string("query"))
        .foreign_key(&mut refers("saved_search", "account_id", "account"))
        .to_owned()
}
