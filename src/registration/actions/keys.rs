//! What a personal link opens, and making a link void.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Error, Setting, entry};
use crate::mail;
use crate::platform::Services;
use crate::registration::model::Registration;
use crate::registration::store;
use crate::staff::{self, Action, Actor};

/// Makes the personal link and the personal feed void; with `renew`, a new link goes to the person's address.
pub(in crate::registration) async fn void_links(
    services: &Services,
    setting: &Setting,
    it: &Registration,
    (renew, actor): (bool, Actor),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let after = Registration {
        link_version: it.link_version + 1,
        ..it.clone()
    };
    let words = services.wording.words(it.answers.lang);
    let desk = setting.desk(services, &words);
    let letter = desk.link(&after, false, &services.chance.token());
    let letter = letter.filter(|_| renew);
    services
        .db
        .write(async |tx| {
            if !store::void_link(tx, it.id, it.link_version, now).await? {
                // Somebody else made it void at the same moment.
                return Err(Error::NotFound);
            }
            if let Some(letter) = &letter {
                mail::queue(tx, services, letter, now).await?;
            }
            let detail = json!({ "reference": it.reference, "renewed": renew });
            let line = entry(actor, Action::LinkVoided, it, detail);
            Ok(staff::audit(tx, line, &services.chance, now).await?)
        })
        .await
        .inspect(|()| services.post.notify_one())
}
