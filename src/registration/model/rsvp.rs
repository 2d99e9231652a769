//! What somebody's calendar answered to the invitation.

use chrono::{DateTime, Utc};

use crate::base::codes;
use crate::wording::{Phrase, say};

codes! {
    /// An answer in a calendar (PARTSTAT, RFC 5545 §3.2.12).
    pub enum RsvpAnswer {
        /// Yes.
        Accepted = "accepted",
        /// Perhaps.
        Tentative = "tentative",
        /// No.
        Declined = "declined",
    }
}

/// The last answer of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rsvp {
    /// What it answered.
    pub answer: RsvpAnswer,
    /// The SEQUENCE of the invitation that it answered.
    pub sequence: i32,
    /// When it was given.
    pub stamp: DateTime<Utc>,
}

/// The words for an answer.
pub fn rsvp_label(answer: RsvpAnswer) -> Phrase {
    match answer {
        RsvpAnswer::Accepted => say::registration_rsvp_accepted(),
        RsvpAnswer::Tentative => say::registration_rsvp_tentative(),
        RsvpAnswer::Declined => say::registration_rsvp_declined(),
    }
}
