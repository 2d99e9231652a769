//! Signing in and out.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::DbErr;
use serde_json::json;

use crate::base::{AccountId, EmailAddress, VisitId};
use crate::mail;
use crate::platform::{Services, Tx};
use crate::staff::model::{Account, Action, Actor, Entry, Subject, Visit};
use crate::staff::{letters, rules, store};
use crate::web::Site;

/// A signed-in organiser with the browser they sit at.
#[derive(Debug, Clone)]
pub(in crate::staff) struct Desk {
    pub(in crate::staff) account: Account,
    pub(in crate::staff) visit: VisitId,
}

/// Mails a one-time link that leads on to `next` to the account with this address, if there is one; says nothing either way.
pub(in crate::staff) async fn ask_link(
    services: &Services,
    (address, next): (&EmailAddress, &str),
    site: &Site,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let account = store::account_by_email(services.db.read(), address).await?;
    let Some(account) = account.filter(|it| it.disabled_at.is_none()) else {
        return Ok(());
    };
    if !services.limits.allows_target("sign-in", &address.key()) {
        return Ok(());
    }
    let token = services.chance.token();
    let letter = letters::sign_in(&account, (&token, next), site, &services.config.base_url);
    let work = async |tx: &Tx| {
        let id = services.chance.uuid(now);
        store::add_link(tx, (id, account.id, &token), now + rules::LINK_LASTS, now).await?;
        mail::queue(tx, services, &letter, now).await?;
        Ok::<(), DbErr>(())
    };
    services.db.write(work).await?;
    services.post.notify_one();
    Ok(())
}

/// Uses a link up and signs its account in; the token of the new visit, none when the link no longer works.
pub(in crate::staff) async fn sign_in(
    services: &Services,
    link: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, DbErr> {
    let token = services.chance.token();
    let work = async |tx: &Tx| {
        let Some(id) = store::link(tx.conn(), link, now).await? else {
            return Ok::<bool, DbErr>(false);
        };
        let account = store::account(tx.conn(), id).await?;
        let Some(account) = account.filter(|it| it.disabled_at.is_none()) else {
            return Ok(false);
        };
        if !store::use_link(tx, link, now).await? {
            return Ok(false);
        }
        let visit = Visit {
            id: VisitId(services.chance.uuid(now)),
            account: account.id,
            created_at: now,
            seen_at: now,
            expires_at: now + rules::LONGEST,
            ended_at: None,
        };
        store::add_visit(tx, &visit, &token).await?;
        let actor = Actor::Account(account.id, account.name);
        note(tx, services, actor, Action::SignedIn, visit.id, now).await?;
        Ok(true)
    };
    let done = services.db.write(work).await?;
    Ok(done.then_some(token))
}

/// The organiser whose browser knows `token`, while it is signed in; notes the use once a minute.
pub(in crate::staff) async fn organiser_of(
    services: &Services,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Desk>, DbErr> {
    let conn = services.db.read();
    let Some(visit) = store::visit(conn, token).await? else {
        return Ok(None);
    };
    let Some(account) = store::account(conn, visit.account).await? else {
        return Ok(None);
    };
    if account.disabled_at.is_some() || !rules::is_live(&visit, now) {
        return Ok(None);
    }
    if now - visit.seen_at > TimeDelta::minutes(1) {
        services
            .db
            .write(async |tx| store::see(tx, visit.id, now).await)
            .await?;
    }
    Ok(Some(Desk {
        account,
        visit: visit.id,
    }))
}

/// The browsers that somebody is signed in with, the newest first.
pub(in crate::staff) async fn visits(
    services: &Services,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Visit>, DbErr> {
    let mut visits = store::visits(services.db.read(), account).await?;
    visits.retain(|it| rules::is_live(it, now));
    Ok(visits)
}

/// The token that ties a form to a visit.
pub(in crate::staff) fn csrf(services: &Services, visit: VisitId) -> String {
    services.vault.link("csrf", visit.0, 0)
}

/// Signs one of somebody's own browsers out.
pub(in crate::staff) async fn sign_out(
    services: &Services,
    account: AccountId,
    visit: VisitId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let work = async |tx: &Tx| {
        if store::end_visit(tx, account, visit, now).await? {
            note(tx, services, actor, Action::SignedOut, visit, now).await?;
        }
        Ok::<(), DbErr>(())
    };
    services.db.write(work).await
}

/// Notes that somebody tried what is not theirs to do.
pub(in crate::staff) async fn note_refusal(
    services: &Services,
    actor: Actor,
    path: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let entry = Entry {
        actor,
        action: Action::Refused,
        subject: Subject {
            kind: "page",
            id: path.to_owned(),
        },
        event: None,
        detail: json!({}),
    };
    services
        .db
        .write(async |tx| store::audit(tx, entry, &services.chance, now).await)
        .await
}

async fn note(
    tx: &Tx,
    services: &Services,
    actor: Actor,
    action: Action,
    visit: VisitId,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let entry = Entry {
        actor,
        action,
        subject: Subject {
            kind: "visit",
            id: visit.0.to_string(),
        },
        event: None,
        detail: json!({}),
    };
    store::audit(tx, entry, &services.chance, now).await
}
