//! Loading a personal page.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::setting::unseal;
use super::{Error, Setting};
use crate::base::{Language, RegistrationId, SessionId};
use crate::events::{self, Event};
use crate::platform::{LinkToken, Services};
use crate::questions;
use crate::registration::letters::{self, FEED, MY};
use crate::registration::model::{Asked, CityAnswer, Registration, State, Typed};
use crate::registration::rules::link_ends_at;
use crate::registration::store::{self, Needs};
use crate::subscriptions::{self, Fetched};

/// What the owner of a personal link sees.
pub(in crate::registration) struct Personal {
    pub(in crate::registration) registration: Registration,
    pub(in crate::registration) setting: Setting,
    /// How many stand before the person in the lines for full sessions.
    pub(in crate::registration) lines: BTreeMap<SessionId, i64>,
    /// The place on the waiting list, for somebody who waits.
    pub(in crate::registration) position: Option<i64>,
    /// The token of the personal feed.
    pub(in crate::registration) feed: String,
    /// When a calendar last asked for it.
    pub(in crate::registration) fetched: Option<Fetched>,
}

impl Personal {
    /// What a form with other answers is checked against.
    pub(in crate::registration) fn asked(&self, lang: Language) -> Asked<'_> {
        Asked {
            notice: None,
            before: Some(&self.registration),
            ..self.setting.asked(lang)
        }
    }

    /// The same with the files that a form of this person names.
    pub(in crate::registration) async fn with_files(
        self,
        services: &Services,
        typed: &Typed,
    ) -> Result<Self, Error> {
        let of = Some(self.registration.id);
        let setting = self.setting.with_files(services, &typed.0, of).await?;
        Ok(Self { setting, ..self })
    }

    /// The same as a reader at the desk fills the form in for this person.
    pub(in crate::registration) fn at_the_desk(mut self, is_lead: bool) -> Self {
        let questions = questions::at_the_desk(&self.setting.questions, is_lead);
        self.setting.questions = Arc::new(questions);
        self
    }

    /// Whether a question that must be answered was not, and still can be.
    pub(in crate::registration) fn asks_more(&self) -> bool {
        let replies = &self.registration.answers.replies;
        let may_answer = self.registration.is_live();
        may_answer && questions::asks_more(&self.setting.questions, replies)
    }

    /// The form with the answers so far.
    pub(in crate::registration) fn filled_in(&self, lang: Language) -> Typed {
        let answers = &self.registration.answers;
        let city = match &answers.city {
            CityAnswer::Known(id) => self.setting.directory.name(id, lang),
            CityAnswer::Unmatched(typed) => typed,
            CityAnswer::NoCity | CityAnswer::NotStated => "",
        };
        Typed::of(answers, city, &self.setting.uploads)
    }
}

/// The registration of a personal link, with its sealed answers opened.
pub(in crate::registration) async fn personal(
    services: &Services,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Personal, Error> {
    let conn = services.db.read();
    let token = LinkToken::parse(token).ok_or(Error::NotFound)?;
    let found = store::find_with_needs(conn, RegistrationId(token.id)).await?;
    let found = found
        .filter(|it| services.vault.proves(&token, MY, it.0.link_version))
        .ok_or(Error::NotFound)?;
    let it = whole(services, found).await?;
    if now >= link_ends_at(&it.setting.event) {
        return Err(Error::Expired);
    }
    Ok(it)
}

/// The same for organisers, who need no link.
pub(in crate::registration) async fn personal_of(
    services: &Services,
    id: RegistrationId,
) -> Result<Personal, Error> {
    let found = store::find_with_needs(services.db.read(), id).await?;
    whole(services, found.ok_or(Error::NotFound)?).await
}

async fn whole(
    services: &Services,
    (mut registration, needs): (Registration, Needs),
) -> Result<Personal, Error> {
    let conn = services.db.read();
    let mut setting = Setting::of_event(services, registration.event).await?;
    unseal(&services.vault, &needs, &mut registration.answers)?;
    let position = match registration.state {
        State::Waiting => Some(store::position(conn, &registration).await?),
        _ => None,
    };
    let answers = &mut registration.answers;
    answers.sessions = store::chosen_sessions(conn, registration.id).await?;
    answers.waits = store::awaited_sessions(conn, registration.id).await?;
    let (event, id) = (registration.event, registration.id);
    answers.replies = questions::replies_of(services, event, id).await?;
    setting.uploads = questions::with_token(services, &answers.replies);
    let version = registration.link_version;
    Ok(Personal {
        lines: store::places_in_line(conn, registration.id, &answers.waits).await?,
        feed: services.vault.link(FEED, registration.id.0, version),
        fetched: subscriptions::fetched(conn, registration.id.0).await?,
        position,
        setting,
        registration,
    })
}

/// The registration of a personal link, and its event.
pub async fn by_link(
    services: &Services,
    token: &str,
    now: DateTime<Utc>,
) -> Result<(Registration, Event), Error> {
    let (it, event) = by_token(services, token, MY).await?;
    if now >= link_ends_at(&event) {
        return Err(Error::Expired);
    }
    Ok((it, event))
}

/// The registration that a link for this purpose is about, and its event.
pub async fn by_token(
    services: &Services,
    token: &str,
    purpose: &str,
) -> Result<(Registration, Event), Error> {
    let conn = services.db.read();
    let token = LinkToken::parse(token).ok_or(Error::NotFound)?;
    let found = store::find(conn, RegistrationId(token.id)).await?;
    let it = found
        .filter(|it| services.vault.proves(&token, purpose, it.link_version))
        .ok_or(Error::NotFound)?;
    let event = events::find(conn, it.event).await?.ok_or(Error::NotFound)?;
    Ok((it, event))
}

/// The whole address of somebody's personal page in their language, or of a page below it.
pub fn personal_link(services: &Services, it: &Registration, noun: &str) -> String {
    letters::personal_link(&services.config, &services.vault, it, noun)
}

/// The registration whose personal feed has this link.
pub async fn by_feed(services: &Services, token: &str) -> Result<Registration, Error> {
    let token = LinkToken::parse(token).ok_or(Error::NotFound)?;
    let found = store::find(services.db.read(), RegistrationId(token.id)).await?;
    let it = found.ok_or(Error::NotFound)?;
    let is_of = |version| services.vault.proves(&token, FEED, version);
    if is_of(it.link_version) {
        Ok(it)
    } else if (0..it.link_version).any(is_of) {
        Err(Error::Expired) // made void since
    } else {
        Err(Error::NotFound)
    }
}
