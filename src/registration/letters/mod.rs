//! What this slice writes to people: requests, seats and the invitations to them, waits, offers, ends, changes, links.

mod calendar;
mod rsvp;
mod updates;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

pub(in crate::registration) use rsvp::own_uid;

use super::model::{
    Answers, Ending, Registration, answer_lines, changed_lines, decline_label, state_label,
    when_line,
};
use super::rules::Ahead;
use crate::base::EmailAddress;
use crate::events::{self, Event, Session};
use crate::ical::WhenFault;
use crate::mail::{CalendarPart, Letter, LetterKind, Letterhead, Method};
use crate::places::Directory;
use crate::platform::{Config, Vault};
use crate::web::{Site, urls};
use crate::wording::{Words, say};

/// What letters about one event are made of, in the language of their reader.
pub(in crate::registration) struct Desk<'a> {
    pub(in crate::registration) event: &'a Event,
    pub(in crate::registration) sessions: &'a [Session],
    pub(in crate::registration) directory: &'a Directory,
    pub(in crate::registration) site: &'a Site,
    pub(in crate::registration) words: &'a Words,
    pub(in crate::registration) config: &'a Config,
    pub(in crate::registration) vault: &'a Vault,
}

/// The name of a registration's personal links in the vault.
pub(in crate::registration) const MY: &str = "my";
/// The name of a registration's personal feed in the vault.
pub(in crate::registration) const FEED: &str = "feed";

/// The whole address of somebody's personal page in their language, or of a page below it.
pub(in crate::registration) fn personal_link(
    config: &Config,
    vault: &Vault,
    it: &Registration,
    noun: &str,
) -> String {
    let token = vault.link(MY, it.id.0, it.link_version);
    let lang = it.answers.lang;
    let path = match noun {
        "" => urls::my(lang, &token),
        noun => urls::my_action(lang, &token, noun),
    };
    urls::absolute(&config.base_url, &path)
}

impl Desk<'_> {
    /// "Your seat is confirmed", then the invitation; nothing for somebody without an address.
    pub(in crate::registration) fn confirmed(
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
        let mut letters = vec![
            self.letter(LetterKind::RegistrationConfirmed, it, email, confirmation),
            Letter {
                calendar: Some(request),
                ..self.letter(LetterKind::RegistrationInvitation, it, email, invitation)
            },
        ];
        if it.sequence > 0 {
            // A seat taken back keeps its identity in calendars: it is confirmed once more.
            for letter in &mut letters {
                letter.dedup = format!("{} {}", letter.dedup, it.sequence);
            }
        }
        Ok(letters)
    }

    /// "You are number 3 on the waiting list."
    pub(in crate::registration) fn waiting(
        &self,
        it: &Registration,
        position: i32,
    ) -> Option<Letter> {
        let mut context = self.context(it);
        context.insert("position".to_owned(), json!(position));
        context.insert("registered_by".to_owned(), json!(it.registered_by));
        self.recurring(LetterKind::RegistrationWaiting, it, context)
    }

    /// "A seat is free for you until then."
    pub(in crate::registration) fn offered(&self, it: &Registration) -> Option<Letter> {
        self.kept(LetterKind::RegistrationOffered, it)
    }

    /// "We would be glad to welcome you; a seat is kept until then."
    pub(in crate::registration) fn invited(&self, it: &Registration) -> Option<Letter> {
        self.kept(LetterKind::RegistrationInvited, it)
    }

    /// A letter that says until when a seat is kept.
    fn kept(&self, kind: LetterKind, it: &Registration) -> Option<Letter> {
        let mut context = self.context(it);
        let deadline = it
            .deadline
            .map(|at| self.words.instant(at, self.event.zone));
        context.insert("deadline".to_owned(), json!(deadline.unwrap_or_default()));
        self.recurring(kind, it, context)
    }

    /// "The offer has passed; you are at the end of the list."
    pub(in crate::registration) fn lapsed(&self, it: &Registration) -> Option<Letter> {
        self.recurring(LetterKind::RegistrationLapsed, it, self.context(it))
    }

    /// "A place in this session has become free; it is yours", with the sessions it took the place of.
    pub(in crate::registration) fn place_given(
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
    pub(in crate::registration) fn reminder(
        &self,
        it: &Registration,
        ahead: Ahead,
        until: DateTime<Utc>,
    ) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let link = |noun| personal_link(self.config, self.vault, it, noun);
        let mut context = self.context(it);
        context.insert("ahead".to_owned(), json!(ahead.code()));
        context.insert("cancel_link".to_owned(), json!(link("cancellation")));
        let join = self.event.way_in(it.answers.mode).map(|_| link("joining"));
        context.insert("join_link".to_owned(), json!(join.unwrap_or_default()));
        let kind = LetterKind::RegistrationReminder;
        let letter = self.letter(kind, it, email, Value::Object(context));
        Some(Letter {
            dedup: format!("{} {}", letter.dedup, ahead.code()),
            expires_at: Some(until),
            ..letter
        })
    }

    /// "We have received your request."
    pub(in crate::registration) fn pending(&self, it: &Registration) -> Option<Letter> {
        let mut context = self.context(it);
        context.insert("registered_by".to_owned(), json!(it.registered_by));
        self.recurring(LetterKind::RegistrationPending, it, context)
    }

    /// "We cannot offer you a seat", with the reason where there is one.
    pub(in crate::registration) fn declined(&self, it: &Registration) -> Option<Letter> {
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
    pub(in crate::registration) fn cancelled(
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
    pub(in crate::registration) fn changed(
        &self,
        before: &Answers,
        it: &Registration,
        occasion: &str,
    ) -> Option<Letter> {
        let email = it.answers.email.as_ref()?;
        let around = (self.directory, self.sessions);
        let before = answer_lines(before, self.words, around);
        let after = answer_lines(&it.answers, self.words, around);
        let said = |it: String| {
            if it.is_empty() {
                self.words.say(say::web_not_stated())
            } else {
                it
            }
        };
        let changes: Vec<Value> = changed_lines(&before, after)
            .into_iter()
            .map(|(before, after)| {
                let text = if after.is_sealed {
                    self.words.say(say::registration_sealed_changed())
                } else {
                    format!("{} → {}", said(before.answer), said(after.answer))
                };
                json!({ "label": after.question, "text": text })
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
    pub(in crate::registration) fn link(
        &self,
        it: &Registration,
        again: bool,
        occasion: &str,
    ) -> Option<Letter> {
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
            programme: Some(self.event.programme),
            text: None,
            event: Some(it.event),
            registration: Some(it.id),
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
        personal_link(self.config, self.vault, it, "")
    }

    fn absolute(&self, path: &str) -> String {
        urls::absolute(&self.config.base_url, path)
    }
}
