//! Doing what a message asks for.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use crate::base::LetterId;
use crate::inbound::rules::{Content, Understood, understand};
use crate::mail::{self, Channel, Decision, Envelope, Kept, Reader, Report, Said};
use crate::platform::{Services, Tx};
use crate::registration::{self, CalendarReply};

/// Why a message has to come again: nothing of it was done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database failed.
    #[error(transparent)]
    Db(#[from] DbErr),
    /// The registration it is about was changed at the same moment, again and again.
    #[error("changed at the same moment")]
    Busy,
}

/// Does what a message asks for and writes it down; says what was made of it. The same message again does nothing.
pub async fn process(
    services: &Services,
    (bytes, envelope): (&[u8], &Envelope),
    channel: Channel,
    now: DateTime<Utc>,
) -> Result<Decision, Error> {
    let reader = Reader {
        own: &services.config.mail_from.address,
        server: services.config.inbound_server.as_deref(),
    };
    let Understood { message, content } = understand(&reader, bytes, envelope);
    let mut recipients = message.recipients.iter();
    let returned = recipients.find_map(|it| mail::returned_letter(&services.vault, it));
    let kept = Kept {
        key: message.key.clone(),
        channel,
        sender: message.sender.clone(),
        sender_name: message.sender_name.clone(),
        subject: message.subject.clone(),
        decision: Decision::Written,
        event: None,
        registration: None,
        letter: returned,
        is_open: false,
        bytes: bytes.to_vec(),
    };
    let (decision, is_open) = match content {
        Content::Report(report) => return about_letter(services, &report, kept, now).await,
        Content::Reply(reply) => {
            let is_human = !reply.comment.is_empty() && !message.is_automatic;
            let heard = CalendarReply {
                reply,
                is_forged: message.is_forged,
                is_automatic: message.is_automatic,
                kept: kept.clone(),
            };
            match registration::hear(services, heard, now).await {
                Ok(Some(decision)) => return Ok(decision),
                Ok(None) => (Decision::Unknown, is_human),
                Err(error) => (told(error)?, true),
            }
        }
        Content::Automatic if returned.is_some() => {
            return match Report::of_words(&message.text) {
                Some(report) => about_letter(services, &report, kept, now).await,
                None => keep(services, kept, (Decision::Automatic, false), now).await,
            };
        }
        Content::Automatic => (Decision::Automatic, false),
        Content::Written => (Decision::Written, true),
        Content::TooBig => (Decision::TooBig, !message.is_automatic),
        Content::Unreadable => (Decision::Unreadable, false),
    };
    keep(services, kept, (decision, is_open), now).await
}

/// What to do about an answer that could not be followed: later again, or somebody looks at it.
fn told(error: registration::Error) -> Result<Decision, Error> {
    match error {
        registration::Error::Db(error) => Err(Error::Db(error)),
        registration::Error::Raced | registration::Error::EventChanged => Err(Error::Busy),
        other => {
            tracing::error!(error = %other, "an answer from a calendar could not be followed");
            Ok(Decision::Unreadable)
        }
    }
}

async fn keep(
    services: &Services,
    kept: Kept,
    (decision, is_open): (Decision, bool),
    now: DateTime<Utc>,
) -> Result<Decision, Error> {
    let kept = Kept {
        decision,
        is_open,
        ..kept
    };
    let work = async |tx: &Tx| mail::keep_incoming(tx, services, &kept, now).await;
    let is_new = services.db.write(work).await?;
    Ok(if is_new { decision } else { Decision::Repeated })
}

/// Notes what a report says about a letter of ours; one about nothing we know does nothing.
async fn about_letter(
    services: &Services,
    report: &Report,
    kept: Kept,
    now: DateTime<Utc>,
) -> Result<Decision, Error> {
    let letter = match (kept.letter, &report.message_id) {
        (Some(letter), _) => Some(letter),
        (None, Some(id)) => mail::letter_with(services.db.read(), id).await?,
        (None, None) => None,
    };
    let decision = match (letter, report.said) {
        (None, _) => Decision::Unknown,
        (Some(_), Said::Refused) => Decision::Bounced,
        (Some(_), Said::Delayed) => Decision::Delayed,
        (Some(_), Said::Delivered) => Decision::Automatic,
        (Some(_), Said::Unwanted) => Decision::Complained,
    };
    let kept = Kept {
        decision,
        letter,
        ..kept
    };
    let work = async |tx: &Tx| {
        let is_new = mail::keep_incoming(tx, services, &kept, now).await?;
        if let (true, Some(letter)) = (is_new, letter) {
            note(tx, letter, report, now).await?;
        }
        Ok::<_, DbErr>(is_new)
    };
    let is_new = services.db.write(work).await?;
    Ok(if is_new { decision } else { Decision::Repeated })
}

async fn note(tx: &Tx, letter: LetterId, report: &Report, now: DateTime<Utc>) -> Result<(), DbErr> {
    match report.said {
        Said::Refused => mail::bounced(tx, letter, &report.reply, now).await,
        Said::Unwanted => mail::unsubscribe(tx, letter, now).await,
        Said::Delayed | Said::Delivered => Ok(()),
    }
}
