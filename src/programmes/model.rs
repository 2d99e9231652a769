//! The words of this slice: programmes, partners, notices.

use chrono::{DateTime, NaiveDate, Utc};

use crate::base::{CityId, Language, Localised, OrganisationId, PartnerId, ProgrammeId, codes};

/// A funded project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its name in addresses.
    pub slug: String,
    /// Its short name.
    pub acronym: String,
    /// Its title.
    pub title: Localised,
    /// What it is about, in Markdown.
    pub summary: Localised,
    /// The organisation that leads it.
    pub lead: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Who funds it.
    pub funder: String,
    /// The number of the grant agreement.
    pub grant_no: Option<String>,
    /// The funding statement the funder asks for.
    pub statement: Localised,
    /// The disclaimer the funder asks for.
    pub disclaimer: Localised,
    /// Who answers for the personal data (GDPR art. 4(7)).
    pub controller: String,
    /// The e-mail address for questions.
    pub contact: String,
    /// The languages of its pages.
    pub languages: Vec<Language>,
    /// What it promised to do.
    pub promised: Promises,
    /// Whether some of its facts are invented.
    pub illustrative: bool,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// What a programme promised its funder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Promises {
    /// Conferences.
    pub conferences: i32,
    /// Training sessions.
    pub trainings: i32,
    /// Local pilot projects.
    pub pilots: i32,
}

codes! {
    /// How an organisation belongs to a programme.
    pub enum Standing {
        /// It leads.
        Lead = "lead",
        /// It takes part.
        Partner = "partner",
        /// It follows.
        Associate = "associate",
    }
}

/// An organisation in a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// The programme.
    pub programme: ProgrammeId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The organisation's name.
    pub name: String,
    /// Its city, if it has one.
    pub city: Option<CityId>,
    /// Its country, where it has no city.
    pub country: Option<String>,
    /// How it belongs.
    pub standing: Standing,
    /// Since when; none: from the start.
    pub from_on: Option<NaiveDate>,
    /// Until when; none: to the end.
    pub to_on: Option<NaiveDate>,
}

/// What people are told about their data before they register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its version, from 1.
    pub version: i32,
    /// The text, in Markdown.
    pub text: Localised,
}
