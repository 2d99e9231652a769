//! Somebody has looked at a message.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use uuid::Uuid;

use crate::mail;
use crate::platform::{Services, Tx};

/// Notes that somebody has dealt with a message; a second time changes nothing.
pub(in crate::inbound) async fn close(
    services: &Services,
    id: Uuid,
    by: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let work = async |tx: &Tx| mail::close_incoming(tx, id, by, now).await;
    services.db.write(work).await.map(drop)
}
