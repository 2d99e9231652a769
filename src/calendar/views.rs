//! The page that shows how to subscribe.

use maud::{Markup, html};

use super::model::{Offer, Offers};
use crate::subscriptions::Fetched;
use crate::web::{Desk, Frame, csrf_field, quiet_button, urls, ways_to_subscribe};
use crate::wording::{Phrase, say};

pub(super) fn subscribe_page(frame: &Frame, offers: &Offers) -> Markup {
    let words = &frame.words;
    let title = words.say(say::calendar_title());
    let content = html! {
        h1 { (title) }
        p.lead { (words.say(say::calendar_lead())) }
        div.card {
            h2.first { (offers.all.name) }
            (ways_to_subscribe(frame, &offers.all.path, &offers.all.name))
        }
        p.quiet { (words.say(say::calendar_refresh())) }
        (group(frame, say::calendar_events(), &offers.events))
        (group(frame, say::calendar_kinds(), &offers.kinds))
        (group(frame, say::calendar_languages(), &offers.languages))
        (group(frame, say::calendar_cities(), &offers.cities))
    };
    frame.page(&title, &content)
}

fn group(frame: &Frame, title: Phrase, offers: &[Offer]) -> Markup {
    html! {
        @if !offers.is_empty() {
            h2 { (frame.words.say(title)) }
            @for offer in offers {
                details { summary { (offer.name) } (ways_to_subscribe(frame, &offer.path, &offer.name)) }
            }
        }
    }
}

/// The organiser's own feed of every event, with how it is being used.
pub(super) fn desk_page(
    frame: &Frame,
    desk: &Desk,
    (token, fetched): (&str, Option<Fetched>),
) -> Markup {
    let words = &frame.words;
    let title = words.say(say::calendar_desk());
    let content = html! {
        p.lead { (words.say(say::calendar_desk_lead())) }
        (ways_to_subscribe(frame, &urls::feed_desk(token), &title))
        p.quiet { (alive(frame, fetched)) }
        form method="post" action=(urls::OFFICE_CALENDAR) {
            (csrf_field(&desk.csrf))
            (quiet_button(&words.say(say::calendar_rotate())))
        }
        p.quiet { (words.say(say::calendar_rotate_hint())) }
    };
    frame.office(desk, &title, &content)
}

/// When a calendar last asked, and which.
fn alive(frame: &Frame, fetched: Option<Fetched>) -> String {
    let words = &frame.words;
    match fetched {
        Some(it) => {
            let (by, at) = (
                words.say(it.by.phrase()),
                words.instant(it.at, chrono_tz::Tz::UTC),
            );
            words.say(say::subscriptions_fetched(by, at))
        }
        None => words.say(say::subscriptions_never()),
    }
}
