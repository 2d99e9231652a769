//! Loading what the public pages show.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use crate::events::model::{Event, Status};
use crate::events::store;
use crate::events::views::{EventPage, ProgrammePage};
use crate::places::{self, Directory};
use crate::platform::Services;
use crate::programmes;
use crate::wording::Words;

/// The programme as it stands; none before there is one.
pub(in crate::events) async fn programme(
    services: &Services,
    now: DateTime<Utc>,
) -> Result<Option<ProgrammePage>, DbErr> {
    let conn = services.db.read();
    let Some(programme) = programmes::current(conn).await? else {
        return Ok(None);
    };
    let mut events = store::list(conn).await?;
    events.retain(|it| it.programme == programme.id && it.status != Status::Draft);
    let partners = programmes::partners(conn, programme.id).await?;
    let directory = places::directory(conn).await?;
    Ok(Some(ProgrammePage {
        programme,
        events,
        partners,
        directory,
        now,
    }))
}

/// An event; none for a draft or an unknown name, and no difference between the two.
pub(in crate::events) async fn event(
    services: &Services,
    slug: &str,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<Option<EventPage>, DbErr> {
    let conn = services.db.read();
    let Some(event) = store::by_slug(conn, slug).await? else {
        return Ok(None);
    };
    if event.status == Status::Draft {
        return Ok(None);
    }
    let sessions = store::sessions(conn, event.id).await?;
    let directory = places::directory(conn).await?;
    let place = place(words, &event, &directory);
    Ok(Some(EventPage {
        event,
        sessions,
        place,
        now,
    }))
}

/// The names of the event's city and country.
fn place(words: &Words, event: &Event, directory: &Directory) -> Option<(String, String)> {
    let id = event.city.as_ref()?;
    let country = directory.city(id).map(|it| words.country(&it.country));
    let city = directory.name(id, words.lang()).to_owned();
    Some((city, country.unwrap_or_default()))
}
