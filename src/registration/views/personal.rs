//! The personal page: how the registration stands, what comes next, what one can do.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::labels::{answer_line, ending_label, state_chip};
use crate::base::SessionId;
use crate::events::{self, Event, Phase, Session, mode_label};
use crate::places::Directory;
use crate::registration::model::{
    Ending, Registration, State, answer_lines, decline_label, when_line,
};
use crate::subscriptions::Fetched;
use crate::web::{
    Choice, Field, Frame, Tone, breadcrumb, facts, link, notice, radios, urls, ways_to_subscribe,
    words_in,
};
use crate::wording::{Phrase, say};

/// What the page shows.
pub(in crate::registration) struct PersonalPage<'a> {
    pub(in crate::registration) registration: &'a Registration,
    pub(in crate::registration) event: &'a Event,
    pub(in crate::registration) sessions: &'a [Session],
    pub(in crate::registration) directory: &'a Directory,
    /// How many stand before the person in the lines for full sessions.
    pub(in crate::registration) lines: &'a BTreeMap<SessionId, i64>,
    pub(in crate::registration) position: Option<i64>,
    pub(in crate::registration) phase: Phase,
    pub(in crate::registration) now: DateTime<Utc>,
    /// The token of the link, and that of the personal feed.
    pub(in crate::registration) token: &'a str,
    /// Whether questions of the organisers wait for an answer.
    pub(in crate::registration) asks_more: bool,
    pub(in crate::registration) feed: &'a str,
    /// When a calendar last asked for the personal feed.
    pub(in crate::registration) fetched: Option<Fetched>,
    /// What just happened.
    pub(in crate::registration) news: Option<Phrase>,
}

impl PersonalPage<'_> {
    /// Whether the event is still to come or taking place.
    pub(super) fn is_ahead(&self) -> bool {
        !matches!(self.phase, Phase::Held | Phase::Cancelled)
    }

    /// Whether the person takes part online, and the address is known.
    fn joins_online(&self) -> bool {
        self.event.way_in(self.registration.answers.mode).is_some()
    }

    /// Whether a seat is kept that the person can still take.
    fn can_answer(&self) -> bool {
        let it = self.registration;
        let kept = matches!(it.state, State::Offered | State::Invited);
        kept && self.is_ahead() && it.deadline.is_some_and(|at| self.now < at)
    }
}

/// The personal page.
pub(in crate::registration) fn personal_page(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let (words, lang, it) = (&frame.words, frame.lang(), page.registration);
    let title = words.say(say::registration_my_title());
    let content = html! {
        @if let Some(news) = &page.news {
            div.said tabindex="-1" autofocus { (notice(Tone::Good, &html! { p { (words.say(news)) } })) }
        }
        div.hero {
            p.kicker { (title) }
            h1 { (words_in(&page.event.title, lang)) }
            p { (state_chip(it.state, words)) }
        }
        div.split {
            div {
                p.lead { (words.say(status(frame, page))) }
                (next_steps(frame, page))
                @if page.asks_more { (asks_more(frame, page)) }
            }
            (aside(frame, page))
        }
        h2 { (words.say(say::registration_event())) }
        (facts(&event_facts(frame, page)))
        h2 { (words.say(say::registration_answers())) }
        (facts(&answers(frame, page)))
        (actions(frame, page))
    };
    frame.page(&title, &content)
}

/// "The organisers ask a few more things", for somebody whom others registered, or who came before the question.
fn asks_more(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let words = &frame.words;
    let form = urls::my_action(frame.lang(), page.token, "changes");
    let said = html! {
        p { (words.say(say::questions_open())) " " a href=(form) { (words.say(say::questions_open_answer())) } }
    };
    notice(Tone::Warn, &said)
}

fn status(frame: &Frame, page: &PersonalPage<'_>) -> Phrase {
    let it = page.registration;
    let name = it.answers.given_name.as_str();
    let deadline = it
        .deadline
        .map(|at| frame.words.instant(at, page.event.zone));
    let deadline = deadline.unwrap_or_default();
    match (it.state, page.phase) {
        (_, Phase::Cancelled) => say::registration_event_cancelled(),
        (State::Cancelled, _) if it.ending == Some(Ending::Calendar) => {
            say::registration_is_declined_in_calendar()
        }
        (State::Cancelled, _) => say::registration_is_cancelled(),
        (State::Declined, _) => say::registration_is_declined(),
        (State::Refused, _) => say::registration_is_refused(),
        (State::Confirmed, Phase::Held) => say::registration_was_confirmed(),
        (State::Waiting, Phase::Held) => say::registration_was_waiting(),
        (_, Phase::Held) => say::registration_was_without(),
        (State::Confirmed, _) => say::registration_is_confirmed(name),
        (State::Pending, _) => say::registration_is_pending(name),
        (State::Offered, _) => say::registration_is_offered(name, deadline),
        (State::Invited, _) => say::registration_is_invited(name, deadline),
        (State::Waiting, _) => {
            let position = frame.words.number(page.position.unwrap_or(1));
            say::registration_is_waiting(position, name)
        }
    }
}

fn next_steps(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let it = page.registration;
    let steps = match it.state {
        State::Declined => it.ending.and_then(decline_label).into_iter().collect(),
        _ if !page.is_ahead() => Vec::new(),
        State::Confirmed => confirmed_steps(frame, page),
        State::Waiting => vec![
            say::registration_next_wait(),
            say::registration_next_no_travel(),
            say::registration_next_sessions(),
        ],
        State::Pending => vec![
            say::registration_next_pending(),
            say::registration_next_no_travel(),
        ],
        State::Offered | State::Invited => vec![
            say::registration_next_offer(),
            say::registration_next_sessions(),
        ],
        State::Cancelled | State::Refused => Vec::new(),
    };
    html! {
        @if page.can_answer() { (answer(frame, page)) }
        @if !steps.is_empty() {
            @if it.is_live() { h2 { (frame.words.say(say::registration_next())) } }
            ul.steps { @for step in steps { li { (frame.words.say(step)) } } }
        }
    }
}

fn confirmed_steps(frame: &Frame, page: &PersonalPage<'_>) -> Vec<Phrase> {
    let (words, lang) = (&frame.words, frame.lang());
    let waited = page.sessions.iter().filter_map(|session| {
        let before = page.lines.get(&session.id)?;
        let title = session.title.in_(lang).to_owned();
        Some(say::registration_next_line(title, words.number(before + 1)))
    });
    let steps = [
        say::registration_next_mail(),
        say::registration_next_link(),
        say::registration_next_cancel(),
    ];
    waited.chain(steps).collect()
}

/// Takes the seat that is kept, or lets it go.
fn answer(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    html! {
        div.actions {
            form method="post" action=(urls::my_action(lang, page.token, "acceptance")) {
                button.button { (words.say(say::registration_accept())) }
            }
            form method="post" action=(urls::my_action(lang, page.token, "refusal")) {
                button.button.quiet { (words.say(say::registration_refuse())) }
            }
        }
    }
}

fn event_facts(frame: &Frame, page: &PersonalPage<'_>) -> Vec<(String, Markup)> {
    let words = &frame.words;
    let text = |it: String| html! { (it) };
    vec![
        (
            words.say(say::event_when()),
            text(when_line(page.event, page.sessions, words)),
        ),
        (
            words.say(say::event_where()),
            text(events::place_line(page.event, page.directory, words)),
        ),
        (
            words.say(say::registration_mode()),
            text(words.say(mode_label(page.registration.answers.mode))),
        ),
    ]
}

/// What the person said; what was left open is left out.
fn answers(frame: &Frame, page: &PersonalPage<'_>) -> Vec<(String, Markup)> {
    let around = (page.directory, page.sessions);
    let lines = answer_lines(&page.registration.answers, &frame.words, around);
    lines
        .into_iter()
        .filter(|it| !it.answer.is_empty())
        .map(|it| answer_line(frame, page.token, it))
        .collect()
}

fn actions(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let live = page.registration.is_live() && page.is_ahead();
    let confirmed = page.registration.state == State::Confirmed;
    let cancelled = !page.registration.is_live();
    let again = cancelled && matches!(page.phase, Phase::Open | Phase::Full);
    let cancel = cancel_label(page.registration.state);
    html! {
        div.actions {
            @if live {
                a.button href=(urls::my_action(lang, page.token, "changes")) { (words.say(say::registration_change())) }
                @if confirmed {
                    a.button.quiet href=(urls::my_action(lang, page.token, "colleague")) { (words.say(say::registration_colleague())) }
                }
                @if !page.can_answer() {
                    a.button.danger href=(urls::my_action(lang, page.token, "cancellation")) { (words.say(cancel)) }
                }
            }
            @if confirmed && matches!(page.phase, Phase::Held) {
                a.button href=(urls::my_action(lang, page.token, "feedback")) { (words.say(say::feedback_title())) }
            }
            @if page.registration.ending == Some(Ending::Calendar) && page.is_ahead() {
                a.button href=(urls::my_action(lang, page.token, "return")) { (words.say(say::registration_take_back())) }
            }
            @if again {
                a.button href=(urls::registration(lang, &page.event.slug)) { (words.say(say::registration_again())) }
            }
            a.button.quiet href=(urls::event(lang, &page.event.slug)) { (words.say(say::registration_to_event())) }
            a.button.quiet href=(urls::my_action(lang, page.token, "data")) { (words.say(say::registration_data_title())) }
        }
    }
}

fn cancel_label(state: State) -> Phrase {
    match state {
        State::Waiting => say::registration_leave_queue(),
        State::Pending => say::registration_withdraw(),
        _ => say::registration_cancel(),
    }
}

/// The reference, and the ways into a calendar.
fn aside(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let words = &frame.words;
    let has_seat = page.registration.state == State::Confirmed && page.is_ahead();
    html! {
        aside.aside {
            p.quiet { (words.say(say::registration_reference())) }
            p.reference { (page.registration.reference) }
            @if has_seat {
                @if page.joins_online() {
                    p { a.button href=(urls::my_action(frame.lang(), page.token, "joining")) { (words.say(say::registration_join())) } }
                }
                p { a.button.quiet href=(urls::my_action(frame.lang(), page.token, "ticket")) { (words.say(say::registration_ticket())) } }
                h2.first { (words.say(say::registration_calendar())) }
                @let name = page.event.title.in_(frame.lang());
                @let feed = urls::feed_my(page.feed);
                p { (link(&feed, &words.say(say::registration_calendar_file()))) }
                (ways_to_subscribe(frame, &feed, name))
                p.quiet { (words.say(say::registration_calendar_hint())) }
                @if let Some(it) = page.fetched {
                    p.quiet { (words.say(say::subscriptions_fetched(words.say(it.by.phrase()), words.instant(it.at, page.event.zone)))) }
                }
            }
        }
    }
}

/// Asks once more before the seat is given back.
pub(in crate::registration) fn cancellation_page(frame: &Frame, page: &PersonalPage<'_>) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let title = words.say(cancel_label(page.registration.state));
    let back = [(
        urls::my(lang, page.token),
        words.say(say::registration_my_title()),
    )];
    let reasons: Vec<Choice> = Ending::OF_PEOPLE
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(ending_label(*it)),
        })
        .collect();
    let reason = Field {
        name: "reason",
        label: words.say(say::registration_reason()),
        ..Field::default()
    };
    let content = html! {
        (breadcrumb(&back, words))
        h1 { (title) }
        p.lead { (words_in(&page.event.title, lang)) ", " (when_line(page.event, page.sessions, words)) }
        p { (words.say(say::registration_cancel_sure())) }
        form method="post" action=(urls::my_action(lang, page.token, "cancellation")) {
            (radios(&reason, &reasons, words))
            div.actions {
                button.button.danger { (title) }
                a.button.quiet href=(urls::my(lang, page.token)) { (words.say(say::registration_keep())) }
            }
        }
    };
    frame.page(&title, &content)
}
