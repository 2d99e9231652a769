//! What this slice writes to people.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::model::Registration;
use crate::base::Language;
use crate::events::{self, Event, Session};
use crate::ical::{self, Answer, Entry, Invitation, Person, WhenFault};
use crate::mail::{CalendarPart, Letter, LetterKind, Letterhead, Method};
use crate::places::Directory;
use crate::platform::{Sender, Vault};
use crate::web::{Site, urls};
use crate::wording::{Wording, Words};

/// Purpose of the personal link.
pub(super) const LINK: &str = "my";
/// Purpose of the personal feed.
pub(super) const FEED: &str = "feed";

/// What letters about one event are written with.
pub(super) struct Desk<'a> {
    pub(super) event: &'a Event,
    pub(super) sessions: &'a [Session],
    pub(super) directory: &'a Directory,
    pub(super) site: &'a Site,
    pub(super) wording: &'a Wording,
    pub(super) vault: &'a Vault,
    pub(super) base_url: &'a str,
    pub(super) sender: &'a Sender,
}

impl Desk<'_> {
    /// "Your seat is confirmed", then the invitation; none for somebody without an address.
    pub(super) fn confirmed(&self, it: &Registration) -> Result<Vec<Letter>, WhenFault> {
        let (confirmed, invitation) = (
            LetterKind::RegistrationConfirmed,
            LetterKind::RegistrationInvitation,
        );
        let context = json!({
            "name": it.name(), "event": self.title(it), "when": self.when(it), "where": self.place(it),
            "reference": it.reference, "personal_link": self.link(it), "event_link": self.event_link(it),
        });
        let first = self.letter(it, confirmed, context, None);
        let context = json!({
            "name": it.name(), "event": self.title(it), "when": self.when(it), "where": self.place(it),
            "personal_link": self.link(it),
        });
        let calendar = self.invitation(it)?.map(|invitation| CalendarPart {
            method: Method::Request,
            ics: invitation.text(),
        });
        let second = self.letter(it, invitation, context, calendar);
        Ok(first.into_iter().chain(second).collect())
    }

    /// "You are on the waiting list."
    pub(super) fn waiting(&self, it: &Registration, position: i64) -> Option<Letter> {
        let context = json!({
            "name": it.name(), "event": self.title(it), "when": self.when(it), "where": self.place(it),
            "position": position, "reference": it.reference, "personal_link": self.link(it),
        });
        self.letter(it, LetterKind::RegistrationWaiting, context, None)
    }

    /// "Your registration is cancelled", with the withdrawal of the invitation if one was sent; `it` is as it was before.
    pub(super) fn cancelled(
        &self,
        it: &Registration,
        by_organisers: bool,
        now: DateTime<Utc>,
    ) -> Result<Option<Letter>, WhenFault> {
        let context = json!({
            "name": it.name(), "event": self.title(it), "when": self.when(it), "where": self.place(it),
            "reference": it.reference, "event_link": self.event_link(it), "by_organisers": by_organisers,
        });
        let invited = it.fingerprint.is_some();
        let invitation = if invited { self.invitation(it)? } else { None };
        let calendar = invitation.map(|it| CalendarPart {
            method: Method::Cancel,
            ics: it.withdraw(now).text(),
        });
        Ok(self.letter(it, LetterKind::RegistrationCancelled, context, calendar))
    }

    /// "Here is your personal link again."; `now` makes each asking an occasion of its own.
    pub(super) fn link_again(&self, it: &Registration, now: DateTime<Utc>) -> Option<Letter> {
        let context = json!({
            "name": it.name(), "event": self.title(it), "when": self.when(it), "personal_link": self.link(it),
        });
        let mut letter = self.letter(it, LetterKind::RegistrationLink, context, None)?;
        letter.dedup = format!("{} {}", letter.dedup, now.timestamp_millis());
        Some(letter)
    }

    /// What an invitation depends on: when it changes, a new one is due.
    pub(super) fn fingerprint(&self) -> Result<String, WhenFault> {
        let event = self.event;
        let when = events::when(event, self.sessions)?;
        let place = format!(
            "{:?} {:?} {:?} {}",
            event.city,
            event.venue,
            event.address,
            event.mode.code()
        );
        Ok(ical::fingerprint(&when, &place, ical::Status::Confirmed))
    }

    /// The entry of the registration: the event under the registration's own UID and SEQUENCE.
    pub(super) fn entry(&self, it: &Registration) -> Result<Entry, WhenFault> {
        let words = self.words(it.answers.lang);
        let entry = events::event_entry(
            self.event,
            self.sessions,
            self.directory,
            &words,
            self.base_url,
        )?;
        Ok(Entry {
            uid: format!("{}@{}", it.uid, self.sender.address.domain()),
            sequence: u32::try_from(it.sequence).unwrap_or_default(),
            stamp: it.updated_at.max(self.event.updated_at),
            ..entry
        })
    }

    fn invitation(&self, it: &Registration) -> Result<Option<Invitation>, WhenFault> {
        let Some(email) = &it.answers.email else {
            return Ok(None);
        };
        let city = self
            .event
            .city
            .as_ref()
            .map(|id| self.directory.name(id, it.answers.lang));
        let name = city.map_or_else(
            || self.sender.name.clone(),
            |city| format!("{} · {city}", self.sender.name),
        );
        Ok(Some(Invitation {
            entry: self.entry(it)?,
            organizer: Person {
                name,
                address: self.sender.address.as_str().to_owned(),
            },
            attendee: Person {
                name: it.name(),
                address: email.as_str().to_owned(),
            },
            answer: Answer::Accepted,
        }))
    }

    fn letter(
        &self,
        it: &Registration,
        kind: LetterKind,
        context: serde_json::Value,
        calendar: Option<CalendarPart>,
    ) -> Option<Letter> {
        Some(Letter {
            kind,
            lang: it.answers.lang,
            to: it.answers.email.clone()?,
            name: it.name(),
            letterhead: Letterhead::of(self.site, it.answers.lang, self.base_url),
            context,
            thread: Some(it.id.0),
            dedup: format!("{} {} {}", it.uid, kind.code(), it.sequence),
            calendar,
            event: Some(it.event),
            registration: Some(it.id),
        })
    }

    fn words(&self, lang: Language) -> Words {
        self.wording.words(lang)
    }

    fn title(&self, it: &Registration) -> String {
        self.event.title.in_(it.answers.lang).to_owned()
    }

    fn when(&self, it: &Registration) -> String {
        self.words(it.answers.lang)
            .date_range(self.event.starts_on, self.event.ends_on)
    }

    fn place(&self, it: &Registration) -> String {
        events::place_line(self.event, self.directory, &self.words(it.answers.lang))
    }

    fn link(&self, it: &Registration) -> String {
        let token = self.vault.link_token(LINK, it.id.0, it.link_version);
        urls::absolute(self.base_url, &urls::my(it.answers.lang, &token))
    }

    fn event_link(&self, it: &Registration) -> String {
        urls::absolute(
            self.base_url,
            &urls::event(it.answers.lang, &self.event.slug),
        )
    }
}
