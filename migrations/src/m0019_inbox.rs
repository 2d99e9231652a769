//! Mail that comes in: answers to invitations, bounces, complaints, and what people write.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    big_integer, binary_null, boolean, create, id, index, instant, instant_null, integer_null,
    string, string_null, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![inbox(), mail_address(), mailbox()]).await?;
        let answer = [
            string_null("rsvp"), // accepted, tentative, declined: what the calendar answered last
            integer_null("rsvp_sequence"),
            instant_null("rsvp_stamp"),
        ];
        for column in answer {
            let added = Table::alter()
                .table("registration")
                .add_column(column)
                .to_owned();
            manager.alter_table(added).await?;
        }
        let setting = Table::alter()
            .table("event")
            .add_column(string("on_decline").default("free")) // free, keep: the seat
            .to_owned();
        manager.alter_table(setting).await?;
        index(
            manager,
            &[
                "UPDATE event SET on_decline = 'keep' WHERE access = 'approval'",
                "CREATE INDEX registration_uid ON registration (uid)",
                "CREATE INDEX inbox_open ON inbox (received_at) WHERE is_open",
                "CREATE INDEX inbox_registration ON inbox (registration_id)",
            ],
        )
        .await
    }
}

fn inbox() -> TableCreateStatement {
    Table::create()
        .table("inbox")
        .col(id())
        .col(string("key").unique_key()) // of the Message-ID, or of the bytes: the same message comes once
        .col(instant("received_at"))
        .col(string("channel")) // pipe, hook, mailbox
        .col(string("sender"))
        .col(string("sender_name"))
        .col(string("subject"))
        .col(string("decision"))
        .col(uuid_null("event_id"))
        .col(uuid_null("registration_id"))
        .col(uuid_null("letter_id"))
        .col(boolean("is_open")) // somebody is to look at it
        .col(instant_null("closed_at"))
        .col(string_null("closed_by"))
        .col(binary_null("message")) // sealed, deflated: as it came
        .to_owned()
}

/// Addresses of which something is known beyond the letters to them.
fn mail_address() -> TableCreateStatement {
    Table::create()
        .table("mail_address")
        .col(string("key").primary_key()) // the address in lower case
        .col(instant_null("refuses_since"))
        .col(string_null("refusal")) // what its mail server said
        .col(instant_null("unsubscribed_at")) // of announcements
        .to_owned()
}

/// How far a mailbox has been read (RFC 3501 §2.3.1.1).
fn mailbox() -> TableCreateStatement {
    Table::create()
        .table("mailbox")
        .col(string("name").primary_key())
        .col(big_integer("uid_validity"))
        .col(big_integer("last_uid"))
        .to_owned()
}
