//! The page of what came in: what somebody is to look at first, then what was dealt with.

use maud::{Markup, html};

use crate::events::Event;
use crate::mail::{Decision, Item};
use crate::registration::Registration;
use crate::web::{Desk, Frame, Table, button, csrf_field, table, urls};
use crate::wording::{Phrase, say};

/// What the page shows.
pub(super) struct Inbox<'a> {
    pub(super) items: &'a [Item],
    pub(super) events: &'a [Event],
    pub(super) people: &'a [Registration],
}

/// The page.
pub(super) fn inbox_page(frame: &Frame, desk: &Desk, page: &Inbox<'_>) -> Markup {
    let words = &frame.words;
    let open: Vec<&Item> = page.items.iter().filter(|it| it.is_open).collect();
    let rows = page.items.iter().filter(|it| !it.is_open);
    let rows: Vec<Vec<Markup>> = rows.map(|it| row(frame, page, it)).collect();
    let heads = [
        say::inbound_from(),
        say::inbound_made_of_it(),
        say::inbound_about(),
        say::event_when(),
    ];
    let content = html! {
        @if open.is_empty() { p.lead { (words.say(say::inbound_nothing())) } }
        @for it in open { (card(frame, desk, page, it)) }
        @if !rows.is_empty() {
            h2 { (words.say(say::inbound_dealt_with())) }
            (table(&Table {
                caption: words.say(say::inbound_caption()),
                heads: heads.into_iter().map(|it| words.say(it)).collect(),
                numbers: Vec::new(),
                rows,
                total: None,
            }))
        }
    };
    frame.office(desk, &words.say(say::inbound_title()), &content)
}

fn card(frame: &Frame, desk: &Desk, page: &Inbox<'_>, it: &Item) -> Markup {
    let words = &frame.words;
    html! {
        article.message {
            h2 { @if it.subject.is_empty() { (words.say(say::inbound_no_subject())) } @else { (it.subject) } }
            p.quiet { (author(it)) ", " (words.instant(it.received_at, chrono_tz::Tz::UTC)) }
            p { strong { (words.say(decision_label(it.decision))) } " " (about(frame, page, it)) }
            @if !it.text.is_empty() { pre.letter-text { (it.text) } }
            form method="post" action={ (urls::OFFICE_INBOX) "/" (it.id) "/done" } {
                (csrf_field(&desk.csrf))
                div.actions {
                    (button(&words.say(say::inbound_done())))
                    @if !it.sender.is_empty() { a.button.quiet href={ "mailto:" (it.sender) } { (words.say(say::inbound_answer())) } }
                }
            }
        }
    }
}

fn row(frame: &Frame, page: &Inbox<'_>, it: &Item) -> Vec<Markup> {
    let words = &frame.words;
    vec![
        html! { (author(it)) br; span.quiet { (it.subject) } },
        html! { (words.say(decision_label(it.decision))) },
        about(frame, page, it),
        html! { (words.instant(it.received_at, chrono_tz::Tz::UTC)) },
    ]
}

fn author(it: &Item) -> Markup {
    html! { @if it.sender_name.is_empty() { (it.sender) } @else { (it.sender_name) " <" (it.sender) ">" } }
}

/// The person, or the event, that a message is about, with the way there.
fn about(frame: &Frame, page: &Inbox<'_>, it: &Item) -> Markup {
    let event = page.events.iter().find(|at| Some(at.id) == it.event);
    let person = page.people.iter().find(|at| Some(at.id) == it.registration);
    html! {
        @if let Some(event) = event {
            @if let Some(person) = person {
                a href=(urls::office_registration(&event.slug, person.id.0)) { (person.name()) } ", "
            }
            a href=(urls::office_event(&event.slug)) { (event.title.in_(frame.lang())) }
        }
    }
}

fn decision_label(decision: Option<Decision>) -> Phrase {
    match decision {
        Some(Decision::Answered) => say::inbound_answered(),
        Some(Decision::GivenBack) => say::inbound_given_back(),
        Some(Decision::Declined) => say::inbound_declined(),
        Some(Decision::TakenBack) => say::inbound_taken_back(),
        Some(Decision::SeatGone) => say::inbound_seat_gone(),
        Some(Decision::Asked) => say::inbound_asked(),
        Some(Decision::Stranger) => say::inbound_stranger(),
        Some(Decision::Repeated) => say::inbound_repeated(),
        Some(Decision::Late) => say::inbound_late(),
        Some(Decision::Outdated) => say::inbound_outdated(),
        Some(Decision::Partial) => say::inbound_partial(),
        Some(Decision::Proposed) => say::inbound_proposed(),
        Some(Decision::Resent) => say::inbound_resent(),
        Some(Decision::Unknown) => say::inbound_unknown(),
        Some(Decision::Bounced) => say::inbound_bounced(),
        Some(Decision::Delayed) => say::inbound_delayed(),
        Some(Decision::Complained) => say::inbound_complained(),
        Some(Decision::Automatic) => say::inbound_automatic(),
        Some(Decision::Written) => say::inbound_written(),
        Some(Decision::TooBig) => say::inbound_too_big(),
        Some(Decision::Unreadable) | None => say::inbound_unreadable(),
    }
}
