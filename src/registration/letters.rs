//! What this slice writes to people: requests, seats and the invitations to them, waits, offers, ends, changes, links.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::model::{
    Answers, Ending, Registration, answer_lines, decline_label, state_label, when_line,
};
use super::rules::Ahead;
use crate::base::EmailAddress;
use crate::events::{self, Event, Mode, Session};
use crate::ical::{Answer, Invitation, Person, Status, WhenFault, fingerprint};
use crate::mail::{CalendarPart, Letter, LetterKind, Letterhead, Method};
use crate::places::Directory;
use crate::platform::{Config, Vault};
use crate::web::{Site, urls};
use crate::wording::{Words, say};

/// What letters about one event are made of, in the language of their reader.
pub(super) struct Desk<'a> {
    pub(super) event: &'a Event,
    pub(super) sessions: &'a [Session],
    pub(super) directory: &'a Directory,
    pub(super) site: &'a Site,
    pub(super) words: &'a Words,
    pub(super) config: &'a Config,
    pub(super) vault: &'a Vault,
}

/// The name of a registration's personal links in the vault.
pub(super) const MY: &str = "my";
/// The name of a registration's personal feed in the vault.
pub(super) const FEED: &str = "feed";

impl Desk<'_> {
    /// "Your seat is confirmed", then the invitation; nothing for somebody without an address.
    pub(super) fn confirmed(
        &self,
        it: &Registration,
        now: DateTime<Utc>,
    ) -> Result<Vec<Letter>, WhenFault> {
        let Some(email) = &it.answers.email else {
            return Ok(Vec::new());
        };
        let event_link = self.absolute(&urls::event(self.words.lang(), &self.event.slug));
        let confirmation = json!({
            "name": it.name(), "event": self.title(), "when": self.when(), "where": self.place(),
            "reference": it.reference, "personal_link": self.personal_link(it), "event_link": event_link,
            "registered_by": it.registered_by,
        });
        let invitation = json!({
            "name": it.name(), "event": self.title(), "when": self.when(), "where": self.place(),
            "personal_link": self.personal_link(it),
        });
        let request = CalendarPart {
            method: Method::Request,
            ics: self.invitation(it, email, now)?.text(),
        };
        Ok(vec![
            self.letter(LetterKind::RegistrationConfirmed, it, email, confirmation),
            Letter {
                calendar: Some(request),
                ..self.letter(LetterKind::RegistrationInvitation, it, email, invitation)
            },
        ])
    }

    /// "You are number 3 on the waiting list."
    pub(super) fn waiting(&self, it: &Registration, position: i32) -> Option<Letter> {
        let mut context = self.context(it);
        context.insert("position".to_owned(), json!(position));
        context.insert("registered_by".to_owned(), json!(it.registered_by));
        self.recurring(LetterKind::RegistrationWaiting, it, context)
    }

    /// "A seat is free for you until then."
    pub(super) fn offered(&self, it: &Registration) -> Option<Letter> {
        let mut context = self.context(it);
        let deadline = it
            .deadline
            .map(|at| self.words.instant(at, self.event.zone));
        context.insert("deadline".to_owned(), json!(deadline.unwrap_or_default()));
        self.recurring(LetterKind::RegistrationOffered, it, context)
    }

    /// "We would be glad to welcome you; a seat is kept until then."
    pub(super) fn invited(&self, it: &Registration) -> Option<Letter> {
        let mut context = self.context(it);
        let deadline = it
            .deadline
            .map(|at| self.words.instant(at, self.event.zone));
        context.insert("deadline".to_owned(), json!(deadline.unwrap_or_default()));
        self.recurring(LetterKind::RegistrationInvited, it, context)
    }

    /// "The offer has passed; you are at the end of the list."
    pub(super) fn lapsed(&self, it: &Registration) -> Option<Letter> {
        self.recurring(LetterKind::RegistrationLapsed, it, self.context(it))
    }

    /// "A place in this session has become free; it is yours", with the sessions it took the place of.
    pub(super) fn place_given(
        &self,
        it: &Registration,
        (given, left): (&Session, &[&Session]),
        occasion: &str,
    ) -> Option<Letter> {
        let lang = self.words.lang();
        let start = given.starts_at.with_timezone(&self.event.zone);
        let end = given.ends_at.with_timezone(&self.event.zone);
        let (day, hours) = (start.date_naive(), (start.time(), end.time()));
        let when = format!(
            "{}, {}",
            self.words.weekday_date(day),
            self.words.time_range(hours.0, hours.1)
        );
        let left: Vec<&str> = left.iter().map(|it| it.title.in_(lang)).collect();
        let mut context = self.context(it);
        context.remove("where");
        context.insert("when".to_owned(), json!(when));
        context.insert("session".to_owned(), json!(given.title.in_(lang)));
        context.insert("left".to_owned(), json!(self.words.list(&left)));
        let email = it.answers.email.as_ref()?;
        let letter = self.letter(
            LetterKind::RegistrationPlace,
            it,
            email,
            Value::Object(context),
        );
        Some(Letter {
            dedup: format!("{} {occasion}", letter.dedup),
            ..letter
        })
    }

    /// "It is near", with the way in for those who take part online, and the way out.
    pub(super) fn reminder(
        &self,
        it: &Registration,
        ahead: Ahead,
        until: DateTime<Utc>,
    ) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let link = |noun| {
            let token = self.vault.link(MY, it.id.0, it.link_version);
            self.absolute(&urls::my_action(self.words.lang(), &token, noun))
        };
        let online = it.answers.mode == Mode::Online && self.event.join_url.is_some();
        let mut context = self.context(it);
        context.insert("ahead".to_owned(), json!(ahead.code()));
        context.insert("cancel_link".to_owned(), json!(link("cancellation")));
        let join = if online {
            link("joining")
        } else {
            String::new()
        };
        context.insert("join_link".to_owned(), json!(join));
        let kind = LetterKind::RegistrationReminder;
        let letter = self.letter(kind, it, email, Value::Object(context));
        Some(Letter {
            dedup: format!("{} {}", letter.dedup, ahead.code()),
            expires_at: Some(until),
            ..letter
        })
    }

    /// "We have received your request."
    pub(super) fn pending(&self, it: &Registration) -> Option<Letter> {
        let mut context = self.context(it);
        context.insert("registered_by".to_owned(), json!(it.registered_by));
        self.recurring(LetterKind::RegistrationPending, it, context)
    }

    /// "We cannot offer you a seat", with the reason where there is one.
    pub(super) fn declined(&self, it: &Registration) -> Option<Letter> {
        let mut context = self.context(it);
        context.remove("personal_link");
        let reason = it.ending.and_then(decline_label);
        let reason = reason.map(|at| self.words.say(at));
        context.insert("reason".to_owned(), json!(reason.unwrap_or_default()));
        self.recurring(LetterKind::RegistrationDeclined, it, context)
    }

    /// What every letter about a registration is told.
    fn context(&self, it: &Registration) -> Map<String, Value> {
        [
            ("name", it.name()),
            ("event", self.title().to_owned()),
            ("when", self.when()),
            ("where", self.place()),
            ("reference", it.reference.clone()),
            ("personal_link", self.personal_link(it)),
        ]
        .into_iter()
        .map(|(name, text)| (name.to_owned(), Value::String(text)))
        .collect()
    }

    /// A letter that comes again when offers run out.
    fn recurring(
        &self,
        kind: LetterKind,
        it: &Registration,
        context: Map<String, Value>,
    ) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let letter = self.letter(kind, it, email, Value::Object(context));
        Some(Letter {
            dedup: format!("{} {}", letter.dedup, it.missed),
            ..letter
        })
    }

    /// "Your registration is cancelled", which withdraws the invitation where one was sent.
    pub(super) fn cancelled(
        &self,
        (before, after): (&Registration, &Registration),
        by_organisers: bool,
        now: DateTime<Utc>,
    ) -> Result<Option<Letter>, WhenFault> {
        let Some(email) = &before.answers.email else {
            return Ok(None);
        };
        let event_link = self.absolute(&urls::event(self.words.lang(), &self.event.slug));
        let unanswered = after.ending == Some(Ending::Unanswered);
        let mut context = self.context(before);
        context.remove("personal_link");
        context.insert("event_link".to_owned(), json!(event_link));
        context.insert(
            "by_organisers".to_owned(),
            json!(by_organisers && !unanswered),
        );
        context.insert("unanswered".to_owned(), json!(unanswered));
        let passed_on = after.ending == Some(Ending::PassedOn);
        context.insert("passed_on".to_owned(), json!(passed_on));
        let withdrawal = match before.fingerprint {
            Some(_) => Some(CalendarPart {
                method: Method::Cancel,
                ics: self.invitation(before, email, now)?.withdraw(now).text(),
            }),
            None => None,
        };
        let context = Value::Object(context);
        Ok(Some(Letter {
            calendar: withdrawal,
            ..self.letter(LetterKind::RegistrationCancelled, before, email, context)
        }))
    }

    /// "You changed this"; nothing where nothing reads otherwise. What is sealed is named, not told.
    pub(super) fn changed(
        &self,
        before: &Answers,
        it: &Registration,
        occasion: &str,
    ) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let around = (self.directory, self.sessions);
        let before = answer_lines(before, self.words, around);
        let after = answer_lines(&it.answers, self.words, around);
        let both = before.into_iter().zip(after);
        let said = |it: String| {
            if it.is_empty() {
                self.words.say(say::web_not_stated())
            } else {
                it
            }
        };
        let changes: Vec<Value> = both
            .filter(|(before, after)| before.answer != after.answer)
            .map(|(before, after)| {
                let text = if after.is_sealed {
                    self.words.say(say::registration_sealed_changed())
                } else {
                    format!("{} → {}", said(before.answer), said(after.answer))
                };
                json!({ "label": self.words.say(after.question), "text": text })
            })
            .collect();
        if changes.is_empty() {
            return None;
        }
        let context = json!({
            "name": it.name(), "event": self.title(), "when": self.when(), "reference": it.reference,
            "changes": changes, "personal_link": self.personal_link(it),
        });
        let letter = self.letter(LetterKind::RegistrationChanged, it, email, context);
        Some(Letter {
            dedup: format!("{} {occasion}", letter.dedup),
            ..letter
        })
    }

    /// The personal link once more, because somebody asked for it, or registered `again`; `occasion` tells this time from
    /// any other.
    pub(super) fn link(&self, it: &Registration, again: bool, occasion: &str) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let context = json!({
            "name": it.name(), "event": self.title(), "when": self.when(), "personal_link": self.personal_link(it),
            "again": again, "state": self.words.say(state_label(it.state)), "reference": it.reference,
        });
        let letter = self.letter(LetterKind::RegistrationLink, it, email, context);
        Some(Letter {
            dedup: format!("{} {occasion}", letter.dedup),
            thread: None,
            ..letter
        })
    }

    /// What makes a new invitation necessary: time, zone, place.
    pub(super) fn fingerprint(&self) -> Result<String, WhenFault> {
        let when = events::when(self.event, self.sessions)?;
        let city = self.event.city.as_ref().map_or("", |it| it.as_str());
        let place = [
            city,
            self.event.venue.as_deref().unwrap_or_default(),
            self.event.address.as_deref().unwrap_or_default(),
            self.event.mode.code(),
        ];
        Ok(fingerprint(&when, &place.join("\n"), Status::Confirmed))
    }

    fn letter(
        &self,
        kind: LetterKind,
        it: &Registration,
        email: &EmailAddress,
        context: Value,
    ) -> Letter {
        Letter {
            kind,
            lang: self.words.lang(),
            to: email.clone(),
            name: it.name(),
            letterhead: Letterhead::of(self.site, self.words.lang(), &self.config.base_url),
            context,
            thread: Some(it.id.0),
            dedup: format!("{} {} {}", kind.code(), it.id.0, it.uid),
            expires_at: None,
            calendar: None,
            event: Some(it.event),
            registration: Some(it.id),
        }
    }

    fn invitation(
        &self,
        it: &Registration,
        email: &EmailAddress,
        now: DateTime<Utc>,
    ) -> Result<Invitation, WhenFault> {
        let mut entry = events::event_entry(
            self.event,
            self.sessions,
            self.directory,
            self.words,
            &self.config.base_url,
        )?;
        entry.uid = format!("{}@{}", it.uid, self.config.mail_from.address.domain());
        entry.sequence = u32::try_from(it.sequence).unwrap_or_default();
        entry.stamp = now;
        Ok(Invitation {
            entry,
            organizer: self.organizer(),
            attendee: Person {
                name: it.name(),
                address: email.as_str().to_owned(),
            },
            answer: Answer::Accepted,
        })
    }

    /// The constant address that also sends the mail, under the name of the host city.
    fn organizer(&self) -> Person {
        let sender = &self.config.mail_from;
        let city = self.event.city.as_ref();
        let name = city.map_or_else(
            || sender.name.clone(),
            |it| {
                let city = self.directory.name(it, self.words.lang());
                format!("{city} ({})", sender.name)
            },
        );
        Person {
            name,
            address: sender.address.as_str().to_owned(),
        }
    }

    fn title(&self) -> &str {
        self.event.title.in_(self.words.lang())
    }

    fn when(&self) -> String {
        when_line(self.event, self.sessions, self.words)
    }

    fn place(&self) -> String {
        events::place_line(self.event, self.directory, self.words)
    }

    fn personal_link(&self, it: &Registration) -> String {
        let token = self.vault.link(MY, it.id.0, it.link_version);
        self.absolute(&urls::my(self.words.lang(), &token))
    }

    fn absolute(&self, path: &str) -> String {
        urls::absolute(&self.config.base_url, path)
    }
}
