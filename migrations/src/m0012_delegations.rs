//! Events where anybody may register people of their own organisation.

use sea_orm_migration::async_trait;
use sea_orm_migration::prelude::*;

use crate::columns::boolean;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = boolean("delegations").default(false).take();
        let alter = Table::alter().table("event").add_column(&mut column).take();
        manager.alter_table(alter).await
    }
}
