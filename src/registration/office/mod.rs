//! What organisers do with one person that the person can do too: correct answers and addresses, send a colleague, renew the
//! link; and reading what was answered to the questions they added.

mod answers;
mod corrections;
mod seat;

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use self::corrections::{change, edit};
use super::actions::{self, Error, Personal};
use super::rules;
use crate::base::RegistrationId;
use crate::platform::Services;
use crate::staff::{Organiser, Role};
use crate::web::{self, no_store};

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    let person = Router::new()
        .route(
            "/office/events/{slug}/registrations/{id}/changes",
            get(edit).post(change).layer(web::with_files()),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/files/{question}",
            get(answers::file),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/colleague",
            get(seat::ask).post(seat::pass_on),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/link",
            post(seat::send_link),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/rotation",
            post(seat::rotate),
        );
    Router::new()
        .merge(person)
        .route("/office/events/{slug}/answers.csv", get(answers::table))
        .layer(from_fn(no_store))
}

/// Whom an address of the desk names, if they are at this event and can still be changed.
async fn person(
    services: &Services,
    organiser: &Organiser,
    (slug, id): (&str, Uuid),
    now: DateTime<Utc>,
) -> web::Result<Personal> {
    let it = anybody(services, (slug, id)).await?;
    let it = it.at_the_desk(organiser.role == Role::Lead);
    rules::may_change(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    Ok(it)
}

/// Whom an address of the desk names, if they are at this event.
async fn anybody(services: &Services, (slug, id): (&str, Uuid)) -> web::Result<Personal> {
    let it = actions::personal_of(services, RegistrationId(id)).await?;
    if it.setting.event.slug == slug {
        Ok(it)
    } else {
        Err(web::Error::NotFound)
    }
}
