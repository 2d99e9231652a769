//! The kinds of column and constraint that several migrations use. A kind never changes: a new one gets a new name.

use sea_orm_migration::prelude::*;
pub(crate) use sea_orm_migration::schema::{
    big_integer, binary, binary_null, boolean, date, date_null, double, integer, integer_null,
    json_binary, string, string_null, timestamp_with_time_zone as instant,
    timestamp_with_time_zone_null as instant_null, uuid, uuid_null,
};

/// The primary key `id`.
pub(crate) fn id() -> ColumnDef {
    uuid("id").primary_key().take()
}

/// A reference from `table.column` to `to.id` that forbids removing what is referred to.
pub(crate) fn refers(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("{table}_{column}"))
        .from(table, column)
        .to(to, "id")
        .to_owned()
}

/// Creates the tables in order.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    Ok(())
}

/// Creates indexes written as SQL that both databases read alike.
pub(crate) async fn index(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager
            .get_connection()
            .execute_unprepared(statement)
            .await?;
    }
    Ok(())
}
