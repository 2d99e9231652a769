//! Passing a seat on.

use maud::{Markup, html};

use crate::base::Language;
use crate::events::Event;
use crate::registration::model::{Registration, Typed};
use crate::web::{
    Choice, Desk, Fault, Field, Frame, Kind, breadcrumb, button, csrf_field, error_summary, select,
    urls, words_in,
};
use crate::wording::{Phrase, say};

/// The form that asks who comes instead.
pub(in crate::registration) fn colleague_page(
    frame: &Frame,
    token: &str,
    (it, event): (&Registration, &Event),
    (typed, faults): (&Typed, &[Fault]),
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_colleague_title());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_my_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        (error_summary(faults, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        p { (words.say(say::registration_colleague_lead())) }
        form method="post" action=(urls::my_action(lang, token, "colleague")) novalidate {
            (fields(frame, it, (typed, faults)))
            div.actions {
                (button(&words.say(say::registration_colleague_send())))
                a.button.quiet href=(urls::my(lang, token)) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.page(&title, &content)
}

/// The same form on the desk.
pub(in crate::registration) fn desk_colleague_page(
    frame: &Frame,
    desk: &Desk,
    (it, event): (&Registration, &Event),
    (typed, faults): (&Typed, &[Fault]),
) -> Markup {
    let words = &frame.words;
    let person = urls::office_registration(&event.slug, it.id.0);
    let content = html! {
        (breadcrumb(&[(person.clone(), it.name())], words))
        (error_summary(faults, words))
        form method="post" action={ (person) "/colleague" } novalidate {
            (csrf_field(&desk.csrf))
            (fields(frame, it, (typed, faults)))
            div.actions {
                (button(&words.say(say::registration_colleague_send())))
                a.button.quiet href=(person) { (words.say(say::registration_back())) }
            }
        }
    };
    let title = words.say(say::registration_colleague_title());
    frame.office(desk, &title, &content)
}

fn fields(frame: &Frame, it: &Registration, (typed, faults): (&Typed, &[Fault])) -> Markup {
    let words = &frame.words;
    let field = |name: &'static str, label: Phrase| Field {
        name,
        label: words.say(label),
        value: typed.one(name),
        fault: faults.iter().find(|at| at.0 == name).map(|at| &at.1),
        required: true,
        autocomplete: Some("off"),
        ..Field::default()
    };
    let languages = Language::ALL.map(|at| Choice {
        value: at.code().to_owned(),
        label: words.language_endonym(at).to_owned(),
    });
    let mut language = field("language", say::registration_colleague_language());
    if language.value.is_empty() {
        language.value = it.answers.lang.code();
    }
    html! {
        (field("given_name", say::registration_given_name()).show(words))
        (field("family_name", say::registration_family_name()).show(words))
        (Field { kind: Kind::Email, ..field("email", say::registration_email()) }.show(words))
        (select(&language, &languages, words))
        p.quiet { (words.say(say::registration_colleague_keeps(it.answers.organisation.as_str()))) }
    }
}
