//! Signing in by a mailed link, signing out, and the browsers one is signed in with.

use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::organiser::{OfficeForm, Organiser, set_cookie};
use crate::base::{EmailAddress, Language, VisitId};
use crate::platform::{Client, Now, Services, in_even_time};
use crate::staff::{actions, rules, store, views};
use crate::web::{self, Frame, no_store, urls};

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::SIGN_IN, get(ask).post(send))
        .route("/office/sign-in/{token}", get(offer).post(enter))
        .route(urls::SIGN_OUT, post(leave))
        .route(urls::OFFICE_VISITS, get(visits).post(end))
        .route(urls::OFFICE_LANGUAGE, post(speak))
        .layer(from_fn(no_store))
}

#[derive(Debug, Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn ask(frame: Frame, Query(next): Query<Next>) -> Markup {
    views::sign_in_page(&frame, rules::next_path(&next.next), "", false)
}

#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

async fn send(
    State(services): State<Services>,
    Now(now): Now,
    client: Client,
    frame: Frame,
    Form(asked): Form<Asked>,
) -> web::Result<Response> {
    if !services.limits.allows_client("sign-in", client) {
        return Err(web::Error::TooMany);
    }
    let next = rules::next_path(&asked.next);
    let Ok(address) = EmailAddress::parse(&asked.email) else {
        let page = views::sign_in_page(&frame, next, &asked.email, true);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    in_even_time(actions::ask_link(
        &services,
        (&address, next),
        &frame.site,
        now,
    ))
    .await?;
    Ok(views::link_sent_page(&frame).into_response())
}

/// Shows a button and uses nothing up: programs follow links in mails.
async fn offer(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(token): Path<String>,
    Query(next): Query<Next>,
) -> web::Result<Markup> {
    let next = rules::next_path(&next.next);
    match store::link(services.db.read(), &token, now).await? {
        Some(_) => Ok(views::enter_page(&frame, &token, next)),
        None => Err(web::Error::Gone),
    }
}

async fn enter(
    State(services): State<Services>,
    Now(now): Now,
    Path(token): Path<String>,
    Form(next): Form<Next>,
) -> web::Result<Response> {
    let visit = actions::sign_in(&services, &token, now)
        .await?
        .ok_or(web::Error::Gone)?;
    let cookie = set_cookie(
        &services.config.base_url,
        &visit,
        rules::LONGEST.num_seconds(),
    );
    let next = Redirect::to(rules::next_path(&next.next));
    Ok((cookies(&cookie), next).into_response())
}

async fn leave(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Response> {
    let organiser = form.organiser;
    actions::sign_out(
        &services,
        organiser.account,
        organiser.visit,
        organiser.actor(),
        now,
    )
    .await?;
    Ok((
        cookies(&set_cookie(&services.config.base_url, "", 0)),
        Redirect::to(urls::SIGN_IN),
    )
        .into_response())
}

fn cookies(cookie: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.insert(header::SET_COOKIE, value);
    }
    headers
}

async fn visits(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    let visits = actions::visits(&services, organiser.account, now).await?;
    Ok(views::visits_page(
        &frame,
        &organiser.desk(),
        &visits,
        organiser.visit,
    ))
}

async fn speak(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let lang = Language::parse(form.one("language")).ok_or(web::Error::NotFound)?;
    let organiser = &form.organiser;
    actions::change_language(&services, organiser.account, lang, organiser.actor(), now).await?;
    Ok(Redirect::to(urls::OFFICE_VISITS))
}

async fn end(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let id = form
        .one("visit")
        .parse::<Uuid>()
        .map_err(|_malformed| web::Error::NotFound)?;
    let organiser = &form.organiser;
    actions::sign_out(
        &services,
        organiser.account,
        VisitId(id),
        organiser.actor(),
        now,
    )
    .await?;
    Ok(Redirect::to(urls::OFFICE_VISITS))
}
