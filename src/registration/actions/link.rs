//! Sending people their personal link again.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::Error;
use super::around::{Around, note, send};
use crate::base::EmailAddress;
use crate::platform::Services;
use crate::registration::model::Registration;
use crate::registration::store;
use crate::staff::{Action, Actor};

/// Sends the links of all live registrations of an address, if it has any; the answer is the same either way.
pub(in crate::registration) async fn send_link(
    services: &Services,
    address: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !services.limits.allows_target("link", &address.key()) {
        return Ok(());
    }
    for registration in store::live_of_address(services.db.read(), address).await? {
        let around = Around::of(services, registration.event).await?;
        if !super::is_over(&around.event, now) {
            queue(services, &around, &[registration], now).await?;
        }
    }
    Ok(())
}

/// Sends the links of these registrations of one event, unless that was asked too often.
pub(super) async fn send_to(
    services: &Services,
    around: &Around,
    registrations: &[Registration],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let address = registrations
        .iter()
        .find_map(|it| it.answers.email.as_ref());
    match address {
        Some(address) if services.limits.allows_target("link", &address.key()) => {
            queue(services, around, registrations, now).await
        }
        _ => Ok(()),
    }
}

async fn queue(
    services: &Services,
    around: &Around,
    registrations: &[Registration],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let desk = around.desk(services);
    let work = async |tx: &crate::platform::Tx| {
        for it in registrations {
            send(tx, services, desk.link_again(it, now), now).await?;
            note(
                tx,
                services,
                (Actor::Person, Action::LinkSent),
                it,
                (json!({}), now),
            )
            .await?;
        }
        Ok::<(), Error>(())
    };
    services.db.write(work).await?;
    services.post.notify_one();
    Ok(())
}
