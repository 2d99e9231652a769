//! The outbox and the log of letters.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub id: Uuid,
    pub kind: String,
    pub lang: String,
    pub recipient: String,
    pub recipient_name: String,
    pub domain: String,
    pub thread: Option<Uuid>,
    pub dedup: String,
    pub message_id: String,
    pub event_id: Option<Uuid>,
    pub registration_id: Option<Uuid>,
    pub context: Vec<u8>,
    pub method: Option<String>,
    pub calendar: Option<Vec<u8>>,
    pub state: String,
    pub attempts: i32,
    pub uncertain: i32,
    pub due_at: ChronoDateTimeUtc,
    pub lease_owner: Option<String>,
    pub lease_until: Option<ChronoDateTimeUtc>,
    pub fence: i64,
    pub reason: Option<String>,
    pub smtp_reply: Option<String>,
    pub subject: Option<String>,
    pub message: Option<Vec<u8>>,
    pub created_at: ChronoDateTimeUtc,
    pub sent_at: Option<ChronoDateTimeUtc>,
    pub expires_at: Option<ChronoDateTimeUtc>,
    pub programme_id: Option<Uuid>,
    pub text_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
