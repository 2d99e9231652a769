//! Saying which city a spelling means.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use crate::base::CityId;
use crate::places;
use crate::platform::{Services, Tx};
use crate::registration::store;
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Gives every registration with this spelling (folded, and as typed) its city, or none; the directory learns it.
///
/// Says how many registrations there were.
pub async fn settle_city(
    services: &Services,
    (folded, typed): (&str, &str),
    city: Option<CityId>,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<u64, Error> {
    let work = async |tx: &Tx| {
        if let Some(city) = &city
            && !places::add_alias(tx, city, typed).await?
        {
            return Err(Error::NotFound);
        }
        let settled = store::settle(tx, folded, city.as_ref(), now).await?;
        let line = Entry {
            actor,
            action: Action::CitySettled,
            subject: Subject {
                kind: "city",
                id: city.as_ref().map_or_else(String::new, |it| it.0.clone()),
            },
            event: None,
            detail: json!({ "spelling": typed, "registrations": settled }),
        };
        staff::audit(tx, line, &services.chance, now).await?;
        Ok(settled)
    };
    services.db.write(work).await
}
