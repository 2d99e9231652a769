//! Three months after an event its guests are asked what came of it. Nothing leads from an answer to whoever gave it.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{boolean, create, id, index, instant, integer, refers, string, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let switch = Table::alter()
            .table("event")
            .add_column(boolean("follow_up").default(false))
            .to_owned();
        manager.alter_table(switch).await?;
        create(manager, vec![follow_up(), follow_up_asked()]).await?;
        index(
            manager,
            &[
                "UPDATE event SET follow_up = TRUE WHERE kind = 'training'",
                "CREATE INDEX follow_up_event ON follow_up (event_id)",
            ],
        )
        .await
    }
}

fn follow_up() -> TableCreateStatement {
    let used = integer("used")
        .check(Expr::cust("used BETWEEN 1 AND 4"))
        .take();
    Table::create()
        .table("follow_up")
        .col(id())
        .col(uuid("event_id"))
        .col(used)
        .col(string("done"))
        .col(string("hinders"))
        .foreign_key(&mut refers("follow_up", "event_id", "event"))
        .to_owned()
}

/// Events whose guests have been asked.
fn follow_up_asked() -> TableCreateStatement {
    Table::create()
        .table("follow_up_asked")
        .col(uuid("event_id").primary_key())
        .col(instant("at"))
        .foreign_key(&mut refers("follow_up_asked", "event_id", "event"))
        .to_owned()
}
