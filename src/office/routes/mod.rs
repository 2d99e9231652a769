//! Pages of the desk: load, show; forms go to the slice that decides.

mod agenda;
mod audit;
mod changes;
mod cities;
mod decisions;
mod delegation;
mod events;
mod home;
mod import;
mod letters;
mod marks;
mod persons;
mod registrations;
mod seats;
mod texts;

use axum::Router;
use axum::middleware::from_fn;

use crate::events::{EditError, Event, by_slug};
use crate::platform::Services;
use crate::web::{self, no_store};
use crate::wording::say;

/// The pages of the desk. Kept nowhere, indexed nowhere.
pub fn router() -> Router<Services> {
    Router::new()
        .merge(home::router())
        .merge(events::router())
        .merge(agenda::router())
        .merge(seats::router())
        .merge(registrations::router())
        .merge(letters::router())
        .merge(texts::router())
        .merge(cities::router())
        .merge(audit::router())
        .layer(from_fn(no_store))
}

/// The event with this name, drafts too.
async fn event(services: &Services, slug: &str) -> web::Result<Event> {
    by_slug(services.db.read(), slug)
        .await?
        .ok_or(web::Error::NotFound)
}

impl From<EditError> for web::Error {
    fn from(error: EditError) -> Self {
        match error {
            EditError::NotFound => Self::NotFound,
            EditError::Changed => Self::Refused(say::office_changed_meanwhile()),
            EditError::Chosen => Self::Refused(say::office_session_chosen()),
            EditError::Incomplete(_) => Self::Refused(say::office_not_ready()),
            EditError::Db(error) => error.into(),
            other => Self::internal(other),
        }
    }
}
