//! The calendar parts of letters: the invitation to a seat, and what makes a new one necessary.

use chrono::{DateTime, Utc};

use super::Desk;
use crate::base::EmailAddress;
use crate::events;
use crate::ical::{Answer, Invitation, Person, Status, WhenFault, fingerprint};
use crate::registration::model::Registration;

impl Desk<'_> {
    /// What makes a new invitation necessary: time, zone, place.
    pub(in crate::registration) fn fingerprint(&self) -> Result<String, WhenFault> {
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

    pub(super) fn invitation(
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
}
