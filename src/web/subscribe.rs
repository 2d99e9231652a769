//! The ways into the calendars that people have.

use maud::{Markup, html};
use url::form_urlencoded::byte_serialize;

use super::{Frame, link, urls};
use crate::wording::say;

/// Links that subscribe to the feed at `path` under this name, and its address to copy.
///
/// `webcal:` opens the calendar of the machine; Outlook and Google take the address in a query of their own.
pub fn ways_to_subscribe(frame: &Frame, path: &str, name: &str) -> Markup {
    let words = &frame.words;
    let plain = urls::absolute(&frame.base_url, path);
    let webcal = plain
        .split_once("://")
        .map_or_else(String::new, |(_, rest)| format!("webcal://{rest}"));
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let outlook = |host: &str| {
        format!(
            "https://{host}/calendar/0/addfromweb?url={}&name={}",
            encoded(&plain),
            encoded(name)
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
