//! The first page, and the list of events.

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use maud::Markup;

use crate::office::views;
use crate::platform::{Now, Services};
use crate::staff::Organiser;
use crate::web::{self, Frame, urls};
use crate::{events, mail, places, registration};

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE, get(home))
        .route(urls::OFFICE_EVENTS, get(list))
}

async fn home(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    let conn = services.db.read();
    let events = events::list(conn).await?;
    let unmatched = registration::unmatched(conn).await?;
    let failed = mail::EntryFilter {
        state: Some(mail::LetterState::Failed),
        ..mail::EntryFilter::default()
    };
    let oldest = mail::oldest_due(conn, now).await?;
    let todo = views::Todo {
        unmatched: unmatched.len(),
        failed: mail::count(conn, &failed).await?,
        waits_since: oldest,
        requests: registration::requests(conn).await?,
        messages: mail::open_count(conn).await?,
    };
    Ok(views::home_page(
        &frame,
        &organiser.desk(),
        &events,
        &todo,
        now,
    ))
}

async fn list(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    let conn = services.db.read();
    let events = events::list(conn).await?;
    let directory = places::directory(conn).await?;
    Ok(views::events_page(
        &frame,
        &organiser.desk(),
        &events,
        &directory,
        now,
    ))
}
