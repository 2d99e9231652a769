//! The ticket: on a phone or on paper, read by the helpers at the door.

use maud::{Markup, html};

use super::personal::PersonalPage;
use crate::events;
use crate::registration::model::when_line;
use crate::web::{Frame, breadcrumb, facts, qr, urls, words_in};
use crate::wording::say;

/// The page; `code` is what its QR code says.
pub(in crate::registration) fn ticket_page(
    frame: &Frame,
    page: &PersonalPage<'_>,
    code: &str,
) -> Markup {
    let (words, lang, it) = (&frame.words, frame.lang(), page.registration);
    let title = words.say(say::registration_ticket());
    let back = [(
        urls::my(lang, page.token),
        words.say(say::registration_my_title()),
    )];
    let text = |it: &str| html! { (it) };
    let rows = [
        (
            words.say(say::event_when()),
            text(&when_line(page.event, page.sessions, words)),
        ),
        (
            words.say(say::event_where()),
            text(&events::place_line(page.event, page.directory, words)),
        ),
        (
            words.say(say::registration_organisation()),
            text(&it.answers.organisation),
        ),
        (
            words.say(say::registration_reference()),
            text(&it.reference),
        ),
    ];
    let content = html! {
        (breadcrumb(&back, words))
        article.ticket {
            div {
                p.kicker { (title) }
                h1 { (it.name()) }
                p.lead { (words_in(&page.event.title, lang)) }
                (facts(&rows))
            }
            (qr(code, &words.say(say::registration_ticket_code())))
        }
        p.quiet { (words.say(say::registration_ticket_hint())) }
    };
    frame.page(&title, &content)
}
