//! Where people say that they want no announcements: looking changes nothing, a button does; mail programs have a button of
//! their own (RFC 8058).

use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::from_fn;
use axum::routing::get;
use maud::Markup;

use super::actions::{self, Error};
use super::views;
use crate::platform::{Now, Services};
use crate::web::{self, Frame, no_store};

/// The pages of this slice for everybody.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/{lang}/unsubscribe/{token}", get(ask).post(unsubscribe))
        .layer(from_fn(no_store))
}

async fn ask(
    State(services): State<Services>,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    actions::reader(&services, &token).await?;
    Ok(views::unsubscribe_page(&frame, Some(&token)))
}

async fn unsubscribe(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let email = actions::reader(&services, &token).await?;
    actions::unsubscribe(&services, &email, now).await?;
    Ok(views::unsubscribe_page(&frame, None))
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Changed => Self::Refused(crate::wording::say::office_changed_meanwhile()),
            Error::Refused(obstacles) => match obstacles.into_iter().next() {
                Some(it) => Self::Refused(it),
                None => Self::NotFound,
            },
            Error::Db(error) => error.into(),
            Error::Registration(error) => error.into(),
        }
    }
}
