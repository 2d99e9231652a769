//! One error type for all handlers. Slices convert into it; it knows no slice.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use sea_orm::DbErr;

use super::frame::{Frame, PreferredLanguage};
use super::urls;
use crate::platform::Services;
use crate::wording::{Phrase, Words, say};

/// What a handler returns.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a request was not answered as asked.
#[derive(Debug)]
pub enum Error {
    /// There is no such page or thing, or it is not for these eyes.
    NotFound,
    /// It was there, and its time is over.
    Gone,
    /// Not from here: a forged or out-of-date form.
    Forbidden,
    /// The request was understood and refused; the sentence is for the visitor.
    Refused(Phrase),
    /// Too often.
    TooMany,
    /// Our fault: logged once, never shown.
    Internal(anyhow::Error),
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        Self::Internal(error.into())
    }
}

impl Error {
    /// An internal error from anything that explains itself.
    pub fn internal(error: impl Into<anyhow::Error>) -> Self {
        Self::Internal(error.into())
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Internal(error) if is_away(error) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// The database cannot be reached: it comes back by itself.
fn is_away(error: &anyhow::Error) -> bool {
    matches!(
        error.downcast_ref::<DbErr>(),
        Some(DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
    )
}

/// What the frame shows in place of the answer.
#[derive(Clone)]
struct Shown(Option<Phrase>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = status.into_response();
        let sentence = match self {
            Self::Refused(phrase) => Some(phrase),
            Self::Internal(error) => {
                response
                    .extensions_mut()
                    .insert(Cause(format!("{error:#}").into()));
                None
            }
            _ => None,
        };
        response.extensions_mut().insert(Shown(sentence));
        response
    }
}

/// Why it was our fault, for the log.
#[derive(Clone)]
struct Cause(std::sync::Arc<str>);

/// Makes a page of an error: ours, or a bare one of the libraries below (404, 405, 413, 422, …); it leads `back`, or to the
/// programme.
pub(super) fn in_frame(
    (frame, known, back): (Frame, &PreferredLanguage, Option<&str>),
    services: &Services,
    response: Response,
) -> Response {
    let status = response.status();
    let ours = response.extensions().get::<Shown>().cloned();
    let bare = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|it| it.as_bytes().starts_with(b"text/plain"));
    let failed = status.is_client_error() || status.is_server_error();
    if !failed || (ours.is_none() && !bare) {
        return response;
    }
    let id = status.is_server_error().then(|| log(services, &response));
    let sentence = ours.and_then(|it| it.0);
    let frame = frame.preferring(services, known);
    let (title, text) = content(&frame.words, status, sentence, id.as_deref());
    let (to, label) = match back {
        Some(back) => (back.to_owned(), say::web_to_office()),
        None => (urls::programme(frame.lang()), say::web_to_programme()),
    };
    let page = frame.page(
        &title,
        &html! {
            h1 { (title) }
            p.lead { (text) }
            p { a.button.quiet href=(to) { (frame.words.say(label)) } }
        },
    );
    let mut answer = (status, page).into_response();
    if let Some(allow) = response.headers().get(header::ALLOW) {
        answer.headers_mut().insert(header::ALLOW, allow.clone());
    }
    if status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS {
        answer
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    }
    answer
}

/// The one place that logs a failed request; gives the number that the page shows.
fn log(services: &Services, response: &Response) -> String {
    let id: String = services.chance.token().chars().take(8).collect();
    let cause = response.extensions().get::<Cause>();
    let cause = cause.map_or("no cause given", |it| &*it.0);
    tracing::error!(
        id,
        status = response.status().as_u16(),
        cause,
        "request failed"
    );
    id
}

/// The title and the sentence.
fn content(
    words: &Words,
    status: StatusCode,
    sentence: Option<Phrase>,
    id: Option<&str>,
) -> (String, String) {
    let (title, text) = match status {
        StatusCode::NOT_FOUND => (say::web_not_found_title(), say::web_not_found_text()),
        StatusCode::GONE => (say::web_gone_title(), say::web_gone_text()),
        StatusCode::CONFLICT => (say::web_refused_title(), say::web_refused_text()),
        StatusCode::TOO_MANY_REQUESTS => (say::web_too_many_title(), say::web_too_many_text()),
        StatusCode::SERVICE_UNAVAILABLE => (say::web_away_title(), say::web_away_text()),
        _ if status.is_server_error() => (
            say::web_error_title(),
            say::web_error_text(id.unwrap_or("?")),
        ),
        _ => (say::web_forbidden_title(), say::web_forbidden_text()),
    };
    (words.say(title), words.say(sentence.unwrap_or(text)))
}
