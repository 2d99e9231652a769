//! Reports about letters of ours: delivery status (RFC 3464) and complaints (ARF, RFC 5965).

use mail_parser::{Message, MessagePart, MimeHeaders as _, PartType};

/// Most characters kept of what a mail server said.
const LONGEST_REPLY: usize = 300;

/// What became of a letter, as a mail server says later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it says.
    pub said: Said,
    /// The Message-ID of the letter it is about, with its angle brackets.
    pub message_id: Option<String>,
    /// The words of the mail server.
    pub reply: String,
}

/// What a report says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The letter did not arrive and will not (5.x.x).
    Refused,
    /// It has not arrived yet (4.x.x).
    Delayed,
    /// It arrived.
    Delivered,
    /// The recipient calls it unwanted.
    Unwanted,
}

/// The report that a message is, if it is one.
pub(super) fn report(message: &Message<'_>) -> Option<Report> {
    let about = message_id(message);
    for part in &message.parts {
        let Some(kind) = subtype(part, "message") else {
            continue;
        };
        let text = contents(part);
        let said = match kind.as_str() {
            "delivery-status" | "global-delivery-status" => delivery(&text),
            "feedback-report" => Some((Said::Unwanted, String::new())),
            _ => None,
        };
        if let Some((said, reply)) = said {
            return Some(Report {
                said,
                message_id: about,
                reply,
            });
        }
    }
    None
}

impl Report {
    /// What a message says that came to the address of one letter's bounces and is no report of the standard.
    pub fn of_words(text: &str) -> Option<Self> {
        let code = text
            .split(|it: char| !it.is_ascii_digit() && it != '.')
            .find(|it| class(it).is_some())?;
        let said = if class(code)? == '5' {
            Said::Refused
        } else {
            Said::Delayed
        };
        let line = text.lines().find(|it| it.contains(code)).unwrap_or(code);
        Some(Self {
            said,
            message_id: None,
            reply: shortened(line),
        })
    }
}

/// The first digit of an enhanced status code (RFC 3463): `5.1.1`.
fn class(code: &str) -> Option<char> {
    let parts: Vec<&str> = code.split('.').collect();
    let numbers = parts
        .iter()
        .all(|it| (1..=3).contains(&it.len()) && it.chars().all(|at| at.is_ascii_digit()));
    match parts.as_slice() {
        ["4", _, _] if numbers => Some('4'),
        ["5", _, _] if numbers => Some('5'),
        _ => None,
    }
}

/// The fields of a delivery status; the first recipient that failed decides, for every letter has one.
fn delivery(text: &str) -> Option<(Said, String)> {
    let field = |block: &str, name: &str| {
        unfolded(block).into_iter().find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.trim()
                .eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        })
    };
    let text = text.replace("\r\n", "\n");
    for block in text.split("\n\n") {
        let Some(action) = field(block, "Action") else {
            continue;
        };
        let status = field(block, "Status").unwrap_or_default();
        let said = match action.to_lowercase().as_str() {
            "failed" if status.starts_with('4') => Said::Delayed,
            "failed" => Said::Refused,
            "delayed" => Said::Delayed,
            _ => Said::Delivered,
        };
        let words = field(block, "Diagnostic-Code").unwrap_or_default();
        let words = words
            .split_once(';')
            .map_or(words.as_str(), |it| it.1)
            .trim();
        let reply = if words.contains(&status) {
            words.to_owned()
        } else {
            format!("{status} {words}")
        };
        return Some((said, shortened(&reply)));
    }
    None
}

/// The lines of a block, those that go on put together.
fn unfolded(block: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in block.lines() {
        match lines.last_mut() {
            Some(last) if line.starts_with([' ', '\t']) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The Message-ID of the letter that comes back with a report, whole or its head only.
fn message_id(message: &Message<'_>) -> Option<String> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(letter) => letter.message_id().map(|it| format!("<{it}>")),
        _ if subtype(part, "text").is_some_and(|it| it == "rfc822-headers") => {
            let head = contents(part);
            unfolded(&head).into_iter().find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case("Message-ID")
                    .then(|| value.trim().to_owned())
            })
        }
        _ => None,
    })
}

/// The subtype of a part of this type, in lower case.
fn subtype(part: &MessagePart<'_>, ctype: &str) -> Option<String> {
    let content_type = part.content_type()?;
    let fits = content_type.ctype().eq_ignore_ascii_case(ctype);
    content_type
        .subtype()
        .filter(|_| fits)
        .map(str::to_lowercase)
}

fn contents(part: &MessagePart<'_>) -> String {
    match &part.body {
        PartType::Message(message) => String::from_utf8_lossy(message.raw_message()).into_owned(),
        _ => String::from_utf8_lossy(part.contents()).into_owned(),
    }
}

fn shortened(reply: &str) -> String {
    let plain = reply.split_whitespace().collect::<Vec<_>>().join(" ");
    plain.chars().take(LONGEST_REPLY).collect()
}
