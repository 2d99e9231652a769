//! The page of one event.

use chrono::{DateTime, NaiveDate, Utc};
use maud::{Markup, html};

use super::labels::{event_label, mode_label, session_kind_label};
use crate::base::Localised;
use crate::events::model::{Access, Event, Phase, Reported, Session, SessionKind};
use crate::events::rules::phase;
use crate::web::{Frame, Tone, breadcrumb, chip, facts, link, mark, prose, urls, words_in};
use crate::wording::{Phrase, say};

/// What the page shows.
pub(in crate::events) struct EventPage {
    pub(in crate::events) event: Event,
    pub(in crate::events) sessions: Vec<Session>,
    /// The name of the city and its country, in the reader's language.
    pub(in crate::events) place: Option<(String, String)>,
    pub(in crate::events) now: DateTime<Utc>,
}

/// The page of an event: what, when, where, for whom, how many seats, the agenda.
pub(in crate::events) fn event_page(frame: &Frame, page: &EventPage) -> Markup {
    let (event, words, lang) = (&page.event, &frame.words, frame.lang());
    let back = [(urls::programme(lang), words.say(say::web_nav_programme()))];
    let when = words.date_range(event.starts_on, event.ends_on);
    let place = page
        .place
        .as_ref()
        .map_or_else(|| words.say(say::event_online()), |it| it.0.clone());
    let content = html! {
        (breadcrumb(&back, words))
        div.hero {
            p.kicker { (event_label(event, words)) " · " (when) " · " (place) }
            h1 { (words_in(&event.title, lang)) }
            @if event.illustrative { p { (mark(words)) } }
        }
        div.split {
            div { (prose(&event.summary, lang)) }
            (aside(frame, page))
            div {
                (facts(&details(frame, page)))
                (agenda(frame, page))
            }
        }
    };
    let title = event.title.in_(lang);
    frame.page_about(title, &format!("{when}, {place}"), &content)
}

fn details(frame: &Frame, page: &EventPage) -> Vec<(String, Markup)> {
    let (event, words, lang) = (&page.event, &frame.words, frame.lang());
    let mut rows = vec![(
        words.say(say::event_how()),
        html! { (words.say(mode_label(event.mode))) },
    )];
    if let Some((city, country)) = &page.place {
        let venue = html! {
            @if let Some(venue) = &event.venue { (venue) br; }
            @if let Some(address) = &event.address { (address) br; }
            (city) ", " (country)
        };
        rows.push((words.say(say::event_where()), venue));
    }
    if !event.hosts.is_empty() {
        rows.push((
            words.say(say::event_hosts()),
            html! { (words.list(&event.hosts)) },
        ));
    }
    let spoken: Vec<String> = event
        .languages
        .iter()
        .map(|it| words.language_name(it))
        .collect();
    rows.push((
        words.say(say::event_languages()),
        html! { (words.list(&spoken)) },
    ));
    if !event.audience.is_empty() {
        rows.push((
            words.say(say::event_audience()),
            words_in(&event.audience, lang),
        ));
    }
    if let Some(reported) = event.reported {
        rows.push((
            words.say(say::event_reported()),
            html! { (words.say(reported_phrase(reported))) },
        ));
    }
    rows
}

fn reported_phrase(reported: Reported) -> Phrase {
    match reported.countries {
        Some(countries) => say::event_reported_countries(reported.participants, countries),
        None => say::event_reported_people(reported.participants),
    }
}

/// Seats in words, and what one can do.
fn aside(frame: &Frame, page: &EventPage) -> Markup {
    let (event, words, lang) = (&page.event, &frame.words, frame.lang());
    let (tone, sentence) = seats(frame, event, page.now);
    let action = match phase(event, page.now) {
        Phase::Open if event.access == Access::Open => Some(say::event_register()),
        Phase::Full if event.access == Access::Open => Some(say::event_join_waiting()),
        _ => None,
    };
    html! {
        aside.aside {
            p { (chip(tone, &words.date_range(event.starts_on, event.ends_on))) }
            p { (words.say(sentence)) }
            @if let Some(action) = action {
                p { a.button href=(urls::registration(lang, &event.slug)) { (words.say(action)) } }
                @if event.delegations {
                    p { a href=(urls::group(lang, &event.slug)) { (words.say(say::registration_group_title())) } }
                }
            }
            p {
                (link(&urls::feed_event(lang, &event.slug), &words.say(say::event_add_to_calendar()))) br;
                a href=(urls::calendar(lang)) { (words.say(say::event_feed())) } br;
                a href={ (urls::event(lang, &event.slug)) "/schedule.xml" } { (words.say(say::event_schedule())) }
            }
        }
    }
}

fn seats(frame: &Frame, event: &Event, now: DateTime<Utc>) -> (Tone, Phrase) {
    match phase(event, now) {
        Phase::Cancelled => (Tone::Bad, say::event_cancelled()),
        Phase::Held => (Tone::Plain, say::event_held()),
        Phase::UnderWay => (Tone::Good, say::event_under_way()),
        Phase::Draft | Phase::Closed => (Tone::Plain, say::event_closed()),
        _ if event.access != Access::Open => (
            Tone::Plain,
            say::event_by_invitation(frame.site.contact.as_str()),
        ),
        Phase::NotYetOpen => {
            let opens = event.opens_at.map(|it| frame.words.instant(it, event.zone));
            (Tone::Plain, say::event_opens(opens.unwrap_or_default()))
        }
        Phase::Full => (Tone::Warn, say::event_full(event.capacity)),
        Phase::Open => (
            Tone::Good,
            say::event_seats_free(event.free(), event.capacity),
        ),
    }
}

fn agenda(frame: &Frame, page: &EventPage) -> Markup {
    let (words, zone) = (&frame.words, page.event.zone);
    let mut days: Vec<(NaiveDate, Vec<&Session>)> = Vec::new();
    for session in &page.sessions {
        let day = session.starts_at.with_timezone(&zone).date_naive();
        match days.last_mut() {
            Some((last, of_day)) if *last == day => of_day.push(session),
            _ => days.push((day, vec![session])),
        }
    }
    html! {
        h2 { (words.say(say::event_agenda())) }
        @if days.is_empty() { p.quiet { (words.say(say::event_agenda_none())) } }
        @else { p.quiet { (words.say(say::event_agenda_zone(words.zone(zone)))) } }
        @for (day, sessions) in &days {
            h3 { (words.weekday_date(*day)) }
            ol.agenda { @for session in sessions { (item(frame, &page.event, session)) } }
        }
    }
}

fn item(frame: &Frame, event: &Event, session: &Session) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let local = |at: DateTime<Utc>| at.with_timezone(&event.zone).time();
    let pause = !session.counts() && session.kind != SessionKind::Social;
    let described: &Localised = &session.summary;
    html! {
        li.pause[pause] {
            time datetime=(session.starts_at.with_timezone(&event.zone).to_rfc3339()) {
                (words.time_range(local(session.starts_at), local(session.ends_at)))
            }
            div {
                p.title { (words_in(&session.title, lang)) }
                @if !described.is_empty() { p { (words_in(described, lang)) } }
                @if !pause {
                    p.quiet {
                        (words.say(session_kind_label(session.kind)))
                        @if let Some(room) = &session.room { " · " (words.say(say::event_room(room))) }
                        @if !session.speakers.is_empty() { " · " (words.list(&session.speakers)) }
                        @if session.choosable { " · " (words.say(say::event_choose())) }
                        @if let Some(capacity) = session.capacity.filter(|_| session.choosable) {
                            " (" (words.say(say::event_places_left((capacity - session.taken).max(0)))) ")"
                        }
                    }
                }
            }
        }
    }
}
