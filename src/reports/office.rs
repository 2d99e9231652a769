//! The organisers' pages of figures, and their downloads.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use serde::Deserialize;

use super::actions::{self, Report};
use super::views;
use crate::base::Language;
use crate::platform::{Now, Services};
use crate::staff::Organiser;
use crate::web::{self, Frame, Separator, no_store, urls};

/// The pages of this slice.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/figures", get(event))
        .route("/office/events/{slug}/figures.csv", get(event_csv))
        .route(urls::OFFICE_FIGURES, get(programme))
        .route("/office/figures.csv", get(programme_csv))
        .layer(from_fn(no_store))
}

async fn event(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let report = actions::of_event(&services, &slug).await?;
    page(&frame, &organiser, report)
}

async fn programme(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Response> {
    let report = actions::of_programme(&services).await?;
    page(&frame, &organiser, report)
}

fn page(frame: &Frame, organiser: &Organiser, report: Option<Report>) -> web::Result<Response> {
    let report = report.ok_or(web::Error::NotFound)?;
    let shown = named(frame, &report);
    let status = status(&report);
    Ok((status, views::page(frame, &organiser.desk(), &shown)).into_response())
}

/// Figures that do not add up are our fault.
fn status(report: &Report) -> StatusCode {
    if report.figures.is_ok() {
        StatusCode::OK
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    }
}

fn named<'a>(frame: &'a Frame, report: &'a Report) -> views::Shown<'a> {
    views::Shown {
        scope: report.scope,
        events: &report.events,
        figures: report.figures.as_ref().map_err(Vec::as_slice),
        directory: &report.directory,
        words: &frame.words,
    }
}

/// How a download is asked for.
#[derive(Debug, Deserialize)]
struct Wish {
    separator: Option<String>,
}

async fn event_csv(
    State(services): State<Services>,
    organiser: Organiser,
    now: Now,
    frame: Frame,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
) -> web::Result<Response> {
    let report = actions::of_event(&services, &slug).await?;
    download(&services, &frame, (&organiser, now), report, &wish).await
}

async fn programme_csv(
    State(services): State<Services>,
    organiser: Organiser,
    now: Now,
    frame: Frame,
    Query(wish): Query<Wish>,
) -> web::Result<Response> {
    let report = actions::of_programme(&services).await?;
    download(&services, &frame, (&organiser, now), report, &wish).await
}

async fn download(
    services: &Services,
    frame: &Frame,
    (organiser, Now(now)): (&Organiser, Now),
    report: Option<Report>,
    wish: &Wish,
) -> web::Result<Response> {
    let report = report.ok_or(web::Error::NotFound)?;
    let shown = named(frame, &report);
    let separator = separator(wish, frame.lang());
    let Ok(figures) = &report.figures else {
        return Ok((
            status(&report),
            views::page(frame, &organiser.desk(), &shown),
        )
            .into_response());
    };
    let rows = views::rows(&shown, figures, separator);
    let bytes = web::csv(&rows, separator).map_err(web::Error::Internal)?;
    actions::note_export(services, &report, organiser.actor(), now).await?;
    let name = format!("{}-figures.csv", report.name);
    Ok(web::download(bytes, "text/csv; charset=utf-8", &name))
}

/// The one asked for; else what spreadsheets of the reader's language expect.
fn separator(wish: &Wish, lang: Language) -> Separator {
    match wish.separator.as_deref() {
        Some("semicolon") => Separator::Semicolon,
        Some("tab") => Separator::Tab,
        Some("comma") => Separator::Comma,
        _ => Separator::of(lang),
    }
}
