//! Who waits for a place in a session.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, index, instant, refers, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![session_queue()]).await?;
        let order = "CREATE INDEX session_queue_order ON session_queue (session_id, since, registration_id)";
        index(manager, &[order]).await
    }
}

fn session_queue() -> TableCreateStatement {
    let mut session = refers("session_queue", "session_id", "session");
    Table::create()
        .table("session_queue")
        .col(uuid("registration_id"))
        .col(uuid("session_id"))
        .col(instant("since"))
        .primary_key(Index::create().col("registration_id").col("session_id"))
        .foreign_key(&mut refers(
            "session_queue",
            "registration_id",
            "registration",
        ))
        .foreign_key(session.on_delete(ForeignKeyAction::Cascade))
        .to_owned()
}
