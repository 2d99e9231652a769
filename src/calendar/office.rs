//! The organiser's own feed.

use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn;
use axum::response::Redirect;
use axum::routing::get;
use maud::Markup;

use super::{actions, views};
use crate::platform::Services;
use crate::staff::{OfficeForm, Organiser};
use crate::subscriptions;
use crate::web::{self, Frame, no_store, urls};

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_CALENDAR, get(show).post(rotate))
        .layer(from_fn(no_store))
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    let token = actions::desk_token(&services, organiser.account)
        .await
        .map_err(web::Error::internal)?;
    let fetched = subscriptions::fetched(services.db.read(), organiser.account.0).await?;
    let desk = organiser.desk();
    Ok(views::desk_page(&frame, &desk, (&token, fetched)))
}

async fn rotate(State(services): State<Services>, form: OfficeForm) -> web::Result<Redirect> {
    subscriptions::rotate(&services, form.organiser.account.0).await?;
    Ok(Redirect::to(urls::OFFICE_CALENDAR))
}
