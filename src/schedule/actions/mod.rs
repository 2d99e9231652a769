//! Writing a schedule, and taking one over.

mod export;
mod import;

use crate::base::Language;
use crate::events::Event;
use crate::platform::Services;
use crate::wording::say;

pub(super) use export::schedule;
pub(super) use import::{prepare, steps};

/// The room of sessions that have none.
fn venue(services: &Services, event: &Event, lang: Language) -> String {
    let words = services.wording.words(lang);
    let venue = event.venue.clone();
    venue.unwrap_or_else(|| words.say(say::schedule_no_room()))
}
