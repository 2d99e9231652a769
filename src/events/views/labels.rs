//! Words for kinds and modes.

use crate::events::model::{Event, Kind, Mode, SessionKind};
use crate::wording::{Phrase, Words, say};

/// The word for a kind of event.
pub fn kind_label(kind: Kind) -> Phrase {
    match kind {
        Kind::Conference => say::event_kind_conference(),
        Kind::Training => say::event_kind_training(),
        Kind::Meeting => say::event_kind_meeting(),
        Kind::Webinar => say::event_kind_webinar(),
    }
}

/// The kind of an event with its number: "European conference 3".
pub fn event_label(event: &Event, words: &Words) -> String {
    match event.no {
        Some(no) => words.say(say::event_numbered(kind_label(event.kind), no)),
        None => words.say(kind_label(event.kind)),
    }
}

/// The word for a mode.
pub fn mode_label(mode: Mode) -> Phrase {
    match mode {
        Mode::InPerson => say::event_mode_in_person(),
        Mode::Online => say::event_mode_online(),
        Mode::Hybrid => say::event_mode_hybrid(),
    }
}

/// The word for a kind of session.
pub fn session_kind_label(kind: SessionKind) -> Phrase {
    match kind {
        SessionKind::Arrival => say::event_session_arrival(),
        SessionKind::Plenary => say::event_session_plenary(),
        SessionKind::Panel => say::event_session_panel(),
        SessionKind::Workshop => say::event_session_workshop(),
        SessionKind::Lesson => say::event_session_lesson(),
        SessionKind::FieldVisit => say::event_session_field_visit(),
        SessionKind::Break => say::event_session_break(),
        SessionKind::Meal => say::event_session_meal(),
        SessionKind::Social => say::event_session_social(),
    }
}
