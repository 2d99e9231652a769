//! Registrations with different addresses that organisers know to be of one person.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, index, string};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![same_person()]).await?;
        let person = "CREATE INDEX same_person_person ON same_person (person)";
        index(manager, &[person]).await
    }
}

/// Whoever has one of the keys of a person is that person. A key is an address and the number of a colleague behind it.
fn same_person() -> TableCreateStatement {
    Table::create()
        .table("same_person")
        .col(string("person_key").primary_key())
        .col(string("person")) // an id, as text: it is compared with keys
        .to_owned()
}
