//! Who registered somebody else: a colleague who passed a seat on, a coordinator who entered a delegation.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::string_null;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = string_null("registered_by");
        let alter = Table::alter()
            .table("registration")
            .add_column(&mut column)
            .take();
        manager.alter_table(alter).await
    }
}
