//! Events with their seat counters, the sessions of their agenda, and the half-days of attendance.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    boolean, create, date, id, index, instant, instant_null, integer, integer_null, json_binary,
    refers, string, string_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![event(), session(), slot()]).await?;
        index(
            manager,
            &[
                "CREATE INDEX event_programme ON event (programme_id, starts_on)",
                "CREATE INDEX session_event ON session (event_id, starts_at)",
            ],
        )
        .await
    }
}

fn event() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("event")
        .col(id())
        .col(uuid("programme_id"))
        .col(string("slug").unique_key())
        .col(string("kind")) // conference, training, meeting, webinar
        .col(integer_null("no")) // the third conference
        .col(string("status")) // draft, published, cancelled
        .col(json_binary("title"))
        .col(json_binary("summary"))
        .col(json_binary("audience")) // who it is for
        .col(json_binary("hosts")) // names
        .col(json_binary("languages"));
    place_and_time(&mut table);
    table
        .col(string("access")) // open, approval, invited
        .col(integer("capacity"))
        .col(integer("taken"))
        .col(integer("waiting"))
        .col(instant_null("opens_at"))
        .col(instant_null("closes_at")) // none: when the event begins
        .col(string("uid").unique_key()) // iCalendar, for feeds
        .col(integer("revision")) // rises on every visible change: SEQUENCE of the feeds
        .col(integer("sequence")) // rises when an invitation has to move: SEQUENCE of invitations
        .col(boolean("illustrative"))
        .col(integer_null("reported_participants"))
        .col(integer_null("reported_countries"))
        .col(instant("created_at"))
        .col(instant("updated_at"))
        .foreign_key(&mut refers("event", "programme_id", "programme"))
        .foreign_key(&mut refers("event", "city_id", "city"))
        .check(Expr::cust("taken BETWEEN 0 AND capacity"))
        .check(Expr::cust("waiting >= 0"))
        .check(Expr::cust("starts_on <= ends_on"))
        .to_owned()
}

fn place_and_time(table: &mut TableCreateStatement) {
    table
        .col(string_null("city_id"))
        .col(string("zone"))
        .col(string("mode")) // in_person, online, hybrid
        .col(string_null("venue"))
        .col(string_null("address"))
        .col(string_null("join_url"))
        .col(date("starts_on")) // venue days, both included
        .col(date("ends_on"));
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(id())
        .col(uuid("event_id"))
        .col(string("kind"))
        .col(json_binary("title"))
        .col(json_binary("summary"))
        .col(string_null("room"))
        .col(instant("starts_at"))
        .col(instant("ends_at"))
        .col(json_binary("speakers"))
        .col(json_binary("languages"))
        .col(boolean("choosable")) // people say on the form that they will come to it
        .col(integer_null("capacity"))
        .col(integer("taken"))
        .col(string("uid").unique_key())
        .col(integer("revision"))
        .col(instant("updated_at"))
        .foreign_key(&mut refers("session", "event_id", "event"))
        .check(Expr::cust("starts_at < ends_at"))
        .check(Expr::cust(
            "taken >= 0 AND (capacity IS NULL OR taken <= capacity)",
        ))
        .to_owned()
}

fn slot() -> TableCreateStatement {
    Table::create()
        .table("slot")
        .col(id())
        .col(uuid("event_id"))
        .col(date("on_date")) // venue day
        .col(string("half")) // morning, afternoon
        .col(instant("starts_at"))
        .col(instant("ends_at"))
        .col(integer("minutes")) // breaks excluded
        .foreign_key(&mut refers("slot", "event_id", "event"))
        .index(
            Index::create()
                .unique()
                .name("slot_once")
                .col("event_id")
                .col("on_date")
                .col("half"),
        )
        .to_owned()
}
