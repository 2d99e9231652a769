//! Registering several people at once, where the event lets anybody.

use axum::extract::{Form, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::group_form::{GroupBack, GroupForm};
use crate::events::{self, Event, Status};
use crate::platform::{Client, Now, Services};
use crate::registration::actions::Error;
use crate::registration::rules;
use crate::registration::views;
use crate::web::{self, Frame, urls};

/// The public event with this name, if it lets anybody register a group.
async fn event(services: &Services, slug: &str) -> web::Result<Event> {
    let found = events::by_slug(services.db.read(), slug).await?;
    found
        .filter(|it| it.status != Status::Draft && it.delegations)
        .ok_or(web::Error::NotFound)
}

pub(super) async fn show(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, slug)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let event = event(&services, &slug).await?;
    if query.as_deref() == Some("done") {
        return Ok(views::group_done_page(&frame, &event));
    }
    rules::admit(&event, now).map_err(Error::from)?;
    let form = GroupForm::blank(&services, event.id, None).await?;
    let back = GroupBack::default();
    Ok(views::group_page(
        &frame,
        &event,
        &form.fields(&frame, &back),
    ))
}

pub(super) async fn submit(
    State(services): State<Services>,
    (Now(now), client): (Now, Client),
    frame: Frame,
    Path((lang, slug)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    let lang = web::language(&lang)?;
    let event = event(&services, &slug).await?;
    rules::admit(&event, now).map_err(Error::from)?;
    let form = GroupForm::blank(&services, event.id, None).await?;
    let form = form.filled_in(fields);
    let slowed = !form.code().is_empty() && !services.limits.allows_code(client);
    if slowed || !services.limits.allows_client("group", client) {
        return Err(web::Error::TooMany);
    }
    match form.register(&services, lang, now).await? {
        Ok(_) => {
            let done = format!("{}?done", urls::group(lang, &slug));
            Ok(Redirect::to(&done).into_response())
        }
        Err(back) => {
            let fields = form.fields(&frame, &back);
            let page = views::group_page(&frame, &event, &fields);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
