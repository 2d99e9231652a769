//! The list of messages, one of them, and the page where people say that they want none.

mod segment;
mod sending;
mod typed;

use maud::{Markup, html};

use self::segment::segment;
use self::sending::{previews, sending};
pub(super) use self::typed::as_typed;
use super::model::{Message, MessageState, Whole};
use crate::base::Language;
use crate::events::{self, Event, Session};
use crate::mail::{Entry, LetterKind};
use crate::places::Directory;
use crate::web::{
    Choice, Desk, Fault, Field, Frame, Kind, Table, Tone, Typed, breadcrumb, button, chip,
    csrf_field, error_summary, hidden, notice, table, urls,
};
use crate::wording::{Phrase, Words, say};

/// One message.
pub(super) struct MessagePage<'a> {
    pub(super) event: &'a Event,
    pub(super) whole: &'a Whole,
    pub(super) typed: &'a Typed,
    pub(super) faults: &'a [Fault],
    pub(super) news: &'a str,
    /// Its letters, once it has left.
    pub(super) letters: &'a [Entry],
    pub(super) sessions: &'a [Session],
    pub(super) directory: &'a Directory,
    pub(super) tags: &'a [String],
}

fn path(event: &Event, it: &Message) -> String {
    urls::office_event_part(&event.slug, &format!("messages/{}", it.id))
}

fn state_chip(frame: &Frame, it: &Message, event: &Event) -> Markup {
    let words = &frame.words;
    match it.state {
        MessageState::Draft => chip(Tone::Plain, &words.say(say::messages_draft())),
        MessageState::Scheduled => {
            let at = it.send_at.map(|at| words.instant(at, event.zone));
            chip(
                Tone::Warn,
                &words.say(say::messages_scheduled(at.unwrap_or_default())),
            )
        }
        MessageState::Sent => {
            let at = it.sent_at.map(|at| words.instant(at, event.zone));
            chip(
                Tone::Good,
                &words.say(say::messages_sent(at.unwrap_or_default())),
            )
        }
    }
}

/// The messages about an event.
pub(super) fn list_page(frame: &Frame, desk: &Desk, event: &Event, messages: &[Message]) -> Markup {
    let words = &frame.words;
    let content = html! {
        (events::tabs(frame, &event.slug, "messages"))
        p.lead { (words.say(say::messages_lead())) }
        form method="post" action=(urls::office_event_part(&event.slug, "messages")) {
            (csrf_field(&desk.csrf))
            (button(&words.say(say::messages_new())))
        }
        ul.events {
            @for it in messages {
                li {
                    a href=(path(event, it)) { (words.say(say::messages_of(words.instant(it.created_at, event.zone), it.created_by.as_str()))) }
                    " " (state_chip(frame, it, event))
                }
            }
        }
    };
    frame.office(desk, event.title.in_(frame.lang()), &content)
}

/// One message: whom it goes to, what it says, what it looks like; or what became of it.
pub(super) fn message_page(frame: &Frame, desk: &Desk, page: &MessagePage<'_>) -> Markup {
    let words = &frame.words;
    let it = &page.whole.message;
    let back = [(
        urls::office_event_part(&page.event.slug, "messages"),
        words.say(say::messages_title()),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        @if let Some(news) = news(page.news) {
            div.said tabindex="-1" autofocus { (notice(Tone::Good, &html! { p { (words.say(news)) } })) }
        }
        (error_summary(page.faults, words))
        p { (state_chip(frame, it, page.event)) }
        @if it.state == MessageState::Sent {
            (results(frame, page))
        } @else {
            (audience(frame, page))
            form.source method="post" action=(path(page.event, it)) novalidate {
                (csrf_field(&desk.csrf))
                (hidden("revision", &it.revision.to_string()))
                h2 { (words.say(say::messages_to())) }
                (segment(frame, page))
                h2 { (words.say(say::messages_texts())) }
                p.quiet { (words.say(say::office_text_hint())) }
                p.quiet { (words.say(say::office_placeholders())) ": " @for it in LetterKind::Announcement.variables() { code { "{{ " (it) " }}" } " " } }
                @for lang in Language::ALL { (text(frame, page, lang)) }
                (button(&words.say(say::messages_save())))
            }
            (previews(frame, page))
            (sending(frame, desk, page))
        }
    };
    frame.office(desk, &words.say(say::messages_title()), &content)
}

fn news(news: &str) -> Option<Phrase> {
    match news {
        "saved" => Some(say::messages_news_saved()),
        "tried" => Some(say::messages_news_tried()),
        "sent" => Some(say::messages_news_sent()),
        "scheduled" => Some(say::messages_news_scheduled()),
        _ => None,
    }
}

/// How many get it, in which languages, who does not, and what stands in the way.
fn audience(frame: &Frame, page: &MessagePage<'_>) -> Markup {
    let words = &frame.words;
    let all = &page.whole.audience;
    let languages = all.languages();
    let languages: Vec<String> = languages
        .iter()
        .map(|(lang, count)| format!("{} {count}", words.language_name(lang.code())))
        .collect();
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let left_out = [
        (
            all.without_address,
            say::messages_without_address(all.without_address),
        ),
        (all.refusing, say::messages_refusing(all.refusing)),
        (
            all.unsubscribed,
            say::messages_unsubscribed(all.unsubscribed),
        ),
    ];
    let said = html! {
        p { strong { (words.say(say::messages_people(all.people.len()))) } @if !languages.is_empty() { " " (words.list(&languages)) "." } }
        @for (count, line) in left_out { @if count > 0 { p { (words.say(line)) } } }
        @for it in &page.whole.obstacles { p { (words.say(it.clone())) } }
    };
    let tone = if page.whole.obstacles.is_empty() {
        Tone::Plain
    } else {
        Tone::Warn
    };
    notice(tone, &said)
}

/// Subject and body in one language; open where somebody reads it, or something is wrong with it.
fn text(frame: &Frame, page: &MessagePage<'_>, lang: Language) -> Markup {
    let words = &frame.words;
    let code = lang.code();
    let (subject, body) = (format!("subject_{code}"), format!("body_{code}"));
    let languages = page.whole.audience.languages();
    let count = languages.get(&lang).copied().unwrap_or_default();
    let is_wrong = page.faults.iter().any(|it| it.0 == subject || it.0 == body);
    let field = |name| Field {
        name,
        value: page.typed.one(name),
        fault: page.faults.iter().find(|it| it.0 == name).map(|it| &it.1),
        lang: Some(code),
        ..Field::default()
    };
    html! {
        details open[count > 0 || is_wrong] {
            summary lang=(code) { (words.language_endonym(lang)) " (" (count) ")" }
            (Field { label: words.say(say::office_subject()), ..field(&subject) }.show(words))
            (Field { label: words.say(say::office_text()), kind: Kind::Long, ..field(&body) }.show(words))
        }
    }
}

fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
    }
}

/// What became of each letter.
fn results(frame: &Frame, page: &MessagePage<'_>) -> Markup {
    let words = &frame.words;
    let counts =
        page.whole.letters.values().map(|(state, count)| {
            format!("{}: {}", words.say(state.phrase()), words.number(*count))
        });
    let rows = page.letters.iter().map(|it| {
        vec![
            html! { a href=(urls::office_letter(it.id.0)) { (it.name) } br; span.quiet { (it.to) } },
            html! { (it.lang.code().to_uppercase()) },
            html! { (words.say(it.state.phrase())) @if let Some(reason) = it.reason { br; span.quiet { (words.say(reason.phrase())) } } },
        ]
    });
    let heads = [
        say::office_recipient(),
        say::office_letters_in(),
        say::office_state(),
    ];
    html! {
        p.lead { (counts.collect::<Vec<_>>().join(", ")) }
        (table(&Table {
            caption: words.say(say::office_letters_caption()),
            heads: heads.into_iter().map(|it| words.say(it)).collect(),
            numbers: Vec::new(),
            rows: rows.collect(),
            total: None,
        }))
        h2 { (words.say(say::messages_texts())) }
        @for (lang, (subject, body)) in &page.whole.texts {
            details { summary lang=(lang.code()) { (subject) } pre.letter-text lang=(lang.code()) { (body) } }
        }
    }
}

/// Asks whether somebody wants no announcements any more; or says that they get none.
pub(super) fn unsubscribe_page(frame: &Frame, token: Option<&str>) -> Markup {
    let words: &Words = &frame.words;
    let title = words.say(say::messages_unsubscribe_title());
    let content = html! {
        h1 { (title) }
        @match token {
            Some(token) => {
                p.lead { (words.say(say::messages_unsubscribe_lead())) }
                form method="post" action=(urls::unsubscribe(frame.lang(), token)) {
                    (button(&words.say(say::messages_unsubscribe())))
                }
            }
            None => p.lead { (words.say(say::messages_unsubscribe_done())) },
        }
    };
    frame.page(&title, &content)
}
