//! The messages that somebody is to look at.

use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::from_fn;
use axum::response::Redirect;
use axum::routing::{get, post};
use maud::Markup;
use uuid::Uuid;

use super::{actions, views};
use crate::mail;
use crate::platform::{Now, Services};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, no_store, urls};
use crate::{events, registration};

/// Messages on the page.
const PAGE: u64 = 100;

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_INBOX, get(list))
        .route("/office/inbox/{id}/done", post(close))
        .layer(from_fn(no_store))
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    let conn = services.db.read();
    let items = mail::incoming(&services, PAGE).await?;
    let events = events::list(conn).await?;
    let mut people = Vec::new();
    for id in items.iter().filter_map(|it| it.registration) {
        people.extend(registration::find(conn, id).await?);
    }
    let page = views::Inbox {
        items: &items,
        events: &events,
        people: &people,
    };
    Ok(views::inbox_page(&frame, &organiser.desk(), &page))
}

async fn close(
    State(services): State<Services>,
    Now(now): Now,
    Path(id): Path<Uuid>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    actions::close(&services, id, &form.organiser.name, now).await?;
    Ok(Redirect::to(urls::OFFICE_INBOX))
}
