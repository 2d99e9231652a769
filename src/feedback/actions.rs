//! Saying how it was and what came of it, writing to those who came, and what the answers add up to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::letters::FOLLOW_UP;
use super::model::{Feedback, FollowUp, FollowUpSummary, Occasion, Summary};
use super::{letters, rules, store};
use crate::base::{EventId, RegistrationId};
use crate::events::{self, Event};
use crate::platform::{Services, Tx, token_hash};
use crate::registration::{self, Error, Registration};
use crate::{attendance, mail, programmes};

/// Letters queued in one statement.
const AT_ONCE: usize = 100;

/// Takes an answer; a second one of the same person changes nothing, and looks the same to them.
pub(super) async fn give(
    services: &Services,
    it: &Registration,
    feedback: &Feedback,
) -> Result<(), DbErr> {
    let (proof, id) = (proof(services, it, "feedback given"), by_chance(services));
    let work = async |tx: &Tx| {
        if store::note_given(tx, &proof).await? {
            store::add(tx, id, feedback).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}

/// The same of what came of it.
pub(super) async fn follow_up(
    services: &Services,
    it: &Registration,
    said: &FollowUp,
) -> Result<(), DbErr> {
    let (proof, id) = (proof(services, it, "follow-up given"), by_chance(services));
    let work = async |tx: &Tx| {
        if store::note_given(tx, &proof).await? {
            store::add_follow_up(tx, id, said).await?;
        }
        Ok(())
    };
    services.db.write(work).await
}

/// The secret is needed to find out whose proof it is.
fn proof(services: &Services, it: &Registration, what: &str) -> String {
    token_hash(&services.vault.link(what, it.id.0, 1))
}

/// Which of these people have said how it was; what they said stays unknown.
pub async fn answered(
    services: &Services,
    conn: &impl ConnectionTrait,
    people: &[Registration],
) -> Result<BTreeSet<RegistrationId>, DbErr> {
    let proof = |it: &Registration| (proof(services, it, "feedback given"), it.id);
    let proofs: BTreeMap<String, RegistrationId> = people.iter().map(proof).collect();
    let given = store::given(conn, proofs.keys().cloned().collect()).await?;
    Ok(given
        .iter()
        .filter_map(|it| proofs.get(it).copied())
        .collect())
}

/// An id that tells nothing, not even when.
fn by_chance(services: &Services) -> Uuid {
    uuid::Builder::from_random_bytes(services.chance.bytes()).into_uuid()
}

/// Whose link it is that asks what came of an event, and the event.
pub(super) async fn guest(
    services: &Services,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(Registration, Event), Error> {
    let (it, event) = registration::by_token(services, token, FOLLOW_UP).await?;
    if now >= rules::follow_up_ends_at(&event) {
        return Err(Error::Expired);
    }
    Ok((it, event))
}

/// What the answers about an event add up to, of the last day and of three months later.
pub(super) async fn summaries(
    services: &Services,
    event: EventId,
) -> Result<(Summary, FollowUpSummary), DbErr> {
    let conn = services.db.read();
    let feedback = store::of_event(conn, event).await?;
    let follow_ups = store::follow_ups(conn, event).await?;
    let later = rules::follow_up_summary(&follow_ups);
    Ok((rules::summary(&feedback), later))
}

/// Writes to the guests of every event that was over yesterday, or three months ago; says of how many events.
pub async fn go_round(services: &Services, now: DateTime<Utc>) -> Result<usize, DbErr> {
    let conn = services.db.read();
    let mut written = 0;
    for occasion in [Occasion::Thanks, Occasion::FollowUp] {
        let (from, until) = rules::ended_between(occasion, now.date_naive());
        for event in events::ending_between(conn, from, until).await? {
            let Some((due, until)) = rules::due(&event, occasion) else {
                continue;
            };
            let is_due = due <= now && now < until;
            if is_due && !store::is_done(conn, event.id, occasion).await? {
                let done = write_to(services, (&event, occasion), until, now).await?;
                written += usize::from(done);
            }
        }
    }
    Ok(written)
}

/// Writes to everybody who was there; says whether nobody had before.
async fn write_to(
    services: &Services,
    (event, occasion): (&Event, Occasion),
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, DbErr> {
    let conn = services.db.read();
    let site = programmes::site(conn).await?;
    let stamps = attendance::present(conn, event.id).await?;
    let there: BTreeSet<RegistrationId> = stamps.iter().map(|it| it.registration).collect();
    let guests = registration::of_event(conn, event.id).await?;
    let letters: Vec<mail::Letter> = rules::guests(guests, &there)
        .iter()
        .filter_map(|it| match occasion {
            Occasion::Thanks => letters::thanks(services, (it, event, &site), until),
            Occasion::FollowUp => letters::follow_up(services, (it, event, &site), until),
        })
        .collect();
    let work = async |tx: &Tx| {
        if !store::note_done(tx, event.id, occasion, now).await? {
            return Ok(false);
        }
        for some in letters.chunks(AT_ONCE) {
            mail::queue_all(tx, mail::seal_all(services, some, now)?).await?;
        }
        Ok(true)
    };
    let written = services.db.write(work).await;
    written.inspect(|_| services.post.notify_one())
}
