//! Where mail providers deliver.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::post;
use serde::Deserialize;
use subtle::ConstantTimeEq as _;

use super::actions::process;
use crate::mail::{Channel, Envelope};
use crate::platform::{Now, Services};

/// The largest delivery; a message that is too large for us is still noted.
const MOST: usize = 1024 * 1024;

/// `POST /hooks/inbound`: a message as `message/rfc822`, the secret as bearer, the envelope in the query.
pub fn hook_router() -> Router<Services> {
    Router::new()
        .route("/hooks/inbound", post(deliver))
        .layer(DefaultBodyLimit::max(MOST))
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    sender: Option<String>,
    recipient: Option<String>,
}

async fn deliver(
    State(services): State<Services>,
    Now(now): Now,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let Some(secret) = services.config.inbound_secret.as_deref() else {
        return StatusCode::NOT_FOUND;
    };
    let said = headers.get(header::AUTHORIZATION);
    let said = said.and_then(|it| it.as_bytes().strip_prefix(b"Bearer "));
    if !said.is_some_and(|it| it.ct_eq(secret.as_bytes()).into()) {
        return StatusCode::UNAUTHORIZED;
    }
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|it| it.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("message/rfc822") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE;
    }
    let envelope = Envelope {
        sender: asked.sender,
        recipient: asked.recipient,
    };
    match process(&services, (&body, &envelope), Channel::Hook, now).await {
        Ok(_) => StatusCode::NO_CONTENT,
        Err(error) => {
            tracing::warn!(%error, "a message was not taken in; the provider delivers it again");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
