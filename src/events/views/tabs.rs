//! The parts of an event on the desk, each a page of its own.

use maud::{Markup, html};

use crate::web::{Frame, urls};
use crate::wording::say;

/// The row of parts; `current` is the part shown, empty for the facts.
pub fn tabs(frame: &Frame, slug: &str, current: &str) -> Markup {
    let words = &frame.words;
    let parts = [
        ("", say::office_tab_facts()),
        ("agenda", say::event_agenda()),
        ("questions", say::questions_tab()),
        ("seats", say::office_tab_seats()),
        ("registrations", say::office_tab_registrations()),
        ("attendance", say::office_tab_attendance()),
        ("figures", say::web_nav_figures()),
        ("feedback", say::feedback_tab()),
        ("letters", say::web_nav_letters()),
        ("messages", say::messages_tab()),
    ];
    html! {
        nav.tabs aria-label=(words.say(say::office_tabs())) {
            @for (part, label) in parts {
                @let href = if part.is_empty() { urls::office_event(slug) } else { urls::office_event_part(slug, part) };
                a href=(href) aria-current=[(part == current).then_some("page")] { (words.say(label)) }
            }
        }
    }
}
