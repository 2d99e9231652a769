//! Accounts of organisers.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::base::{AccountId, EmailAddress, Language};
use crate::mail;
use crate::platform::{Services, Tx};
use crate::staff::model::{Account, Action, Actor, Entry, Role, Subject};
use crate::staff::{letters, rules, store};
use crate::web::Site;

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such account.
    #[error("no such account")]
    NotFound,
    /// Somebody has to be able to do everything.
    #[error("this is the last lead")]
    LastLead,
    /// The database refused.
    #[error(transparent)]
    Db(#[from] sea_orm::DbErr),
}

/// Adds an account, or opens the one with this address and gives it this role; gives the token of a one-time link.
///
/// An account that was there keeps its name and its language.
pub async fn add_account(
    services: &Services,
    who: (&EmailAddress, &str, Language),
    role: Role,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let token = services.chance.token();
    let work = async |tx: &Tx| put(tx, services, (who, role), (actor, &token), now).await;
    services.db.write(work).await?;
    Ok(token)
}

/// Like [`add_account`], and mails the link.
pub(in crate::staff) async fn invite(
    services: &Services,
    (who, role): ((&EmailAddress, &str, Language), Role),
    site: &Site,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let token = services.chance.token();
    let work = async |tx: &Tx| {
        let account = put(tx, services, (who, role), (actor, &token), now).await?;
        let letter = letters::invitation(&account, &token, site, &services.config.base_url);
        mail::queue(tx, services, &letter, now).await?;
        Ok::<(), Error>(())
    };
    services.db.write(work).await?;
    services.post.notify_one();
    Ok(())
}

async fn put(
    tx: &Tx,
    services: &Services,
    ((email, name, lang), role): ((&EmailAddress, &str, Language), Role),
    (actor, token): (Actor, &str),
    now: DateTime<Utc>,
) -> Result<Account, Error> {
    let all = store::lock_accounts(tx).await?;
    let known = all.iter().find(|it| it.email.key() == email.key());
    let account = if let Some(known) = known {
        let account = Account {
            role,
            disabled_at: None,
            ..known.clone()
        };
        save(tx, (known, &account), &all).await?;
        account
    } else {
        let account = Account {
            id: AccountId(services.chance.uuid(now)),
            email: email.clone(),
            name: name.to_owned(),
            lang,
            role,
            disabled_at: None,
        };
        store::add_account(tx, &account, now).await?;
        account
    };
    let link = (services.chance.uuid(now), account.id, token);
    store::add_link(tx, link, now + rules::INVITATION_LASTS, now).await?;
    let what = (actor, Action::AccountAdded);
    note(tx, services, what, &account, now).await?;
    Ok(account)
}

/// Gives an account another role.
pub(in crate::staff) async fn change_role(
    services: &Services,
    id: AccountId,
    role: Role,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    change(services, id, actor, now, |account| account.role = role).await
}

/// Closes an account, signs its browsers out and voids its links.
pub(in crate::staff) async fn disable(
    services: &Services,
    id: AccountId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    change(services, id, actor, now, |account| {
        account.disabled_at = account.disabled_at.or(Some(now));
    })
    .await
}

/// Opens an account again.
pub(in crate::staff) async fn reopen(
    services: &Services,
    id: AccountId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    change(services, id, actor, now, |account| {
        account.disabled_at = None;
    })
    .await
}

/// Gives an organiser's desk another language.
pub(in crate::staff) async fn change_language(
    services: &Services,
    id: AccountId,
    lang: Language,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    change(services, id, actor, now, |account| account.lang = lang).await
}

async fn change(
    services: &Services,
    id: AccountId,
    actor: Actor,
    now: DateTime<Utc>,
    change: impl Fn(&mut Account),
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let all = store::lock_accounts(tx).await?;
        let before = all.iter().find(|it| it.id == id).ok_or(Error::NotFound)?;
        let mut account = before.clone();
        change(&mut account);
        if account == *before {
            return Ok(());
        }
        save(tx, (before, &account), &all).await?;
        if account.disabled_at.is_some() {
            store::end_visits(tx, id, now).await?;
            store::void_links(tx, id, now).await?;
        }
        note(tx, services, (actor, Action::AccountChanged), &account, now).await
    };
    services.db.write(work).await
}

async fn save(
    tx: &Tx,
    (before, after): (&Account, &Account),
    all: &[Account],
) -> Result<(), Error> {
    if rules::takes_last_lead(before, after, all) {
        return Err(Error::LastLead);
    }
    Ok(store::save_account(tx, after).await?)
}

async fn note(
    tx: &Tx,
    services: &Services,
    (actor, action): (Actor, Action),
    account: &Account,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry {
        actor,
        action,
        subject: Subject {
            kind: "account",
            id: account.id.0.to_string(),
        },
        event: None,
        detail: json!({
            "role": account.role.code(),
            "open": account.disabled_at.is_none(),
            "language": account.lang.code(),
        }),
    };
    Ok(store::audit(tx, entry, &services.chance, now).await?)
}
