//! The texts of letters: which were changed, one of them to be changed, what it would look like.

use maud::{Markup, html};

use super::event::field;
use crate::base::Language;
use crate::events::{self, Event};
use crate::mail::{self, LetterKind, TextVersion};
use crate::web::{
    Check, Desk, Fault, Field, Frame, Kind, Table, Tone, Typed, breadcrumb, button, chip,
    csrf_field, error_summary, notice, quiet_button, table, urls,
};
use crate::wording::{Phrase, say};

/// The list.
pub(in crate::office) struct TextsPage<'a> {
    /// The event whose texts they are; none: those of the whole programme.
    pub(in crate::office) event: Option<&'a Event>,
    /// Those that were changed.
    pub(in crate::office) own: &'a [(LetterKind, Language)],
}

/// One text.
pub(in crate::office) struct TextPage<'a> {
    pub(in crate::office) event: Option<&'a Event>,
    pub(in crate::office) kind: LetterKind,
    pub(in crate::office) lang: Language,
    pub(in crate::office) typed: &'a Typed,
    pub(in crate::office) faults: &'a [Fault],
    pub(in crate::office) versions: &'a [TextVersion],
    /// The version that was just kept.
    pub(in crate::office) kept: Option<i32>,
}

/// Whether organisers may write a letter of this kind in their own words: not those that let somebody sign in, and not
/// messages, which are theirs anyway.
pub(in crate::office) fn may_be_changed(kind: LetterKind) -> bool {
    !kind.is_secret() && kind != LetterKind::Announcement
}

/// The address of one text.
pub(in crate::office) fn text_path(
    event: Option<&Event>,
    kind: LetterKind,
    lang: Language,
) -> String {
    let path = format!("{}/{}/{}", urls::OFFICE_TEXTS, kind.code(), lang.code());
    scoped(&path, event)
}

fn scoped(path: &str, event: Option<&Event>) -> String {
    urls::with_query(path, &[("event", event.map_or("", |it| &it.slug))])
}

/// Every kind and language, with which were changed.
pub(in crate::office) fn texts_page(frame: &Frame, desk: &Desk, page: &TextsPage<'_>) -> Markup {
    let words = &frame.words;
    let mut kinds: Vec<(LetterKind, String)> = LetterKind::ALL
        .iter()
        .filter(|it| may_be_changed(**it))
        .map(|it| (*it, words.say(it.phrase())))
        .collect();
    words.sort_by(&mut kinds, |it| it.1.as_str());
    let cell = |kind: LetterKind, lang: Language| {
        let label = words.language_name(lang.code());
        html! {
            a href=(text_path(page.event, kind, lang)) title=(label) { (lang.code().to_uppercase()) }
            @if page.own.contains(&(kind, lang)) { " " (chip(Tone::Good, &words.say(say::office_text_own()))) }
        }
    };
    let rows = kinds.iter().map(|(kind, name)| {
        let first = html! { (name) };
        let cells = Language::ALL.map(|lang| cell(*kind, lang));
        [vec![first], cells.to_vec()].concat()
    });
    let heads = Language::ALL.map(|it| words.language_name(it.code()));
    let content = html! {
        @if let Some(event) = page.event { (events::tabs(frame, &event.slug, "letters")) }
        p.lead { (words.say(if page.event.is_some() { say::office_texts_lead_event() } else { say::office_texts_lead() })) }
        (table(&Table {
            caption: words.say(say::office_letter_texts()),
            heads: [vec![words.say(say::office_letter())], heads.to_vec()].concat(),
            numbers: Vec::new(),
            rows: rows.collect(),
            total: None,
        }))
    };
    frame.office(desk, &words.say(say::office_letter_texts()), &content)
}

/// The form of one text, and its preview.
pub(in crate::office) fn text_page(frame: &Frame, desk: &Desk, page: &TextPage<'_>) -> Markup {
    let words = &frame.words;
    let path = text_path(page.event, page.kind, page.lang);
    let lang = page.lang.code();
    let back = [(
        scoped(urls::OFFICE_TEXTS, page.event),
        words.say(say::office_letter_texts()),
    )];
    let title = format!(
        "{} ({})",
        words.say(page.kind.phrase()),
        words.language_name(lang)
    );
    let below = |noun: &str| {
        let base = format!("{}/{}/{lang}/{noun}", urls::OFFICE_TEXTS, page.kind.code());
        scoped(&base, page.event)
    };
    let as_text = urls::with_query(
        &format!("{}/{}/{lang}/preview", urls::OFFICE_TEXTS, page.kind.code()),
        &[
            ("event", page.event.map_or("", |it| &it.slug)),
            ("as", "text"),
        ],
    );
    let content = html! {
        (breadcrumb(&back, words))
        @if let Some(version) = page.kept {
            div.said tabindex="-1" autofocus { (notice(Tone::Good, &html! { p { (words.say(say::office_text_kept(version.to_string()))) } })) }
        }
        (error_summary(page.faults, words))
        form.source method="post" action=(path) novalidate {
            (csrf_field(&desk.csrf))
            (fields(frame, page))
            p.quiet { (words.say(say::office_placeholders())) ": " @for it in mail::placeholders(page.kind) { code { "{{ " (it) " }}" } " " } }
            div.actions {
                (button(&words.say(say::office_text_keep())))
                button.button.quiet formaction=(below("preview")) formtarget="preview" { (words.say(say::office_text_preview())) }
                button.button.quiet formaction=(as_text) formtarget="preview" { (words.say(say::office_text_preview_plain())) }
            }
        }
        div.preview { iframe.letter-html name="preview" src=(below("preview")) title=(words.say(say::office_text_preview())) sandbox="" {} }
        p.quiet { (words.say(say::office_text_preview_hint())) }
        (versions(frame, desk, page, &below("reset")))
    };
    frame.office(desk, &title, &content)
}

fn fields(frame: &Frame, page: &TextPage<'_>) -> Markup {
    let words = &frame.words;
    let lang = Some(page.lang.code());
    let field = |name, label: Phrase| Field {
        required: true,
        lang,
        ..field(name, words.say(label), page.typed, page.faults)
    };
    html! {
        (field("subject", say::office_subject()).show(words))
        (Field { kind: Kind::Long, hint: Some(words.say(say::office_text_hint())), ..field("body", say::office_text()) }.show(words))
    }
}

/// What it was before, and the way back to what is shipped.
fn versions(frame: &Frame, desk: &Desk, page: &TextPage<'_>, reset: &str) -> Markup {
    let words = &frame.words;
    let path = text_path(page.event, page.kind, page.lang);
    let mark = if path.contains('?') { '&' } else { '?' };
    let is_own = page.versions.first().is_some_and(|it| it.text.is_some());
    html! {
        @if !page.versions.is_empty() {
            h2 { (words.say(say::office_text_versions())) }
            ul {
                @for it in page.versions {
                    li {
                        a href={ (path) (mark) "version=" (it.version) } { (words.say(say::office_text_version(it.version.to_string()))) }
                        ", " (words.instant(it.created_at, chrono_tz::Tz::UTC)) ", " (it.created_by)
                        @if it.text.is_none() { ": " (words.say(say::office_text_shipped())) }
                    }
                }
            }
        }
        @if is_own {
            form method="post" action=(reset) {
                (csrf_field(&desk.csrf))
                (quiet_button(&words.say(say::office_text_reset())))
            }
        }
    }
}

/// Reads the form: subject and body.
pub(in crate::office) fn check_text_form(
    typed: &Typed,
    kind: LetterKind,
) -> Result<(String, String), Vec<Fault>> {
    let mut check = Check::of(typed);
    let subject = typed.one("subject").trim().to_owned();
    let body = typed.one("body").replace("\r\n", "\n").trim().to_owned();
    for (field, text, is_subject) in [("subject", &subject, true), ("body", &body, false)] {
        if let Err(fault) = mail::check_text(kind, text, is_subject) {
            check.fault::<()>(field, fault.phrase());
        }
    }
    check.done(Some((subject, body)))
}
