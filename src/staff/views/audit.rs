//! The audit log in words.

use maud::{Markup, html};

use crate::staff::model::{Action, Logged};
use crate::web::{Frame, link};
use crate::wording::{Phrase, say};

/// Lines of the log: when, who, what; `about` gives the address and the name of what it was done to, where it has a page.
pub fn audit_lines(
    frame: &Frame,
    lines: &[Logged],
    about: impl Fn(&Logged) -> Option<(String, String)>,
) -> Markup {
    let words = &frame.words;
    html! {
        @if lines.is_empty() { p.quiet { (words.say(say::staff_audit_empty())) } }
        ul.people {
            @for line in lines {
                li {
                    div {
                        span.name { (line.action.map(|it| words.say(action_label(it))).unwrap_or_default()) }
                        @if let Some((address, name)) = about(line) { (link(&address, &name)) }
                        span.quiet {
                            (words.instant(line.at, chrono_tz::Tz::UTC)) " · " (actor(frame, line))
                        }
                    }
                }
            }
        }
    }
}

fn actor(frame: &Frame, line: &Logged) -> String {
    let words = &frame.words;
    match line.actor_kind.as_str() {
        "person" => words.say(say::staff_actor_person()),
        "door" => words.say(say::staff_actor_door(line.actor.as_str())),
        "system" => words.say(say::staff_actor_system()),
        _ => line.actor.clone(),
    }
}

/// What was done, in words.
pub fn action_label(action: Action) -> Phrase {
    match action {
        Action::Registered => say::staff_action_registered(),
        Action::Asked => say::staff_action_asked(),
        Action::Declined => say::staff_action_declined(),
        Action::Offered => say::staff_action_offered(),
        Action::Lapsed => say::staff_action_lapsed(),
        Action::Accepted => say::staff_action_accepted(),
        Action::Reseated => say::staff_action_reseated(),
        Action::Waited => say::staff_action_waited(),
        Action::Confirmed => say::staff_action_confirmed(),
        Action::Cancelled => say::staff_action_cancelled(),
        Action::Changed => say::staff_action_changed(),
        Action::LinkSent => say::staff_action_link_sent(),
        Action::WalkedIn => say::staff_action_walked_in(),
        Action::CheckedIn => say::staff_action_checked_in(),
        Action::CheckInUndone => say::staff_action_check_in_undone(),
        Action::DoorOpened => say::staff_action_door_opened(),
        Action::DoorClosed => say::staff_action_door_closed(),
        Action::EventCreated => say::staff_action_event_created(),
        Action::EventChanged => say::staff_action_event_changed(),
        Action::FormChanged => say::staff_action_form_changed(),
        Action::PersonsJoined => say::staff_action_persons_joined(),
        Action::PersonsParted => say::staff_action_persons_parted(),
        Action::QuotaChanged => say::staff_action_quota_changed(),
        Action::QuotaReturned => say::staff_action_quota_returned(),
        Action::EventPublished => say::staff_action_event_published(),
        Action::EventWithdrawn => say::staff_action_event_withdrawn(),
        Action::SessionAdded => say::staff_action_session_added(),
        Action::SessionChanged => say::staff_action_session_changed(),
        Action::SessionRemoved => say::staff_action_session_removed(),
        Action::PlaceGiven => say::staff_action_place_given(),
        Action::EventCancelled => say::staff_action_event_cancelled(),
        Action::EventRestored => say::staff_action_event_restored(),
        Action::Updated => say::staff_action_updated(),
        Action::Reminded => say::staff_action_reminded(),
        Action::Joined => say::staff_action_joined(),
        Action::Invited => say::staff_action_invited(),
        Action::Tagged => say::staff_action_tagged(),
        Action::Noted => say::staff_action_noted(),
        Action::PassedOn => say::staff_action_passed_on(),
        Action::TextChanged => say::staff_action_text_changed(),
        Action::MessageSent => say::staff_action_message_sent(),
        Action::MessageScheduled => say::staff_action_message_scheduled(),
        Action::MessageHeld => say::staff_action_message_held(),
        Action::LetterSentAgain => say::staff_action_letter_sent_again(),
        Action::AddressTrusted => say::staff_action_address_trusted(),
        Action::Answered => say::staff_action_answered(),
        Action::TakenBack => say::staff_action_taken_back(),
        Action::LinkVoided => say::staff_action_link_voided(),
        Action::CitySettled => say::staff_action_city_settled(),
        Action::AccountAdded => say::staff_action_account_added(),
        Action::AccountChanged => say::staff_action_account_changed(),
        Action::SignedIn => say::staff_action_signed_in(),
        Action::SignedOut => say::staff_action_signed_out(),
        Action::Exported => say::staff_action_exported(),
        Action::Refused => say::staff_action_refused(),
    }
}
