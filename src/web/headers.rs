//! Headers that every answer carries.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::platform::Config;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");
const OPENER: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// What a page may load (only our own), who may frame it (nobody), what it tells others (nothing).
///
/// A handler that set one of these headers itself keeps its own. "Not modified" adds none: the headers that came with the
/// page still hold (RFC 9110 §15.4.5).
pub fn headers(config: &Config, mut response: Response) -> Response {
    if response.status() == StatusCode::NOT_MODIFIED {
        return response;
    }
    let own = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (PERMISSIONS, "camera=(), microphone=(), geolocation=()"),
        (OPENER, "same-origin"),
    ] {
        own.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if config.base_url.starts_with("https:") {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        own.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

/// Middleware of personal and organisers' pages: kept nowhere, indexed nowhere.
pub async fn no_store(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let own = response.headers_mut();
    own.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    own.insert(
        "x-robots-tag",
        HeaderValue::from_static("noindex, nofollow"),
    );
    response
}
