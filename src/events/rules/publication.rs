//! What an event needs before everybody may see it.

use crate::base::Language;
use crate::events::model::{Event, Mode, Session};
use crate::programmes::{Notice, Programme};
use crate::wording::{Phrase, say};

/// What is still missing; nothing when the event may be published.
pub(in crate::events) fn missing(
    event: &Event,
    sessions: &[Session],
    programme: &Programme,
    notice: Option<&Notice>,
) -> Vec<Phrase> {
    let online = event.mode == Mode::Online;
    let checks = [
        (
            event.title.own(Language::En).is_some(),
            say::office_missing_title(),
        ),
        (event.capacity > 0, say::office_missing_capacity()),
        (!sessions.is_empty(), say::office_missing_agenda()),
        (
            online || (event.city.is_some() && event.venue.is_some()),
            say::office_missing_place(),
        ),
        (!event.languages.is_empty(), say::office_missing_languages()),
        (
            !programme.statement.is_empty(),
            say::office_missing_statement(),
        ),
        (
            !programme.controller.is_empty(),
            say::office_missing_controller(),
        ),
        (notice.is_some(), say::office_missing_notice()),
    ];
    checks
        .into_iter()
        .filter(|it| !it.0)
        .map(|it| it.1)
        .collect()
}
