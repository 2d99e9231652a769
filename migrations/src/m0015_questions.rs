//! Questions that organisers add to a form, version by version, what people answered, and the files they sent.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    big_integer, binary, create, id, index, instant, instant_null, integer, json_binary, refers,
    string, uuid, uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![question(), question_version(), answer(), upload()];
        create(manager, tables).await?;
        index(
            manager,
            &[
                "CREATE INDEX question_event ON question (event_id, position)",
                "CREATE INDEX answer_question ON answer (question_id)",
                "CREATE INDEX upload_registration ON upload (registration_id)",
                "CREATE INDEX upload_question ON upload (question_id)",
            ],
        )
        .await
    }
}

fn question() -> TableCreateStatement {
    Table::create()
        .table("question")
        .col(id())
        .col(uuid("event_id"))
        .col(string("kind"))
        .col(integer("position"))
        .col(instant_null("removed_at")) // its answers stay until their time is over
        .foreign_key(&mut refers("question", "event_id", "event"))
        .to_owned()
}

/// What was asked: never changed, only followed by the next version.
fn question_version() -> TableCreateStatement {
    Table::create()
        .table("question_version")
        .col(uuid("question_id"))
        .col(integer("no"))
        .col(json_binary("asking"))
        .col(instant("created_at"))
        .primary_key(Index::create().col("question_id").col("no"))
        .foreign_key(&mut refers("question_version", "question_id", "question"))
        .to_owned()
}

fn answer() -> TableCreateStatement {
    Table::create()
        .table("answer")
        .col(uuid("registration_id"))
        .col(uuid("question_id"))
        .col(integer("version_no"))
        .col(binary("value")) // sealed JSON
        .primary_key(Index::create().col("registration_id").col("question_id"))
        .foreign_key(&mut refers("answer", "registration_id", "registration"))
        .foreign_key(
            ForeignKey::create()
                .name("answer_version")
                .from("answer", ("question_id", "version_no"))
                .to("question_version", ("question_id", "no")),
        )
        .to_owned()
}

fn upload() -> TableCreateStatement {
    Table::create()
        .table("upload")
        .col(id())
        .col(uuid("question_id"))
        .col(uuid_null("registration_id")) // none: sent with a form that has not been taken yet
        .col(string("name"))
        .col(string("format"))
        .col(big_integer("size"))
        .col(binary("contents")) // sealed
        .col(instant("created_at"))
        .foreign_key(&mut refers("upload", "question_id", "question"))
        .foreign_key(&mut refers("upload", "registration_id", "registration"))
        .to_owned()
}
