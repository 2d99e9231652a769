//! "This has changed", with the invitation anew where time or place did; "it does not take place".

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::Desk;
use crate::base::SessionId;
use crate::events::Status;
use crate::ical::WhenFault;
use crate::mail::{CalendarPart, Letter, LetterKind, Method};
use crate::registration::model::{Facts, Registration, State};
use crate::web::urls;

impl Desk<'_> {
    /// The letter that tells somebody what has changed since; none where nothing reads otherwise to them. `occasion` tells
    /// this time from any other.
    pub(in crate::registration) fn updated(
        &self,
        it: &Registration,
        (before, chosen): (&Facts, &[SessionId]),
        occasion: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Letter>, WhenFault> {
        let about = (self.event, self.sessions);
        let changes = before.changes(about, chosen, (self.words, self.directory));
        let Some(email) = it.answers.email.as_ref().filter(|_| !changes.is_empty()) else {
            return Ok(None);
        };
        let is_off = self.event.status == Status::Cancelled && before.takes_place();
        let (kind, context) = if is_off {
            let event_link = self.absolute(&urls::event(self.words.lang(), &self.event.slug));
            let mut context = self.context(it);
            context.remove("personal_link");
            context.remove("where");
            context.insert("event_link".to_owned(), json!(event_link));
            (LetterKind::EventCancelled, context)
        } else {
            let lines: Vec<Value> = changes
                .iter()
                .map(|it| {
                    let text = format!("{} → {}", it.before, it.after);
                    json!({ "label": it.label, "text": text })
                })
                .collect();
            let mut context = self.context(it);
            context.insert("changes".to_owned(), json!(lines));
            (LetterKind::RegistrationUpdated, context)
        };
        let letter = self.letter(kind, it, email, Value::Object(context));
        Ok(Some(Letter {
            dedup: format!("{} {occasion}", letter.dedup),
            calendar: self.reissued(it, now)?,
            ..letter
        }))
    }

    /// The invitation anew, or its withdrawal, where the one that was sent is not right any more.
    fn reissued(
        &self,
        it: &Registration,
        now: DateTime<Utc>,
    ) -> Result<Option<CalendarPart>, WhenFault> {
        let Some(email) = it
            .answers
            .email
            .as_ref()
            .filter(|_| it.state == State::Confirmed)
        else {
            return Ok(None);
        };
        if self.event.status == Status::Cancelled {
            if it.fingerprint.is_none() {
                return Ok(None);
            }
            let ics = self.invitation(it, email, now)?.withdraw(now).text();
            let method = Method::Cancel;
            return Ok(Some(CalendarPart { method, ics }));
        }
        if it.fingerprint.as_ref() == Some(&self.fingerprint()?) {
            return Ok(None);
        }
        let next = Registration {
            sequence: it.sequence + 1,
            ..it.clone()
        };
        let ics = self.invitation(&next, email, now)?.text();
        let method = Method::Request;
        Ok(Some(CalendarPart { method, ics }))
    }
}
