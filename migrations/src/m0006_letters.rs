//! The outbox and the log of letters.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    big_integer, binary, binary_null, create, index, instant, instant_null, integer, string,
    string_null, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![letter()]).await?;
        index(
            manager,
            &[
                "CREATE INDEX letter_due ON letter (due_at, seq) WHERE state IN ('queued', 'sending', 'waiting')",
                "CREATE INDEX letter_thread ON letter (thread, seq) WHERE state IN ('queued', 'sending', 'waiting')",
                "CREATE INDEX letter_registration ON letter (registration_id)",
            ],
        )
        .await
    }
}

fn letter() -> TableCreateStatement {
    Table::create()
        .table("letter")
        .col(big_integer("seq").auto_increment().primary_key()) // the order of queueing
        .col(uuid("id").unique_key())
        .col(string("kind")) // the folder in emails/
        .col(string("lang"))
        .col(string("recipient"))
        .col(string("recipient_name"))
        .col(string("domain")) // of the recipient, for the brake
        .col(uuid_null("thread")) // letters of one thread leave in order
        .col(string("dedup").unique_key())
        .col(string("message_id").unique_key())
        .col(uuid_null("event_id"))
        .col(uuid_null("registration_id"))
        .col(binary("context")) // sealed JSON
        .col(string_null("method")) // iTIP: REQUEST, CANCEL
        .col(binary_null("calendar")) // sealed iCalendar text
        .col(string("state")) // queued, sending, sent, waiting, failed, superseded
        .col(integer("attempts"))
        .col(integer("uncertain")) // times the line died between the end of the message and the reply
        .col(instant("due_at"))
        .col(string_null("lease_owner"))
        .col(instant_null("lease_until"))
        .col(big_integer("fence"))
        .col(string_null("reason")) // why it waits or failed: a word of the mail slice
        .col(string_null("smtp_reply"))
        .col(string_null("subject"))
        .col(binary_null("message")) // sealed, deflated: the bytes as sent
        .col(instant("created_at"))
        .col(instant_null("sent_at"))
        .to_owned()
}
