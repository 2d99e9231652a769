//! Keeping a search for oneself, and forgetting it.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use uuid::Uuid;

use crate::base::AccountId;
use crate::platform::{Services, Tx};
use crate::staff::model::SavedSearch;
use crate::staff::store;

/// Keeps a search under a name; one of the same name is replaced.
pub async fn keep_search(
    services: &Services,
    account: AccountId,
    (name, query): (String, String),
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let search = SavedSearch {
        id: services.chance.uuid(now),
        name,
        query,
    };
    let work = async |tx: &Tx| store::keep_search(tx, account, &search).await;
    services.db.write(work).await
}

/// Forgets a search of one's own.
pub async fn forget_search(services: &Services, account: AccountId, id: Uuid) -> Result<(), DbErr> {
    let work = async |tx: &Tx| store::forget_search(tx, account, id).await;
    services.db.write(work).await
}
