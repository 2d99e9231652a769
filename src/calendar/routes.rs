//! Feeds for calendar clients, and the page for people.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use maud::Markup;

use super::actions::{self, Personal};
use super::model::Scope;
use super::views;
use crate::base::{CityId, Language};
use crate::events::Kind;
use crate::platform::{Cached, Now, Services};
use crate::web::{self, Frame, serve_cached};

const CALENDAR: &str = "text/calendar; charset=utf-8";
const FRESHNESS: &str = "public, max-age=900, stale-while-revalidate=3600";

/// The page that shows how to subscribe.
pub fn router() -> Router<Services> {
    Router::new().route("/{lang}/calendar", get(subscribe))
}

/// The feeds: no frame, no compression, answers for programs.
pub fn feed_router() -> Router<Services> {
    Router::new()
        .route("/cal/{lang}/all.ics", get(all))
        .route("/cal/{lang}/event/{file}", get(event))
        .route("/cal/{lang}/city/{file}", get(city))
        .route("/cal/{lang}/kind/{file}", get(kind))
        .route("/cal/{lang}/language/{file}", get(language))
        .route("/cal/my/{file}", get(my))
        .route("/cal/desk/{file}", get(desk))
}

async fn subscribe(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(lang): Path<String>,
) -> web::Result<Markup> {
    Language::parse(&lang).ok_or(web::Error::NotFound)?;
    let offers = actions::offers(&services, &frame.words, now)
        .await
        .map_err(web::Error::internal)?;
    Ok(views::subscribe_page(&frame, &offers))
}

async fn all(
    State(services): State<Services>,
    now: Now,
    Path(lang): Path<String>,
    asked: HeaderMap,
) -> Response {
    answer(&services, now, &lang, Scope::All, &asked).await
}

async fn event(
    State(services): State<Services>,
    now: Now,
    Path((lang, file)): Path<(String, String)>,
    asked: HeaderMap,
) -> Response {
    match file.strip_suffix(".ics") {
        Some(slug) => answer(&services, now, &lang, Scope::Event(slug.to_owned()), &asked).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn city(
    State(services): State<Services>,
    now: Now,
    Path((lang, file)): Path<(String, String)>,
    asked: HeaderMap,
) -> Response {
    match file.strip_suffix(".ics") {
        Some(id) => {
            answer(
                &services,
                now,
                &lang,
                Scope::City(CityId(id.to_owned())),
                &asked,
            )
            .await
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn answer(
    services: &Services,
    Now(now): Now,
    lang: &str,
    scope: Scope,
    asked: &HeaderMap,
) -> Response {
    let Some(language) = Language::parse(lang) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let key = format!("feed {lang} {scope:?}");
    let make = async || -> Result<_, Option<actions::Error>> {
        let words = services.wording.words(language);
        let made = actions::feed(services, &words, &scope)
            .await
            .map_err(Some)?;
        made.map(|(text, changed_at)| (Bytes::from(text), changed_at))
            .ok_or(None)
    };
    match services.cache.fresh(&key, now, make).await {
        Ok(cached) => {
            let mut response = serve_cached(&cached, asked, CALENDAR, FRESHNESS);
            let inline = HeaderValue::from_static("inline");
            response
                .headers_mut()
                .insert(header::CONTENT_DISPOSITION, inline);
            response
        }
        Err(None) => StatusCode::NOT_FOUND.into_response(),
        Err(Some(error)) => {
            tracing::error!(%error, "a feed cannot be written");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn kind(
    State(services): State<Services>,
    now: Now,
    Path((lang, file)): Path<(String, String)>,
    asked: HeaderMap,
) -> Response {
    match file.strip_suffix(".ics").and_then(Kind::parse) {
        Some(kind) => answer(&services, now, &lang, Scope::Kind(kind), &asked).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn language(
    State(services): State<Services>,
    now: Now,
    Path((lang, file)): Path<(String, String)>,
    asked: HeaderMap,
) -> Response {
    match file.strip_suffix(".ics") {
        Some(code) => {
            let scope = Scope::Language(code.to_owned());
            answer(&services, now, &lang, scope, &asked).await
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The feed of one participant.
async fn my(
    State(services): State<Services>,
    Now(now): Now,
    Path(file): Path<String>,
    asked: HeaderMap,
) -> Response {
    let Some(token) = file.strip_suffix(".ics") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let agent = user_agent(&asked);
    secret(
        actions::my_feed(&services, (token, agent), now).await,
        &asked,
    )
}

/// The feed of one organiser.
async fn desk(
    State(services): State<Services>,
    Now(now): Now,
    Path(file): Path<String>,
    asked: HeaderMap,
) -> Response {
    let Some(token) = file.strip_suffix(".ics") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let agent = user_agent(&asked);
    secret(
        actions::desk_feed(&services, (token, agent), now).await,
        &asked,
    )
}

fn user_agent(asked: &HeaderMap) -> &str {
    let agent = asked.get(header::USER_AGENT);
    agent.and_then(|it| it.to_str().ok()).unwrap_or_default()
}

/// A feed that is kept by nobody but its owner's own calendar.
fn secret(found: Result<Personal, actions::Error>, asked: &HeaderMap) -> Response {
    match found {
        Ok(Personal::Feed(text, changed_at)) => {
            let cached = Cached::of(Bytes::from(text), changed_at);
            let mut response = serve_cached(&cached, asked, CALENDAR, "private, max-age=300");
            let headers = response.headers_mut();
            headers.insert(
                header::CONTENT_DISPOSITION,
                HeaderValue::from_static("inline"),
            );
            headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
            headers.insert(
                header::REFERRER_POLICY,
                HeaderValue::from_static("no-referrer"),
            );
            response
        }
        Ok(Personal::Revoked) => StatusCode::GONE.into_response(),
        Ok(Personal::Unknown) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a secret feed cannot be written");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
