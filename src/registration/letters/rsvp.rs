//! What people are written when a calendar answered for them.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Desk, personal_link};
use crate::ical::WhenFault;
use crate::mail::{CalendarPart, Letter, LetterKind, Method};
use crate::registration::model::Registration;
use crate::web::urls;

/// The UID as it is stored, of one that came back from a calendar: without our domain, in lower case.
pub(in crate::registration) fn own_uid(uid: &str, domain: &str) -> String {
    let uid = uid.trim().to_lowercase();
    let own = uid.strip_suffix(domain).and_then(|it| it.strip_suffix('@'));
    own.unwrap_or_default().to_owned()
}

impl Desk<'_> {
    /// "You declined in your calendar", with the way back.
    pub(in crate::registration) fn declined_by_calendar(
        &self,
        it: &Registration,
    ) -> Option<Letter> {
        let mut context = self.context(it);
        context.remove("personal_link");
        let way_back = personal_link(self.config, self.vault, it, "return");
        context.insert("return_link".to_owned(), json!(way_back));
        let email = it.answers.email.as_ref()?;
        let context = Value::Object(context);
        let letter = self.letter(LetterKind::CalendarDeclined, it, email, context);
        Some(Letter {
            dedup: format!("{} {}", letter.dedup, it.sequence),
            ..letter
        })
    }

    /// "Somebody declined; was it you?", or accepted what had been given back.
    pub(in crate::registration) fn calendar_question(
        &self,
        it: &Registration,
        declined: bool,
    ) -> Option<Letter> {
        let noun = if declined { "cancellation" } else { "return" };
        let answer = personal_link(self.config, self.vault, it, noun);
        let context = json!({
            "name": it.name(), "event": self.title(), "when": self.when(), "reference": it.reference,
            "declined": declined, "answer_link": answer,
        });
        let email = it.answers.email.as_ref()?;
        Some(self.letter(LetterKind::CalendarQuestion, it, email, context))
    }

    /// "Your seat has gone to somebody else in the meantime."
    pub(in crate::registration) fn calendar_too_late(&self, it: &Registration) -> Option<Letter> {
        let event_link = self.absolute(&urls::event(self.words.lang(), &self.event.slug));
        let context = json!({
            "name": it.name(), "event": self.title(), "when": self.when(), "reference": it.reference,
            "event_link": event_link,
        });
        let email = it.answers.email.as_ref()?;
        Some(self.letter(LetterKind::CalendarTooLate, it, email, context))
    }

    /// The current invitation once more.
    pub(in crate::registration) fn invitation_again(
        &self,
        it: &Registration,
        now: DateTime<Utc>,
    ) -> Result<Option<Letter>, WhenFault> {
        let Some(email) = it.answers.email.as_ref() else {
            return Ok(None);
        };
        let mut context = self.context(it);
        context.remove("reference");
        let context = Value::Object(context);
        let ics = self.invitation(it, email, now)?.text();
        Ok(Some(Letter {
            calendar: Some(CalendarPart {
                method: Method::Request,
                ics,
            }),
            ..self.letter(LetterKind::RegistrationInvitation, it, email, context)
        }))
    }
}
