//! What organisers can do with one person; the slice decides whether they may.

use maud::{Markup, html};

use super::registrations::PersonPage;
use crate::registration::{Ending, State, ending_label};
use crate::web::{Choice, Desk, Field, Frame, button, csrf_field, quiet_button, select, urls};
use crate::wording::{Phrase, say};

/// The acts that the person's state allows.
pub(super) fn acts(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let act = |noun: &str, label: Phrase, is_first: bool| {
        form(frame, desk, page, (noun, label, is_first), &html! {})
    };
    let cancel = || act("cancellation", say::office_cancel_person(), false);
    let seat = || act("confirmation", say::office_confirm_person(), true);
    html! {
        @match page.person.state {
            State::Pending => {
                div.actions { (seat()) (act("wait", say::office_queue_person(), false)) }
                (extra(frame, desk, page))
                (decline(frame, desk, page))
            }
            State::Waiting => {
                div.actions { (seat()) (cancel()) }
                (extra(frame, desk, page))
            }
            State::Offered | State::Invited => { div.actions { (seat()) (cancel()) } }
            State::Confirmed => { div.actions { (cancel()) } }
            State::Declined | State::Refused | State::Cancelled => {
                div.actions { (act("reinstatement", say::office_reinstate_person(), true)) }
            }
        }
    }
}

/// What the person could do too: send a colleague, have the link sent again, have another one.
pub(super) fn on_behalf(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let words = &frame.words;
    let person = urls::office_registration(&page.event.slug, page.person.id.0);
    let act = |noun: &str, label: Phrase| form(frame, desk, page, (noun, label, false), &html! {});
    html! {
        @if page.person.is_live() {
            div.actions {
                a.button.quiet href={ (person) "/changes" } { (words.say(say::registration_correct())) }
                @if page.person.state == State::Confirmed {
                    a.button.quiet href={ (person) "/colleague" } { (words.say(say::office_colleague())) }
                }
                @if page.person.answers.email.is_some() {
                    (act("link", say::office_link_send()))
                    (act("rotation", say::office_link_renew()))
                }
            }
        }
    }
}

/// A seat beyond the capacity, with the reason why.
fn extra(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let words = &frame.words;
    let why = Field {
        name: "why",
        label: words.say(say::office_extra_why()),
        hint: Some(words.say(say::office_extra_hint())),
        required: true,
        ..Field::default()
    };
    let act = ("confirmation", say::office_extra_person(), false);
    html! {
        details {
            summary { (words.say(say::office_extra_person())) }
            (form(frame, desk, page, act, &why.show(words)))
        }
    }
}

fn decline(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let words = &frame.words;
    let reason = Field {
        name: "reason",
        label: words.say(say::office_decline_reason()),
        ..Field::default()
    };
    let none = Choice {
        value: String::new(),
        label: words.say(say::office_no_reason()),
    };
    let known = Ending::OF_ORGANISERS.iter().map(|it| Choice {
        value: it.code().to_owned(),
        label: words.say(ending_label(*it)),
    });
    let reasons: Vec<Choice> = [none].into_iter().chain(known).collect();
    let act = ("denial", say::office_decline_person(), false);
    html! {
        details {
            summary { (words.say(say::office_decline_person())) }
            (form(frame, desk, page, act, &select(&reason, &reasons, words)))
        }
    }
}

fn form(
    frame: &Frame,
    desk: &Desk,
    page: &PersonPage<'_>,
    (noun, label, is_first): (&str, Phrase, bool),
    fields: &Markup,
) -> Markup {
    let label = frame.words.say(label);
    let base = urls::office_registration(&page.event.slug, page.person.id.0);
    html! {
        form method="post" action={ (base) "/" (noun) } {
            (csrf_field(&desk.csrf))
            (fields)
            @if is_first { (button(&label)) } @else { (quiet_button(&label)) }
        }
    }
}
