//! What is shown at once after the form was sent.

use maud::{Markup, html};

use super::labels::state_chip;
use crate::events::{self, Event, Session};
use crate::places::Directory;
use crate::registration::model::{Receipt, State, when_line};
use crate::web::{Frame, Tone, facts, notice, urls, ways_to_subscribe, words_in};
use crate::wording::{Phrase, say};

/// The page, about an event with its agenda.
pub(in crate::registration) fn receipt_page(
    frame: &Frame,
    receipt: &Receipt,
    (event, sessions, directory): (&Event, &[Session], &Directory),
) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(say::registration_my_title());
    let state = receipt.state().unwrap_or(State::Pending);
    let rows = [
        (
            words.say(say::event_when()),
            html! { (when_line(event, sessions, words)) },
        ),
        (
            words.say(say::event_where()),
            html! { (events::place_line(event, directory, words)) },
        ),
    ];
    let content = html! {
        div.said tabindex="-1" autofocus { (notice(Tone::Good, &html! { p { (words.say(news(state))) } })) }
        div.hero {
            p.kicker { (title) }
            h1 { (words_in(&event.title, lang)) }
            p { (state_chip(state, words)) }
        }
        div.split {
            div {
                p.lead { (words.say(status(frame, receipt, state))) }
                h2 { (words.say(say::registration_next())) }
                ul.steps {
                    @for step in steps(receipt, state) { li { (words.say(step)) } }
                }
            }
            aside.aside {
                p.quiet { (words.say(say::registration_reference())) }
                p.reference { (receipt.reference) }
                @if state == State::Confirmed {
                    h2.first { (words.say(say::registration_calendar())) }
                    (ways_to_subscribe(frame, &urls::feed_event(lang, &event.slug), event.title.in_(lang)))
                    p.quiet { (words.say(say::registration_receipt_calendar())) }
                }
            }
        }
        h2 { (words.say(say::registration_event())) }
        (facts(&rows))
        p.quiet { (words.say(say::registration_receipt_earlier())) }
        div.actions {
            a.button.quiet href=(urls::event(lang, &event.slug)) { (words.say(say::registration_to_event())) }
            a.button.quiet href=(urls::link(lang)) { (words.say(say::registration_receipt_no_letter())) }
        }
    };
    frame.page(&title, &content)
}

fn news(state: State) -> Phrase {
    match state {
        State::Confirmed => say::registration_news_confirmed(),
        State::Waiting => say::registration_news_waiting(),
        _ => say::registration_news_pending(),
    }
}

fn status(frame: &Frame, receipt: &Receipt, state: State) -> Phrase {
    let name = receipt.given_name.as_str();
    match state {
        State::Confirmed => say::registration_is_confirmed(name),
        State::Waiting => {
            let position = frame.words.number(receipt.position.unwrap_or(1));
            say::registration_is_waiting(position, name)
        }
        _ => say::registration_is_pending(name),
    }
}

fn steps(receipt: &Receipt, state: State) -> Vec<Phrase> {
    let letter = say::registration_receipt_letter(receipt.email.as_str());
    match state {
        State::Confirmed => vec![letter, say::registration_receipt_link()],
        State::Waiting => vec![
            letter,
            say::registration_next_wait(),
            say::registration_next_no_travel(),
            say::registration_next_sessions(),
        ],
        _ => vec![
            letter,
            say::registration_next_pending(),
            say::registration_next_no_travel(),
        ],
    }
}
