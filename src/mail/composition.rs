//! From a row of the outbox to the bytes that travel, and back.

use std::io::{Read as _, Write as _};

use chrono::{DateTime, Utc};
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use lettre::message::dkim::DkimConfig;
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::Value;

use super::mime::{self, Head, MimeFault};
use super::outbox::{PURPOSE, calendar, seal, told};
use super::templates::render;
use super::texts::{Occasion, TextVersion, chosen};
use super::{Letter, LetterKind, RenderFault, Rendered};
use crate::base::{EmailAddress, EventId, Language, ProgrammeId};
use crate::platform::{Services, Vault, unreadable};
use crate::schema::letter;

/// A letter as it travels.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) bytes: Vec<u8>,
    pub(super) subject: String,
    pub(super) to: EmailAddress,
}

/// Why a letter cannot be composed; it fails alone.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    #[error(transparent)]
    Render(#[from] RenderFault),
    #[error(transparent)]
    Mime(#[from] MimeFault),
    #[error(transparent)]
    Row(#[from] DbErr),
}

/// What decides which text the letter in `row` is written in.
pub(super) fn occasion(row: &letter::Model) -> Result<Occasion, DbErr> {
    Ok(Occasion {
        which: which(row)?,
        event: row.event_id.map(EventId),
        programme: row.programme_id.map(ProgrammeId),
        text: row.text_id,
    })
}

fn which(row: &letter::Model) -> Result<(LetterKind, Language), DbErr> {
    let kind = LetterKind::parse(&row.kind).ok_or_else(|| unreadable("kind", &row.kind))?;
    let lang = Language::parse(&row.lang).ok_or_else(|| unreadable("lang", &row.lang))?;
    Ok((kind, lang))
}

/// A letter that is not queued yet, as it would read.
pub async fn preview(
    conn: &impl ConnectionTrait,
    letter: &Letter,
) -> Result<Option<Rendered>, DbErr> {
    let which = (letter.kind, letter.lang);
    let occasion = Occasion {
        which,
        event: letter.event,
        programme: letter.programme,
        text: letter.text,
    };
    let text = chosen(conn, occasion).await?;
    let own = text.as_ref().and_then(TextVersion::own);
    let has_calendar = letter.calendar.is_some();
    let rendered = render(
        which,
        &letter.letterhead,
        &letter.context,
        has_calendar,
        own,
    );
    Ok(rendered.ok())
}

/// The message of the letter in `row`: the bytes of an earlier try where there was one, else made now.
pub(super) fn compose(
    services: &Services,
    (row, text): (&letter::Model, Option<&TextVersion>),
    (in_reply_to, signer): (Option<&str>, Option<&DkimConfig>),
    now: DateTime<Utc>,
) -> Result<Message, Fault> {
    let to = EmailAddress::parse(&row.recipient)
        .map_err(|_fault| unreadable("recipient", "no address"))?;
    if let (Some(kept), Some(subject)) = (&row.message, &row.subject) {
        let bytes = unpack(&services.vault, kept)?;
        let subject = subject.clone();
        return Ok(Message { bytes, subject, to });
    }
    let (kind, lang) = which(row)?;
    let told = told(&services.vault, row)?;
    let calendar = calendar(&services.vault, row)?;
    let own = text.and_then(TextVersion::own);
    let has_calendar = calendar.is_some();
    let write = |own| render((kind, lang), &told.head, &told.values, has_calendar, own);
    let rendered = match write(own) {
        // A text that a later version cannot write: the shipped one says the same.
        Err(fault) if own.is_some() => {
            tracing::error!(kind = kind.code(), %fault, "an own text cannot be written");
            write(None)?
        }
        rendered => rendered?,
    };
    let head = Head {
        from: &services.config.mail_from,
        to: (&row.recipient_name, &to),
        message_id: &row.message_id,
        in_reply_to,
        unsubscribe: told.values.get("unsubscribe_link").and_then(Value::as_str),
        lang,
        date: now,
    };
    Ok(Message {
        bytes: mime::build(&head, &rendered, calendar.as_ref(), signer)?,
        subject: rendered.subject,
        to,
    })
}

/// Deflates and seals the bytes of a message for the log.
pub(super) fn pack(services: &Services, bytes: &[u8]) -> Result<Vec<u8>, DbErr> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    let deflated = encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map_err(|it| DbErr::Custom(it.to_string()))?;
    seal(services, &deflated)
}

/// The bytes that were packed.
pub(super) fn unpack(vault: &Vault, packed: &[u8]) -> Result<Vec<u8>, DbErr> {
    let deflated = vault
        .open(packed, PURPOSE)
        .map_err(|it| DbErr::Custom(it.to_string()))?;
    let mut bytes = Vec::new();
    DeflateDecoder::new(deflated.as_slice())
        .read_to_end(&mut bytes)
        .map_err(|it| DbErr::Custom(it.to_string()))?;
    Ok(bytes)
}
