//! Accounts of organisers, their roles, sign-in links, signed-in browsers, and the audit log.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    create, id, index, instant, instant_null, json_binary, refers, string, string_null, uuid,
    uuid_null,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![account(), sign_in(), visit(), audit()]).await?;
        index(
            manager,
            &[
                "CREATE INDEX visit_account ON visit (account_id)",
                "CREATE INDEX audit_at ON audit (at)",
                "CREATE INDEX audit_subject ON audit (subject_kind, subject_id)",
            ],
        )
        .await
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(id())
        .col(string("email"))
        .col(string("email_key").unique_key())
        .col(string("name"))
        .col(string("lang"))
        .col(string("role")) // lead, organiser
        .col(instant("created_at"))
        .col(instant_null("disabled_at"))
        .to_owned()
}

fn sign_in() -> TableCreateStatement {
    Table::create()
        .table("sign_in")
        .col(id())
        .col(uuid("account_id"))
        .col(string("token_hash").unique_key()) // SHA-256, hex
        .col(instant("created_at"))
        .col(instant("expires_at"))
        .col(instant_null("used_at"))
        .foreign_key(&mut refers("sign_in", "account_id", "account"))
        .to_owned()
}

fn visit() -> TableCreateStatement {
    Table::create()
        .table("visit")
        .col(id())
        .col(uuid("account_id"))
        .col(string("token_hash").unique_key())
        .col(instant("created_at"))
        .col(instant("seen_at"))
        .col(instant("expires_at"))
        .col(instant_null("ended_at"))
        .foreign_key(&mut refers("visit", "account_id", "account"))
        .to_owned()
}

fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(id())
        .col(instant("at"))
        .col(string("actor_kind")) // account, person, door, system
        .col(uuid_null("account_id"))
        .col(string("actor")) // how the actor is called in the log
        .col(string("action"))
        .col(string("subject_kind"))
        .col(string("subject_id"))
        .col(uuid_null("event_id"))
        .col(string_null("outcome")) // refused, for what was not allowed
        .col(json_binary("detail"))
        .to_owned()
}
