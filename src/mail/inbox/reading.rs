//! Taking a message apart (RFC 5322, 2045): who wrote it, whether a person did, which calendar parts it holds.

use std::panic::{AssertUnwindSafe, catch_unwind};

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use sha2::{Digest as _, Sha256};

use super::Envelope;
use super::authentication::is_forged;
use super::report::{Report, report};
use crate::base::{EmailAddress, is_hidden};

/// The largest message that is read.
pub const MOST_BYTES: usize = 512 * 1024;
/// The largest calendar part that is read.
const MOST_CALENDAR: usize = 128 * 1024;
/// Most lines of a head, and most parts, of a message that is read.
const MOST_LINES: usize = 1000;
const MOST_PARTS: usize = 100;
/// Most calendar parts that are looked at: calendars send the same answer twice.
const MOST_CALENDARS: usize = 4;
/// How much of a message that is too large is read, for its head.
const HEAD: usize = 64 * 1024;
/// Most characters kept of a name, an address, a subject.
const LONGEST_LINE: usize = 200;
/// Most characters shown of what somebody wrote.
const LONGEST_TEXT: usize = 4000;

/// Who reads.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// Our own address: what comes from it is not answered.
    pub own: &'a EmailAddress,
    /// The name of our own mail server in Authentication-Results.
    pub server: Option<&'a str>,
}

/// How far a message could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The whole of it.
    Whole,
    /// Its head only: it is too large.
    TooBig,
    /// It is no message.
    Unreadable,
}

/// A message, taken apart.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// How far it could be read.
    pub reading: Reading,
    /// The same for the same message: of its Message-ID, or of its bytes.
    pub key: String,
    /// Its author's address, as it says.
    pub sender: String,
    /// Its author's name.
    pub sender_name: String,
    /// Whom it was delivered to, as far as anybody says.
    pub recipients: Vec<String>,
    /// Its subject.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The calendar parts, each once.
    pub calendars: Vec<String>,
    /// What it reports of a letter of ours.
    pub report: Option<Report>,
    /// Whether a program wrote it, or a list passed it on: it is never answered (RFC 3834).
    pub is_automatic: bool,
    /// Whether our mail server says that the sender is not who it says.
    pub is_forged: bool,
}

impl Reader<'_> {
    /// Takes a message apart; whatever it is made of, this comes back soon. A message that the parser trips over is one that
    /// cannot be read, and nothing else is touched by it.
    pub fn read(&self, bytes: &[u8], envelope: &Envelope) -> Incoming {
        let read = catch_unwind(AssertUnwindSafe(|| self.take_apart(bytes, envelope)));
        read.unwrap_or_else(|_tripped| Incoming {
            reading: Reading::Unreadable,
            ..nothing(key(bytes))
        })
    }

    fn take_apart(&self, bytes: &[u8], envelope: &Envelope) -> Incoming {
        let parser = MessageParser::default();
        let (parsed, reading) = if bytes.len() > MOST_BYTES || is_piled_up(bytes) {
            let head = bytes.get(..HEAD).unwrap_or(bytes);
            (parser.parse_headers(head), Reading::TooBig)
        } else {
            (parser.parse(bytes), Reading::Whole)
        };
        let parsed = parsed.filter(|it| !it.headers().is_empty());
        let Some(message) = parsed else {
            return Incoming {
                reading: Reading::Unreadable,
                ..nothing(key(bytes))
            };
        };
        let is_whole = reading == Reading::Whole;
        let author = message.from().and_then(|it| it.first());
        let sender = author.and_then(|it| it.address()).unwrap_or_default();
        let name = author.and_then(|it| it.name()).unwrap_or_default();
        let id = message.message_id();
        let text = if is_whole { message.body_text(0) } else { None };
        Incoming {
            reading,
            key: id.map_or_else(|| key(bytes), |it| key(it.as_bytes())),
            sender: line(sender),
            sender_name: line(name),
            recipients: recipients(&message, envelope),
            subject: line(message.subject().unwrap_or_default()),
            text: text.map_or_else(String::new, |it| lines(&it)),
            calendars: if is_whole {
                calendars(&message)
            } else {
                Vec::new()
            },
            report: if is_whole { report(&message) } else { None },
            is_automatic: self.is_automatic(&message, envelope, sender),
            is_forged: is_forged(&message, self.server),
        }
    }

    fn is_automatic(&self, message: &Message<'_>, envelope: &Envelope, sender: &str) -> bool {
        let header = |name: &str| message.header_raw(name.to_owned()).map(str::trim);
        let submitted = header("Auto-Submitted").unwrap_or("no").to_lowercase();
        let precedence = header("Precedence").unwrap_or_default().to_lowercase();
        let returned = envelope.sender.as_deref().or_else(|| header("Return-Path"));
        let from_nobody = returned.is_some_and(|it| matches!(it, "" | "<>"));
        let listed = [
            "List-Id",
            "List-Unsubscribe",
            "X-Autoreply",
            "X-Autorespond",
        ];
        !submitted.starts_with("no")
            || matches!(precedence.as_str(), "bulk" | "list" | "junk" | "auto_reply")
            || from_nobody
            || listed.iter().any(|it| header(it).is_some())
            || sender.eq_ignore_ascii_case(self.own.as_str())
    }
}

/// Whether a message is made of more parts, or has more lines in its head, than anybody writes: to take it apart would last.
fn is_piled_up(bytes: &[u8]) -> bool {
    const PART: &[u8] = b"content-type";
    let lines = || bytes.split(|it| *it == b'\n');
    let head = lines().take_while(|it| !matches!(it, [] | [b'\r']));
    let is_part = |it: &&[u8]| {
        let start = it.get(..PART.len());
        start.is_some_and(|it| it.eq_ignore_ascii_case(PART))
    };
    head.take(MOST_LINES + 1).count() > MOST_LINES
        || lines().filter(is_part).take(MOST_PARTS + 1).count() > MOST_PARTS
}

fn nothing(key: String) -> Incoming {
    Incoming {
        reading: Reading::Whole,
        key,
        sender: String::new(),
        sender_name: String::new(),
        recipients: Vec::new(),
        subject: String::new(),
        text: String::new(),
        calendars: Vec::new(),
        report: None,
        is_automatic: false,
        is_forged: false,
    }
}

fn key(of: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(of))
}

/// The envelope where it is known, else what mail servers write of it, and whom the message names.
fn recipients(message: &Message<'_>, envelope: &Envelope) -> Vec<String> {
    let written = ["Delivered-To", "X-Original-To", "Envelope-To"];
    let written = written.iter().filter_map(|it| message.header_raw(*it));
    let named = message.to().and_then(|it| it.first());
    let named = named.and_then(|it| it.address());
    let known = envelope.recipient.as_deref().into_iter();
    let all = known.chain(written).chain(named);
    all.map(line).collect()
}

/// The calendar parts: `text/calendar`, and the same as a file (`application/ics`).
fn calendars(message: &Message<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in message.parts.iter().filter(|it| is_calendar(it)) {
        let text = match &part.body {
            PartType::Text(text) | PartType::Html(text) => text.to_string(),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                let charset = part.content_type().and_then(|it| it.attribute("charset"));
                decoded(bytes, charset)
            }
            PartType::Message(_) | PartType::Multipart(_) => continue,
        };
        if text.len() <= MOST_CALENDAR && !found.contains(&text) {
            found.push(text);
        }
        if found.len() == MOST_CALENDARS {
            break;
        }
    }
    found
}

fn is_calendar(part: &MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|it| {
        let subtype = it.subtype().unwrap_or_default();
        match it.ctype().to_lowercase().as_str() {
            "text" => subtype.eq_ignore_ascii_case("calendar"),
            "application" => {
                subtype.eq_ignore_ascii_case("ics") || subtype.eq_ignore_ascii_case("calendar")
            }
            _ => false,
        }
    })
}

/// UTF-8 where nothing else is said (RFC 5545 §3.1.4), whatever else it names.
fn decoded(bytes: &[u8], charset: Option<&str>) -> String {
    let named = charset.and_then(|it| encoding_rs::Encoding::for_label(it.as_bytes()));
    let encoding = named.unwrap_or(encoding_rs::UTF_8);
    encoding.decode(bytes).0.into_owned()
}

/// One line without controls, of bounded length.
fn line(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.chars().filter(|it| !is_hidden(*it));
    plain.take(LONGEST_LINE).collect()
}

/// Lines without other controls, of bounded length.
fn lines(text: &str) -> String {
    let kept = text.chars().filter(|it| *it == '\n' || !is_hidden(*it));
    let kept: String = kept.take(LONGEST_TEXT).collect();
    kept.trim().to_owned()
}
