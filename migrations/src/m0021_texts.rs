//! Texts of letters in the organisers' own words, and messages to some of an event's people.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    create, id, index, instant, instant_null, integer, json_binary, refers, string, string_null,
    uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![letter_text(), message()]).await?;
        for column in [uuid_null("programme_id"), uuid_null("text_id")] {
            let added = Table::alter().table("letter").add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        index(
            manager,
            &["CREATE INDEX message_due ON message (send_at) WHERE state = 'scheduled'"],
        )
        .await
    }
}

/// Each change of a text is a version; the newest counts.
fn letter_text() -> TableCreateStatement {
    Table::create()
        .table("letter_text")
        .col(id())
        .col(string("scope")) // programme:…, event:…, message:…
        .col(string("kind"))
        .col(string("lang"))
        .col(integer("version"))
        .col(string_null("subject")) // none: the shipped text counts again
        .col(string_null("body"))
        .col(instant("created_at"))
        .col(string("created_by"))
        .index(
            Index::create()
                .name("letter_text_version")
                .unique()
                .col("scope")
                .col("kind")
                .col("lang")
                .col("version"),
        )
        .to_owned()
}

fn message() -> TableCreateStatement {
    Table::create()
        .table("message")
        .col(id())
        .col(uuid("event_id"))
        .col(json_binary("segment"))
        .col(string("state")) // draft, scheduled, sent
        .col(integer("revision"))
        .col(instant_null("send_at"))
        .col(instant_null("sent_at"))
        .col(instant("created_at"))
        .col(string("created_by"))
        .col(instant("updated_at"))
        .foreign_key(&mut refers("message", "event_id", "event"))
        .to_owned()
}
