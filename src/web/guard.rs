//! Forms are taken only from our own pages.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::Error;
use crate::platform::Services;

/// Middleware: a request that changes something must come from our own origin, where the browser says whence it comes.
///
/// `Sec-Fetch-Site` first, then `Origin`. What sends neither is no browser, and has no cookie of somebody else's.
pub async fn guard(State(services): State<Services>, request: Request, next: Next) -> Response {
    let reads = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if reads || is_own(request.headers(), &services.config.base_url) {
        next.run(request).await
    } else {
        Error::Forbidden.into_response()
    }
}

fn is_own(headers: &HeaderMap, base_url: &str) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match headers.get(header::ORIGIN) {
        Some(origin) => url::Url::parse(base_url)
            .is_ok_and(|it| origin.as_bytes() == it.origin().ascii_serialization().as_bytes()),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_origin_may_change_things() {
        for (name, value, own) in [
            ("sec-fetch-site", "same-origin", true),
            ("sec-fetch-site", "none", true),
            ("sec-fetch-site", "same-site", false),
            ("sec-fetch-site", "cross-site", false),
            ("origin", "https://events.example.eu", true),
            ("origin", "https://events.example.eu:8443", false),
            ("origin", "http://events.example.eu", false),
            ("origin", "null", false),
            ("accept", "*/*", true),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            assert_eq!(
                is_own(&headers, "https://events.example.eu"),
                own,
                "{name}: {value}"
            );
        }
    }
}
