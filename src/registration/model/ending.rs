//! Why a registration ended.

use crate::base::codes;
use crate::wording::{Phrase, say};

codes! {
    /// Why a registration ended without a seat.
    pub enum Ending {
        /// The person has another appointment.
        Dates = "dates",
        /// The journey is not possible.
        Travel = "travel",
        /// A colleague comes instead.
        Colleague = "colleague",
        /// The seat passed to a colleague whom the person named.
        PassedOn = "passed_on",
        /// The person gave another reason, or none.
        Other = "other",
        /// The person declined in the calendar.
        Calendar = "calendar",
        /// An offer or an invitation was not answered in time.
        Unanswered = "unanswered",
        /// More people asked than there are seats.
        TooMany = "too_many",
        /// The event is meant for others.
        Audience = "audience",
        /// One organisation sends enough people already.
        Enough = "enough",
    }
}

impl Ending {
    /// What a person who cannot come may say.
    pub const OF_PEOPLE: [Self; 4] = [Self::Dates, Self::Travel, Self::Colleague, Self::Other];
    /// What organisers may say to somebody who asked for a seat.
    pub const OF_ORGANISERS: [Self; 3] = [Self::TooMany, Self::Audience, Self::Enough];
}

/// What somebody who asked for a seat is told; nothing for reasons that are not the organisers'.
pub(in crate::registration) fn decline_label(ending: Ending) -> Option<Phrase> {
    match ending {
        Ending::TooMany => Some(say::registration_ending_too_many()),
        Ending::Audience => Some(say::registration_ending_audience()),
        Ending::Enough => Some(say::registration_ending_enough()),
        _ => None,
    }
}
