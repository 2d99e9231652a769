//! Loading what the personal page shows.

use chrono::{DateTime, TimeDelta, Utc};

use super::Error;
use super::around::{Around, unseal};
use crate::base::day_ends_at;
use crate::events::Event;
use crate::platform::Services;
use crate::registration::letters::FEED;
use crate::registration::model::{Registration, State};
use crate::registration::store;

/// For how long after the event a personal link works.
const AFTERWARDS: TimeDelta = TimeDelta::days(90);

/// Everything about one registration, for the person it belongs to.
#[derive(Debug)]
pub(in crate::registration) struct Mine {
    pub(in crate::registration) registration: Registration,
    pub(in crate::registration) around: Around,
    /// Place on the waiting list.
    pub(in crate::registration) position: Option<i64>,
    /// Token of the personal feed.
    pub(in crate::registration) feed: String,
}

/// Whether the links of an event have run out.
pub(in crate::registration) fn is_over(event: &Event, now: DateTime<Utc>) -> bool {
    now >= day_ends_at(event.ends_on, event.zone) + AFTERWARDS
}

/// The registration whose personal link has this token; none where there is none.
pub(in crate::registration) async fn mine(
    services: &Services,
    token: &str,
) -> Result<Option<Mine>, Error> {
    let conn = services.db.read();
    let Some((mut registration, needs)) = store::by_token(conn, token).await? else {
        return Ok(None);
    };
    unseal(services, &mut registration.answers, &needs)?;
    registration.answers.sessions = store::chosen_sessions(conn, registration.id).await?;
    let around = Around::of(services, registration.event).await?;
    let position = match registration.state {
        State::Waiting => Some(store::position(conn, &registration).await?),
        State::Confirmed | State::Cancelled => None,
    };
    let feed = services
        .vault
        .link_token(FEED, registration.id.0, registration.link_version);
    Ok(Some(Mine {
        registration,
        around,
        position,
        feed,
    }))
}
