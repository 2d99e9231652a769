//! The words of this slice: what is counted, and by what.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use crate::base::{CityId, EventId, ProgrammeId, codes};
use crate::registration::Gender;

codes! {
    /// What figures are broken down by.
    pub enum Breakdown {
        /// The city of the organisation.
        City = "city",
        /// The country of that city, else the one stated.
        Country = "country",
        /// Gender as stated.
        Gender = "gender",
        /// The event.
        Event = "event",
    }
}

/// The city that somebody counts for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// One of the directory.
    City(CityId),
    /// The organisation is not tied to a city.
    NoCity,
    /// It was typed, and is not in the directory yet.
    Unmatched,
    /// Nothing was stated.
    NotStated,
}

/// Which events are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One.
    Event(EventId),
    /// All of a programme.
    Programme(ProgrammeId),
}

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Registrations sent and not withdrawn.
    pub registered: i64,
    /// Registrations that have a seat.
    pub confirmed: i64,
    /// Registrations present in at least one half-day; over a programme: participations.
    pub attended: i64,
    /// Persons who attended, each once however many events they came to; they count where they came last.
    pub persons: i64,
    /// Minutes of the half-days present, breaks excluded.
    pub minutes: i64,
}

impl Count {
    /// The measures by name.
    pub fn measures(&self) -> [(&'static str, i64); 5] {
        [
            ("registered", self.registered),
            ("confirmed", self.confirmed),
            ("attended", self.attended),
            ("persons", self.persons),
            ("minutes", self.minutes),
        ]
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            registered: self.registered + other.registered,
            confirmed: self.confirmed + other.confirmed,
            attended: self.attended + other.attended,
            persons: self.persons + other.persons,
            minutes: self.minutes + other.minutes,
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

/// Those who are alike in everything figures are broken down by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The event.
    pub event: EventId,
    /// The city.
    pub place: Place,
    /// The country (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// The gender.
    pub gender: Option<Gender>,
    /// How many.
    pub count: Count,
}

/// What the database counted: by cell, and once more over everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measured {
    /// The parts.
    pub cells: Vec<Cell>,
    /// The whole, counted on its own.
    pub total: Count,
}

/// Figures whose sums agree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// By city.
    pub places: BTreeMap<Place, Count>,
    /// By country; without one: not stated.
    pub countries: BTreeMap<Option<String>, Count>,
    /// By gender; without one: not stated.
    pub genders: BTreeMap<Option<Gender>, Count>,
    /// By event.
    pub events: BTreeMap<EventId, Count>,
    /// Participations by city and event.
    pub heat: BTreeMap<(Place, EventId), i64>,
    /// All together.
    pub total: Count,
}

/// Rows that do not add up to their total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disagreement {
    /// Which table.
    pub breakdown: Breakdown,
    /// Which column.
    pub measure: &'static str,
    /// What its rows add up to.
    pub sum: i64,
    /// What was counted over everything.
    pub total: i64,
}
