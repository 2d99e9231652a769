//! Registering people from the desk.

use maud::{Markup, html};

use crate::events::{self, Event};
use crate::web::{Desk, Frame, button, csrf_field, urls};
use crate::wording::say;

/// The page around the fields of the form.
pub(in crate::office) fn delegation_page(
    frame: &Frame,
    desk: &Desk,
    event: &Event,
    (invites, fields): (bool, &Markup),
) -> Markup {
    let words = &frame.words;
    let list = urls::office_event_part(&event.slug, "registrations");
    let (noun, title, lead, send) = if invites {
        (
            "invitations",
            say::office_invitations(),
            say::office_invitations_lead(),
            say::office_invite(),
        )
    } else {
        (
            "delegation",
            say::office_delegation(),
            say::registration_group_lead(),
            say::registration_group_send(),
        )
    };
    let content = html! {
        (events::tabs(frame, &event.slug, "registrations"))
        h2 { (words.say(title)) }
        p.hint { (words.say(lead)) }
        form method="post" action=(urls::office_event_part(&event.slug, noun)) novalidate {
            (csrf_field(&desk.csrf))
            (fields)
            div.actions {
                (button(&words.say(send)))
                a.button.quiet href=(list) { (words.say(say::registration_back())) }
            }
        }
    };
    frame.office(desk, event.title.in_(frame.lang()), &content)
}
