//! Noting who fetches a feed, and making its link void.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use uuid::Uuid;

use super::model::Client;
use super::store;
use crate::platform::{Services, Tx};

/// Notes that the feed of a registration or an account was fetched, where that is news; it is answered whatever comes of it.
pub async fn note_fetch(services: &Services, owner: Uuid, user_agent: &str, now: DateTime<Utc>) {
    let client = Client::of(user_agent);
    let noted = async {
        if !store::is_news(services.db.read(), owner, client, now).await? {
            return Ok(());
        }
        let work = async |tx: &Tx| store::note(tx, owner, client, now).await;
        services.db.write(work).await
    };
    let noted: Result<(), DbErr> = noted.await;
    if let Err(error) = noted {
        tracing::warn!(%error, "that a feed was fetched could not be noted");
    }
}

/// Makes the link to an account's feed void: there is a new one from now on.
pub async fn rotate(services: &Services, owner: Uuid) -> Result<(), DbErr> {
    let work = async |tx: &Tx| store::raise(tx, owner).await;
    services.db.write(work).await
}
