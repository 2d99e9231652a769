//! The seats of an event, and those kept for some.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use uuid::Uuid;

use crate::base::QuotaId;
use crate::events::{self, EditError, Event, Quota};
use crate::office::views::{self, SeatsPage};
use crate::places;
use crate::platform::{Now, Services};
use crate::registration;
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Fault, Frame, Typed, urls};
use crate::wording::say;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/seats", get(list).post(keep))
        .route("/office/events/{slug}/seats/{id}", get(show).post(change))
        .route("/office/events/{slug}/seats/{id}/removal", post(drop))
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let typed = Typed::default();
    page(&services, &frame, &organiser, (&event, None), (&typed, &[])).await
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let quota = quota(&services, &event, id).await?;
    let shown = (&event, Some(quota.id));
    page(
        &services,
        &frame,
        &organiser,
        shown,
        (&as_typed(&quota), &[]),
    )
    .await
}

async fn keep(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    save(&services, &frame, (&event, None), &form, now).await
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let quota = quota(&services, &event, id).await?;
    save(&services, &frame, (&event, Some(quota.id)), &form, now).await
}

async fn drop(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let quota = quota(&services, &event, id).await?;
    let actor = form.organiser.actor();
    match registration::drop_quota(&services, (event.id, quota.id), actor, now).await {
        Ok(()) => Ok(to_seats(&slug)),
        Err(error) => {
            let faults = [fault(error)?];
            let shown = (&event, Some(quota.id));
            let typed = (&as_typed(&quota), faults.as_slice());
            page(&services, &frame, &form.organiser, shown, typed).await
        }
    }
}

async fn save(
    services: &Services,
    frame: &Frame,
    (event, id): (&Event, Option<QuotaId>),
    form: &OfficeForm,
    now: chrono::DateTime<chrono::Utc>,
) -> web::Result<Response> {
    let directory = places::directory(services.db.read()).await?;
    let typed = Typed(form.fields().to_vec());
    let faults = match events::check_quota(&typed, event, &directory) {
        Ok(draft) => {
            let actor = form.organiser.actor();
            match registration::keep_quota(services, event.id, (id, draft), actor, now).await {
                Ok(()) => return Ok(to_seats(&event.slug)),
                Err(error) => vec![fault(error)?],
            }
        }
        Err(faults) => faults,
    };
    page(
        services,
        frame,
        &form.organiser,
        (event, id),
        (&typed, &faults),
    )
    .await
}

async fn page(
    services: &Services,
    frame: &Frame,
    organiser: &Organiser,
    (event, quota): (&Event, Option<QuotaId>),
    (typed, faults): (&Typed, &[Fault]),
) -> web::Result<Response> {
    let conn = services.db.read();
    let shown = SeatsPage {
        event,
        quotas: &events::quotas(conn, event.id).await?,
        quota,
        directory: &places::directory(conn).await?,
        typed,
        faults,
    };
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = views::seats_page(frame, &organiser.desk(), &shown);
    Ok((status, page).into_response())
}

async fn quota(services: &Services, event: &Event, id: Uuid) -> web::Result<Quota> {
    let quotas = events::quotas(services.db.read(), event.id).await?;
    let found = quotas.into_iter().find(|it| it.id.0 == id);
    found.ok_or(web::Error::NotFound)
}

fn to_seats(slug: &str) -> Response {
    Redirect::to(&urls::office_event_part(slug, "seats")).into_response()
}

/// What can be said beside a field; anything else is an error of its own.
fn fault(error: EditError) -> web::Result<Fault> {
    let (field, phrase) = match error {
        EditError::QuotaTwice => ("city", say::office_quota_twice()),
        EditError::QuotaInUse => ("capacity", say::office_quota_in_use()),
        EditError::NotFree(free) => ("capacity", say::office_fault_not_free(free)),
        EditError::SeatsTaken(field, taken) => (field, say::office_fault_capacity(taken)),
        other => return Err(other.into()),
    };
    Ok((field.to_owned(), phrase))
}

/// A quota as its form would send it.
fn as_typed(quota: &Quota) -> Typed {
    let fields = [
        ("name", quota.name.clone()),
        (
            "city",
            quota
                .city
                .as_ref()
                .map_or_else(String::new, |it| it.0.clone()),
        ),
        ("code", quota.code.clone().unwrap_or_default()),
        ("capacity", quota.capacity.to_string()),
        (
            "returns_on",
            quota
                .returns_on
                .map_or_else(String::new, |it| it.to_string()),
        ),
    ];
    Typed(fields.map(|(name, value)| (name.to_owned(), value)).into())
}
