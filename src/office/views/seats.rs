//! The seats of an event: how many are taken, which are kept for whom.

use maud::{Markup, html};

use super::event::field;
use crate::base::QuotaId;
use crate::events::{self, Event, Limit, Mode, Quota, mode_label};
use crate::places::Directory;
use crate::web::{
    Choice, Desk, Fault, Field, Frame, Kind, Table, Typed, button, csrf_field, error_summary,
    quiet_button, select, table, urls,
};
use crate::wording::{Phrase, say};

/// What the page shows.
pub(in crate::office) struct SeatsPage<'a> {
    pub(in crate::office) event: &'a Event,
    pub(in crate::office) quotas: &'a [Quota],
    /// The one in the form; none: a new one.
    pub(in crate::office) quota: Option<QuotaId>,
    pub(in crate::office) directory: &'a Directory,
    pub(in crate::office) typed: &'a Typed,
    pub(in crate::office) faults: &'a [Fault],
}

/// The page.
pub(in crate::office) fn seats_page(frame: &Frame, desk: &Desk, page: &SeatsPage<'_>) -> Markup {
    let words = &frame.words;
    let content = html! {
        (events::tabs(frame, &page.event.slug, "seats"))
        (whole(frame, page.event))
        h2 { (words.say(say::office_seats_caption())) }
        p.quiet { (words.say(say::office_seats_lead())) }
        @if !page.quotas.is_empty() { (kept(frame, page)) }
        (form(frame, desk, page))
    };
    frame.office(desk, page.event.title.in_(frame.lang()), &content)
}

/// The seats of the event by what limits them.
fn whole(frame: &Frame, event: &Event) -> Markup {
    let words = &frame.words;
    let of = |taken: i32, capacity: i32| words.say(say::office_seats_count(taken, capacity));
    let limited = |mode: Mode, limit: Limit| {
        let count = limit.capacity.map(|it| of(limit.taken, it));
        (
            mode_label(mode),
            count.unwrap_or_else(|| words.number(i64::from(limit.taken))),
        )
    };
    let general = (
        event.taken - event.taken_reserved,
        event.capacity - event.reserved,
    );
    let mut rows = vec![
        (say::office_capacity(), of(event.taken, event.capacity)),
        (say::office_seats_everybody(), of(general.0, general.1)),
    ];
    if event.mode == Mode::Hybrid {
        rows.push(limited(Mode::InPerson, event.in_person));
        rows.push(limited(Mode::Online, event.online));
    }
    rows.push((
        say::office_seats_extra(),
        words.number(i64::from(event.extra)),
    ));
    rows.push((
        say::office_seats_waiting(),
        words.number(i64::from(event.waiting)),
    ));
    let rows: Vec<(String, Markup)> = rows
        .into_iter()
        .map(|(label, text)| (words.say(label), html! { (text) }))
        .collect();
    crate::web::facts(&rows)
}

fn kept(frame: &Frame, page: &SeatsPage<'_>) -> Markup {
    let words = &frame.words;
    let heads = [
        say::office_quota_name(),
        say::office_quota_city(),
        say::office_quota_code(),
        say::office_seats_of(),
        say::office_quota_returns(),
    ];
    table(&Table {
        caption: words.say(say::office_seats_caption()),
        heads: heads.into_iter().map(|it| words.say(it)).collect(),
        numbers: Vec::new(),
        rows: page.quotas.iter().map(|it| row(frame, page, it)).collect(),
        total: None,
    })
}

fn row(frame: &Frame, page: &SeatsPage<'_>, quota: &Quota) -> Vec<Markup> {
    let (words, lang) = (&frame.words, frame.lang());
    let base = urls::office_event_part(&page.event.slug, "seats");
    let city = quota.city.as_ref().map(|it| page.directory.name(it, lang));
    let invitation = quota.code.as_ref().map(|code| {
        let path = urls::with_query(
            &urls::registration(lang, &page.event.slug),
            &[("code", code)],
        );
        urls::absolute(&frame.base_url, &path)
    });
    vec![
        html! { a href={ (base) "/" (quota.id.0) } { (quota.name) } },
        html! { (city.unwrap_or_default()) },
        html! {
            @if let (Some(code), Some(link)) = (&quota.code, &invitation) {
                code { (code) } br; a href=(link) { (words.say(say::office_quota_link())) }
            }
        },
        html! { (words.say(say::office_seats_count(quota.taken, quota.capacity))) },
        html! {
            @if quota.returned_at.is_some() { (words.say(say::office_quota_returned())) }
            @else if let Some(day) = quota.returns_on { (words.date(day)) }
        },
    ]
}

fn form(frame: &Frame, desk: &Desk, page: &SeatsPage<'_>) -> Markup {
    let words = &frame.words;
    let base = urls::office_event_part(&page.event.slug, "seats");
    let action = page
        .quota
        .map_or_else(|| base.clone(), |it| format!("{base}/{}", it.0));
    html! {
        @if page.quota.is_none() { h2 { (words.say(say::office_quota_new())) } }
        (error_summary(page.faults, words))
        form method="post" action=(action) novalidate {
            (csrf_field(&desk.csrf))
            (fields(frame, page))
            div.actions {
                (button(&words.say(say::office_quota_save())))
                @if page.quota.is_some() { a.button.quiet href=(base) { (words.say(say::office_quota_new())) } }
            }
        }
        @if page.quota.is_some() {
            form method="post" action={ (action) "/removal" } {
                (csrf_field(&desk.csrf))
                div.actions { (quiet_button(&words.say(say::office_quota_drop()))) }
            }
        }
    }
}

fn fields(frame: &Frame, page: &SeatsPage<'_>) -> Markup {
    let words = &frame.words;
    let mut cities: Vec<Choice> = page
        .directory
        .cities()
        .map(|it| Choice {
            value: it.id.0.clone(),
            label: it.names.in_(frame.lang()).to_owned(),
        })
        .collect();
    words.sort_by(&mut cities, |it| it.label.as_str());
    let field = |name, label: Phrase| field(name, words.say(label), page.typed, page.faults);
    html! {
        (field("name", say::office_quota_name()).show(words))
        (select(&field("city", say::office_quota_city()), &cities, words))
        (Field { hint: Some(words.say(say::office_quota_code_hint())), ..field("code", say::office_quota_code()) }.show(words))
        (Field { kind: Kind::Number, required: true, ..field("capacity", say::office_seats_of()) }.show(words))
        (Field { kind: Kind::Date, ..field("returns_on", say::office_quota_returns()) }.show(words))
    }
}
