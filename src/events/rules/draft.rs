//! What organisers type about events and sessions, checked; times are those of the clocks at the venue.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::base::{CityId, Localised};
use crate::events::model::{Access, Event, Fewest, Kind, Mode, OnDecline, SessionKind};
use crate::places::Directory;
use crate::web::{Check, Fault, Typed};
use crate::wording::say;

/// The facts of an event that organisers type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Event`")]
pub struct EventDraft {
    pub slug: String,
    pub kind: Kind,
    pub no: Option<i32>,
    pub title: Localised,
    pub summary: Localised,
    pub audience: Localised,
    pub hosts: Vec<String>,
    pub languages: Vec<String>,
    pub city: Option<CityId>,
    pub zone: Tz,
    pub mode: Mode,
    pub venue: Option<String>,
    pub address: Option<String>,
    pub join_url: Option<String>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub access: Access,
    pub capacity: i32,
    pub capacity_in_person: Option<i32>,
    pub capacity_online: Option<i32>,
    pub delegations: bool,
    pub follow_up: bool,
    pub on_decline: OnDecline,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
}

/// The facts of a session that organisers type.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Session`")]
pub struct SessionDraft {
    pub kind: SessionKind,
    pub title: Localised,
    pub summary: Localised,
    pub room: Option<String>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub speakers: Vec<String>,
    pub languages: Vec<String>,
    pub choosable: bool,
    pub capacity: Option<i32>,
}

/// Checks the form of an event; seats that people have, or that are kept for some, cannot be taken away.
pub fn check_event(
    typed: &Typed,
    directory: &Directory,
    fewest: Fewest,
) -> Result<EventDraft, Vec<Fault>> {
    let mut check = Check::of(typed);
    let draft = event(&mut check, directory, fewest);
    check.done(draft)
}

/// Checks the form of a session of `event`.
pub fn check_session(typed: &Typed, event: &Event) -> Result<SessionDraft, Vec<Fault>> {
    let mut check = Check::of(typed);
    let draft = session(&mut check, event);
    check.done(draft)
}

// Every field is looked at before the first one that is missing ends it, so that all faults are told at once.
fn event(check: &mut Check<'_>, directory: &Directory, fewest: Fewest) -> Option<EventDraft> {
    let (title, slug) = (check.titles("title"), check.slug());
    let days = days(check);
    let (city, zone) = place(check, directory);
    let window = window(check, zone);
    let capacity = check.number("capacity");
    let capacity_in_person = check.number("capacity_in_person");
    let capacity_online = check.number("capacity_online");
    enough(check, "capacity", capacity.flatten(), fewest.seats);
    let most = capacity_in_person.flatten();
    enough(check, "capacity_in_person", most, fewest.in_person);
    let most = capacity_online.flatten();
    enough(check, "capacity_online", most, fewest.online);
    let kind = check.choice("kind", Kind::parse);
    let mode = check.choice("mode", Mode::parse);
    let access = check.choice("access", Access::parse);
    let no = check.number("no");
    let (summary, audience) = (check.prose("summary"), check.prose("audience"));
    let (hosts, languages) = (check.list("hosts"), check.languages("languages"));
    let (venue, address) = (check.line("venue"), check.line("address"));
    let join_url = check.web_link("join_url");
    let ((starts_on, ends_on), (opens_at, closes_at)) = (days?, window?);
    Some(EventDraft {
        slug: slug?,
        kind: kind?,
        no: no?,
        title: title?,
        summary: summary?,
        audience: audience?,
        hosts: hosts?,
        languages: languages?,
        mode: mode?,
        venue: venue?,
        address: address?,
        join_url: join_url?,
        access: access?,
        capacity: capacity?.unwrap_or_default(),
        capacity_in_person: capacity_in_person?,
        capacity_online: capacity_online?,
        delegations: !check.typed.one("delegations").is_empty(),
        follow_up: !check.typed.one("follow_up").is_empty(),
        on_decline: if check.typed.one("free_on_decline").is_empty() {
            OnDecline::Keep
        } else {
            OnDecline::Free
        },
        starts_on,
        ends_on,
        opens_at,
        closes_at,
        city,
        zone,
    })
}

/// Refuses a number of seats below `fewest`.
fn enough(check: &mut Check<'_>, field: &str, seats: Option<i32>, fewest: i32) {
    if seats.is_some_and(|it| it < fewest) {
        check.fault::<()>(field, say::office_fault_capacity(fewest));
    }
}

fn days(check: &mut Check<'_>) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = (check.day("starts_on"), check.day("ends_on"));
    let (first, last) = (first?, last?);
    if last < first {
        return check.fault("ends_on", say::office_fault_order());
    }
    Some((first, last))
}

/// The city, and the zone of its clocks; an event without a city keeps the zone it has.
fn place(check: &mut Check<'_>, directory: &Directory) -> (Option<CityId>, Tz) {
    let typed = check.typed.one("city");
    if let Some(city) = directory.city(&CityId(typed.to_owned())) {
        return (Some(city.id.clone()), city.zone);
    }
    if !typed.is_empty() {
        check.fault::<()>("city", say::office_fault_choice());
    }
    let zone = check.typed.one("zone").parse();
    (None, zone.unwrap_or(Tz::Europe__Paris))
}

type Window = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// When registration opens and closes.
fn window(check: &mut Check<'_>, zone: Tz) -> Option<Window> {
    let opens_at = check.instant("opens_at", zone);
    let closes_at = check.instant("closes_at", zone);
    let (opens_at, closes_at) = (opens_at?, closes_at?);
    if let (Some(opens), Some(closes)) = (opens_at, closes_at)
        && closes <= opens
    {
        return check.fault("closes_at", say::office_fault_order());
    }
    Some((opens_at, closes_at))
}

fn session(check: &mut Check<'_>, event: &Event) -> Option<SessionDraft> {
    let title = check.titles("title");
    let starts_at = check.required_instant("starts_at", event.zone);
    let ends_at = check.required_instant("ends_at", event.zone);
    if let (Some(start), Some(end)) = (starts_at, ends_at) {
        if end <= start {
            check.fault::<()>("ends_at", say::office_fault_order());
        }
        let day = start.with_timezone(&event.zone).date_naive();
        if day < event.starts_on || day > event.ends_on {
            check.fault::<()>("starts_at", say::office_fault_outside());
        }
    }
    let kind = check.choice("kind", SessionKind::parse);
    let (summary, room) = (check.prose("summary"), check.line("room"));
    let (speakers, languages) = (check.list("speakers"), check.languages("languages"));
    let capacity = check.number("capacity");
    Some(SessionDraft {
        kind: kind?,
        title: title?,
        summary: summary?,
        room: room?,
        starts_at: starts_at?,
        ends_at: ends_at?,
        speakers: speakers?,
        languages: languages?,
        choosable: !check.typed.one("choosable").is_empty(),
        capacity: capacity?,
    })
}
