//! The agenda of an event, with the form of one session.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use maud::{Markup, html};

use super::event::field;
use crate::base::{Language, SessionId};
use crate::events::{self, Clash, Event, Session, SessionKind, Shared, session_kind_label};
use crate::web::{
    Choice, Desk, Fault, Field, Frame, Kind, Tone, Typed, button, check, csrf_field, error_summary,
    hidden, notice, quiet_button, select, urls,
};
use crate::wording::{Phrase, say};

/// The agenda, and a form: of the session named, or of a new one.
pub(in crate::office) struct AgendaForm<'a> {
    pub(in crate::office) event: &'a Event,
    pub(in crate::office) sessions: &'a [Session],
    /// How many wait for a place in each.
    pub(in crate::office) lines: &'a BTreeMap<SessionId, i64>,
    /// With the revision that is being edited.
    pub(in crate::office) session: Option<(SessionId, i32)>,
    pub(in crate::office) typed: &'a Typed,
    pub(in crate::office) faults: &'a [Fault],
}

/// The page.
pub(in crate::office) fn agenda_page(frame: &Frame, desk: &Desk, form: &AgendaForm<'_>) -> Markup {
    let words = &frame.words;
    let content = html! {
        (events::tabs(frame, &form.event.slug, "agenda"))
        @for clash in events::clashes(form.sessions) { (notice(Tone::Warn, &html! { p { (words.say(clash_phrase(frame, &clash))) } })) }
        p.quiet { (words.say(say::event_agenda_zone(words.zone(form.event.zone)))) }
        @if form.sessions.is_empty() { p { (words.say(say::office_agenda_empty())) } }
        @for day in form.sessions.chunk_by(|one, other| day_of(form.event, one) == day_of(form.event, other)) {
            @if let Some(first) = day.first() { h2.day { (words.weekday_date(day_of(form.event, first))) } }
            ol.agenda { @for session in day { (line(frame, form, session)) } }
        }
        p { a href=(urls::office_event_part(&form.event.slug, "agenda/import")) { (words.say(say::schedule_import())) } }
        (session_form(frame, desk, form))
    };
    frame.office(desk, form.event.title.in_(frame.lang()), &content)
}

fn clash_phrase(frame: &Frame, clash: &Clash<'_>) -> Phrase {
    let title = |it: &Session| it.title.in_(frame.lang()).to_owned();
    let (one, other) = (title(clash.one), title(clash.other));
    match clash.over {
        Shared::Room(room) => say::office_clash(room, one, other),
        Shared::Speaker(speaker) => say::office_clash_speaker(speaker, one, other),
    }
}

/// The day at the venue on which a session starts.
fn day_of(event: &Event, session: &Session) -> NaiveDate {
    session.starts_at.with_timezone(&event.zone).date_naive()
}

fn line(frame: &Frame, form: &AgendaForm<'_>, session: &Session) -> Markup {
    let (words, event) = (&frame.words, form.event);
    let local = |at: DateTime<Utc>| at.with_timezone(&event.zone).time();
    let (start, end) = (local(session.starts_at), local(session.ends_at));
    html! {
        li {
            time { (words.time_range(start, end)) }
            div {
                p.title { a href={ (urls::office_event_part(&event.slug, "agenda")) "/" (session.id.0) } { (session.title.in_(frame.lang())) } }
                p.quiet {
                    (words.say(session_kind_label(session.kind)))
                    @if let Some(room) = &session.room { " · " (room) }
                    @if session.choosable { " · " (words.say(say::office_chosen_by(session.taken))) }
                    @if let Some(waiting) = form.lines.get(&session.id) { " · " (words.say(say::office_waited_for_by(*waiting))) }
                }
            }
        }
    }
}

fn session_form(frame: &Frame, desk: &Desk, form: &AgendaForm<'_>) -> Markup {
    let words = &frame.words;
    let base = urls::office_event_part(&form.event.slug, "agenda");
    let action = form
        .session
        .map_or_else(|| base.clone(), |it| format!("{base}/{}", it.0.0));
    let heading = if form.session.is_some() {
        say::office_session_edit()
    } else {
        say::office_session_add()
    };
    html! {
        h2 { (words.say(heading)) }
        (error_summary(form.faults, words))
        form method="post" action=(action) novalidate {
            (csrf_field(&desk.csrf))
            @if let Some((_, revision)) = form.session { (hidden("revision", &revision.to_string())) }
            (facts(frame, form))
            (texts(frame, form))
            div.actions { (button(&words.say(say::registration_save()))) @if form.session.is_some() { a.button.quiet href=(base) { (words.say(say::office_session_add())) } } }
        }
        @if form.session.is_some() {
            form method="post" action={ (action) "/removal" } {
                (csrf_field(&desk.csrf))
                div.actions { (quiet_button(&words.say(say::office_session_remove()))) }
            }
        }
    }
}

fn facts(frame: &Frame, form: &AgendaForm<'_>) -> Markup {
    let words = &frame.words;
    let kinds: Vec<Choice> = SessionKind::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(session_kind_label(*it)),
        })
        .collect();
    let field = |name, label: Phrase| field(name, words.say(label), form.typed, form.faults);
    html! {
        (Field { required: true, lang: Some("en"), ..field("title_en", say::office_title_en()) }.show(words))
        (select(&Field { required: true, ..field("kind", say::office_kind()) }, &kinds, words))
        (Field { kind: Kind::DateTime, required: true, ..field("starts_at", say::office_starts_at()) }.show(words))
        (Field { kind: Kind::DateTime, required: true, ..field("ends_at", say::office_ends_at()) }.show(words))
        (field("room", say::office_room()).show(words))
        (Field { kind: Kind::Long, hint: Some(words.say(say::office_list_hint())), ..field("speakers", say::office_speakers()) }.show(words))
        (Field { hint: Some(words.say(say::office_session_languages_hint())), ..field("languages", say::event_languages()) }.show(words))
        (check("choosable", "yes", !form.typed.one("choosable").is_empty(), &html! { (words.say(say::office_choosable())) }))
        (Field { kind: Kind::Number, ..field("capacity", say::office_places()) }.show(words))
    }
}

fn texts(frame: &Frame, form: &AgendaForm<'_>) -> Markup {
    let words = &frame.words;
    html! {
        @for language in Language::ALL {
            @let code = language.code();
            @let (title, summary) = (format!("title_{code}"), format!("summary_{code}"));
            details {
                summary lang=(code) { (words.language_endonym(language)) }
                @if language != Language::En {
                    (Field { lang: Some(code), ..field(&title, words.say(say::office_title()), form.typed, form.faults) }.show(words))
                }
                (Field { kind: Kind::Long, lang: Some(code), ..field(&summary, words.say(say::office_summary()), form.typed, form.faults) }.show(words))
            }
        }
    }
}
