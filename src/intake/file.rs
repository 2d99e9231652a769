//! The file as it is written.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::check::{Fault, line_of};
use crate::base::{Language, Localised};
use crate::events::{Access, Kind, Mode, SessionKind, Status};
use crate::places::Territory;
use crate::programmes::Standing;
use crate::questions::Written;

/// Reads the file; the first fault of form ends it.
pub(super) fn parse(text: &str) -> Result<File, Fault> {
    toml::from_str(text).map_err(|error| Fault {
        line: error.span().map_or(0, |span| line_of(text, span.start)),
        reason: error.message().replace('\n', " "),
    })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) programme: Spanned<Programme>,
    pub(super) notice: Option<Notice>,
    #[serde(default)]
    pub(super) city: Vec<Spanned<City>>,
    #[serde(default)]
    pub(super) partner: Vec<Spanned<Partner>>,
    #[serde(default)]
    pub(super) event: Vec<Spanned<Event>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Programme {
    pub(super) slug: String,
    pub(super) acronym: String,
    pub(super) title: Localised,
    #[serde(default)]
    pub(super) summary: Localised,
    pub(super) lead: String,
    pub(super) starts: Datetime,
    pub(super) ends: Datetime,
    pub(super) funder: String,
    pub(super) grant_no: Option<String>,
    #[serde(default)]
    pub(super) statement: Localised,
    #[serde(default)]
    pub(super) disclaimer: Localised,
    #[serde(default)]
    pub(super) controller: String,
    pub(super) contact: String,
    pub(super) languages: Vec<Language>,
    #[serde(default)]
    pub(super) promised: Promised,
    #[serde(default)]
    pub(super) illustrative: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Promised {
    pub(super) conferences: i32,
    pub(super) trainings: i32,
    pub(super) pilots: i32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notice {
    pub(super) text: Localised,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct City {
    pub(super) id: String,
    pub(super) country: String,
    pub(super) zone: Tz,
    pub(super) at: (f64, f64),
    pub(super) names: BTreeMap<Language, String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Partner {
    pub(super) name: String,
    #[serde(default = "partner")]
    pub(super) standing: Standing,
    #[serde(default = "city")]
    pub(super) territory: Territory,
    pub(super) city: Option<String>,
    pub(super) country: Option<String>,
    pub(super) from: Option<Datetime>,
    pub(super) to: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) slug: String,
    pub(super) kind: Kind,
    pub(super) no: Option<i32>,
    #[serde(default = "published")]
    pub(super) status: Status,
    pub(super) title: Localised,
    #[serde(default)]
    pub(super) summary: Localised,
    #[serde(default)]
    pub(super) audience: Localised,
    #[serde(default)]
    pub(super) hosts: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) city: Option<String>,
    pub(super) zone: Option<Tz>,
    #[serde(default = "in_person")]
    pub(super) mode: Mode,
    pub(super) venue: Option<String>,
    pub(super) address: Option<String>,
    pub(super) join_url: Option<String>,
    pub(super) starts: Datetime,
    pub(super) ends: Datetime,
    #[serde(default = "open")]
    pub(super) access: Access,
    pub(super) capacity: i32,
    pub(super) capacity_in_person: Option<i32>,
    pub(super) capacity_online: Option<i32>,
    #[serde(default)]
    pub(super) delegations: bool,
    pub(super) follow_up: Option<bool>,
    pub(super) free_on_decline: Option<bool>,
    pub(super) opens: Option<Datetime>,
    pub(super) closes: Option<Datetime>,
    #[serde(default)]
    pub(super) illustrative: bool,
    pub(super) reported: Option<Reported>,
    #[serde(default)]
    pub(super) quota: Vec<Spanned<Quota>>,
    #[serde(default)]
    pub(super) question: Vec<Spanned<Written>>,
    #[serde(default)]
    pub(super) session: Vec<Spanned<Session>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Quota {
    pub(super) name: String,
    pub(super) city: Option<String>,
    pub(super) code: Option<String>,
    pub(super) capacity: i32,
    pub(super) returns: Option<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reported {
    pub(super) participants: i32,
    pub(super) countries: Option<i32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Session {
    pub(super) kind: SessionKind,
    pub(super) title: Localised,
    #[serde(default)]
    pub(super) summary: Localised,
    pub(super) starts: Datetime,
    pub(super) ends: Datetime,
    pub(super) room: Option<String>,
    #[serde(default)]
    pub(super) speakers: Vec<String>,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) choosable: bool,
    pub(super) capacity: Option<i32>,
}

fn partner() -> Standing {
    Standing::Partner
}

fn city() -> Territory {
    Territory::City
}

fn published() -> Status {
    Status::Published
}

fn in_person() -> Mode {
    Mode::InPerson
}

fn open() -> Access {
    Access::Open
}
