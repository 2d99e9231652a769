//! The message as it travels (RFC 5322, RFC 6047).

use chrono::{DateTime, Utc};
use lettre::Message;
use lettre::message::dkim::DkimConfig;
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
};
use lettre::message::{MultiPart, SinglePart, SinglePartBuilder};

use super::mailbox::mailbox;
use super::{CalendarPart, Rendered};
use crate::base::{EmailAddress, Language};
use crate::platform::Sender;

const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
const LANGUAGE: HeaderName = HeaderName::new_from_ascii_str("Content-Language");
const SUPPRESS: HeaderName = HeaderName::new_from_ascii_str("X-Auto-Response-Suppress");
const UNSUBSCRIBE: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe");
const ONE_CLICK: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");
const ONE_CLICK_POST: &str = "List-Unsubscribe=One-Click";
const NO_ANSWERS: &str = "DR, RN, NRN, OOF, AutoReply";

/// What the head of a message says.
#[derive(Debug)]
pub(super) struct Head<'a> {
    /// The one sender.
    pub(super) from: &'a Sender,
    /// The one recipient.
    pub(super) to: (&'a str, &'a EmailAddress),
    /// `<…@…>`, fixed when the letter was queued.
    pub(super) message_id: &'a str,
    /// The first invitation of the same thread.
    pub(super) in_reply_to: Option<&'a str>,
    /// Where a mail program says for its reader that they want no more of these (RFC 8058).
    pub(super) unsubscribe: Option<&'a str>,
    pub(super) lang: Language,
    pub(super) date: DateTime<Utc>,
}

/// Why a message cannot be built.
#[derive(Debug, thiserror::Error)]
pub(super) enum MimeFault {
    /// An address the library does not take.
    #[error("an address is not usable")]
    Address,
    /// Anything else the library finds.
    #[error("{0}")]
    Library(#[from] lettre::error::Error),
    /// A content type the library does not read.
    #[error("{0}")]
    ContentType(#[from] lettre::message::header::ContentTypeErr),
}

/// The bytes of a message: text and HTML as alternatives; with a calendar part, that as the last alternative and as the
/// one attachment `invite.ics`.
pub(super) fn build(
    head: &Head<'_>,
    letter: &Rendered,
    calendar: Option<&CalendarPart>,
    signer: Option<&DkimConfig>,
) -> Result<Vec<u8>, MimeFault> {
    let (name, address) = head.to;
    let mut builder = Message::builder()
        .from(mailbox(&head.from.name, &head.from.address).ok_or(MimeFault::Address)?)
        .to(mailbox(name, address).ok_or(MimeFault::Address)?)
        .subject(letter.subject.as_str())
        .date(head.date.into())
        .message_id(Some(head.message_id.to_owned()));
    if let Some(first) = head.in_reply_to {
        builder = builder
            .in_reply_to(first.to_owned())
            .references(first.to_owned());
    }
    builder = builder
        .raw_header(HeaderValue::new(
            AUTO_SUBMITTED,
            "auto-generated".to_owned(),
        ))
        .raw_header(HeaderValue::new(SUPPRESS, NO_ANSWERS.to_owned()))
        .raw_header(HeaderValue::new(LANGUAGE, head.lang.code().to_owned()));
    if let Some(address) = head.unsubscribe {
        builder = builder
            .raw_header(HeaderValue::new(UNSUBSCRIBE, format!("<{address}>")))
            .raw_header(HeaderValue::new(ONE_CLICK, ONE_CLICK_POST.to_owned()));
    }
    let boundary = head.message_id.trim_matches(['<', '>']);
    let boundary = boundary.split(['.', '@']).next().unwrap_or(boundary);
    let alternatives = MultiPart::alternative()
        .boundary(format!("alternative-{boundary}"))
        .singlepart(readable(ContentType::TEXT_PLAIN, &letter.text))
        .singlepart(readable(ContentType::TEXT_HTML, &letter.html));
    let body = match calendar {
        None => alternatives,
        Some(part) => MultiPart::mixed()
            .boundary(format!("mixed-{boundary}"))
            .multipart(alternatives.singlepart(invitation(part)?))
            .singlepart(attachment(part)?),
    };
    let mut message = builder.multipart(body)?;
    if let Some(signer) = signer {
        message.sign(signer);
    }
    Ok(message.formatted())
}

/// The encoding is set before the body: lettre would choose another one.
fn readable(content_type: ContentType, text: &str) -> SinglePart {
    SinglePart::builder()
        .header(content_type)
        .header(ContentTransferEncoding::QuotedPrintable)
        .body(text.to_owned())
}

/// The part that calendars act on: no disposition, or Outlook shows it as a file.
fn invitation(part: &CalendarPart) -> Result<SinglePart, MimeFault> {
    let method = part.method.code();
    let content_type = format!("text/calendar; charset=UTF-8; method={method}; component=VEVENT");
    Ok(encoded(ContentType::parse(&content_type)?).body(part.ics.clone()))
}

/// The same as a file, for calendars that act on files only.
fn attachment(part: &CalendarPart) -> Result<SinglePart, MimeFault> {
    let content_type = ContentType::parse("application/ics; name=\"invite.ics\"")?;
    Ok(encoded(content_type)
        .header(ContentDisposition::attachment("invite.ics"))
        .body(part.ics.clone()))
}

fn encoded(content_type: ContentType) -> SinglePartBuilder {
    SinglePart::builder()
        .header(content_type)
        .header(ContentTransferEncoding::Base64)
}
