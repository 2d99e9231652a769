//! What every page says about the programme it belongs to, and how requests learn it.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use super::frame::{Frame, PreferredLanguage};
use super::{error, urls};
use crate::base::Localised;
use crate::platform::{Kept, Services};

/// The programme as the frame of a page shows it.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// Its short name.
    pub acronym: String,
    /// Its title.
    pub title: Localised,
    /// The organisation that leads it.
    pub lead: String,
    /// Who funds it, as the funder wants to be named.
    pub statement: Localised,
    /// Who answers for what is said here.
    pub disclaimer: Localised,
    /// The address for questions.
    pub contact: String,
    /// Whether some facts shown are invented.
    pub illustrative: bool,
}

/// Middleware of all pages: gives handlers their [`Frame`], and turns errors into pages in that frame.
///
/// `load` reads the site from the database; it is asked at most once a second. When it fails the
/// page is shown without the programme, so that an error page never depends on the database.
pub async fn frames<E: std::fmt::Display>(
    (services, kept): (Services, Kept<Site>),
    load: impl AsyncFn(&Services) -> Result<Site, E>,
    mut request: Request,
    next: Next,
) -> Response {
    let now = services.now();
    let site = kept
        .recent(now, async || load(&services).await)
        .await
        .unwrap_or_else(|error| {
            tracing::error!(%error, "the programme cannot be read");
            Arc::new(Site::default())
        });
    let frame = Frame::of_request(&services, site, &request);
    let known = PreferredLanguage::default();
    let of_the_desk = request.uri().path().starts_with(urls::OFFICE);
    request.extensions_mut().insert(frame.clone());
    request.extensions_mut().insert(known.clone());
    let response = next.run(request).await;
    let back = of_the_desk.then_some(urls::OFFICE);
    error::in_frame((frame, &known, back), &services, response)
}
