//! The audit log, for the lead.

use axum::Router;
use axum::extract::{Query, State};
use axum::middleware::from_fn;
use axum::routing::get;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::organiser::Organiser;
use crate::platform::Services;
use crate::staff::{store, views};
use crate::web::{self, Frame, no_store, urls};

/// Lines on a page.
const PAGE: u64 = 100;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_AUDIT, get(list))
        .layer(from_fn(no_store))
}

#[derive(Debug, Deserialize)]
struct Place {
    before: Option<Uuid>,
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Query(place): Query<Place>,
) -> web::Result<Markup> {
    organiser
        .require_lead(&services, urls::OFFICE_AUDIT)
        .await?;
    let lines = store::audit_log(services.db.read(), None, None, place.before, PAGE).await?;
    Ok(views::audit_page(&frame, &organiser.desk(), &lines))
}
