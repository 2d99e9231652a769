//! Spellings of cities that the directory does not know, for the lead.

use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::get;
use maud::Markup;

use crate::base::CityId;
use crate::office::views;
use crate::platform::{Now, Services};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, urls};
use crate::{places, registration};

pub(super) fn router() -> Router<Services> {
    Router::new().route(urls::OFFICE_CITIES, get(list).post(settle))
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    organiser
        .require_lead(&services, urls::OFFICE_CITIES)
        .await?;
    let conn = services.db.read();
    let unmatched = registration::unmatched(conn).await?;
    let directory = places::directory(conn).await?;
    Ok(views::cities_page(
        &frame,
        &organiser.desk(),
        &unmatched,
        &directory,
    ))
}

async fn settle(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Redirect> {
    form.organiser
        .require_lead(&services, urls::OFFICE_CITIES)
        .await?;
    let city = match form.one("city") {
        "" => return Err(web::Error::NotFound),
        "none" => None,
        id => Some(CityId(id.to_owned())),
    };
    let spelling = (form.one("folded"), form.one("typed"));
    registration::settle_city(&services, spelling, city, form.organiser.actor(), now).await?;
    Ok(Redirect::to(urls::OFFICE_CITIES))
}
