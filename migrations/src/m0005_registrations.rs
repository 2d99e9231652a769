//! A person's seat at an event, and the sessions the person chose.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    binary_null, boolean, create, id, index, instant, instant_null, integer, integer_null,
    json_binary, refers, string, string_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![registration(), registration_session()]).await?;
        index(
            manager,
            &[
                "CREATE UNIQUE INDEX registration_live ON registration (event_id, email_key, person_no) \
                 WHERE state NOT IN ('cancelled', 'declined', 'refused')",
                "CREATE INDEX registration_event ON registration (event_id, state)",
                "CREATE INDEX registration_unmatched ON registration (city_folded) WHERE city_standing = 'unmatched'",
            ],
        )
        .await
    }
}

fn registration() -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table("registration")
        .col(id())
        .col(uuid("event_id"))
        .col(string("reference").unique_key()) // what people read out on the telephone
        .col(string("form_id").unique_key()) // one rendered form is one registration
        .col(string("state"))
        .col(string("source")); // form, walk_in, staff
    person(&mut table);
    answers(&mut table);
    table
        .col(integer("link_version")) // rises when the personal links are rotated
        .col(string("uid")) // iCalendar: invitation, updates, cancellation, personal feed
        .col(integer("sequence")) // SEQUENCE of the last invitation sent
        .col(string_null("fingerprint")) // of the last REQUEST; none: no invitation sent
        .col(string("search")) // folded text
        .col(instant("created_at"))
        .col(instant("updated_at"))
        .col(instant_null("confirmed_at"))
        .col(instant_null("waiting_since"))
        .col(instant_null("cancelled_at"))
        .foreign_key(&mut refers("registration", "event_id", "event"))
        .foreign_key(&mut refers("registration", "city_id", "city"))
        .check(Expr::cust(
            "state IN ('pending', 'confirmed', 'declined', 'waiting', 'offered', 'invited', 'refused', 'cancelled')",
        ))
        .check(Expr::cust(
            "city_standing IN ('matched', 'none', 'unmatched', 'not_stated')",
        ))
        .check(Expr::cust("(city_standing = 'matched') = (city_id IS NOT NULL)"))
        .to_owned()
}

fn person(table: &mut TableCreateStatement) {
    table
        .col(string("given_name"))
        .col(string("family_name"))
        .col(string("badge_name"))
        .col(string("email"))
        .col(string("email_key"))
        .col(integer("person_no")) // 0; more for colleagues behind one mailbox
        .col(string("organisation"))
        .col(string("city_standing")) // matched, none (not tied to a city), unmatched, not_stated
        .col(string_null("city_id"))
        .col(string_null("city_text")) // as typed
        .col(string_null("city_folded"))
        .col(string_null("country"))
        .col(string("lang")); // of letters and pages
}

fn answers(table: &mut TableCreateStatement) {
    table
        .col(string_null("target_group"))
        .col(string_null("function"))
        .col(string_null("gender"))
        .col(string("mode")) // in_person, online
        .col(json_binary("languages")) // followed
        .col(binary_null("access_needs")) // sealed
        .col(binary_null("diet")) // sealed
        .col(boolean("photo"))
        .col(boolean("list_sharing"))
        .col(integer_null("notice_version"))
        .col(instant_null("notice_at"));
}

fn registration_session() -> TableCreateStatement {
    Table::create()
        .table("registration_session")
        .col(uuid("registration_id"))
        .col(uuid("session_id"))
        .primary_key(Index::create().col("registration_id").col("session_id"))
        .foreign_key(&mut refers(
            "registration_session",
            "registration_id",
            "registration",
        ))
        .foreign_key(&mut refers("registration_session", "session_id", "session"))
        .to_owned()
}
