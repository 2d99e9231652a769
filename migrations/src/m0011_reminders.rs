//! Reminders: which have been written, and until when a letter is worth sending.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, index, instant, instant_null, refers, string, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![reminder()]).await?;
        let mut column = instant_null("expires_at"); // from then on a letter is not sent any more
        let alter = Table::alter()
            .table("letter")
            .add_column(&mut column)
            .take();
        manager.alter_table(alter).await?;
        let waiting = "CREATE INDEX letter_expiring ON letter (event_id) \
                       WHERE expires_at IS NOT NULL AND state IN ('queued', 'sending', 'waiting')";
        index(manager, &[waiting]).await
    }
}

/// One row for each reminder that an event has had.
fn reminder() -> TableCreateStatement {
    Table::create()
        .table("reminder")
        .col(uuid("event_id"))
        .col(string("ahead")) // week, day, hour
        .col(instant("due_at")) // the moment it was written for: another one when the event moves
        .primary_key(Index::create().col("event_id").col("ahead"))
        .foreign_key(&mut refers("reminder", "event_id", "event"))
        .to_owned()
}
