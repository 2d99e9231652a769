//! The form, new or to change one's answers: first what is needed, then what may be said.

use maud::{Markup, html};

use super::{choices, fields};
use crate::base::CityId;
use crate::events::{self, Access};
use crate::programmes::Notice;
use crate::questions::{self, FormPart};
use crate::registration::model::{Asked, Registration, Typed, when_line};
use crate::web::{
    Desk, Fault, Frame, Tone, breadcrumb, button, csrf_field, error_summary, hidden, notice, urls,
    words_in,
};
use crate::wording::{Phrase, say};

/// The form with what was typed and what is wrong with it.
pub(in crate::registration) struct FormPage<'a> {
    pub(in crate::registration) asked: &'a Asked<'a>,
    pub(in crate::registration) typed: &'a Typed,
    pub(in crate::registration) faults: &'a [Fault],
    /// The cities that the one typed may be.
    pub(in crate::registration) candidates: &'a [CityId],
    pub(in crate::registration) notice: Option<&'a Notice>,
    pub(in crate::registration) form_id: &'a str,
    pub(in crate::registration) trouble: Option<Trouble>,
}

/// Why a form without a fault came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::registration) enum Trouble {
    /// The form was sent before, with another address.
    FormUsed,
    /// A field that people do not see was filled in.
    Machine,
}

impl FormPage<'_> {
    /// How the form is sent, where it may carry files (RFC 7578).
    fn encoding(&self) -> Option<&'static str> {
        questions::has_files(self.asked.questions).then_some("multipart/form-data")
    }

    pub(super) fn fault(&self, name: &str) -> Option<&Phrase> {
        self.faults.iter().find(|it| it.0 == name).map(|it| &it.1)
    }

    /// Whether something in a group was answered, or is wrong: then it stands open.
    pub(super) fn touched(&self, names: &[&str]) -> bool {
        names
            .iter()
            .any(|it| !self.typed.one(it).is_empty() || self.fault(it).is_some())
    }
}

/// The form of somebody new.
pub(in crate::registration) fn registration_page(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let (words, lang, event) = (&frame.words, frame.lang(), page.asked.event);
    let title = words.say(say::registration_title());
    let back = [
        (urls::programme(lang), words.say(say::web_nav_programme())),
        (
            urls::event(lang, &event.slug),
            event.title.in_(lang).to_owned(),
        ),
    ];
    let content = html! {
        (breadcrumb(&back, words))
        (error_summary(page.faults, words))
        (head(frame, page, &title))
        (trouble(frame, page.trouble))
        @if let Some(sentence) = standing(page) { (notice(Tone::Warn, &html! { p { (words.say(sentence)) } })) }
        form method="post" action=(urls::registration(lang, &event.slug)) enctype=[page.encoding()] novalidate {
            (hidden("form_id", page.form_id))
            div hidden { input name="website" autocomplete="off" tabindex="-1"; }
            (fields::code(frame, page))
            (fields::person(frame, page))
            (fields::organisation(frame, page))
            (choices::sessions(frame, page))
            (choices::mode(frame, page))
            (added(frame, page))
            (optional(frame, page))
            (choices::data_notice(frame, page))
            p.quiet { (words.say(say::registration_after())) }
            div.actions { (button(&words.say(say::registration_send()))) }
        }
    };
    frame.page(&format!("{title}: {}", event.title.in_(lang)), &content)
}

/// What somebody new should know before filling the form in.
fn standing(page: &FormPage<'_>) -> Option<Phrase> {
    match page.asked.event.access {
        Access::Invited => Some(say::registration_code_needed()),
        Access::Approval => Some(say::registration_approval()),
        Access::Open if !page.asked.has_seats() => Some(say::registration_full()),
        Access::Open => None,
    }
}

/// The form with which organisers correct somebody's answers; what only the person says is not in it.
pub(in crate::registration) fn correction_page(
    frame: &Frame,
    desk: &Desk,
    page: &FormPage<'_>,
    it: &Registration,
) -> Markup {
    let (words, slug) = (&frame.words, &page.asked.event.slug);
    let person = urls::office_registration(slug, it.id.0);
    let back = [(person.clone(), it.name())];
    let content = html! {
        (breadcrumb(&back, words))
        (error_summary(page.faults, words))
        p.hint { (words.say(say::registration_correct_hint())) }
        form method="post" action={ (person) "/changes" } enctype=[page.encoding()] novalidate {
            (csrf_field(&desk.csrf))
            (fields::person(frame, page))
            (fields::email(frame, page))
            (fields::organisation(frame, page))
            (choices::sessions(frame, page))
            (choices::mode(frame, page))
            (added(frame, page))
            (fields::about(frame, page))
            (choices::languages(frame, page))
            details open[page.touched(&["access_needs", "diet"])] {
                summary { (words.say(say::registration_needs())) }
                p.hint { (words.say(say::registration_correct_needs())) }
                (fields::needs(frame, page))
            }
            div.actions {
                (button(&words.say(say::registration_save())))
                a.button.quiet href=(person) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.office(desk, &words.say(say::registration_correct()), &content)
}

/// The form to change one's answers; `token` is that of the personal link.
pub(in crate::registration) fn change_page(
    frame: &Frame,
    page: &FormPage<'_>,
    token: &str,
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_change_title());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_my_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        (error_summary(page.faults, words))
        (head(frame, page, &title))
        form method="post" action=(urls::my_action(lang, token, "changes")) enctype=[page.encoding()] novalidate {
            (fields::person(frame, page))
            (fields::organisation(frame, page))
            (choices::sessions(frame, page))
            (choices::mode(frame, page))
            (added(frame, page))
            (optional(frame, page))
            div.actions {
                (button(&words.say(say::registration_save())))
                a.button.quiet href=(urls::my(lang, token)) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.page(&title, &content)
}

fn head(frame: &Frame, page: &FormPage<'_>, title: &str) -> Markup {
    let (words, event) = (&frame.words, page.asked.event);
    let when = when_line(event, page.asked.sessions, words);
    let place = events::place_line(event, page.asked.directory, words);
    html! {
        div.hero {
            p.kicker { (when) " · " (place) }
            h1 { (title) }
            p.lead { (words_in(&event.title, frame.lang())) }
        }
    }
}

fn trouble(frame: &Frame, trouble: Option<Trouble>) -> Markup {
    let sentence = match trouble {
        None => return html! {},
        Some(Trouble::FormUsed) => say::registration_form_used(),
        Some(Trouble::Machine) => say::registration_machine(),
    };
    let sentence = html! { p { (frame.words.say(sentence)) } };
    html! { div.said tabindex="-1" autofocus { (notice(Tone::Warn, &sentence)) } }
}

/// What the organisers added to the form.
fn added(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let asked = page.asked;
    let part = FormPart {
        slug: &asked.event.slug,
        questions: asked.questions,
        fields: &page.typed.0,
        uploads: asked.uploads,
        faults: page.faults,
    };
    html! {
        @if !asked.questions.is_empty() {
            h2 { (frame.words.say(say::questions_title())) }
            (questions::question_fields(frame, part))
        }
    }
}

/// What may be said, folded up until somebody wants to.
fn optional(frame: &Frame, page: &FormPage<'_>) -> Markup {
    let words = &frame.words;
    let about = ["badge_name", "function", "target_group", "gender"];
    let needs = ["access_needs", "diet"];
    html! {
        h2 { (words.say(say::registration_optional())) }
        p.hint { (words.say(say::registration_optional_hint())) }
        details open[page.touched(&about)] {
            summary { (words.say(say::registration_about_you())) }
            (fields::about(frame, page))
        }
        details open[page.touched(&needs)] {
            summary { (words.say(say::registration_needs())) }
            (fields::needs(frame, page))
        }
        details open[page.touched(&["languages[]"])] {
            summary { (words.say(say::registration_languages())) }
            (choices::languages(frame, page))
        }
        details open[page.touched(&["photo", "list_sharing"])] {
            summary { (words.say(say::registration_sharing())) }
            (choices::sharing(frame, page))
        }
    }
}
