//! Sending personal links again.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::decide::known;
use super::{Error, Personal, Setting, entry};
use crate::base::{EmailAddress, EventId, RegistrationId};
use crate::mail;
use crate::platform::{Services, Tx};
use crate::registration::rules::link_ends_at;
use crate::registration::store;
use crate::staff::{self, Action, Actor};

/// Most letters one asking causes.
const MOST: usize = 20;

/// Sends the link of every live registration of an address whose links still work; nobody is told whether there is one.
///
/// With an event, to somebody who has just registered there once more, and only that link.
pub(in crate::registration) async fn send_links(
    services: &Services,
    email: &EmailAddress,
    again_at: Option<EventId>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let conn = services.db.read();
    let live = match again_at {
        Some(event) => store::live_by_address(conn, event, email).await?,
        None => store::live_of_address(conn, email).await?,
    };
    let mut letters = Vec::new();
    for it in live.iter().rev().take(MOST) {
        let setting = Setting::of_event(services, it.event).await?;
        if now < link_ends_at(&setting.event) {
            let words = services.wording.words(it.answers.lang);
            let occasion = services.chance.token();
            let desk = setting.desk(services, &words);
            let letter = desk.link(it, again_at.is_some(), &occasion);
            letters.extend(letter.map(|letter| (it, letter)));
        }
    }
    services
        .db
        .write(async |tx| {
            for (it, letter) in &letters {
                mail::queue(tx, services, letter, now).await?;
                let sent = entry(Actor::Person, Action::LinkSent, it, json!({}));
                staff::audit(tx, sent, &services.chance, now).await?;
            }
            Ok::<_, Error>(())
        })
        .await
        .inspect(|()| services.post.notify_one())
}

/// Sends one person their link, because an organiser wants it.
pub(in crate::registration) async fn send_link(
    services: &Services,
    it: &Personal,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let person = &it.registration;
    let words = services.wording.words(person.answers.lang);
    let desk = it.setting.desk(services, &words);
    let letter = desk.link(person, false, &services.chance.token());
    let letter = letter.ok_or(Error::NotFound)?;
    let work = async |tx: &Tx| {
        mail::queue(tx, services, &letter, now).await?;
        let sent = entry(actor, Action::LinkSent, person, json!({}));
        Ok::<_, Error>(staff::audit(tx, sent, &services.chance, now).await?)
    };
    services
        .db
        .write(work)
        .await
        .inspect(|()| services.post.notify_one())
}

/// Letters go to a person's address again, because an organiser knows that it works.
pub async fn trust_address(
    services: &Services,
    id: RegistrationId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = known(services, id).await?;
    let Some(email) = &it.answers.email else {
        return Ok(());
    };
    let line = entry(
        actor,
        Action::AddressTrusted,
        &it,
        json!({ "reference": it.reference }),
    );
    let work = async |tx: &Tx| {
        if mail::trust_again(tx, email).await? {
            staff::audit(tx, line, &services.chance, now).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}
