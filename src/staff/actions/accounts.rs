//! Accounts of organisers.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::base::{AccountId, EmailAddress, Language};
use crate::platform::{Services, Tx};
use crate::staff::model::{Account, Action, Actor, Entry, Role, Subject};
use crate::staff::{rules, store};

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

/// Adds an account, or opens and raises the one with this address, and gives the token of a one-time link.
pub async fn add_account(
    services: &Services,
    (email, name, lang): (&EmailAddress, &str, Language),
    role: Role,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<String, Error> {
    let token = services.chance.token();
    let work = async |tx: &Tx| {
        let known = store::account_by_email(tx.conn(), email).await?;
        let account = Account {
            id: known
                .as_ref()
                .map_or_else(|| AccountId(services.chance.uuid(now)), |it| it.id),
            email: email.clone(),
            name: name.to_owned(),
            lang,
            role,
            disabled_at: None,
        };
        match known {
            Some(_) => store::save_account(tx, &account).await?,
            None => store::add_account(tx, &account, now).await?,
        }
        let link = (services.chance.uuid(now), account.id, token.as_str());
        store::add_link(tx, link, now + rules::INVITATION_LASTS, now).await?;
        note(tx, services, (actor, Action::AccountAdded), &account, now).await
    };
    services.db.write(work).await?;
    Ok(token)
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

/// Closes an account and signs its browsers out.
pub(in crate::staff) async fn disable(
    services: &Services,
    id: AccountId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    change(services, id, actor, now, |account| {
        account.disabled_at = Some(now);
    })
    .await
}

async fn change(
    services: &Services,
    id: AccountId,
    actor: Actor,
    now: DateTime<Utc>,
    change: impl Fn(&mut Account),
) -> Result<(), Error> {
    let work = async |tx: &Tx| {
        let mut account = store::account(tx.conn(), id)
            .await?
            .ok_or(Error::NotFound)?;
        change(&mut account);
        store::save_account(tx, &account).await?;
        let all = store::accounts(tx.conn()).await?;
        if !all
            .iter()
            .any(|it| it.role == Role::Lead && it.disabled_at.is_none())
        {
            return Err(Error::LastLead);
        }
        if account.disabled_at.is_some() {
            store::end_visits(tx, id, now).await?;
        }
        note(tx, services, (actor, Action::AccountChanged), &account, now).await
    };
    services.db.write(work).await
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
        detail: json!({ "role": account.role.code(), "open": account.disabled_at.is_none() }),
    };
    Ok(store::audit(tx, entry, &services.chance, now).await?)
}
