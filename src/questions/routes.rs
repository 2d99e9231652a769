//! The style of a form whose questions depend on each other: what is not asked is not shown, without any script.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::actions::Error;
use super::{store, views};
use crate::events::{self, Status};
use crate::platform::Services;
use crate::web;
use crate::wording::say;

/// The addresses of this slice for everybody.
pub fn router() -> Router<Services> {
    Router::new().route("/events/{slug}/questions.css", get(style))
}

async fn style(
    State(services): State<Services>,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let conn = services.db.read();
    let event = events::by_slug(conn, &slug).await?;
    let event = event.filter(|it| it.status != Status::Draft);
    let event = event.ok_or(web::Error::NotFound)?;
    let style = views::style(&store::of_event(conn, event.id).await?);
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=60"),
    ];
    Ok((headers, style).into_response())
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Changed => Self::Refused(say::office_changed_meanwhile()),
            Error::Needed => Self::Refused(say::questions_needed()),
            Error::TooMany => Self::Refused(say::questions_too_many(super::model::MOST)),
            Error::Db(error) => error.into(),
            Error::Vault(error) => Self::internal(error),
        }
    }
}
