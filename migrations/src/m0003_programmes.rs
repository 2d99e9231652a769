//! Funded projects, their partners, and the data notices that people acknowledge.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::{
    boolean, create, date, date_null, id, index, instant, integer, json_binary, refers, string,
    string_null, uuid,
};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![programme(), partner(), notice()]).await?;
        index(
            manager,
            &["CREATE UNIQUE INDEX partner_once ON partner (programme_id, organisation_id)"],
        )
        .await
    }
}

fn programme() -> TableCreateStatement {
    Table::create()
        .table("programme")
        .col(id())
        .col(string("slug").unique_key())
        .col(string("acronym"))
        .col(json_binary("title")) // language -> text, here and below
        .col(json_binary("summary"))
        .col(string("lead"))
        .col(date("starts_on"))
        .col(date("ends_on"))
        .col(string("funder"))
        .col(string_null("grant_no"))
        .col(json_binary("statement"))
        .col(json_binary("disclaimer"))
        .col(string("controller")) // who answers for the personal data (GDPR art. 4(7))
        .col(string("contact")) // e-mail address
        .col(json_binary("languages"))
        .col(integer("promised_conferences"))
        .col(integer("promised_trainings"))
        .col(integer("promised_pilots"))
        .col(boolean("illustrative"))
        .col(instant("updated_at"))
        .check(Expr::cust("starts_on <= ends_on"))
        .to_owned()
}

fn partner() -> TableCreateStatement {
    Table::create()
        .table("partner")
        .col(id())
        .col(uuid("programme_id"))
        .col(uuid("organisation_id"))
        .col(string("standing")) // lead, partner, associate
        .col(date_null("from_on"))
        .col(date_null("to_on"))
        .foreign_key(&mut refers("partner", "programme_id", "programme"))
        .foreign_key(&mut refers("partner", "organisation_id", "organisation"))
        .to_owned()
}

fn notice() -> TableCreateStatement {
    Table::create()
        .table("notice")
        .col(id())
        .col(uuid("programme_id"))
        .col(integer("version"))
        .col(json_binary("text"))
        .col(instant("published_at"))
        .foreign_key(&mut refers("notice", "programme_id", "programme"))
        .index(
            Index::create()
                .unique()
                .name("notice_version")
                .col("programme_id")
                .col("version"),
        )
        .to_owned()
}
