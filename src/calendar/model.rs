//! The words of this slice.

use crate::base::CityId;
use crate::events::Kind;

/// Which dates a public feed holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scope {
    /// Every event of the programme.
    All,
    /// One event, with its sessions.
    Event(String),
    /// The events in one city.
    City(CityId),
    /// The events of one kind.
    Kind(Kind),
    /// The events in which this language is spoken or interpreted, by its code.
    Language(String),
}

/// A feed as the subscribe page offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// What it holds, in the reader's language.
    pub(super) name: String,
    /// Its path.
    pub(super) path: String,
}

/// The feeds of the subscribe page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offers {
    pub(super) all: Offer,
    pub(super) events: Vec<Offer>,
    pub(super) cities: Vec<Offer>,
    pub(super) kinds: Vec<Offer>,
    pub(super) languages: Vec<Offer>,
}
