//! The page that shows how to subscribe.

use maud::{Markup, html};
use url::form_urlencoded::byte_serialize;

use super::model::{Offer, Offers};
use crate::web::{Frame, link};
use crate::wording::{Phrase, say};

pub(super) fn subscribe_page(frame: &Frame, offers: &Offers) -> Markup {
    let words = &frame.words;
    let title = words.say(say::calendar_title());
    let content = html! {
        h1 { (title) }
        p.lead { (words.say(say::calendar_lead())) }
        div.card {
            h2.first { (offers.all.name) }
            (ways(frame, &offers.all))
        }
        p.quiet { (words.say(say::calendar_refresh())) }
        (group(frame, say::calendar_events(), &offers.events))
        (group(frame, say::calendar_cities(), &offers.cities))
    };
    frame.page(&title, &content)
}

fn group(frame: &Frame, title: Phrase, offers: &[Offer]) -> Markup {
    html! {
        @if !offers.is_empty() {
            h2 { (frame.words.say(title)) }
            @for offer in offers {
                details { summary { (offer.name) } (ways(frame, offer)) }
            }
        }
    }
}

/// The ways into the calendars that people have.
fn ways(frame: &Frame, offer: &Offer) -> Markup {
    let words = &frame.words;
    let plain = format!("{}{}", frame.base_url, offer.path);
    let webcal = plain
        .split_once("://")
        .map_or_else(String::new, |(_, rest)| format!("webcal://{rest}"));
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let outlook = |host: &str| {
        format!(
            "https://{host}/calendar/0/addfromweb?url={}&name={}",
            encoded(&plain),
            encoded(&offer.name)
        )
    };
    let google = format!(
        "https://calendar.google.com/calendar/r?cid={}",
        encoded(&webcal)
    );
    html! {
        ul.ways {
            li { (link(&webcal, &words.say(say::calendar_webcal()))) }
            li { (link(&google, &words.say(say::calendar_google()))) }
            li { (link(&outlook("outlook.live.com"), &words.say(say::calendar_outlook()))) }
            li { (link(&outlook("outlook.office.com"), &words.say(say::calendar_office()))) }
        }
        p.copy { (words.say(say::calendar_plain())) ": " code { (plain) } }
    }
}
