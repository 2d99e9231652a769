//! "Send me my link again."

use axum::extract::{Form, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;

use crate::base::EmailAddress;
use crate::platform::{Client, Now, Services, in_even_time};
use crate::registration::actions;
use crate::registration::model::Typed;
use crate::registration::rules::email_fault;
use crate::registration::views;
use crate::web::{self, Frame};
use crate::wording::say;

pub(super) async fn show(
    frame: Frame,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let news = match query.as_deref() {
        Some("renewed") => Some(say::registration_link_renewed()),
        Some("revoked") => Some(say::registration_link_revoked()),
        _ => None,
    };
    Ok(views::link_page(&frame, "", (None, news)))
}

/// Whoever asks too often about one address is told the same, and nothing is sent.
pub(super) async fn submit(
    State(services): State<Services>,
    Now(now): Now,
    client: Client,
    frame: Frame,
    Path(lang): Path<String>,
    Form(typed): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    web::language(&lang)?;
    let typed = Typed(typed);
    let typed = typed.one("email");
    let email = match EmailAddress::parse(typed) {
        Ok(email) => email,
        Err(fault) => {
            let page = views::link_page(&frame, typed, (Some(email_fault(fault)), None));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    if !services.limits.allows_client("link", client) {
        return Err(web::Error::TooMany);
    }
    if services.limits.allows_target("link", &email.key()) {
        in_even_time(actions::send_links(&services, &email, None, now)).await?;
    }
    Ok(views::link_sent_page(&frame).into_response())
}
