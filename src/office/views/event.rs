//! The facts of an event as a form, with what publishing still needs.

use maud::{Markup, html};

use crate::base::Language;
use crate::events::{self, Access, Event, Kind, Mode, Status, kind_label, mode_label};
use crate::places::Directory;
use crate::web::{
    Choice, Desk, Fault, Field, Frame, Tone, Typed, button, check, csrf_field, error_summary,
    hidden, link, notice, quiet_button, select, urls,
};
use crate::wording::{Phrase, Words, say};

/// A form being filled in; without an event it makes a new one.
pub(in crate::office) struct EventForm<'a> {
    pub(in crate::office) event: Option<&'a Event>,
    pub(in crate::office) typed: &'a Typed,
    pub(in crate::office) faults: &'a [Fault],
    pub(in crate::office) directory: &'a Directory,
    /// What publishing still needs.
    pub(in crate::office) missing: &'a [Phrase],
}

/// The page.
pub(in crate::office) fn event_page(frame: &Frame, desk: &Desk, form: &EventForm<'_>) -> Markup {
    let words = &frame.words;
    let title = match form.event {
        Some(event) => event.title.in_(frame.lang()).to_owned(),
        None => words.say(say::office_new_event()),
    };
    let action = form.event.map_or_else(
        || urls::OFFICE_NEW_EVENT.to_owned(),
        |it| urls::office_event(&it.slug),
    );
    let content = html! {
        @if let Some(event) = form.event { (events::tabs(frame, &event.slug, "")) (publication(frame, desk, event, form.missing)) }
        (error_summary(form.faults, words))
        form method="post" action=(action) novalidate {
            (csrf_field(&desk.csrf))
            @if let Some(event) = form.event { (hidden("revision", &event.revision.to_string())) }
            (basics(frame, form))
            (place_and_time(frame, form))
            (seats(frame, form))
            (texts(form, words))
            div.actions { (button(&words.say(say::registration_save()))) }
        }
    };
    frame.office(desk, &title, &content)
}

/// Draft or public, and the way from one to the other.
fn publication(frame: &Frame, desk: &Desk, event: &Event, missing: &[Phrase]) -> Markup {
    let words = &frame.words;
    let public = event.status == Status::Published;
    let noun = if public { "withdrawal" } else { "publication" };
    html! {
        @if public {
            (notice(Tone::Good, &html! { p { (words.say(say::office_is_public())) " " (link(&urls::event(frame.lang(), &event.slug), &words.say(say::office_see_public()))) } }))
        } @else if event.status == Status::Cancelled {
            (notice(Tone::Bad, &html! { p { (words.say(say::event_cancelled())) } }))
        } @else if missing.is_empty() {
            (notice(Tone::Plain, &html! { p { (words.say(say::office_is_draft())) } }))
        } @else {
            (notice(Tone::Warn, &html! {
                p { (words.say(say::office_missing())) }
                ul { @for phrase in missing { li { (words.say(phrase)) } } }
            }))
        }
        @if event.status == Status::Cancelled { (one_button(desk, event, "restoration", &words.say(say::office_restore()))) }
        @if public { (one_button(desk, event, "cancellation", &words.say(say::office_call_off()))) }
        @if event.status != Status::Cancelled && (public || missing.is_empty()) {
            form method="post" action=(urls::office_event_part(&event.slug, noun)) {
                (csrf_field(&desk.csrf))
                div.actions {
                    @if public { (quiet_button(&words.say(say::office_withdraw()))) } @else { (button(&words.say(say::office_publish()))) }
                }
            }
        }
    }
}

fn one_button(desk: &Desk, event: &Event, noun: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(urls::office_event_part(&event.slug, noun)) {
            (csrf_field(&desk.csrf))
            div.actions { (quiet_button(label)) }
        }
    }
}

/// A field of a form of the desk.
pub(super) fn field<'a>(
    name: &'a str,
    label: String,
    typed: &'a Typed,
    faults: &'a [Fault],
) -> Field<'a> {
    Field {
        name,
        label,
        value: typed.one(name),
        fault: faults.iter().find(|it| it.0 == name).map(|it| &it.1),
        ..Field::default()
    }
}

fn basics(frame: &Frame, form: &EventForm<'_>) -> Markup {
    let words = &frame.words;
    let kinds: Vec<Choice> = Kind::ALL
        .iter()
        .map(|it| choice(it.code(), words.say(kind_label(*it))))
        .collect();
    let field = |name, label: Phrase| field(name, words.say(label), form.typed, form.faults);
    html! {
        (Field { required: true, lang: Some("en"), ..field("title_en", say::office_title_en()) }.show(words))
        (Field { required: true, hint: Some(words.say(say::office_slug_hint())), ..field("slug", say::office_slug()) }.show(words))
        (select(&Field { required: true, ..field("kind", say::office_kind()) }, &kinds, words))
        (Field { kind: crate::web::Kind::Number, ..field("no", say::office_no()) }.show(words))
    }
}

fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
    }
}

fn place_and_time(frame: &Frame, form: &EventForm<'_>) -> Markup {
    let words = &frame.words;
    let mut cities: Vec<Choice> = form
        .directory
        .cities()
        .map(|it| choice(it.id.as_str(), it.names.in_(frame.lang()).to_owned()))
        .collect();
    words.sort_by(&mut cities, |it| it.label.as_str());
    let modes: Vec<Choice> = Mode::ALL
        .iter()
        .map(|it| choice(it.code(), words.say(mode_label(*it))))
        .collect();
    let field = |name, label: Phrase| field(name, words.say(label), form.typed, form.faults);
    html! {
        h2 { (words.say(say::office_place_and_time())) }
        (Field { kind: crate::web::Kind::Date, required: true, ..field("starts_on", say::office_starts_on()) }.show(words))
        (Field { kind: crate::web::Kind::Date, required: true, hint: form.event.map(|_| words.say(say::office_days_hint())), ..field("ends_on", say::office_ends_on()) }.show(words))
        (select(&Field { hint: Some(words.say(say::office_city_hint())), ..field("city", say::office_city()) }, &cities, words))
        (select(&Field { required: true, ..field("mode", say::event_how()) }, &modes, words))
        (field("venue", say::office_venue()).show(words))
        (field("address", say::office_address()).show(words))
        (Field { kind: crate::web::Kind::Url, ..field("join_url", say::office_join_url()) }.show(words))
    }
}

fn seats(frame: &Frame, form: &EventForm<'_>) -> Markup {
    let words = &frame.words;
    let accesses: Vec<Choice> = Access::ALL
        .iter()
        .map(|it| choice(it.code(), words.say(access_label(*it))))
        .collect();
    let field = |name, label: Phrase| field(name, words.say(label), form.typed, form.faults);
    html! {
        h2 { (words.say(say::office_tab_registrations())) }
        (Field { kind: crate::web::Kind::Number, required: true, ..field("capacity", say::office_capacity()) }.show(words))
        (Field { kind: crate::web::Kind::Number, hint: Some(words.say(say::office_capacity_hint())), ..field("capacity_in_person", say::office_capacity_in_person()) }.show(words))
        (Field { kind: crate::web::Kind::Number, ..field("capacity_online", say::office_capacity_online()) }.show(words))
        (select(&Field { required: true, ..field("access", say::office_access()) }, &accesses, words))
        (check("delegations", "yes", !form.typed.one("delegations").is_empty(), &html! { (words.say(say::office_delegations_open())) }))
        (check("follow_up", "yes", !form.typed.one("follow_up").is_empty(), &html! { (words.say(say::office_follow_up())) }))
        (check("free_on_decline", "yes", !form.typed.one("free_on_decline").is_empty(), &html! { (words.say(say::office_free_on_decline())) }))
        (Field { kind: crate::web::Kind::DateTime, hint: Some(words.say(say::office_venue_time())), ..field("opens_at", say::office_opens_at()) }.show(words))
        (Field { kind: crate::web::Kind::DateTime, hint: Some(words.say(say::office_venue_time())), ..field("closes_at", say::office_closes_at()) }.show(words))
        (Field { required: true, hint: Some(words.say(say::office_languages_hint())), ..field("languages", say::event_languages()) }.show(words))
        (Field { kind: crate::web::Kind::Long, hint: Some(words.say(say::office_list_hint())), ..field("hosts", say::event_hosts()) }.show(words))
    }
}

fn access_label(access: Access) -> Phrase {
    match access {
        Access::Open => say::office_access_open(),
        Access::Approval => say::office_access_approval(),
        Access::Invited => say::office_access_invited(),
    }
}

/// Every text in every language; English stands open, the others fold.
fn texts(form: &EventForm<'_>, words: &Words) -> Markup {
    html! {
        h2 { (words.say(say::office_texts())) }
        @for language in Language::ALL {
            @let code = language.code();
            details open[language == Language::En] {
                summary lang=(code) { (words.language_endonym(language)) }
                @if language != Language::En { (text(form, words, "title", say::office_title(), language)) }
                (text(form, words, "summary", say::office_summary(), language))
                (text(form, words, "audience", say::event_audience(), language))
            }
        }
    }
}

fn text(
    form: &EventForm<'_>,
    words: &Words,
    name: &str,
    label: Phrase,
    language: Language,
) -> Markup {
    let name = format!("{name}_{}", language.code());
    let field = Field {
        kind: if name.starts_with("title") {
            crate::web::Kind::Text
        } else {
            crate::web::Kind::Long
        },
        lang: Some(language.code()),
        ..field(&name, words.say(label), form.typed, form.faults)
    };
    field.show(words)
}
