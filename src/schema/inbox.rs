//! Mail that came in.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub key: String,
    pub received_at: ChronoDateTimeUtc,
    pub channel: String,
    pub sender: String,
    pub sender_name: String,
    pub subject: String,
    pub decision: String,
    pub event_id: Option<Uuid>,
    pub registration_id: Option<Uuid>,
    pub letter_id: Option<Uuid>,
    pub is_open: bool,
    pub closed_at: Option<ChronoDateTimeUtc>,
    pub closed_by: Option<String>,
    pub message: Option<Vec<u8>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
