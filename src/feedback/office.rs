//! What organisers see of it.

use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::from_fn;
use axum::routing::get;
use maud::Markup;

use super::{actions, views};
use crate::events;
use crate::platform::Services;
use crate::staff::Organiser;
use crate::web::{self, Frame, no_store};

/// The organisers' page of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/feedback", get(show))
        .layer(from_fn(no_store))
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Markup> {
    let event = events::by_slug(services.db.read(), &slug).await?;
    let event = event.ok_or(web::Error::NotFound)?;
    let (summary, later) = actions::summaries(&services, event.id).await?;
    let desk = organiser.desk();
    Ok(views::summary_page(
        &frame,
        &desk,
        &event,
        (&summary, &later),
    ))
}
