//! Messages that came in and what was made of them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::base::{EventId, LetterId, RegistrationId, codes};

codes! {
    /// The way a message came in.
    pub enum Channel {
        /// `plenary inbound`, from a mail server on the same machine.
        Pipe = "pipe",
        /// `POST /hooks/inbound`, from a mail provider.
        Hook = "hook",
        /// A mailbox that is looked into.
        Mailbox = "mailbox",
    }
}

codes! {
    /// What was made of a message.
    pub enum Decision {
        /// A yes or a perhaps was noted.
        Answered = "answered",
        /// A no gave the seat back.
        GivenBack = "given_back",
        /// A no was noted; organisers decide about the seat.
        Declined = "declined",
        /// A yes after a no: the seat was still free.
        TakenBack = "taken_back",
        /// A yes after a no: the seat is somebody else's.
        SeatGone = "seat_gone",
        /// It may be somebody else's answer: the registered address was asked.
        Asked = "asked",
        /// It may be somebody else's answer, and nothing depends on it.
        Stranger = "stranger",
        /// The same, or an older, answer had come before.
        Repeated = "repeated",
        /// The event, or the registration, is over.
        Late = "late",
        /// It answers an older invitation.
        Outdated = "outdated",
        /// It is about a part of the event.
        Partial = "partial",
        /// It proposes another time, or passes the invitation on.
        Proposed = "proposed",
        /// It wanted the invitation again.
        Resent = "resent",
        /// It answers an invitation that is not ours.
        Unknown = "unknown",
        /// A letter did not arrive, and will not.
        Bounced = "bounced",
        /// A letter has not arrived yet.
        Delayed = "delayed",
        /// A recipient calls a letter unwanted.
        Complained = "complained",
        /// A program wrote it.
        Automatic = "automatic",
        /// Somebody wrote it.
        Written = "written",
        /// It is larger than anybody writes.
        TooBig = "too_big",
        /// It is no message.
        Unreadable = "unreadable",
    }
}

/// What the mail server that brought a message knows about its journey (RFC 5321 §2.3.1).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    /// MAIL FROM; the empty text is the null sender.
    pub sender: Option<String>,
    /// RCPT TO.
    pub recipient: Option<String>,
}

/// A message as it is written down.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The same for the same message.
    pub key: String,
    /// How it came.
    pub channel: Channel,
    /// Its author's address, as it says.
    pub sender: String,
    /// Its author's name.
    pub sender_name: String,
    /// Its subject.
    pub subject: String,
    /// What was made of it.
    pub decision: Decision,
    /// The event it is about.
    pub event: Option<EventId>,
    /// The registration it is about.
    pub registration: Option<RegistrationId>,
    /// The letter it is about.
    pub letter: Option<LetterId>,
    /// Whether somebody is to look at it; then its bytes are kept.
    pub is_open: bool,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A message as organisers see it.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id.
    pub id: Uuid,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// Its author's address.
    pub sender: String,
    /// Its author's name.
    pub sender_name: String,
    /// Its subject.
    pub subject: String,
    /// What was made of it; none for a word of a later version.
    pub decision: Option<Decision>,
    /// The event it is about.
    pub event: Option<EventId>,
    /// The registration it is about.
    pub registration: Option<RegistrationId>,
    /// Whether somebody is to look at it.
    pub is_open: bool,
    /// What it says, where it was kept.
    pub text: String,
}
