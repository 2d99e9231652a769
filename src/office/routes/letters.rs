//! The log of letters, and each letter as it was sent.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{Html, Redirect, Response};
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use crate::base::LetterId;
use crate::events::Event;
use crate::mail::{self, Again, EntryFilter, LetterKind, LetterState};
use crate::office::actions;
use crate::office::views::{self, LettersPage};
use crate::platform::{Now, Services};
use crate::registration;
use crate::staff::{Actor, OfficeForm, Organiser};
use crate::web::{self, Frame, Separator, urls};
use crate::wording::say;

/// Letters on a page.
const PAGE: u64 = 100;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_LETTERS, get(all))
        .route("/office/letters.csv", get(all_csv))
        .route("/office/events/{slug}/letters", get(of_event))
        .route("/office/events/{slug}/letters.csv", get(event_csv))
        .route("/office/letters/{id}", get(show))
        .route("/office/letters/{id}/html", get(html))
        .route("/office/letters/{id}/message.eml", get(message))
        .route("/office/letters/{id}/copies", post(send_again))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    search: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    kind: String,
    before: Option<i64>,
}

impl Asked {
    fn filter(self, event: Option<&Event>) -> EntryFilter {
        EntryFilter {
            state: LetterState::parse(&self.state),
            kind: LetterKind::parse(&self.kind),
            search: self.search,
            event: event.map(|it| it.id),
            registration: None,
            occasion: None,
            before: self.before,
        }
    }
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
    event: Option<&Event>,
    asked: Asked,
) -> web::Result<Markup> {
    let filter = asked.filter(event);
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

async fn all_csv(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> web::Result<Response> {
    let by = (organiser.actor(), now);
    csv(&services, &frame, asked.filter(None), by, "letters.csv").await
}

async fn event_csv(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let name = format!("{slug}-letters.csv");
    let by = (organiser.actor(), now);
    csv(&services, &frame, asked.filter(Some(&event)), by, &name).await
}

async fn csv(
    services: &Services,
    frame: &Frame,
    filter: EntryFilter,
    by: (Actor, DateTime<Utc>),
    name: &str,
) -> web::Result<Response> {
    let rows = actions::letter_table(services, &filter, &frame.words, by).await?;
    let separator = Separator::of(frame.lang());
    let bytes = web::csv(&rows, separator).map_err(web::Error::internal)?;
    Ok(web::download(bytes, "text/csv; charset=utf-8", name))
}

/// One letter as it left, for whoever wants proof.
async fn message(
    State(services): State<Services>,
    _organiser: Organiser,
    Path(id): Path<Uuid>,
) -> web::Result<Response> {
    let sheet = mail::letter(&services, LetterId(id))
        .await?
        .ok_or(web::Error::NotFound)?;
    let contents = sheet.contents.ok_or(web::Error::NotFound)?;
    let name = format!("{}.eml", sheet.entry.id.0);
    Ok(web::download(contents.bytes, "message/rfc822", &name))
}

async fn send_again(
    State(services): State<Services>,
    Now(now): Now,
    Path(id): Path<Uuid>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let actor = form.organiser.actor();
    match actions::send_again(&services, LetterId(id), actor, now).await? {
        Again::Queued(copy) => Ok(Redirect::to(&urls::office_letter(copy.0))),
        Again::StillLeaving => Err(web::Error::Refused(say::office_letter_still_leaving())),
        Again::NotRight => Err(web::Error::Refused(say::office_letter_not_right())),
        Again::Unknown => Err(web::Error::NotFound),
    }
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
    Ok(web::framed(Html(contents.html)))
}
