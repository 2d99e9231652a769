//! Calendar documents as text: feeds (RFC 5545, 7986), invitations and cancellations (RFC 5546), from plain values.
//!
//! Everything a document holds passes through the typed values of this module, so no name or title can add a line.
//! What calendars answer is read here too.
//!
//! Instants are in UTC and are written in the zone of the place, which each document describes itself.

mod content;
mod entry;
mod feed;
mod invitation;
mod reply;
mod text;
mod value;
mod when;
mod zone;

pub use entry::{Entry, Person, Position, Status, fingerprint};
pub use feed::{Feed, FeedEntry};
pub use invitation::{Answer, Cancellation, Invitation};
pub use reply::{Attendee, Partstat, Reply, ReplyMethod, read_reply};
pub use when::{When, WhenFault};
