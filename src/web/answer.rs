//! Answers that are not pages made on the spot: cached bytes, downloads.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use crate::platform::Cached;

/// Sends cached bytes, or 304 when the client has them: If-None-Match decides, else If-Modified-Since (RFC 9110 §13.2.2).
pub fn serve_cached(
    cached: &Cached,
    asked: &HeaderMap,
    kind: &'static str,
    control: &'static str,
) -> Response {
    let known = is_known(cached, asked);
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(cached.bytes.clone()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, cached.etag.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(control));
    if !known {
        headers.insert(header::LAST_MODIFIED, cached.last_modified.clone());
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}

/// An answer for a frame on one of our pages: nothing in it runs, loads or leads away.
pub fn framed(answer: impl IntoResponse) -> Response {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox; frame-ancestors 'self'";
    let mut response = answer.into_response();
    response.headers_mut().insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    response
}

fn is_known(cached: &Cached, asked: &HeaderMap) -> bool {
    if let Some(tags) = asked.get(header::IF_NONE_MATCH) {
        if tags == cached.etag {
            return true;
        }
        let tags = tags.to_str().unwrap_or_default();
        return tags
            .split(',')
            .map(str::trim)
            .any(|tag| tag == "*" || cached.etag == tag.trim_start_matches("W/"));
    }
    asked
        .get(header::IF_MODIFIED_SINCE)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| httpdate::parse_http_date(it).ok())
        .is_some_and(|since| {
            cached.changed_at.timestamp() <= DateTime::<Utc>::from(since).timestamp()
        })
}

/// A file to keep: `name` is reduced to letters that every system takes.
pub fn download(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let safe: String = name
        .chars()
        .map(|it| {
            if it.is_ascii_alphanumeric() || matches!(it, '.' | '-') {
                it
            } else {
                '_'
            }
        })
        .collect();
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{safe}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
