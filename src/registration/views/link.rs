//! "Send me my link again", with an answer that gives nobody away.

use maud::{Markup, html};

use crate::web::{Field, Frame, Kind, Tone, button, error_summary, notice, urls};
use crate::wording::{Phrase, say};

/// The form that asks for the address, with what is wrong with it, or what just happened to a link.
pub(in crate::registration) fn link_page(
    frame: &Frame,
    typed: &str,
    (fault, news): (Option<Phrase>, Option<Phrase>),
) -> Markup {
    let words = &frame.words;
    let title = words.say(say::registration_link_title());
    let faults: Vec<(&str, Phrase)> = fault.into_iter().map(|it| ("email", it)).collect();
    let field = Field {
        name: "email",
        label: words.say(say::registration_email()),
        value: typed,
        fault: faults.first().map(|it| &it.1),
        kind: Kind::Email,
        required: true,
        autocomplete: Some("email"),
        ..Field::default()
    };
    let content = html! {
        (error_summary(&faults, words))
        @if let Some(news) = news {
            div.said tabindex="-1" autofocus { (notice(Tone::Good, &html! { p { (words.say(news)) } })) }
        }
        h1 { (title) }
        p.lead { (words.say(say::registration_link_lead())) }
        form method="post" action=(urls::link(frame.lang())) novalidate {
            (field.show(words))
            div.actions { (button(&words.say(say::registration_link_send()))) }
        }
    };
    frame.page(&title, &content)
}

/// The answer, the same for every address.
pub(in crate::registration) fn link_sent_page(frame: &Frame) -> Markup {
    let words = &frame.words;
    let title = words.say(say::registration_link_title());
    let content = html! {
        h1 { (title) }
        (notice(Tone::Plain, &html! { p { (words.say(say::registration_link_sent())) } }))
        p { a.button.quiet href=(urls::programme(frame.lang())) { (words.say(say::web_to_programme())) } }
    };
    frame.page(&title, &content)
}
