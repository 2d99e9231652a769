//! A request at the door: who is let in, and what the page is asked to show.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use crate::attendance::actions::{self, Entry, Visit};
use crate::attendance::views;
use crate::base::{RegistrationId, SlotId};
use crate::platform::{Client, Now, Services};
use crate::web::{self, Frame, urls};

/// A helper who was let in.
pub(super) struct Call {
    pub(super) services: Services,
    pub(super) frame: Frame,
    pub(super) token: String,
    pub(super) visit: Box<Visit>,
    pub(super) now: DateTime<Utc>,
}

impl FromRequestParts<Services> for Call {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, services: &Services) -> Result<Self, Response> {
        let refused = |error: web::Error| error.into_response();
        let token = Path::<String>::from_request_parts(parts, services).await;
        let Path(token) = token.map_err(|_unreadable| refused(web::Error::NotFound))?;
        let frame = Frame::from_request_parts(parts, services)
            .await
            .map_err(refused)?;
        let Ok(Now(now)) = Now::from_request_parts(parts, services).await;
        let Ok(client) = Client::from_request_parts(parts, services).await;
        match actions::enter(services, &token, now).await {
            Ok(Entry::Open(visit)) => Ok(Self {
                services: services.clone(),
                frame,
                token,
                visit,
                now,
            }),
            Ok(Entry::Over) => Err((StatusCode::GONE, views::over_page(&frame)).into_response()),
            Ok(Entry::Unknown) if services.limits.allows_client("door", client) => {
                Err(refused(web::Error::NotFound))
            }
            Ok(Entry::Unknown) => Err(refused(web::Error::TooMany)),
            Err(error) => Err(refused(error.into())),
        }
    }
}

impl Call {
    /// Back to the page after a form, the search kept.
    pub(super) fn back(&self, look: &Look, did: &str) -> Response {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("slot", look.slot.as_str()),
            ("q", &look.q),
            ("city", &look.city),
            ("did", did),
            ("person", &look.person),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let address = format!("{}?{}", urls::door(&self.token), query.finish());
        Redirect::to(&address).into_response()
    }
}

/// What the page is asked to show, and what a button on it sends. Anything unreadable is as good as not said.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Look {
    pub(super) slot: String,
    pub(super) q: String,
    pub(super) city: String,
    /// What just happened, and to whom.
    pub(super) did: String,
    pub(super) person: String,
}

impl Look {
    /// At a half-day, with nothing searched.
    pub(super) fn at(slot: &str) -> Self {
        Self {
            slot: slot.to_owned(),
            ..Self::default()
        }
    }

    /// At the same half-day, about one person.
    pub(super) fn about(self, person: RegistrationId) -> Self {
        Self {
            person: person.0.to_string(),
            ..self
        }
    }

    /// The person and the half-day that a button is about.
    pub(super) fn whom(&self) -> (RegistrationId, SlotId) {
        let person = self.person.parse().unwrap_or(Uuid::nil());
        (RegistrationId(person), slot_id(&self.slot))
    }
}

/// A half-day by its id as text; one that is nobody's when it is no id.
pub(super) fn slot_id(text: &str) -> SlotId {
    SlotId(text.parse().unwrap_or(Uuid::nil()))
}
