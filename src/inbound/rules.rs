//! What a message is, from its bytes alone. Pure.

use crate::ical::{Reply, read_reply};
use crate::mail::{Envelope, Incoming, Reader, Reading, Report};

/// A message and what it is.
#[derive(Debug)]
pub struct Understood {
    /// The message, taken apart.
    pub message: Incoming,
    /// What it is.
    pub content: Content,
}

/// What a message is.
#[derive(Debug)]
pub enum Content {
    /// A report about a letter of ours.
    Report(Report),
    /// An answer to an invitation.
    Reply(Reply),
    /// Written by a program: an absence, a list, a newsletter.
    Automatic,
    /// Written by somebody.
    Written,
    /// Too large to be read.
    TooBig,
    /// No message.
    Unreadable,
}

/// Reads a message. A report wins over what it encloses; an answer counts whoever sent it (RFC 3834 does not bar it).
pub fn understand(reader: &Reader<'_>, bytes: &[u8], envelope: &Envelope) -> Understood {
    let mut message = reader.read(bytes, envelope);
    let reply = message.calendars.iter().find_map(|it| read_reply(it));
    let content = match (message.reading, message.report.take(), reply) {
        (Reading::TooBig, ..) => Content::TooBig,
        (Reading::Unreadable, ..) => Content::Unreadable,
        (Reading::Whole, Some(report), _) => Content::Report(report),
        (Reading::Whole, None, Some(reply)) => Content::Reply(reply),
        (Reading::Whole, None, None) if message.is_automatic => Content::Automatic,
        (Reading::Whole, None, None) => Content::Written,
    };
    Understood { message, content }
}
