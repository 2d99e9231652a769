//! What is read before a transaction: the event, its agenda, the directory, the programme.

use sea_orm::DbErr;

use super::Error;
use crate::base::EventId;
use crate::events::{self, Event, Session, Status};
use crate::places::{self, Directory};
use crate::platform::{Services, Vault, VaultError};
use crate::programmes::{self, Notice};
use crate::registration::letters::Desk;
use crate::registration::model::Answers;
use crate::registration::store::Needs;
use crate::web::Site;
use crate::wording::Words;

/// The event that somebody registers for, with what surrounds it.
pub(in crate::registration) struct Setting {
    pub(in crate::registration) event: Event,
    pub(in crate::registration) sessions: Vec<Session>,
    pub(in crate::registration) directory: Directory,
    pub(in crate::registration) site: Site,
}

impl Setting {
    /// The setting of the public event with this name in addresses.
    pub(in crate::registration) async fn of_slug(
        services: &Services,
        slug: &str,
    ) -> Result<Self, Error> {
        let found = events::by_slug(services.db.read(), slug).await?;
        let event = found.filter(|it| it.status != Status::Draft);
        Ok(Self::around(services, event.ok_or(Error::NotFound)?).await?)
    }

    /// The setting of an event, draft or not.
    pub(in crate::registration) async fn of_event(
        services: &Services,
        id: EventId,
    ) -> Result<Self, Error> {
        let event = events::find(services.db.read(), id).await?;
        Ok(Self::around(services, event.ok_or(Error::NotFound)?).await?)
    }

    async fn around(services: &Services, event: Event) -> Result<Self, DbErr> {
        let conn = services.db.read();
        Ok(Self {
            sessions: events::sessions(conn, event.id).await?,
            directory: places::directory(conn).await?,
            site: programmes::site(conn).await?,
            event,
        })
    }

    /// The data notice of the programme.
    pub(in crate::registration) async fn notice(
        &self,
        services: &Services,
    ) -> Result<Option<Notice>, DbErr> {
        programmes::notice(services.db.read(), self.event.programme).await
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
