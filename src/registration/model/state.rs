//! How a registration stands.

use crate::base::codes;
use crate::wording::{Phrase, say};

codes! {
    /// How a registration stands.
    pub enum State {
        /// It asks for a seat; organisers decide.
        Pending = "pending",
        /// It waits for a seat.
        Waiting = "waiting",
        /// A seat is kept for it until a deadline.
        Offered = "offered",
        /// Organisers keep a seat for it until a deadline, unasked.
        Invited = "invited",
        /// It has a seat.
        Confirmed = "confirmed",
        /// Organisers decided against it.
        Declined = "declined",
        /// The person did not want the seat kept for it.
        Refused = "refused",
        /// It was given back.
        Cancelled = "cancelled",
    }
}

impl State {
    /// Those that are not over.
    pub const LIVE: [Self; 5] = [
        Self::Pending,
        Self::Waiting,
        Self::Offered,
        Self::Invited,
        Self::Confirmed,
    ];

    /// Whether it is not over.
    pub fn is_live(self) -> bool {
        Self::LIVE.contains(&self)
    }

    /// Whether a seat is counted for it.
    pub fn has_seat(self) -> bool {
        matches!(self, Self::Offered | Self::Invited | Self::Confirmed)
    }
}

/// The words for a state.
pub fn state_label(state: State) -> Phrase {
    match state {
        State::Pending => say::registration_state_pending(),
        State::Waiting => say::registration_state_waiting(),
        State::Offered => say::registration_state_offered(),
        State::Invited => say::registration_state_invited(),
        State::Confirmed => say::registration_state_confirmed(),
        State::Declined => say::registration_state_declined(),
        State::Refused => say::registration_state_refused(),
        State::Cancelled => say::registration_state_cancelled(),
    }
}
