//! The form behind the personal link, and that of three months later: looking changes nothing, sending is once.

use axum::Router;
use axum::extract::{Form, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use maud::Markup;

use super::{actions, rules, views};
use crate::base::Language;
use crate::events::Event;
use crate::platform::{Now, Services};
use crate::registration::{self, Registration};
use crate::web::{self, Frame, no_store, urls};
use crate::wording::say;

/// The pages of this slice for guests.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/{lang}/follow-up/{token}", get(ask).post(follow_up))
        .route("/{lang}/my/{token}/feedback", get(show).post(give))
        .layer(from_fn(no_store))
}

/// Whose link it is, and the event.
async fn guest(
    services: &Services,
    (lang, token): (&str, &str),
    now: DateTime<Utc>,
) -> web::Result<(Language, Registration, Event)> {
    let lang = web::language(lang)?;
    let (it, event) = registration::by_link(services, token, now).await?;
    Ok((lang, it, event))
}

async fn show(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> web::Result<Markup> {
    let (_, it, event) = guest(&services, (&lang, &token), now).await?;
    if !rules::may_say(&it, &event, now) {
        return Ok(views::early_page(&frame, &token, &event));
    }
    if query.as_deref() == Some("given") {
        return Ok(views::given_page(&frame, &token, &event));
    }
    Ok(views::form_page(&frame, &token, &event, (&[], &[])))
}

async fn give(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    let (lang, it, event) = guest(&services, (&lang, &token), now).await?;
    if !rules::may_say(&it, &event, now) {
        return Err(web::Error::Refused(say::feedback_not_yet()));
    }
    let feedback = match rules::check(&typed, &event) {
        Ok(feedback) => feedback,
        Err(faults) => {
            let page = views::form_page(&frame, &token, &event, (&typed, &faults));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    actions::give(&services, &it, &feedback).await?;
    let given = format!("{}?given", urls::my_action(lang, &token, "feedback"));
    Ok(Redirect::to(&given).into_response())
}

async fn ask(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let (_, event) = actions::guest(&services, &token, now).await?;
    if query.as_deref() == Some("given") {
        return Ok(views::follow_up_given_page(&frame, &event));
    }
    Ok(views::follow_up_page(&frame, &token, &event, (&[], &[])))
}

async fn follow_up(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    let lang = web::language(&lang)?;
    let (it, event) = actions::guest(&services, &token, now).await?;
    let said = match rules::check_follow_up(&typed, &event) {
        Ok(said) => said,
        Err(faults) => {
            let page = views::follow_up_page(&frame, &token, &event, (&typed, &faults));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    actions::follow_up(&services, &it, &said).await?;
    let given = format!("{}?given", urls::follow_up(lang, &token));
    Ok(Redirect::to(&given).into_response())
}
