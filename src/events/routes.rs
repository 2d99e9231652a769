//! Public pages: the programme, an event. Kept ready for a second at most, so that many readers cost little.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;

use super::{actions, views};
use crate::base::Language;
use crate::platform::{Now, Services};
use crate::web::{self, Frame, serve_cached};

const HTML: &str = "text/html; charset=utf-8";

/// The pages of this slice.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/{lang}", get(programme))
        .route("/{lang}/events/{slug}", get(event))
}

async fn programme(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(lang): Path<String>,
    headers: HeaderMap,
) -> web::Result<Response> {
    Language::parse(&lang).ok_or(web::Error::NotFound)?;
    let key = format!("programme {lang}");
    let make = async || -> web::Result<_> {
        let page = match actions::programme(&services, now).await? {
            Some(page) => views::programme_page(&frame, &page),
            None => views::nothing_yet(&frame),
        };
        Ok((Bytes::from(page.into_string()), now))
    };
    let cached = services.cache.fresh(&key, now, make).await?;
    Ok(serve_cached(&cached, &headers, HTML, "no-cache"))
}

async fn event(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, slug)): Path<(String, String)>,
    headers: HeaderMap,
) -> web::Result<Response> {
    Language::parse(&lang).ok_or(web::Error::NotFound)?;
    let key = format!("event {lang} {slug}");
    let make = async || -> web::Result<_> {
        let page = actions::event(&services, &slug, &frame.words, now).await?;
        let page = views::event_page(&frame, &page.ok_or(web::Error::NotFound)?);
        Ok((Bytes::from(page.into_string()), now))
    };
    let cached = services.cache.fresh(&key, now, make).await?;
    Ok(serve_cached(&cached, &headers, HTML, "no-cache"))
}
