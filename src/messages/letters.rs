//! A message as one person gets it.

use serde_json::json;
use uuid::Uuid;

use crate::base::EmailAddress;
use crate::events::{self, Event, Session};
use crate::mail::{Letter, LetterKind, Letterhead};
use crate::places::Directory;
use crate::platform::Services;
use crate::registration::{self, Registration};
use crate::web::{Site, urls};
use crate::wording::Words;

/// What the links are for that stop announcements.
pub(super) const UNSUBSCRIBE: &str = "unsubscribe";

/// What every letter of a message is made of.
pub(super) struct Surroundings {
    pub(super) event: Event,
    pub(super) sessions: Vec<Session>,
    pub(super) directory: Directory,
    pub(super) site: Site,
}

impl Surroundings {
    /// The letter to somebody, in the text with this id; none for somebody without an address.
    pub(super) fn letter(
        &self,
        services: &Services,
        (message, text): (Uuid, Uuid),
        it: &Registration,
    ) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let words = services.wording.words(it.answers.lang);
        let token = services.vault.link(UNSUBSCRIBE, it.id.0, 0);
        let path = urls::unsubscribe(it.answers.lang, &token);
        let links = (
            registration::personal_link(services, it, ""),
            urls::absolute(&services.config.base_url, &path),
        );
        let letter = self.with_links(services, it, email, (&words, links));
        Some(Letter {
            dedup: format!("{}{}", occasion(message), it.id.0),
            text: Some(text),
            ..letter
        })
    }

    /// The same to an organiser who wants to see it: without the links that are the person's alone.
    pub(super) fn test(
        &self,
        services: &Services,
        text: Uuid,
        it: &Registration,
        (to, name): (&EmailAddress, &str),
    ) -> Letter {
        let words = services.wording.words(it.answers.lang);
        let home = urls::programme(it.answers.lang);
        let nowhere = urls::absolute(&services.config.base_url, &home);
        let letter = self.with_links(services, it, to, (&words, (nowhere.clone(), nowhere)));
        Letter {
            name: name.to_owned(),
            dedup: format!("test {}", services.chance.token()),
            text: Some(text),
            registration: None,
            ..letter
        }
    }

    fn with_links(
        &self,
        services: &Services,
        it: &Registration,
        to: &EmailAddress,
        (words, (personal, unsubscribe)): (&Words, (String, String)),
    ) -> Letter {
        let lang = it.answers.lang;
        let context = json!({
            "name": it.name(), "event": self.event.title.in_(lang),
            "when": registration::when_line(&self.event, &self.sessions, words),
            "where": events::place_line(&self.event, &self.directory, words),
            "reference": it.reference, "personal_link": personal, "unsubscribe_link": unsubscribe,
        });
        Letter {
            kind: LetterKind::Announcement,
            lang,
            to: to.clone(),
            name: it.name(),
            letterhead: Letterhead::of(&self.site, lang, &services.config.base_url),
            context,
            thread: None,
            dedup: String::new(),
            expires_at: None,
            calendar: None,
            programme: Some(self.event.programme),
            text: None,
            event: Some(self.event.id),
            registration: Some(it.id),
        }
    }
}

/// What the keys of a message's letters begin with.
pub(super) fn occasion(message: Uuid) -> String {
    format!("message {message} ")
}
