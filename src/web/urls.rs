//! Every address of the site, as a function. Paths start with a slash; [`absolute`] adds the public base.

use crate::base::Language;

/// The address to write in a letter or a calendar.
pub fn absolute(base_url: &str, path: &str) -> String {
    format!("{base_url}{path}")
}

/// An address with a query: `fields` in their order, encoded, those without a value left out.
pub fn with_query(path: &str, fields: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields.iter().filter(|it| !it.1.is_empty()));
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
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

/// The form with which somebody registers several people.
pub fn group(lang: Language, slug: &str) -> String {
    format!("/{}/events/{slug}/delegation", lang.code())
}

/// The style of the questions that the form of an event asks.
pub fn question_style(slug: &str) -> String {
    format!("/events/{slug}/questions.css")
}

/// What became of a form that was sent.
pub fn receipt(lang: Language, slug: &str, receipt: &str) -> String {
    format!("/{}/events/{slug}/registration/{receipt}", lang.code())
}

/// A participant's page.
pub fn my(lang: Language, token: &str) -> String {
    format!("/{}/my/{token}", lang.code())
}

/// An action on a participant's page: `changes`, `cancellation`.
pub fn my_action(lang: Language, token: &str, noun: &str) -> String {
    format!("/{}/my/{token}/{noun}", lang.code())
}

/// Where somebody says what came of an event.
pub fn follow_up(lang: Language, token: &str) -> String {
    format!("/{}/follow-up/{token}", lang.code())
}

/// Where somebody says that they want no announcements.
pub fn unsubscribe(lang: Language, token: &str) -> String {
    format!("/{}/unsubscribe/{token}", lang.code())
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

/// The feed of the events of one kind.
pub fn feed_kind(lang: Language, kind: &str) -> String {
    format!("/cal/{}/kind/{kind}.ics", lang.code())
}

/// The feed of the events in which this language is spoken or interpreted.
pub fn feed_language(lang: Language, spoken: &str) -> String {
    format!("/cal/{}/language/{spoken}.ics", lang.code())
}

/// The feed of one organiser: every event, drafts too, with counts.
pub fn feed_desk(token: &str) -> String {
    format!("/cal/desk/{token}.ics")
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
/// An organiser's own feed.
pub const OFFICE_CALENDAR: &str = "/office/calendar";
/// The texts of letters.
pub const OFFICE_TEXTS: &str = "/office/texts";
/// What came in by mail.
pub const OFFICE_INBOX: &str = "/office/inbox";
/// The figures of the programme.
pub const OFFICE_FIGURES: &str = "/office/figures";
/// Spellings of cities that the directory does not know.
pub const OFFICE_CITIES: &str = "/office/cities";
/// Accounts of organisers.
pub const OFFICE_ACCOUNTS: &str = "/office/accounts";
/// The audit log.
pub const OFFICE_AUDIT: &str = "/office/audit";
/// Where somebody changes an account's role.
pub const OFFICE_ACCOUNT_ROLE: &str = "/office/accounts/role";
/// Where somebody closes an account.
pub const OFFICE_ACCOUNT_CLOSURE: &str = "/office/accounts/closure";
/// Where somebody opens an account again.
pub const OFFICE_ACCOUNT_OPENING: &str = "/office/accounts/opening";
/// Where somebody chooses the language of their own desk.
pub const OFFICE_LANGUAGE: &str = "/office/language";
/// The browsers somebody is signed in with.
pub const OFFICE_VISITS: &str = "/office/visits";

/// A mailed sign-in link.
pub fn sign_in_link(token: &str) -> String {
    format!("/office/sign-in/{token}")
}

/// The same, that leads on to `next`.
pub fn sign_in_link_to(token: &str, next: &str) -> String {
    let next = if next == OFFICE { "" } else { next };
    with_query(&sign_in_link(token), &[("next", next)])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_carries_every_letter_and_nothing_empty() {
        let fields = [("search", "a&b=ö #1"), ("state", ""), ("before", "7")];
        assert_eq!(
            with_query("/office/letters", &fields),
            "/office/letters?search=a%26b%3D%C3%B6+%231&before=7"
        );
        assert_eq!(with_query("/office", &[("state", "")]), "/office");
    }
}
