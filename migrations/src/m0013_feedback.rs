//! Feedback. Nothing leads from an answer to whoever gave it: no reference, no time, ids by chance.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, instant, integer, refers, string, uuid};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![feedback(), feedback_given(), thanks()]).await?;
        let event = "CREATE INDEX feedback_event ON feedback (event_id)";
        index(manager, &[event]).await
    }
}

fn feedback() -> TableCreateStatement {
    let grade = |name| {
        integer(name)
            .check(Expr::cust(format!("{name} BETWEEN 1 AND 5")))
            .take()
    };
    Table::create()
        .table("feedback")
        .col(id())
        .col(uuid("event_id"))
        .col(grade("overall"))
        .col(grade("useful"))
        .col(grade("organised"))
        .col(string("will_do"))
        .col(string("better"))
        .foreign_key(&mut refers("feedback", "event_id", "event"))
        .to_owned()
}

/// Who has given feedback, as a proof that only the installation's secret can make again.
fn feedback_given() -> TableCreateStatement {
    Table::create()
        .table("feedback_given")
        .col(string("proof").primary_key())
        .to_owned()
}

/// Events whose guests have been thanked.
fn thanks() -> TableCreateStatement {
    Table::create()
        .table("thanks")
        .col(uuid("event_id").primary_key())
        .col(instant("at"))
        .foreign_key(&mut refers("thanks", "event_id", "event"))
        .to_owned()
}
