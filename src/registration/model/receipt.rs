//! What is shown at once to whoever sent the form.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::State;

/// What became of a form, as somebody new is told; it travels sealed in an address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::registration) struct Receipt {
    pub(in crate::registration) reference: String,
    /// The code of the state.
    pub(in crate::registration) state: String,
    /// The place on the waiting list.
    pub(in crate::registration) position: Option<i64>,
    pub(in crate::registration) given_name: String,
    pub(in crate::registration) email: String,
    /// The name of the event in addresses.
    pub(in crate::registration) slug: String,
    pub(in crate::registration) made_at: DateTime<Utc>,
}

impl Receipt {
    /// How the registration stands; none for a word of a later version.
    pub(in crate::registration) fn state(&self) -> Option<State> {
        State::parse(&self.state)
    }
}
