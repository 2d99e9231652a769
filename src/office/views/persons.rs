//! Who is who: what else the same person is registered for, and who may be the same.

use maud::{Markup, html};

use super::registrations::PersonPage;
use crate::registration::{Registration, state_chip};
use crate::web::{Desk, Field, Frame, csrf_field, quiet_button, urls};
use crate::wording::say;

/// The other registrations of the person, and the form that says that somebody else is the same.
pub(super) fn persons(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let words = &frame.words;
    let action = format!(
        "{}/identity",
        urls::office_registration(&page.event.slug, page.person.id.0)
    );
    let key = page.person.person_key();
    let is_joined = page.same.iter().any(|it| it.person_key() != key);
    let reference = Field {
        name: "reference",
        label: words.say(say::office_persons_reference()),
        autocomplete: Some("off"),
        ..Field::default()
    };
    let why = Field {
        name: "why",
        label: words.say(say::office_persons_why()),
        hint: Some(words.say(say::office_persons_why_hint())),
        required: true,
        ..Field::default()
    };
    html! {
        h2 { (words.say(say::office_persons())) }
        @if page.same.is_empty() { p.quiet { (words.say(say::office_persons_none())) } }
        @else { ul.people { @for it in page.same { li { (line(frame, page, it)) } } } }
        @if is_joined {
            form method="post" action={ (action) "/removal" } {
                (csrf_field(&desk.csrf))
                div.actions { (quiet_button(&words.say(say::office_persons_part()))) }
            }
        }
        details open[!page.namesakes.is_empty()] {
            summary { (words.say(say::office_persons_join())) }
            form method="post" action=(action) {
                (csrf_field(&desk.csrf))
                @if !page.namesakes.is_empty() {
                    fieldset.choices {
                        legend { (words.say(say::office_persons_namesakes())) }
                        @for it in page.namesakes {
                            label.choice {
                                input type="radio" name="other" value=(it.reference);
                                span { (line(frame, page, it)) }
                            }
                        }
                    }
                }
                (reference.show(words))
                (why.show(words))
                div.actions { (quiet_button(&words.say(say::office_persons_join_do()))) }
            }
        }
    }
}

/// Who, with which address, at which event, in which state.
fn line(frame: &Frame, page: &PersonPage<'_>, it: &Registration) -> Markup {
    let event = page.events.iter().find(|at| at.id == it.event);
    let email = it.answers.email.as_ref().map_or("", |it| it.as_str());
    html! {
        @match event {
            Some(event) => {
                a href=(urls::office_registration(&event.slug, it.id.0)) { (it.name()) }
                " · " (event.title.in_(frame.lang()))
            }
            None => (it.name()),
        }
        " · " (it.reference) @if !email.is_empty() { " · " (email) } " "
        (state_chip(it.state, &frame.words))
    }
}
