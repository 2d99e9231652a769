//! Messages, and whom they go to.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::base::{CityId, EventId, Language, RegistrationId, SessionId, codes};
use crate::events::Mode;
use crate::mail::LetterState;
use crate::registration::{Registration, State, TargetGroup};
use crate::wording::Phrase;

codes! {
    /// How a message stands.
    pub enum MessageState {
        /// It is being written.
        Draft = "draft",
        /// It leaves at an hour that was said.
        Scheduled = "scheduled",
        /// It has left.
        Sent = "sent",
    }
}

/// A message.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) id: Uuid,
    pub(super) event: EventId,
    pub(super) segment: Segment,
    pub(super) state: MessageState,
    /// Rises with every change, so that nobody sends what they have not seen.
    pub(super) revision: i32,
    pub(super) send_at: Option<DateTime<Utc>>,
    pub(super) sent_at: Option<DateTime<Utc>>,
    pub(super) created_at: DateTime<Utc>,
    pub(super) created_by: String,
}

/// Whom a message goes to; what is not said does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Segment {
    /// Those with a seat, where nothing is said.
    pub(super) states: Vec<String>,
    pub(super) city: String,
    pub(super) country: String,
    pub(super) lang: String,
    pub(super) mode: String,
    pub(super) session: Option<Uuid>,
    pub(super) day: Option<NaiveDate>,
    pub(super) group: String,
    pub(super) tag: String,
    pub(super) attended: Option<bool>,
    pub(super) feedback: Option<bool>,
}

/// What is known of an event's people beside their registrations.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The sessions that each chose.
    pub(super) chosen: BTreeMap<RegistrationId, Vec<SessionId>>,
    /// The day of each session.
    pub(super) days: BTreeMap<SessionId, NaiveDate>,
    /// The days on which each was there.
    pub(super) present: BTreeMap<RegistrationId, BTreeSet<NaiveDate>>,
    /// Who has the tag that the segment names.
    pub(super) tagged: BTreeSet<RegistrationId>,
    /// Who has said how it was.
    pub(super) answered: BTreeSet<RegistrationId>,
    /// The country of each city.
    pub(super) countries: BTreeMap<CityId, String>,
}

/// Who gets a message, and who does not though the segment names them.
#[derive(Debug, Default)]
pub(super) struct Audience {
    pub(super) people: Vec<Registration>,
    /// No address is known.
    pub(super) without_address: usize,
    /// The address refuses mail.
    pub(super) refusing: usize,
    /// They want no announcements.
    pub(super) unsubscribed: usize,
}

impl Audience {
    /// The languages in it, with how many read each.
    pub(super) fn languages(&self) -> BTreeMap<Language, usize> {
        let mut languages = BTreeMap::new();
        for it in &self.people {
            *languages.entry(it.answers.lang).or_default() += 1;
        }
        languages
    }
}

/// The texts of a message, as they are typed: subject and body by language.
pub(super) type Texts = BTreeMap<Language, (String, String)>;

/// A message with everything that its page shows.
pub(super) struct Whole {
    pub(super) message: Message,
    pub(super) texts: Texts,
    pub(super) audience: Audience,
    /// Why it cannot be sent as it is.
    pub(super) obstacles: Vec<Phrase>,
    /// How many of its letters are in which state.
    pub(super) letters: BTreeMap<&'static str, (LetterState, i64)>,
}

impl Segment {
    /// The states it names; those with a seat where it names none.
    pub(super) fn states(&self) -> Vec<State> {
        let named: Vec<State> = self
            .states
            .iter()
            .filter_map(|it| State::parse(it))
            .collect();
        if named.is_empty() {
            vec![State::Confirmed]
        } else {
            named
        }
    }

    pub(super) fn mode(&self) -> Option<Mode> {
        Mode::parse(&self.mode)
    }

    pub(super) fn group(&self) -> Option<TargetGroup> {
        TargetGroup::parse(&self.group)
    }

    pub(super) fn lang(&self) -> Option<Language> {
        Language::parse(&self.lang)
    }
}
