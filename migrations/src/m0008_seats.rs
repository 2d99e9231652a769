//! Limits by mode, quotas, seats beyond the capacity, offers with a deadline.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    create, date_null, id, index, instant_null, integer, integer_null, refers, string, string_null,
    uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![quota()]).await?;
        for column in event_columns() {
            add(manager, "event", column).await?;
        }
        for column in registration_columns() {
            add(manager, "registration", column).await?;
        }
        let index_quota =
            "CREATE INDEX registration_quota ON registration (quota_id) WHERE quota_id IS NOT NULL";
        index(
            manager,
            &[
                "UPDATE registration SET seat = 'general' WHERE state = 'confirmed'",
                &count_mode("in_person"),
                &count_mode("online"),
                "CREATE INDEX quota_event ON quota (event_id)",
                "CREATE UNIQUE INDEX quota_code ON quota (event_id, code) WHERE code IS NOT NULL",
                "CREATE UNIQUE INDEX quota_city ON quota (event_id, city_id) WHERE city_id IS NOT NULL",
                "CREATE INDEX quota_return ON quota (returns_on) WHERE returned_at IS NULL",
                "CREATE INDEX registration_queue ON registration (event_id, mode, waiting_since, id) \
                 WHERE state = 'waiting'",
                "CREATE INDEX registration_quota_queue ON registration (quota_id, mode, waiting_since, id) \
                 WHERE state = 'waiting'",
                "CREATE INDEX registration_deadline ON registration (deadline) \
                 WHERE state IN ('offered', 'invited')",
                index_quota,
            ],
        )
        .await
    }
}

/// Seats kept for a city, or for those who know a code, until a day that is said in advance.
fn quota() -> TableCreateStatement {
    Table::create()
        .table("quota")
        .col(id())
        .col(uuid("event_id"))
        .col(string("name"))
        .col(string_null("city_id"))
        .col(string_null("code")) // as folded for comparison
        .col(integer("capacity"))
        .col(integer("taken"))
        .col(date_null("returns_on")) // venue day from which unused seats are everybody's
        .col(instant_null("returned_at"))
        .foreign_key(&mut refers("quota", "event_id", "event"))
        .foreign_key(&mut refers("quota", "city_id", "city"))
        .check(Expr::cust("taken BETWEEN 0 AND capacity"))
        .to_owned()
}

/// Seats kept by quotas count in `capacity` and, when taken, in `taken`; extra ones in neither.
fn event_columns() -> Vec<ColumnDef> {
    let count =
        |name, check: &'static str| integer(name).default(0).check(Expr::cust(check)).take();
    vec![
        count("extra", "extra >= 0"),
        count("reserved", "reserved BETWEEN 0 AND capacity"),
        count(
            "taken_reserved",
            "taken_reserved BETWEEN 0 AND reserved AND taken - taken_reserved BETWEEN 0 AND capacity - reserved",
        ),
        integer_null("capacity_in_person").take(),
        integer_null("capacity_online").take(),
        count(
            "taken_in_person",
            "taken_in_person >= 0 AND (capacity_in_person IS NULL OR taken_in_person <= capacity_in_person)",
        ),
        count(
            "taken_online",
            "taken_online >= 0 AND (capacity_online IS NULL OR taken_online <= capacity_online)",
        ),
    ]
}

fn registration_columns() -> Vec<ColumnDef> {
    let seat = Expr::cust("seat IN ('none', 'general', 'quota', 'extra')");
    vec![
        uuid_null("quota_id").extra("REFERENCES quota (id)").take(), // whose seats the person may take
        string("seat").default("none").check(seat).take(),
        instant_null("deadline").take(), // of an offer or an invitation
        integer("missed").default(0).take(), // offers that ran out
        string_null("reason").take(),    // why it ended
    ]
}

async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    mut column: ColumnDef,
) -> Result<(), DbErr> {
    let alter = Table::alter().table(table).add_column(&mut column).take();
    manager.alter_table(alter).await
}

fn count_mode(mode: &str) -> String {
    format!(
        "UPDATE event SET taken_{mode} = (SELECT count(*) FROM registration \
         WHERE event_id = event.id AND seat = 'general' AND mode = '{mode}')"
    )
}
