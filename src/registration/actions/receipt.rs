//! What is shown at once to whoever sent the form.
//!
//! It says what becomes of somebody new, whether or not the address was registered before: who types an address learns
//! nothing about it. The personal link, and how an earlier registration stands, go by letter.

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;

use super::register::{Request, reference};
use super::{Error, Setting};
use crate::base::EmailAddress;
use crate::events;
use crate::platform::Services;
use crate::registration::model::{Answers, Receipt, Registration, State};
use crate::registration::rules;
use crate::registration::store;

/// What the seal of a receipt is for.
const RECEIPT: &str = "receipt";
/// How long a receipt can be looked at.
const DAYS: i64 = 1;

/// The receipt of a registration that was just made, or made before by the same form.
pub(in crate::registration) async fn receipt(
    services: &Services,
    setting: &Setting,
    it: &Registration,
    now: DateTime<Utc>,
) -> Result<Receipt, Error> {
    let position = match it.state {
        State::Waiting => Some(store::position(services.db.read(), it).await?),
        _ => None,
    };
    let how = (it.reference.clone(), it.state, position);
    Ok(made_out(how, &it.answers, &setting.event.slug, now))
}

/// The receipt that somebody new would have got with this form.
pub(in crate::registration) async fn receipt_as_if_new(
    services: &Services,
    setting: &Setting,
    request: &Request,
    now: DateTime<Utc>,
) -> Result<Receipt, Error> {
    let conn = services.db.read();
    let event = events::find(conn, setting.event.id).await?;
    let event = event.ok_or(Error::NotFound)?;
    let quotas = events::quotas(conn, event.id).await?;
    let placed = rules::place(&event, &quotas, &request.answers, &request.code)?;
    let waits = placed.state == State::Waiting;
    let position = waits.then_some(i64::from(event.waiting) + 1);
    let reference = reference(&setting.site.acronym, &services.chance);
    let how = (reference, placed.state, position);
    Ok(made_out(how, &request.answers, &event.slug, now))
}

fn made_out(
    (reference, state, position): (String, State, Option<i64>),
    answers: &Answers,
    slug: &str,
    now: DateTime<Utc>,
) -> Receipt {
    let email = answers.email.as_ref().map_or("", EmailAddress::as_str);
    Receipt {
        reference,
        state: state.code().to_owned(),
        position,
        given_name: answers.given_name.as_str().to_owned(),
        email: email.to_owned(),
        slug: slug.to_owned(),
        made_at: now,
    }
}

/// The receipt as part of an address, which nobody else reads or makes.
pub(in crate::registration) fn seal_receipt(
    services: &Services,
    receipt: &Receipt,
) -> Result<String, Error> {
    let plain = serde_json::to_vec(receipt).unwrap_or_default();
    let nonce = services.chance.bytes();
    let sealed = services.vault.seal(&plain, RECEIPT, nonce)?;
    Ok(BASE64URL_NOPAD.encode(&sealed))
}

/// The receipt that was sealed for this event, for a day.
pub(in crate::registration) fn open_receipt(
    services: &Services,
    (slug, text): (&str, &str),
    now: DateTime<Utc>,
) -> Result<Receipt, Error> {
    let sealed = BASE64URL_NOPAD.decode(text.as_bytes());
    let sealed = sealed.map_err(|_text| Error::NotFound)?;
    let plain = services.vault.open(&sealed, RECEIPT);
    let plain = plain.map_err(|_forged| Error::NotFound)?;
    let it: Receipt = serde_json::from_slice(&plain).map_err(|_older| Error::NotFound)?;
    if it.slug != slug {
        return Err(Error::NotFound);
    }
    if now > it.made_at + TimeDelta::days(DAYS) {
        return Err(Error::Expired);
    }
    Ok(it)
}
