//! Seats of people.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub event_id: Uuid,
    pub reference: String,
    pub form_id: String,
    pub state: String,
    pub source: String,
    pub given_name: String,
    pub family_name: String,
    pub badge_name: String,
    pub email: String,
    pub email_key: String,
    pub person_no: i32,
    pub organisation: String,
    pub city_standing: String,
    pub city_id: Option<String>,
    pub city_text: Option<String>,
    pub city_folded: Option<String>,
    pub country: Option<String>,
    pub lang: String,
    pub target_group: Option<String>,
    pub function: Option<String>,
    pub gender: Option<String>,
    pub mode: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Json,
    pub access_needs: Option<Vec<u8>>,
    pub diet: Option<Vec<u8>>,
    pub photo: bool,
    pub list_sharing: bool,
    pub notice_version: Option<i32>,
    pub notice_at: Option<ChronoDateTimeUtc>,
    pub link_version: i32,
    pub uid: String,
    pub sequence: i32,
    pub fingerprint: Option<String>,
    pub search: String,
    pub created_at: ChronoDateTimeUtc,
    pub updated_at: ChronoDateTimeUtc,
    pub confirmed_at: Option<ChronoDateTimeUtc>,
    pub waiting_since: Option<ChronoDateTimeUtc>,
    pub cancelled_at: Option<ChronoDateTimeUtc>,
    pub quota_id: Option<Uuid>,
    pub seat: String,
    pub deadline: Option<ChronoDateTimeUtc>,
    pub missed: i32,
    pub reason: Option<String>,
    pub registered_by: Option<String>,
    pub rsvp: Option<String>,
    pub rsvp_sequence: Option<i32>,
    pub rsvp_stamp: Option<ChronoDateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
