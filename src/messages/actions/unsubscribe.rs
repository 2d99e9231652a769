//! Somebody wants no announcements.

use chrono::{DateTime, Utc};

use super::Error;
use crate::base::{EmailAddress, RegistrationId};
use crate::mail;
use crate::messages::letters::UNSUBSCRIBE;
use crate::platform::{LinkToken, Services, Tx};
use crate::registration;

/// Whose address an unsubscribe link is about.
pub(in crate::messages) async fn reader(
    services: &Services,
    token: &str,
) -> Result<EmailAddress, Error> {
    let token = LinkToken::parse(token).ok_or(Error::NotFound)?;
    if !services.vault.proves(&token, UNSUBSCRIBE, 0) {
        return Err(Error::NotFound);
    }
    let id = RegistrationId(token.id);
    let found = registration::find(services.db.read(), id).await?;
    found.and_then(|it| it.answers.email).ok_or(Error::NotFound)
}

/// Sends this address no announcements any more.
pub(in crate::messages) async fn unsubscribe(
    services: &Services,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let work = async |tx: &Tx| mail::unsubscribe_address(tx, email, now).await;
    Ok(services.db.write(work).await?)
}
