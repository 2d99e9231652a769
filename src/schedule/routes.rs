//! Schedules for apps.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;

use super::model::Schedule;
use super::{actions, views};
use crate::base::Language;
use crate::platform::{Now, Services};
use crate::web::{self, serve_cached};

const FRESHNESS: &str = "public, max-age=300";

/// The addresses of this slice.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/{lang}/events/{slug}/schedule.xml", get(xml))
        .route("/{lang}/events/{slug}/schedule.json", get(json))
}

async fn xml(
    State(services): State<Services>,
    now: Now,
    Path(which): Path<(String, String)>,
    asked: HeaderMap,
) -> web::Result<Response> {
    let write = |it: &Schedule| views::xml(it).map_err(web::Error::internal);
    answer(
        &services,
        now,
        which,
        (&asked, "application/xml; charset=utf-8"),
        write,
    )
    .await
}

async fn json(
    State(services): State<Services>,
    now: Now,
    Path(which): Path<(String, String)>,
    asked: HeaderMap,
) -> web::Result<Response> {
    let write = |it: &Schedule| Ok(views::json(it).to_string().into_bytes());
    answer(&services, now, which, (&asked, "application/json"), write).await
}

async fn answer(
    services: &Services,
    Now(now): Now,
    (lang, slug): (String, String),
    (asked, kind): (&HeaderMap, &'static str),
    write: impl FnOnce(&Schedule) -> web::Result<Vec<u8>>,
) -> web::Result<Response> {
    let language = Language::parse(&lang).ok_or(web::Error::NotFound)?;
    let key = format!("schedule {lang} {slug} {kind}");
    let make = async || -> web::Result<_> {
        let found = actions::schedule(services, &slug, language).await?;
        let (schedule, changed_at) = found.ok_or(web::Error::NotFound)?;
        Ok((Bytes::from(write(&schedule)?), changed_at))
    };
    let cached = services.cache.fresh(&key, now, make).await?;
    Ok(serve_cached(&cached, asked, kind, FRESHNESS))
}
