//! "Send me my link again."

use maud::{Markup, html};

use crate::registration::rules::Fault;
use crate::web::{Field, Frame, Kind, Tone, button, error_summary, notice, urls};
use crate::wording::say;

/// The form.
pub(in crate::registration) fn link_page(frame: &Frame, typed: &str, faults: &[Fault]) -> Markup {
    let words = &frame.words;
    let title = words.say(say::registration_link_title());
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
        h1 { (title) }
        p.lead { (words.say(say::registration_link_lead())) }
        (error_summary(faults, words))
        form method="post" action=(urls::link(frame.lang())) novalidate {
            (field.show(words))
            div.actions { (button(&words.say(say::registration_link_send()))) }
        }
    };
    frame.page(&title, &content)
}

/// The answer: the same whether or not anybody is registered.
pub(in crate::registration) fn link_sent_page(frame: &Frame) -> Markup {
    let words = &frame.words;
    let title = words.say(say::registration_link_title());
    let content = html! {
        h1 { (title) }
        (notice(Tone::Good, &html! { p { (words.say(say::registration_link_sent())) } }))
    };
    frame.page(&title, &content)
}
