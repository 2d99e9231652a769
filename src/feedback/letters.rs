//! "Thank you for coming", with the way to say how it was; "What came of it?", three months later.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::events::Event;
use crate::mail::{Letter, LetterKind, Letterhead};
use crate::platform::Services;
use crate::registration::{self, Registration};
use crate::web::{Site, urls};

/// The letter; none for somebody without an address.
pub(super) fn thanks(
    services: &Services,
    (it, event, site): (&Registration, &Event, &Site),
    until: DateTime<Utc>,
) -> Option<Letter> {
    let context = json!({
        "name": it.name(), "event": event.title.in_(it.answers.lang),
        "feedback_link": registration::personal_link(services, it, "feedback"),
        "personal_link": registration::personal_link(services, it, ""),
    });
    let letter = (LetterKind::EventThanks, context);
    to_guest(services, (it, event, site), letter, until)
}

/// What the links are for that ask what came of an event.
pub(super) const FOLLOW_UP: &str = "follow-up";

/// The letter; none for somebody without an address.
pub(super) fn follow_up(
    services: &Services,
    (it, event, site): (&Registration, &Event, &Site),
    until: DateTime<Utc>,
) -> Option<Letter> {
    let lang = it.answers.lang;
    let token = services.vault.link(FOLLOW_UP, it.id.0, it.link_version);
    let link = urls::absolute(&services.config.base_url, &urls::follow_up(lang, &token));
    let context = json!({
        "name": it.name(), "event": event.title.in_(lang), "follow_up_link": link,
    });
    let letter = (LetterKind::EventFollowUp, context);
    to_guest(services, (it, event, site), letter, until)
}

fn to_guest(
    services: &Services,
    (it, event, site): (&Registration, &Event, &Site),
    (kind, context): (LetterKind, Value),
    until: DateTime<Utc>,
) -> Option<Letter> {
    let email = it.answers.email.as_ref()?;
    let lang = it.answers.lang;
    Some(Letter {
        kind,
        lang,
        to: email.clone(),
        name: it.name(),
        letterhead: Letterhead::of(site, lang, &services.config.base_url),
        context,
        thread: Some(it.id.0),
        dedup: format!("{} {}", kind.code(), it.id.0),
        expires_at: Some(until),
        calendar: None,
        programme: Some(event.programme),
        text: None,
        event: Some(event.id),
        registration: Some(it.id),
    })
}
