//! The first page of the desk, and the list of events.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, html};

use crate::base::EventId;
use crate::events::{self, Event, Phase, Status};
use crate::places::Directory;
use crate::web::{Desk, Frame, Table, Tone, chip, link, notice, table, urls};
use crate::wording::{Phrase, say};

/// What waits for somebody.
#[derive(Debug, Clone)]
pub(in crate::office) struct Todo {
    /// Spellings of cities to settle.
    pub(in crate::office) unmatched: usize,
    /// Letters that could not be delivered.
    pub(in crate::office) failed: u64,
    /// Since when the oldest letter that is due waits.
    pub(in crate::office) waits_since: Option<DateTime<Utc>>,
    /// Messages that somebody is to look at.
    pub(in crate::office) messages: u64,
    /// How many ask for a seat, by event.
    pub(in crate::office) requests: BTreeMap<EventId, i64>,
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
    let todo = todo_list(frame, desk, &coming, todo, now);
    let content = html! {
        @if todo.is_empty() { p.lead { (words.say(say::office_all_quiet())) } }
        @for (tone, line) in &todo { (notice(*tone, &html! { p { (line) } })) }
        h2 { (words.say(say::programme_coming())) }
        @if coming.is_empty() { p.quiet { (words.say(say::programme_none_coming())) } }
        ul.events { @for event in coming { (line(frame, event, now)) } }
        div.actions { a.button href=(urls::OFFICE_NEW_EVENT) { (words.say(say::office_new_event())) } }
    };
    frame.office(desk, &words.say(say::office_home()), &content)
}

/// What somebody has to look at, each with the way there.
fn todo_list(
    frame: &Frame,
    desk: &Desk,
    coming: &[&Event],
    todo: &Todo,
    now: DateTime<Utc>,
) -> Vec<(Tone, Markup)> {
    let words = &frame.words;
    let mut lines = Vec::new();
    if desk.is_lead && todo.unmatched > 0 {
        let line = words.say(say::office_todo_cities(todo.unmatched));
        lines.push((Tone::Warn, link(urls::OFFICE_CITIES, &line)));
    }
    if todo.failed > 0 {
        let line = words.say(say::office_todo_failed(todo.failed));
        lines.push((Tone::Bad, link("/office/letters?state=failed", &line)));
    }
    if todo.messages > 0 {
        let line = words.say(say::office_todo_messages(todo.messages));
        lines.push((Tone::Warn, link(urls::OFFICE_INBOX, &line)));
    }
    let is_late = |since: &DateTime<Utc>| now - *since > TimeDelta::minutes(15);
    if let Some(since) = todo.waits_since.filter(is_late) {
        let since = words.instant(since, chrono_tz::Tz::UTC);
        let line = words.say(say::office_todo_late(since));
        lines.push((Tone::Warn, link(urls::OFFICE_LETTERS, &line)));
    }
    for event in coming {
        if let Some(count) = todo.requests.get(&event.id) {
            lines.push((Tone::Warn, requests(frame, event, *count)));
        }
        if event.waiting > 0 && event.unused() > 0 {
            lines.push((Tone::Warn, seats_to_give(frame, event)));
        }
    }
    lines
}

/// The way to those who ask for a seat.
fn requests(frame: &Frame, event: &Event, count: i64) -> Markup {
    let list = urls::office_event_part(&event.slug, "registrations");
    let phrase = say::office_todo_pending(event.title.in_(frame.lang()), count);
    link(
        &urls::with_query(&list, &[("state", "pending")]),
        &frame.words.say(phrase),
    )
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
        div.actions {
            a.button href=(urls::OFFICE_NEW_EVENT) { (words.say(say::office_new_event())) }
            a.button.quiet href=(urls::OFFICE_CALENDAR) { (words.say(say::calendar_desk())) }
        }
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
