//! "Thank you for coming", with the way to say how it was.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::events::Event;
use crate::mail::{Letter, LetterKind, Letterhead};
use crate::platform::Services;
use crate::registration::{self, Registration};
use crate::web::Site;

/// The letter; none for somebody without an address.
pub(super) fn thanks(
    services: &Services,
    (it, event, site): (&Registration, &Event, &Site),
    until: DateTime<Utc>,
) -> Option<Letter> {
    let email = it.answers.email.as_ref()?;
    let lang = it.answers.lang;
    let context = json!({
        "name": it.name(), "event": event.title.in_(lang),
        "feedback_link": registration::personal_link(services, it, "feedback"),
        "personal_link": registration::personal_link(services, it, ""),
    });
    Some(Letter {
        kind: LetterKind::EventThanks,
        lang,
        to: email.clone(),
        name: it.name(),
        letterhead: Letterhead::of(site, lang, &services.config.base_url),
        context,
        thread: Some(it.id.0),
        dedup: format!("event_thanks {}", it.id.0),
        expires_at: Some(until),
        calendar: None,
        event: Some(event.id),
        registration: Some(it.id),
    })
}
