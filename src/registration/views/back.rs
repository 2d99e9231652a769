//! Taking back a seat that a calendar gave back.

use maud::{Markup, html};

use crate::events::{Event, Session};
use crate::registration::model::when_line;
use crate::web::{Frame, breadcrumb, button, urls, words_in};
use crate::wording::say;

/// The page that asks whether the seat is wanted after all.
pub(in crate::registration) fn return_page(
    frame: &Frame,
    token: &str,
    (event, sessions): (&Event, &[Session]),
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_take_back());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_my_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) ", " (when_line(event, sessions, words)) }
        p { (words.say(say::registration_take_back_lead())) }
        form method="post" action=(urls::my_action(lang, token, "return")) {
            div.actions {
                (button(&title))
                a.button.quiet href=(urls::my(lang, token)) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.page(&title, &content)
}
