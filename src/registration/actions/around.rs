//! What surrounds a registration: its event, the agenda, the directory, the programme. Loaded before the transaction.

use chrono::{DateTime, Utc};

use super::Error;
use crate::base::EventId;
use crate::events::{self, Event, Session};
use crate::mail::{self, Letter};
use crate::places::{self, Directory};
use crate::platform::{Services, Tx};
use crate::programmes::{self, Notice};
use crate::registration::letters::Desk;
use crate::registration::model::Answers;
use crate::registration::store::Needs;
use crate::staff::{self, Action, Actor, Entry, Subject};
use crate::web::Site;

/// See the module.
#[derive(Debug)]
pub(in crate::registration) struct Around {
    pub(in crate::registration) event: Event,
    pub(in crate::registration) sessions: Vec<Session>,
    pub(in crate::registration) directory: Directory,
    pub(in crate::registration) notice: Option<Notice>,
    pub(in crate::registration) site: Site,
}

impl Around {
    /// Of the event with this name; nothing for a draft.
    pub(in crate::registration) async fn by_slug(services: &Services, slug: &str) -> Result<Self, Error> {
        let event = events::by_slug(services.db.read(), slug).await?;
        let event = event.filter(|it| it.status != events::Status::Draft);
        Self::load(services, event.ok_or(Error::NotFound)?).await
    }

    /// Of the event with this id.
    pub(in crate::registration) async fn of(services: &Services, id: EventId) -> Result<Self, Error> {
        let event = events::find(services.db.read(), id).await?;
        Self::load(services, event.ok_or(Error::NotFound)?).await
    }

    async fn load(services: &Services, event: Event) -> Result<Self, Error> {
        let conn = services.db.read();
        Ok(Self {
            sessions: events::sessions(conn, event.id).await?,
            directory: places::directory(conn).await?,
            notice: programmes::notice(conn, event.programme).await?,
            site: programmes::site(conn).await?,
            event,
        })
    }

    /// What letters are written with.
    pub(super) fn desk<'a>(&'a self, services: &'a Services) -> Desk<'a> {
        Desk {
            event: &self.event,
            sessions: &self.sessions,
            directory: &self.directory,
            site: &self.site,
            wording: &services.wording,
            vault: &services.vault,
            base_url: &services.config.base_url,
            sender: &services.config.mail_from,
        }
    }
}

/// Queues letters in their order.
pub(super) async fn send(
    tx: &Tx,
    services: &Services,
    letters: impl IntoIterator<Item = Letter>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    for letter in letters {
        mail::queue(tx, services, &letter, now).await?;
    }
    Ok(())
}

/// Writes a line about a registration into the audit log.
pub(super) async fn note(
    tx: &Tx,
    services: &Services,
    (actor, action): (Actor, Action),
    it: &crate::registration::model::Registration,
    (detail, now): (serde_json::Value, DateTime<Utc>),
) -> Result<(), Error> {
    let entry = Entry {
        actor,
        action,
        subject: Subject { kind: "registration", id: it.id.0.to_string() },
        event: Some(it.event),
        detail,
    };
    Ok(staff::audit(tx, entry, &services.chance, now).await?)
}

/// Seals what only few may read.
pub(super) fn seal(services: &Services, answers: &Answers) -> Result<Needs, Error> {
    let sealed = |text: &str, purpose: &str| {
        (!text.is_empty())
            .then(|| services.vault.seal(text.as_bytes(), purpose, services.chance.bytes()))
            .transpose()
    };
    Ok(Needs {
        access_needs: sealed(&answers.access_needs, "access_needs")?,
        diet: sealed(&answers.diet, "diet")?,
    })
}

/// Puts the sealed answers back into the others.
pub(super) fn unseal(services: &Services, answers: &mut Answers, needs: &Needs) -> Result<(), Error> {
    let opened = |sealed: &Option<Vec<u8>>, purpose: &str| -> Result<String, Error> {
        let Some(sealed) = sealed else {
            return Ok(String::new());
        };
        let plain = services.vault.open(sealed, purpose)?;
        Ok(String::from_utf8_lossy(&plain).into_owned())
    };
    answers.access_needs = opened(&needs.access_needs, "access_needs")?;
    answers.diet = opened(&needs.diet, "diet")?;
    Ok(())
}
