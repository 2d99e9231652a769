//! Signing in.

use maud::{Markup, html};

use super::accounts::language_choice;
use crate::base::VisitId;
use crate::staff::model::Visit;
use crate::web::{
    Desk, Field, Frame, Kind, Tone, button, csrf_field, hidden, notice, quiet_button, urls,
};
use crate::wording::say;

/// "Which address?"
pub(in crate::staff) fn sign_in_page(
    frame: &Frame,
    next: &str,
    typed: &str,
    is_wrong: bool,
) -> Markup {
    let words = &frame.words;
    let title = words.say(say::staff_sign_in_title());
    let fault = say::staff_fault_email();
    let field = Field {
        name: "email",
        label: words.say(say::staff_email()),
        value: typed,
        fault: is_wrong.then_some(&fault),
        kind: Kind::Email,
        required: true,
        autocomplete: Some("email"),
        ..Field::default()
    };
    let content = html! {
        h1 { (title) }
        p.lead { (words.say(say::staff_sign_in_lead())) }
        form method="post" action=(urls::SIGN_IN) novalidate {
            (hidden("next", next))
            (field.show(words))
            div.actions { (button(&words.say(say::staff_send_link()))) }
        }
    };
    frame.page(&title, &content)
}

/// The same answer for everybody.
pub(in crate::staff) fn link_sent_page(frame: &Frame) -> Markup {
    let words = &frame.words;
    let title = words.say(say::staff_sign_in_title());
    let content = html! {
        h1 { (title) }
        (notice(Tone::Good, &html! { p { (words.say(say::staff_link_sent())) } }))
    };
    frame.page(&title, &content)
}

/// A button, because programs follow links in mails and must not sign in.
pub(in crate::staff) fn enter_page(frame: &Frame, token: &str, next: &str) -> Markup {
    let words = &frame.words;
    let title = words.say(say::staff_sign_in_title());
    let content = html! {
        h1 { (title) }
        p.lead { (words.say(say::staff_enter_lead())) }
        form method="post" action=(urls::sign_in_link(token)) {
            (hidden("next", next))
            div.actions { (button(&words.say(say::staff_enter()))) }
        }
    };
    frame.page(&title, &content)
}

/// One's own desk: its language, and the browsers one is signed in with.
pub(in crate::staff) fn visits_page(
    frame: &Frame,
    desk: &Desk,
    visits: &[Visit],
    own: VisitId,
) -> Markup {
    let words = &frame.words;
    let content = html! {
        form.search method="post" action=(urls::OFFICE_LANGUAGE) {
            (csrf_field(&desk.csrf))
            (language_choice(frame.lang(), words))
            (quiet_button(&words.say(say::registration_save())))
        }
        h2 { (words.say(say::staff_visits_title())) }
        p { (words.say(say::staff_visits_lead())) }
        ul.people {
            @for visit in visits {
                li {
                    div {
                        span.name { (words.say(say::staff_visit_since(words.instant(visit.created_at, chrono_tz::Tz::UTC)))) }
                        span.quiet {
                            @if visit.id == own { (words.say(say::staff_visit_this())) }
                            @else { (words.say(say::staff_visit_used(words.instant(visit.seen_at, chrono_tz::Tz::UTC)))) }
                        }
                    }
                    form method="post" action=(urls::OFFICE_VISITS) {
                        (csrf_field(&desk.csrf))
                        (hidden("visit", &visit.id.0.to_string()))
                        (quiet_button(&words.say(say::staff_visit_end())))
                    }
                }
            }
        }
    };
    frame.office(desk, &desk.name, &content)
}
