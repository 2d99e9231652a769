//! The first page of the desk, and the list of events.

use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, html};

use crate::events::{self, Event, Phase, Status};
use crate::places::Directory;
use crate::web::{Desk, Frame, Table, Tone, chip, link, notice, table, urls};
use crate::wording::{Phrase, say};

/// What waits for somebody.
#[derive(Debug, Clone, Copy)]
pub(in crate::office) struct Todo {
    /// Spellings of cities to settle.
    pub(in crate::office) unmatched: usize,
    /// Letters that could not be delivered.
    pub(in crate::office) failed: u64,
    /// Since when the oldest letter that is due waits.
    pub(in crate::office) waits_since: Option<DateTime<Utc>>,
}

/// "What is to be done?"
pub(in crate::office) fn home_page(
    frame: &Frame,
    desk: &Desk,
    events: &[Event],
    todo: &Todo,
    now: DateTime<Utc>,
) -> Markup {
    let words = &frame.words;
    let coming: Vec<&Event> = events
        .iter()
        .filter(|it| it.status != Status::Cancelled && events::phase(it, now) != Phase::Held)
        .collect();
    let late = todo
        .waits_since
        .filter(|it| now - *it > TimeDelta::minutes(15));
    let to_seat: Vec<&Event> = coming
        .iter()
        .copied()
        .filter(|it| it.waiting > 0 && it.unused() > 0)
        .collect();
    let unmatched = if desk.is_lead { todo.unmatched } else { 0 };
    let quiet = unmatched == 0 && todo.failed == 0 && late.is_none() && to_seat.is_empty();
    let content = html! {
        @if quiet { p.lead { (words.say(say::office_all_quiet())) } }
        @if unmatched > 0 {
            (notice(Tone::Warn, &html! { p { (link(urls::OFFICE_CITIES, &words.say(say::office_todo_cities(unmatched)))) } }))
        }
        @if todo.failed > 0 {
            (notice(Tone::Bad, &html! { p { (link("/office/letters?state=failed", &words.say(say::office_todo_failed(todo.failed)))) } }))
        }
        @if let Some(since) = late {
            (notice(Tone::Warn, &html! { p { (link(urls::OFFICE_LETTERS, &words.say(say::office_todo_late(words.instant(since, chrono_tz::Tz::UTC))))) } }))
        }
        @for event in to_seat { (notice(Tone::Warn, &html! { p { (seats_to_give(frame, event)) } })) }
        h2 { (words.say(say::programme_coming())) }
        @if coming.is_empty() { p.quiet { (words.say(say::programme_none_coming())) } }
        ul.events { @for event in coming { (line(frame, event, now)) } }
        div.actions { a.button href=(urls::OFFICE_NEW_EVENT) { (words.say(say::office_new_event())) } }
    };
    frame.office(desk, &words.say(say::office_home()), &content)
}

/// The way to those who wait though seats are free.
fn seats_to_give(frame: &Frame, event: &Event) -> Markup {
    let list = urls::office_event_part(&event.slug, "registrations");
    let title = event.title.in_(frame.lang());
    let phrase = say::office_todo_waiting(title, event.waiting, event.unused());
    link(
        &urls::with_query(&list, &[("state", "waiting")]),
        &frame.words.say(phrase),
    )
}

fn line(frame: &Frame, event: &Event, now: DateTime<Utc>) -> Markup {
    let words = &frame.words;
    html! {
        li {
            time datetime=(event.starts_on) { (words.date_range(event.starts_on, event.ends_on)) }
            div {
                h3 { a href=(urls::office_event(&event.slug)) { (event.title.in_(frame.lang())) } }
                p { (phase_chip(frame, event, now)) " " (words.say(say::office_seats(event.taken, event.capacity, event.waiting))) }
            }
        }
    }
}

fn phase_chip(frame: &Frame, event: &Event, now: DateTime<Utc>) -> Markup {
    let (tone, word): (Tone, Phrase) = match events::phase(event, now) {
        Phase::Draft => (Tone::Plain, say::office_phase_draft()),
        Phase::Cancelled => (Tone::Bad, say::office_phase_cancelled()),
        Phase::NotYetOpen => (Tone::Plain, say::office_phase_not_open()),
        Phase::Open => (Tone::Good, say::office_phase_open()),
        Phase::Full => (Tone::Warn, say::office_phase_full()),
        Phase::Closed => (Tone::Plain, say::office_phase_closed()),
        Phase::UnderWay => (Tone::Good, say::office_phase_under_way()),
        Phase::Held => (Tone::Plain, say::office_phase_held()),
    };
    chip(tone, &frame.words.say(word))
}

/// Every event in a table.
pub(in crate::office) fn events_page(
    frame: &Frame,
    desk: &Desk,
    events: &[Event],
    directory: &Directory,
    now: DateTime<Utc>,
) -> Markup {
    let words = &frame.words;
    let rows = events
        .iter()
        .map(|event| {
            let city = event.city.as_ref().map_or("", |it| directory.name(it, frame.lang()));
            vec![
                html! { a href=(urls::office_event(&event.slug)) { (event.title.in_(frame.lang())) } },
                html! { (words.date_range(event.starts_on, event.ends_on)) },
                html! { (city) },
                phase_chip(frame, event, now),
                html! { (words.say(say::office_seats(event.taken, event.capacity, event.waiting))) },
            ]
        })
        .collect();
    let heads = [
        say::web_nav_events(),
        say::event_when(),
        say::event_where(),
        say::office_state(),
        say::office_tab_registrations(),
    ];
    let content = html! {
        div.actions { a.button href=(urls::OFFICE_NEW_EVENT) { (words.say(say::office_new_event())) } }
        (table(&Table {
            caption: words.say(say::office_events_caption()),
            heads: heads.into_iter().map(|it| words.say(it)).collect(),
            numbers: Vec::new(),
            rows,
            total: None,
        }))
    };
    frame.office(desk, &words.say(say::web_nav_events()), &content)
}
