//! What goes with a seat: the ticket, and passing it on.

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::my::page;
use crate::platform::{Client, Now, Services};
use crate::registration::actions::{self, Error};
use crate::registration::model::{Ending, Typed};
use crate::registration::rules;
use crate::registration::views;
use crate::staff::Actor;
use crate::web::{self, Frame, urls};

pub(super) async fn ticket(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now.0).await?;
    rules::may_use_seat(&it.registration, &it.setting.event, now.0).map_err(Error::from)?;
    let code = services.vault.ticket(it.registration.id.0);
    let page = page(&it, &token, now, None);
    Ok(views::ticket_page(&frame, &page, &code))
}

/// The way back from a decline in the calendar.
pub(super) async fn ask_back(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now.0).await?;
    if it.registration.is_live() {
        return Ok(views::personal_page(&frame, &page(&it, &token, now, None)));
    }
    rules::may_seat(&it.setting.event, now.0).map_err(Error::from)?;
    actions::may_take_back(&it.registration).map_err(Error::from)?;
    let about = (&it.setting.event, it.setting.sessions.as_slice());
    Ok(views::return_page(&frame, &token, about))
}

pub(super) async fn take_back(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    actions::take_seat_back(&services, &it.registration, now).await?;
    let page = format!("{}?returned", urls::my(lang, &token));
    Ok(Redirect::to(&page))
}

pub(super) async fn ask(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    rules::may_use_seat(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    let about = (&it.registration, &it.setting.event);
    let blank = Typed::default();
    Ok(views::colleague_page(&frame, &token, about, (&blank, &[])))
}

pub(super) async fn pass_on(
    State(services): State<Services>,
    (Now(now), client): (Now, Client),
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    let done = Redirect::to(&format!("{}?passed_on", urls::my(lang, &token))).into_response();
    if it.registration.ending == Some(Ending::PassedOn) {
        return Ok(done);
    }
    rules::may_use_seat(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    let typed = Typed(typed);
    let colleague = match rules::check_colleague(&typed, &it.registration) {
        Ok(colleague) => colleague,
        Err(faults) => {
            let about = (&it.registration, &it.setting.event);
            let page = views::colleague_page(&frame, &token, about, (&typed, &faults));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    if !services.limits.allows_client("colleague", client) {
        return Err(web::Error::TooMany);
    }
    let colleague = (colleague, Actor::Person);
    actions::pass_on(&services, &it.registration, colleague, now).await?;
    Ok(done)
}
