//! Changes of events of which people are still to be told.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, index, instant, json_binary, refers, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![change_notice()]).await?;
        let due = "CREATE INDEX change_notice_due ON change_notice (due_at)";
        index(manager, &[due]).await
    }
}

fn change_notice() -> TableCreateStatement {
    Table::create()
        .table("change_notice")
        .col(uuid("event_id").primary_key())
        .col(json_binary("before")) // as people know it
        .col(instant("changed_at")) // the last time
        .col(instant("due_at"))
        .foreign_key(&mut refers("change_notice", "event_id", "event"))
        .to_owned()
}
