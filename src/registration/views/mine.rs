//! The personal page: how it stands, what comes next, what can be done.

use maud::{Markup, html};
use url::form_urlencoded::byte_serialize;

use super::labels::state_chip;
use crate::events::{self, Event, Session};
use crate::places::Directory;
use crate::registration::model::{Registration, State};
use crate::web::{Field, Frame, Tone, breadcrumb, facts, link, notice, urls, words_in};
use crate::wording::{Phrase, say};

/// What the page shows.
pub(in crate::registration) struct Page<'a> {
    pub(in crate::registration) registration: &'a Registration,
    pub(in crate::registration) event: &'a Event,
    pub(in crate::registration) sessions: &'a [Session],
    pub(in crate::registration) directory: &'a Directory,
    /// Place on the waiting list.
    pub(in crate::registration) position: Option<i64>,
    /// Token of the personal link.
    pub(in crate::registration) token: &'a str,
    /// Token of the personal feed.
    pub(in crate::registration) feed: &'a str,
    /// Whether it was made just now.
    pub(in crate::registration) is_new: bool,
    /// Whether answers can still be changed: not after the event.
    pub(in crate::registration) is_open: bool,
}

/// The page.
pub(in crate::registration) fn mine_page(frame: &Frame, page: &Page<'_>) -> Markup {
    let (words, lang, it) = (&frame.words, frame.lang(), page.registration);
    let title = words.say(say::registration_mine_title());
    let content = html! {
        @if page.is_new { (welcome(frame, page)) }
        div.hero {
            p.kicker { (it.name()) }
            h1 { (words_in(&page.event.title, lang)) }
            p { (state_chip(it.state, words)) }
        }
        (facts(&details(frame, page)))
        h2 { (words.say(say::registration_next())) }
        (next_steps(frame, page))
        @if it.state == State::Confirmed { (add_to_calendar(frame, page)) }
        @if page.is_open { (acts(frame, page)) }
        h2 { (words.say(say::registration_answers())) }
        (facts(&answers(frame, page)))
    };
    frame.page(&title, &content)
}

fn welcome(frame: &Frame, page: &Page<'_>) -> Markup {
    let words = &frame.words;
    let sentence = match page.registration.state {
        State::Confirmed => say::registration_done_confirmed(),
        State::Waiting | State::Cancelled => say::registration_done_waiting(),
    };
    notice(
        Tone::Good,
        &html! {
            p { strong { (words.say(sentence)) } }
            p { (words.say(say::registration_done_mail())) }
        },
    )
}

fn details(frame: &Frame, page: &Page<'_>) -> Vec<(String, Markup)> {
    let (words, event) = (&frame.words, page.event);
    let mut rows = vec![
        (
            words.say(say::registration_reference()),
            html! { span.reference { (page.registration.reference) } },
        ),
        (
            words.say(say::event_when()),
            html! { (words.date_range(event.starts_on, event.ends_on)) },
        ),
        (
            words.say(say::event_where()),
            html! { (events::place_line(event, page.directory, words)) },
        ),
    ];
    if let Some(position) = page.position {
        rows.push((
            words.say(say::registration_position()),
            html! { (words.number(position)) },
        ));
    }
    rows
}

fn next_steps(frame: &Frame, page: &Page<'_>) -> Markup {
    let words = &frame.words;
    let steps: Vec<Phrase> = match page.registration.state {
        State::Confirmed => vec![
            say::registration_next_mail(),
            say::registration_next_reference(),
            say::registration_next_cannot(),
        ],
        State::Waiting => vec![
            say::registration_next_waiting(),
            say::registration_next_leave(),
        ],
        State::Cancelled => vec![say::registration_next_cancelled()],
    };
    html! {
        ol.steps { @for step in steps { li { (words.say(step)) } } }
        @if page.registration.state == State::Cancelled && page.is_open {
            p { a.button.quiet href=(urls::event(frame.lang(), &page.event.slug)) { (words.say(say::registration_again())) } }
        }
    }
}

/// The file, and the two calendars on the web that take a link.
fn add_to_calendar(frame: &Frame, page: &Page<'_>) -> Markup {
    let (words, event) = (&frame.words, page.event);
    let title = event.title.in_(frame.lang());
    let place = events::place_line(event, page.directory, words);
    let after = event.ends_on.succ_opt().unwrap_or(event.ends_on);
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let google = format!(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text={}&dates={}/{}&location={}",
        encoded(title),
        event.starts_on.format("%Y%m%d"),
        after.format("%Y%m%d"),
        encoded(&place),
    );
    let outlook = format!(
        "https://outlook.live.com/calendar/0/deeplink/compose?rru=addevent&allday=true&subject={}&startdt={}&enddt={}&location={}",
        encoded(title),
        event.starts_on,
        after,
        encoded(&place),
    );
    let webcal = frame
        .base_url
        .split_once("://")
        .map(|(_, host)| format!("webcal://{host}{}", urls::feed_my(page.feed)));
    html! {
        h2 { (words.say(say::registration_calendar())) }
        ul.ways {
            li { (link(&urls::feed_my(page.feed), &words.say(say::registration_calendar_file()))) }
            li { (link(&google, "Google")) }
            li { (link(&outlook, "Outlook")) }
            @if let Some(webcal) = webcal { li { (link(&webcal, &words.say(say::registration_calendar_feed()))) } }
        }
    }
}

fn acts(frame: &Frame, page: &Page<'_>) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    html! {
        @if page.registration.state != State::Cancelled {
            div.actions {
                a.button.quiet href=(urls::my_action(lang, page.token, "changes")) { (words.say(say::registration_change())) }
                a.button.danger href=(urls::my_action(lang, page.token, "cancellation")) { (words.say(say::registration_cancel())) }
            }
        }
    }
}

fn answers(frame: &Frame, page: &Page<'_>) -> Vec<(String, Markup)> {
    let (words, lang, it) = (&frame.words, frame.lang(), &page.registration.answers);
    let email = it.email.as_ref().map_or("", |it| it.as_str());
    let chosen: Vec<&Session> = page
        .sessions
        .iter()
        .filter(|session| it.sessions.contains(&session.id))
        .collect();
    let mut rows = vec![
        (words.say(say::registration_email()), html! { (email) }),
        (
            words.say(say::registration_organisation()),
            html! { (it.organisation) },
        ),
    ];
    if !chosen.is_empty() {
        let list = html! { @for session in chosen { (words_in(&session.title, lang)) br; } };
        rows.push((words.say(say::registration_sessions()), list));
    }
    for (label, text) in [
        (say::registration_access(), &it.access_needs),
        (say::registration_diet(), &it.diet),
        (say::registration_function(), &it.function),
    ] {
        if !text.is_empty() {
            rows.push((words.say(label), html! { (text) }));
        }
    }
    rows
}

/// "Do you really want to?": a page with a button, because programs follow links.
pub(in crate::registration) fn cancellation_page(
    frame: &Frame,
    event: &Event,
    token: &str,
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_cancel_title());
    let back = [(
        urls::my(lang, token),
        words.say(say::registration_mine_title()),
    )];
    let reason = Field {
        name: "reason",
        label: words.say(say::registration_cancel_reason()),
        ..Field::default()
    };
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        p.lead { (words_in(&event.title, lang)) " · " (words.date_range(event.starts_on, event.ends_on)) }
        p { (words.say(say::registration_cancel_text())) }
        form method="post" action=(urls::my_action(lang, token, "cancellation")) {
            (reason.show(words))
            div.actions {
                button.button.danger { (words.say(say::registration_cancel())) }
                a.button.quiet href=(urls::my(lang, token)) { (words.say(say::registration_keep())) }
            }
        }
    };
    frame.page(&title, &content)
}
