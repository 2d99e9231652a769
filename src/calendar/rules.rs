//! What stands in a feed.

use chrono::{DateTime, Utc};

use crate::events::{self, Event, Session, Status};
use crate::ical::{self, FeedEntry, WhenFault};
use crate::places::Directory;
use crate::registration::{Registration, State};
use crate::web::urls;
use crate::wording::{Words, say};

/// What every entry of a feed is made with.
pub(super) struct Making<'a> {
    pub(super) directory: &'a Directory,
    pub(super) words: &'a Words,
    pub(super) base_url: &'a str,
}

impl Making<'_> {
    /// The entry of an event; `sessions` are its own.
    pub(super) fn event(
        &self,
        event: &Event,
        sessions: &[Session],
    ) -> Result<FeedEntry, WhenFault> {
        let entry =
            events::event_entry(event, sessions, self.directory, self.words, self.base_url)?;
        Ok(self.listed(entry, event))
    }

    /// The entry of somebody's registration: the event under the UID that the invitation has too.
    ///
    /// It is not confirmed while its person waits, and stays as cancelled afterwards.
    pub(super) fn mine(
        &self,
        event: &Event,
        sessions: &[Session],
        mine: &Registration,
        domain: &str,
    ) -> Result<FeedEntry, WhenFault> {
        let mut listed = self.event(event, sessions)?;
        listed.entry.uid = format!("{}@{domain}", mine.uid);
        listed.entry.sequence = u32::try_from(mine.sequence)
            .unwrap_or_default()
            .saturating_add(listed.entry.sequence);
        listed.entry.stamp = mine.updated_at.max(event.updated_at);
        match mine.state {
            State::Confirmed => {}
            State::Pending | State::Waiting | State::Offered | State::Invited => {
                listed.entry.summary = self.words.say(say::calendar_waiting(listed.entry.summary));
            }
            _ if listed.status == ical::Status::Cancelled => {}
            State::Declined | State::Refused | State::Cancelled => {
                listed.entry.summary = self
                    .words
                    .say(say::calendar_cancelled(listed.entry.summary));
                listed.status = ical::Status::Cancelled;
            }
        }
        Ok(listed)
    }

    /// The entry of an event as organisers see it: with its seats, drafts marked; `changed_at` is when a registration last
    /// changed, so that a new count is a newer version.
    pub(super) fn at_the_desk(
        &self,
        event: &Event,
        sessions: &[Session],
        changed_at: Option<DateTime<Utc>>,
    ) -> Result<FeedEntry, WhenFault> {
        let mut listed = self.event(event, sessions)?;
        let seats = say::office_seats(event.taken, event.capacity, event.waiting);
        let title = format!(
            "{} ({}/{})",
            listed.entry.summary, event.taken, event.capacity
        );
        listed.entry.summary = if event.status == Status::Draft {
            self.words.say(say::calendar_draft(title))
        } else {
            title
        };
        let desk = urls::absolute(self.base_url, &urls::office_event(&event.slug));
        let lines = [
            self.words.say(seats),
            listed.entry.description,
            desk.clone(),
        ];
        listed.entry.description = lines.join("\n");
        listed.entry.url = Some(desk);
        listed.entry.stamp = changed_at.map_or(event.updated_at, |it| it.max(event.updated_at));
        // Rises with every change of the event and of any registration for it.
        let minutes = (listed.entry.stamp - DateTime::UNIX_EPOCH).num_minutes();
        listed.entry.sequence = u32::try_from(minutes).unwrap_or_default();
        Ok(listed)
    }

    /// The entry of a session.
    pub(super) fn session(&self, event: &Event, session: &Session) -> Result<FeedEntry, WhenFault> {
        let entry =
            events::session_entry(event, session, self.directory, self.words, self.base_url)?;
        Ok(self.listed(entry, event))
    }

    fn listed(&self, mut entry: ical::Entry, event: &Event) -> FeedEntry {
        let status = match event.status {
            Status::Cancelled => {
                entry.summary = self.words.say(say::calendar_cancelled(entry.summary));
                ical::Status::Cancelled
            }
            Status::Draft | Status::Published => ical::Status::Confirmed,
        };
        FeedEntry { entry, status }
    }
}

/// When the newest of the entries changed; the epoch for none.
pub(super) fn changed_at(entries: &[FeedEntry]) -> DateTime<Utc> {
    entries
        .iter()
        .map(|it| it.entry.stamp)
        .max()
        .unwrap_or(DateTime::UNIX_EPOCH)
}
