//! The message as it will be read, and the ways to send it.

use maud::{Markup, html};

use super::{MessagePage, choice, path};
use crate::base::Language;
use crate::web::{
    Desk, Field, Frame, Kind, button, csrf_field, hidden, quiet_button, select, urls,
};
use crate::wording::say;

/// The message as one of its readers gets it, in each language it is written in.
pub(super) fn previews(frame: &Frame, page: &MessagePage<'_>) -> Markup {
    let words = &frame.words;
    let it = &page.whole.message;
    let people = &page.whole.audience.people;
    let src = |lang: Language| {
        let base = format!("{}/preview", path(page.event, it));
        urls::with_query(&base, &[("lang", lang.code())])
    };
    let shown: Vec<Language> = page.whole.texts.keys().copied().collect();
    html! {
        @if !shown.is_empty() && !people.is_empty() {
            h2 { (words.say(say::messages_preview())) }
            p.quiet { (words.say(say::messages_preview_hint())) }
            @for lang in shown {
                @if page.whole.audience.languages().contains_key(&lang) {
                    details {
                        summary { (words.language_name(lang.code())) }
                        div.preview { iframe.letter-html loading="lazy" title=(words.language_name(lang.code())) sandbox="" src=(src(lang)) {} }
                    }
                }
            }
            form.search method="get" action={ (path(page.event, it)) "/preview" } target="_blank" {
                @let people = people.iter().take(500).map(|it| choice(&it.id.0.to_string(), format!("{} ({})", it.name(), it.answers.lang.code().to_uppercase())));
                (select(&Field { name: "person", label: words.say(say::messages_as()), ..Field::default() }, &people.collect::<Vec<_>>(), words))
                (quiet_button(&words.say(say::office_text_preview())))
            }
        }
    }
}

/// To oneself, at an hour, or now.
pub(super) fn sending(frame: &Frame, desk: &Desk, page: &MessagePage<'_>) -> Markup {
    let words = &frame.words;
    let it = &page.whole.message;
    let act = |noun: &str, fields: &Markup, button: &Markup| {
        html! {
            form method="post" action={ (path(page.event, it)) "/" (noun) } {
                (csrf_field(&desk.csrf))
                (hidden("revision", &it.revision.to_string()))
                (fields)
                (button)
            }
        }
    };
    let send_at = it.send_at.map(|it| it.with_timezone(&page.event.zone));
    let send_at = send_at.map(|it| it.format("%Y-%m-%dT%H:%M").to_string());
    let hour = Field {
        name: "send_at",
        label: words.say(say::messages_hour()),
        kind: Kind::DateTime,
        hint: Some(words.say(say::office_venue_time())),
        value: send_at.as_deref().unwrap_or_default(),
        fault: page
            .faults
            .iter()
            .find(|it| it.0 == "send_at")
            .map(|it| &it.1),
        ..Field::default()
    };
    let none = html! {};
    html! {
        @if !page.whole.texts.is_empty() {
            h2 { (words.say(say::messages_send_title())) }
            (act("trial", &none, &quiet_button(&words.say(say::messages_try()))))
            @if page.whole.obstacles.is_empty() {
                (act("hour", &hour.show(words), &quiet_button(&words.say(say::messages_schedule()))))
                (act("sending", &none, &button(&words.say(say::messages_send(page.whole.audience.people.len())))))
            }
        }
    }
}
