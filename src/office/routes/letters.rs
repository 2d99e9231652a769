//! The log of letters, and each letter as it was sent.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum::routing::get;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use crate::base::LetterId;
use crate::mail::{self, EntryFilter, LetterState};
use crate::office::views::{self, LettersPage};
use crate::platform::{Now, Services};
use crate::registration;
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, urls};

/// Letters on a page.
const PAGE: u64 = 100;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_LETTERS, get(all))
        .route("/office/events/{slug}/letters", get(of_event))
        .route("/office/letters/{id}", get(show))
        .route("/office/letters/{id}/html", get(html))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    search: String,
    #[serde(default)]
    state: String,
    before: Option<i64>,
}

async fn all(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    list(&services, &organiser, &frame, None, asked).await
}

async fn of_event(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    let event = super::event(&services, &slug).await?;
    list(&services, &organiser, &frame, Some(&event), asked).await
}

async fn list(
    services: &Services,
    organiser: &Organiser,
    frame: &Frame,
    event: Option<&crate::events::Event>,
    asked: Asked,
) -> web::Result<Markup> {
    let filter = EntryFilter {
        state: LetterState::parse(&asked.state),
        search: asked.search,
        event: event.map(|it| it.id),
        registration: None,
        before: asked.before,
    };
    let (entries, next) = mail::log(services.db.read(), &filter, PAGE).await?;
    let page = LettersPage {
        event,
        entries: &entries,
        filter: &filter,
        next,
    };
    Ok(views::letters_page(frame, &organiser.desk(), &page))
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(id): Path<Uuid>,
) -> web::Result<Markup> {
    let sheet = mail::letter(&services, LetterId(id))
        .await?
        .ok_or(web::Error::NotFound)?;
    Ok(views::letter_page(&frame, &organiser.desk(), &sheet))
}

/// Letters go to a person's address again, because an organiser knows that it works.
pub(super) async fn trust_again(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (id, back) = super::registrations::person(&services, path).await?;
    registration::trust_address(&services, id, form.organiser.actor(), now).await?;
    Ok(back)
}

/// The HTML of a letter for the frame on its page: nothing in it runs, loads or leads away.
async fn html(
    State(services): State<Services>,
    _organiser: Organiser,
    Path(id): Path<Uuid>,
) -> web::Result<Response> {
    let sheet = mail::letter(&services, LetterId(id))
        .await?
        .ok_or(web::Error::NotFound)?;
    let contents = sheet.contents.ok_or(web::Error::NotFound)?;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox; frame-ancestors 'self'";
    let mut response = Html(contents.html).into_response();
    response.headers_mut().insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    Ok(response)
}
