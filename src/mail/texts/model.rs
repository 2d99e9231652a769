//! Texts and where they count.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::base::{EventId, ProgrammeId};

/// Most characters of a subject.
pub const LONGEST_SUBJECT: usize = 200;
/// Most characters of a body.
pub const LONGEST_BODY: usize = 20_000;

/// Where a text counts; the narrower wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextScope {
    /// In all letters of a programme.
    Programme(ProgrammeId),
    /// In all letters about an event.
    Event(EventId),
    /// In one message only.
    Message(Uuid),
}

impl TextScope {
    /// As it stands in the table.
    pub(super) fn key(self) -> String {
        match self {
            Self::Programme(id) => format!("programme:{}", id.0),
            Self::Event(id) => format!("event:{}", id.0),
            Self::Message(id) => format!("message:{id}"),
        }
    }
}

impl TextVersion {
    /// Subject and body, where it is not a return to the shipped text.
    pub fn own(&self) -> Option<(&str, &str)> {
        let text = self.text.as_ref();
        text.map(|(subject, body)| (subject.as_str(), body.as_str()))
    }
}

/// A version of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextVersion {
    /// Its id.
    pub id: Uuid,
    /// 1 is the first.
    pub version: i32,
    /// Subject and body with their placeholders; none: from then on the shipped text counts again.
    pub text: Option<(String, String)>,
    /// When it was kept.
    pub created_at: DateTime<Utc>,
    /// The organiser's name.
    pub created_by: String,
}
