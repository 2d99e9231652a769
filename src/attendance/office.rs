//! The organisers' page of an event's attendance.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use maud::Markup;
use uuid::Uuid;

use super::actions::{self, Overview};
use super::rules;
use super::views::{self, OfficePage};
use crate::base::DoorId;
use crate::platform::{Now, Services};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Desk, Frame, no_store, urls};
use crate::wording::Phrase;

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/attendance", get(page))
        .route("/office/events/{slug}/attendance/doors", post(open_door))
        .route(
            "/office/events/{slug}/attendance/doors/{id}/revocation",
            post(revoke_door),
        )
        .layer(from_fn(no_store))
}

async fn page(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let overview = actions::overview(&services, &slug).await?;
    let page = shown(&frame, &organiser.desk(), &overview, ("", None), now);
    Ok(page.into_response())
}

async fn open_door(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let typed = form.one("label");
    let desk = form.organiser.desk();
    let label = match rules::label(typed) {
        Ok(label) => label,
        Err(fault) => {
            let overview = actions::overview(&services, &slug).await?;
            let page = shown(&frame, &desk, &overview, (typed, Some(fault)), now);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let actor = form.organiser.actor();
    let (event, door, token) = actions::open_door(&services, &slug, &label, actor, now).await?;
    let address = urls::absolute(&frame.base_url, &urls::door(&token));
    Ok(views::made_page(&frame, &desk, &event, (&door, &address)).into_response())
}

async fn revoke_door(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let door = (slug.as_str(), DoorId(id));
    actions::revoke_door(&services, door, form.organiser.actor(), now).await?;
    Ok(Redirect::to(&urls::office_event_part(&slug, "attendance")))
}

fn shown(
    frame: &Frame,
    desk: &Desk,
    overview: &Overview,
    label: (&str, Option<Phrase>),
    now: DateTime<Utc>,
) -> Markup {
    let list = &overview.list;
    let page = OfficePage {
        event: &overview.event,
        slots: overview
            .slots
            .iter()
            .map(|it| (it, list.present_in(it.id)))
            .collect(),
        doors: &overview.doors,
        people: list.in_order(&frame.words),
        stamps: &list.stamps,
        label,
        now,
    };
    views::office_page(frame, desk, &page)
}
