//! The words of this slice: cities, organisations, the directory.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use crate::base::{CityId, Language, Localised, OrganisationId, codes};

/// A city of the directory.
#[derive(Debug, Clone, PartialEq)]
pub struct City {
    /// Its short name in addresses.
    pub id: CityId,
    /// Its country (ISO 3166-1 alpha-2).
    pub country: String,
    /// Its time zone.
    pub zone: Tz,
    /// Degrees north (WGS 84).
    pub latitude: f64,
    /// Degrees east (WGS 84).
    pub longitude: f64,
    /// Its name in each language.
    pub names: Localised,
    /// Other spellings that people type.
    pub aliases: Vec<String>,
}

codes! {
    /// What an organisation looks after.
    pub enum Territory {
        /// A city.
        City = "city",
        /// A region, a province, a state.
        Region = "region",
        /// A network of cities.
        Forum = "forum",
        /// Nothing: an association or institute.
        Ngo = "ngo",
    }
}

/// An organisation of the directory: a partner or a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it looks after.
    pub territory: Territory,
    /// The city it counts for; none for a region or an association.
    pub city: Option<CityId>,
    /// Its country, where it has no city.
    pub country: Option<String>,
}

/// What the directory makes of a name that somebody typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CityMatch {
    /// This city.
    Known(CityId),
    /// One of these, if any: ask.
    Ask(Vec<CityId>),
    /// Not in the directory.
    Unknown,
}

/// All cities with the spellings that lead to them.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    pub(super) cities: BTreeMap<CityId, City>,
    pub(super) spellings: BTreeMap<String, Vec<CityId>>,
}

impl Directory {
    /// The city with this id.
    pub fn city(&self, id: &CityId) -> Option<&City> {
        self.cities.get(id)
    }

    /// Every city, by id.
    pub fn cities(&self) -> impl Iterator<Item = &City> {
        self.cities.values()
    }

    /// The name of a city for a reader of `lang`; its id when the directory lost it.
    pub fn name<'a>(&'a self, id: &'a CityId, lang: Language) -> &'a str {
        self.city(id).map_or(id.as_str(), |it| it.names.in_(lang))
    }
}
