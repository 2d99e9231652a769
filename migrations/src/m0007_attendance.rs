//! Door links and the stamps of who was there.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, instant, instant_null, refers, string, string_null, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let door = Table::create()
            .table("door")
            .col(id())
            .col(uuid("event_id"))
            .col(string("label")) // who stands at it
            .col(string("token_hash").unique_key())
            .col(instant("created_at"))
            .col(instant("expires_at"))
            .col(instant_null("revoked_at"))
            .foreign_key(&mut refers("door", "event_id", "event"))
            .to_owned();
        let attendance = Table::create()
            .table("attendance")
            .col(id())
            .col(uuid("event_id"))
            .col(uuid("registration_id"))
            .col(uuid("slot_id"))
            .col(string("how")) // search, walk_in, paper, scan, online
            .col(instant("at"))
            .col(string("by"))
            .col(instant_null("undone_at"))
            .col(string_null("undone_by"))
            .foreign_key(&mut refers("attendance", "event_id", "event"))
            .foreign_key(&mut refers("attendance", "registration_id", "registration"))
            .foreign_key(&mut refers("attendance", "slot_id", "slot"))
            .to_owned();
        create(manager, vec![door, attendance]).await?;
        index(
            manager,
            &[
                "CREATE UNIQUE INDEX attendance_live ON attendance (registration_id, slot_id) WHERE undone_at IS NULL",
                "CREATE INDEX attendance_slot ON attendance (event_id, slot_id)",
            ],
        )
        .await
    }
}
