//! What is read before a transaction: the event, its agenda, the directory, the programme.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::Error;
use crate::base::{EventId, Language, ProgrammeId, RegistrationId};
use crate::events::{self, Event, Session, Status};
use crate::places::{self, Directory};
use crate::platform::{Kept, Services, Tx, Vault, VaultError};
use crate::programmes::{self, Notice};
use crate::questions::{self, Question, Upload};
use crate::registration::letters::Desk;
use crate::registration::model::{Answers, Asked};
use crate::registration::store::Needs;
use crate::web::Site;
use crate::wording::Words;

/// The event that somebody registers for, with what surrounds it.
pub(in crate::registration) struct Setting {
    pub(in crate::registration) event: Event,
    pub(in crate::registration) sessions: Arc<Vec<Session>>,
    pub(in crate::registration) directory: Arc<Directory>,
    pub(in crate::registration) site: Arc<Site>,
    /// The data notice of the event's programme.
    pub(in crate::registration) notice: Option<Notice>,
    /// What the organisers added to the form.
    pub(in crate::registration) questions: Arc<Vec<Question>>,
    /// The files that a form names, by their tokens.
    pub(in crate::registration) uploads: Vec<(String, Upload)>,
}

/// Every public event with what surrounds it, kept for a second: so that many who register at once do not each read it.
///
/// Whoever takes a seat by it names the revision that was seen, so an event changed since is noticed.
#[derive(Debug, Clone, Default)]
pub(in crate::registration) struct Catalogue(Kept<Surroundings>);

#[derive(Debug)]
struct Surroundings {
    /// Public events by their names in addresses.
    events: BTreeMap<String, Open>,
    directory: Arc<Directory>,
    site: Arc<Site>,
    notices: BTreeMap<ProgrammeId, Notice>,
}

/// An event with its agenda and what was added to its form.
#[derive(Debug)]
struct Open {
    event: Event,
    sessions: Arc<Vec<Session>>,
    questions: Arc<Vec<Question>>,
}

impl Setting {
    /// The setting of the public event with this name in addresses, as it is now.
    pub(in crate::registration) async fn of_slug(
        services: &Services,
        slug: &str,
    ) -> Result<Self, Error> {
        let event = public(services, slug).await?;
        Ok(Self::around(services, event).await?)
    }

    /// The same at most a second old, where the event was public then. Seats and places left are not to be relied on.
    pub(in crate::registration) async fn of_slug_recent(
        services: &Services,
        slug: &str,
        catalogue: &Catalogue,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let around = catalogue
            .0
            .recent(now, async || Surroundings::read(services).await);
        let around = around.await?;
        let found = around.events.get(slug);
        Ok(found.map(|open| Self {
            event: open.event.clone(),
            sessions: Arc::clone(&open.sessions),
            directory: Arc::clone(&around.directory),
            site: Arc::clone(&around.site),
            notice: around.notices.get(&open.event.programme).cloned(),
            questions: Arc::clone(&open.questions),
            uploads: Vec::new(),
        }))
    }

    /// The setting of an event, draft or not.
    pub(in crate::registration) async fn of_event(
        services: &Services,
        id: EventId,
    ) -> Result<Self, Error> {
        let event = events::find(services.db.read(), id).await?;
        Ok(Self::around(services, event.ok_or(Error::NotFound)?).await?)
    }

    /// The same with the event as this transaction sees it.
    pub(super) async fn anew(self, tx: &Tx, id: EventId) -> Result<Self, DbErr> {
        let event = events::hold(tx, id).await?;
        Ok(Self {
            event: event.unwrap_or(self.event),
            sessions: Arc::new(events::sessions(tx.conn(), id).await?),
            ..self
        })
    }

    async fn around(services: &Services, event: Event) -> Result<Self, DbErr> {
        let conn = services.db.read();
        Ok(Self {
            sessions: Arc::new(events::sessions(conn, event.id).await?),
            directory: Arc::new(places::directory(conn).await?),
            site: Arc::new(programmes::site(conn).await?),
            notice: programmes::notice(conn, event.programme).await?,
            questions: Arc::new(questions::of_event(conn, event.id).await?),
            uploads: Vec::new(),
            event,
        })
    }

    /// What the form of somebody new is checked against.
    pub(in crate::registration) fn asked(&self, lang: Language) -> Asked<'_> {
        Asked {
            event: &self.event,
            sessions: &self.sessions,
            directory: &self.directory,
            lang,
            notice: self.notice.as_ref().map(|it| it.version),
            questions: &self.questions,
            uploads: &self.uploads,
            before: None,
        }
    }

    /// The same with the files that a form names, of those who sent it or have them already.
    pub(in crate::registration) async fn with_files(
        self,
        services: &Services,
        fields: &[(String, String)],
        of: Option<RegistrationId>,
    ) -> Result<Self, Error> {
        Ok(Self {
            uploads: questions::named(services, &self.questions, fields, of).await?,
            ..self
        })
    }

    /// Where letters to a reader of `words` are written.
    pub(super) fn desk<'a>(&'a self, services: &'a Services, words: &'a Words) -> Desk<'a> {
        Desk {
            event: &self.event,
            sessions: &self.sessions,
            directory: &self.directory,
            site: &self.site,
            words,
            config: &services.config,
            vault: &services.vault,
        }
    }
}

async fn public(services: &Services, slug: &str) -> Result<Event, Error> {
    let found = events::by_slug(services.db.read(), slug).await?;
    found
        .filter(|it| it.status != Status::Draft)
        .ok_or(Error::NotFound)
}

impl Surroundings {
    async fn read(services: &Services) -> Result<Self, DbErr> {
        let conn = services.db.read();
        let mut all = events::list(conn).await?;
        all.retain(|it| it.status != Status::Draft);
        let ids: Vec<EventId> = all.iter().map(|it| it.id).collect();
        let mut agendas: BTreeMap<EventId, Vec<Session>> = BTreeMap::new();
        for session in events::sessions_of(conn, &ids).await? {
            agendas.entry(session.event).or_default().push(session);
        }
        let mut forms: BTreeMap<EventId, Vec<Question>> = BTreeMap::new();
        for question in questions::of_events(conn, &ids).await? {
            forms.entry(question.event).or_default().push(question);
        }
        let mut notices = BTreeMap::new();
        let programmes: BTreeSet<ProgrammeId> = all.iter().map(|it| it.programme).collect();
        for programme in programmes {
            if let Some(notice) = programmes::notice(conn, programme).await? {
                notices.insert(programme, notice);
            }
        }
        Ok(Self {
            events: all
                .into_iter()
                .map(|event| {
                    let sessions = Arc::new(agendas.remove(&event.id).unwrap_or_default());
                    let questions = Arc::new(forms.remove(&event.id).unwrap_or_default());
                    let open = Open {
                        event,
                        sessions,
                        questions,
                    };
                    (open.event.slug.clone(), open)
                })
                .collect(),
            directory: Arc::new(places::directory(conn).await?),
            site: Arc::new(programmes::site(conn).await?),
            notices,
        })
    }
}

/// What the seals of the two sensitive answers are for.
const ACCESS_NEEDS: &str = "access needs";
const DIET: &str = "diet";

/// Seals what only a few may read.
pub(super) fn seal(services: &Services, answers: &Answers) -> Result<Needs, VaultError> {
    let seal = |text: &str, purpose| {
        let nonce = services.chance.bytes();
        let sealed =
            (!text.is_empty()).then(|| services.vault.seal(text.as_bytes(), purpose, nonce));
        sealed.transpose()
    };
    Ok(Needs {
        access_needs: seal(&answers.access_needs, ACCESS_NEEDS)?,
        diet: seal(&answers.diet, DIET)?,
    })
}

/// Opens what was sealed, into `answers`.
pub(super) fn unseal(
    vault: &Vault,
    needs: &Needs,
    answers: &mut Answers,
) -> Result<(), VaultError> {
    let open = |sealed: &Option<Vec<u8>>, purpose| match sealed {
        Some(sealed) => vault
            .open(sealed, purpose)
            .map(|it| String::from_utf8_lossy(&it).into_owned()),
        None => Ok(String::new()),
    };
    answers.access_needs = open(&needs.access_needs, ACCESS_NEEDS)?;
    answers.diet = open(&needs.diet, DIET)?;
    Ok(())
}
