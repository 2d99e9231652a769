//! The way into an online event.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use crate::events::Event;
use crate::web::{Frame, breadcrumb, button, link, urls, words_in};
use crate::wording::say;

/// The page before going in: when it opens, or the button.
pub(in crate::attendance) fn way_in_page(
    frame: &Frame,
    event: &Event,
    token: &str,
    opens_at: DateTime<Utc>,
    is_open: bool,
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::attendance_join_title());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_my_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) }
        @if is_open {
            p { (words.say(say::attendance_join_noted())) }
            form method="post" action=(urls::my_action(lang, token, "joining")) {
                div.actions { (button(&words.say(say::attendance_join()))) }
            }
        } @else {
            p { (words.say(say::attendance_join_early(words.instant(opens_at, event.zone)))) }
        }
    };
    frame.page(&title, &content)
}

/// The page that leads on to the meeting.
pub(in crate::attendance) fn going_page(frame: &Frame, event: &Event, join_url: &str) -> Markup {
    let words = &frame.words;
    let title = words.say(say::attendance_join_going());
    let content = html! {
        h1 { (title) }
        p.lead { (words_in(&event.title, frame.lang())) }
        p { (link(join_url, &words.say(say::attendance_join_link()))) }
    };
    frame.page(&title, &content)
}
