//! Every address of the site, as a function. Paths start with a slash; [`absolute`] adds the public base.

use crate::base::Language;

/// The address to write in a letter or a calendar.
pub fn absolute(base_url: &str, path: &str) -> String {
    format!("{base_url}{path}")
}

/// The programme.
pub fn programme(lang: Language) -> String {
    format!("/{}", lang.code())
}

/// An event.
pub fn event(lang: Language, slug: &str) -> String {
    format!("/{}/events/{slug}", lang.code())
}

/// The registration form of an event.
pub fn registration(lang: Language, slug: &str) -> String {
    format!("/{}/events/{slug}/registration", lang.code())
}

/// A participant's page.
pub fn my(lang: Language, token: &str) -> String {
    format!("/{}/my/{token}", lang.code())
}

/// An action on a participant's page: `changes`, `cancellation`.
pub fn my_action(lang: Language, token: &str, noun: &str) -> String {
    format!("/{}/my/{token}/{noun}", lang.code())
}

/// "Send me my link again."
pub fn link(lang: Language) -> String {
    format!("/{}/link", lang.code())
}

/// How to subscribe.
pub fn calendar(lang: Language) -> String {
    format!("/{}/calendar", lang.code())
}

/// The feed of every event.
pub fn feed_all(lang: Language) -> String {
    format!("/cal/{}/all.ics", lang.code())
}

/// The feed of one event and its sessions.
pub fn feed_event(lang: Language, slug: &str) -> String {
    format!("/cal/{}/event/{slug}.ics", lang.code())
}

/// The feed of the events in one city.
pub fn feed_city(lang: Language, city: &str) -> String {
    format!("/cal/{}/city/{city}.ics", lang.code())
}

/// The feed of one participant.
pub fn feed_my(token: &str) -> String {
    format!("/cal/my/{token}.ics")
}

/// The emblem for letters: an address that never changes.
pub const EMBLEM: &str = "/assets/emblem.png";
/// The organisers' home.
pub const OFFICE: &str = "/office";
/// Where organisers ask for a sign-in link.
pub const SIGN_IN: &str = "/office/sign-in";
/// Where organisers sign out.
pub const SIGN_OUT: &str = "/office/sign-out";
/// The organisers' list of events.
pub const OFFICE_EVENTS: &str = "/office/events";
/// The form of a new event.
pub const OFFICE_NEW_EVENT: &str = "/office/events/new";
/// The log of letters.
pub const OFFICE_LETTERS: &str = "/office/letters";
/// The figures of the programme.
pub const OFFICE_FIGURES: &str = "/office/figures";
/// Spellings of cities that the directory does not know.
pub const OFFICE_CITIES: &str = "/office/cities";
/// Accounts of organisers.
pub const OFFICE_ACCOUNTS: &str = "/office/accounts";
/// The audit log.
pub const OFFICE_AUDIT: &str = "/office/audit";
/// The browsers somebody is signed in with.
pub const OFFICE_VISITS: &str = "/office/visits";

/// A mailed sign-in link.
pub fn sign_in_link(token: &str) -> String {
    format!("/office/sign-in/{token}")
}

/// An event on the organisers' desk.
pub fn office_event(slug: &str) -> String {
    format!("/office/events/{slug}")
}

/// A part of an event on the organisers' desk: `agenda`, `registrations`, `attendance`, `figures`, `letters`.
pub fn office_event_part(slug: &str, part: &str) -> String {
    format!("/office/events/{slug}/{part}")
}

/// One letter as sent.
pub fn office_letter(id: uuid::Uuid) -> String {
    format!("/office/letters/{id}")
}

/// The check-in page of one event.
pub fn door(token: &str) -> String {
    format!("/door/{token}")
}

/// An action of a helper at the door: `stamps`, `reversals`, `walk-ins`.
pub fn door_action(token: &str, noun: &str) -> String {
    format!("/door/{token}/{noun}")
}

/// One registration on the organisers' desk.
pub fn office_registration(slug: &str, id: uuid::Uuid) -> String {
    format!("/office/events/{slug}/registrations/{id}")
}
