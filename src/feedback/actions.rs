//! Saying how it was, thanking those who came, and what the answers add up to.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, Utc};
use sea_orm::DbErr;

use super::model::{Feedback, Summary};
use super::{letters, rules, store};
use crate::base::{EventId, RegistrationId};
use crate::events::{self, Event};
use crate::platform::{Services, Tx, token_hash};
use crate::registration::{self, Registration, State};
use crate::{attendance, mail, programmes};

/// Letters queued in one statement.
const AT_ONCE: usize = 100;

/// Takes an answer; a second one of the same person changes nothing, and looks the same to them.
pub(super) async fn give(
    services: &Services,
    it: &Registration,
    feedback: &Feedback,
) -> Result<(), DbErr> {
    // The secret is needed to find out whose proof it is.
    let proof = token_hash(&services.vault.link("feedback given", it.id.0, 1));
    let id = uuid::Builder::from_random_bytes(services.chance.bytes()).into_uuid();
    let work = async |tx: &Tx| {
        if store::note_given(tx, &proof).await? {
            store::add(tx, id, feedback).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}

/// What the answers about an event add up to.
pub(super) async fn summary(services: &Services, event: EventId) -> Result<Summary, DbErr> {
    let all = store::of_event(services.db.read(), event).await?;
    Ok(rules::summary(&all))
}

/// Thanks the guests of every event that was over yesterday; says of how many events.
pub async fn go_round(services: &Services, now: DateTime<Utc>) -> Result<usize, DbErr> {
    let today = now.date_naive();
    let from = today.checked_sub_days(Days::new(16)).unwrap_or(today);
    let conn = services.db.read();
    let mut thanked = 0;
    for event in events::ending_between(conn, from, today).await? {
        let (due, until) = rules::thanks(&event);
        let is_due = due <= now && now < until;
        if is_due && !store::is_thanked(conn, event.id).await? {
            thanked += usize::from(thank(services, &event, until, now).await?);
        }
    }
    Ok(thanked)
}

/// Thanks everybody who was there; says whether nobody had before.
async fn thank(
    services: &Services,
    event: &Event,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let conn = services.db.read();
    let site = programmes::site(conn).await?;
    let stamps = attendance::present(conn, event.id).await?;
    let there: BTreeSet<RegistrationId> = stamps.iter().map(|it| it.registration).collect();
    let mut guests = registration::of_event(conn, event.id).await?;
    guests.retain(|it| it.state == State::Confirmed && there.contains(&it.id));
    let letters: Vec<mail::Letter> = guests
        .iter()
        .filter_map(|it| letters::thanks(services, (it, event, &site), until))
        .collect();
    let work = async |tx: &Tx| {
        if !store::note_thanked(tx, event.id, now).await? {
            return Ok(false);
        }
        for some in letters.chunks(AT_ONCE) {
            mail::queue_all(tx, mail::seal_all(services, some, now)?).await?;
        }
        Ok(true)
    };
    let thanked = services.db.write(work).await;
    thanked.inspect(|_| services.post.notify_one())
}
