//! A file is asked for; what it would change of the agenda.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::base::Language;
use crate::events::{self, Event, Session, SessionDraft};
use crate::schedule::rules::{Plan, ReadFault};
use crate::web::{
    Choice, Desk, Field, Frame, Tone, breadcrumb, button, check, csrf_field, hidden, notice,
    select, urls,
};
use crate::wording::{Phrase, say};

/// What a file would change.
pub(in crate::schedule) struct PlanPage<'a> {
    pub(in crate::schedule) event: &'a Event,
    pub(in crate::schedule) plan: &'a Plan,
    /// Whether what is not in the file goes.
    pub(in crate::schedule) drops: bool,
    /// How many people are told of it.
    pub(in crate::schedule) people: i64,
    /// The file, which the form carries along.
    pub(in crate::schedule) text: &'a str,
    pub(in crate::schedule) lang: Language,
}

/// Why a file cannot be read, in a sentence.
pub(in crate::schedule) fn fault(fault: ReadFault) -> Phrase {
    match fault {
        ReadFault::Unknown => say::schedule_fault_unknown(),
        ReadFault::Empty => say::schedule_fault_empty(),
        ReadFault::TooMany => say::schedule_fault_many(),
    }
}

fn back(frame: &Frame, event: &Event) -> Markup {
    let words = &frame.words;
    let agenda = urls::office_event_part(&event.slug, "agenda");
    breadcrumb(&[(agenda, words.say(say::event_agenda()))], words)
}

/// The form that asks for a file.
pub(in crate::schedule) fn file_page(
    frame: &Frame,
    desk: &Desk,
    event: &Event,
    fault: Option<&Phrase>,
) -> Markup {
    let words = &frame.words;
    let lang = |it: Language| Choice {
        value: it.code().to_owned(),
        label: words.language_name(it.code()),
    };
    let langs = Field {
        name: "lang",
        label: words.say(say::schedule_lang()),
        value: frame.lang().code(),
        required: true,
        ..Field::default()
    };
    let content = html! {
        (events::tabs(frame, &event.slug, "agenda"))
        (back(frame, event))
        @if let Some(fault) = fault { (notice(Tone::Bad, &html! { p { (words.say(fault.clone())) } })) }
        p.lead { (words.say(say::schedule_lead())) }
        form method="post" enctype="multipart/form-data" action=(urls::office_event_part(&event.slug, "agenda/import")) {
            (csrf_field(&desk.csrf))
            p.field {
                label for="file" { (words.say(say::schedule_file())) }
                input id="file" name="file" type="file" accept=".xml,.json,.ics" required;
            }
            (select(&langs, &Language::ALL.map(lang), words))
            (check("drops", "yes", false, &html! { (words.say(say::schedule_drops())) }))
            (button(&words.say(say::schedule_show())))
        }
    };
    frame.office(desk, event.title.in_(frame.lang()), &content)
}

/// New, changed, gone: and the button that does it.
pub(in crate::schedule) fn plan_page(frame: &Frame, desk: &Desk, page: &PlanPage<'_>) -> Markup {
    let (words, plan) = (&frame.words, page.plan);
    let leaves = page.drops && !plan.gone.is_empty();
    let is_nothing = plan.new.is_empty() && plan.changed.is_empty() && !leaves;
    let content = html! {
        (events::tabs(frame, &page.event.slug, "agenda"))
        (back(frame, page.event))
        p.lead { (words.say(say::schedule_counts(plan.new.len(), plan.changed.len(), plan.same))) }
        @if !plan.outside.is_empty() {
            (notice(Tone::Warn, &html! { p { (words.say(say::schedule_outside())) " " (words.list(&plan.outside.iter().map(String::as_str).collect::<Vec<_>>())) } }))
        }
        (lines(frame, say::schedule_new(), plan.new.iter().map(|it| drafted(frame, page.event, &it.1)).collect()))
        (lines(frame, say::schedule_changed(), plan.changed.iter().map(|it| html! { (session(frame, page.event, &it.before)) " → " (drafted(frame, page.event, &it.after)) }).collect()))
        (lines(frame, if page.drops { say::schedule_gone() } else { say::schedule_kept() }, plan.gone.iter().map(|it| session(frame, page.event, it)).collect()))
        @if is_nothing { p { (words.say(say::schedule_nothing())) } }
        @else {
            @if page.people > 0 { p { (words.say(say::office_told(page.people))) } }
            form method="post" action=(urls::office_event_part(&page.event.slug, "agenda/import")) {
                (csrf_field(&desk.csrf))
                (hidden("sure", "yes"))
                (hidden("lang", page.lang.code()))
                @if page.drops { (hidden("drops", "yes")) }
                (hidden("text", page.text))
                (button(&words.say(say::schedule_go())))
            }
        }
    };
    frame.office(desk, page.event.title.in_(frame.lang()), &content)
}

fn lines(frame: &Frame, title: Phrase, lines: Vec<Markup>) -> Markup {
    html! {
        @if !lines.is_empty() {
            h2 { (frame.words.say(title)) }
            ul { @for line in lines { li { (line) } } }
        }
    }
}

fn session(frame: &Frame, event: &Event, it: &Session) -> Markup {
    let title = it.title.in_(frame.lang());
    item(
        frame,
        event,
        (title, it.room.as_deref()),
        (it.starts_at, it.ends_at),
    )
}

fn drafted(frame: &Frame, event: &Event, it: &SessionDraft) -> Markup {
    let title = it.title.in_(frame.lang());
    item(
        frame,
        event,
        (title, it.room.as_deref()),
        (it.starts_at, it.ends_at),
    )
}

fn item(
    frame: &Frame,
    event: &Event,
    (title, room): (&str, Option<&str>),
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Markup {
    let words = &frame.words;
    let (from, to) = (
        from.with_timezone(&event.zone),
        to.with_timezone(&event.zone),
    );
    html! {
        strong { (title) } ", " (words.weekday_date(from.date_naive())) ", " (words.time_range(from.time(), to.time()))
        @if let Some(room) = room { ", " (room) }
    }
}
