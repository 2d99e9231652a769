//! Columns that hold JSON or a code.

use sea_orm::{DbErr, JsonValue};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What a JSON column holds.
pub fn from_json<T: DeserializeOwned>(value: JsonValue) -> Result<T, DbErr> {
    serde_json::from_value(value).map_err(|it| DbErr::Json(it.to_string()))
}

/// `value` for a JSON column.
pub fn to_json<T: Serialize>(value: &T) -> Result<JsonValue, DbErr> {
    serde_json::to_value(value).map_err(|it| DbErr::Json(it.to_string()))
}

/// The error of a column that holds what this version does not know.
pub fn unreadable(column: &str, value: &str) -> DbErr {
    DbErr::Type(format!("{column} holds `{value}`"))
}
