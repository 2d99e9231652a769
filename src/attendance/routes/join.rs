//! The personal way into an online event: looking changes nothing, going in is noted.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use maud::Markup;

use crate::attendance::actions;
use crate::attendance::views;
use crate::platform::{Now, Services};
use crate::web::{self, Frame};
use crate::wording::say;

pub(super) async fn show(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let way = actions::way_in(&services, &token, now).await?;
    Ok(views::way_in_page(
        &frame,
        &way.event,
        &token,
        way.opens_at,
        way.is_open(now),
    ))
}

/// The browser goes on by itself: a redirect after a form may not leave the site (Content Security Policy, form-action).
pub(super) async fn go(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Response> {
    web::language(&lang)?;
    let way = actions::way_in(&services, &token, now).await?;
    if !way.is_open(now) {
        let opens_at = frame.words.instant(way.opens_at, way.event.zone);
        return Err(web::Error::Refused(say::attendance_join_early(opens_at)));
    }
    actions::join(&services, &way, now).await?;
    let page = views::going_page(&frame, &way.event, &way.join_url);
    let mut response = page.into_response();
    if let Ok(to) = HeaderValue::from_str(&format!("0; url={}", way.join_url)) {
        response.headers_mut().insert(header::REFRESH, to);
    }
    Ok(response)
}
