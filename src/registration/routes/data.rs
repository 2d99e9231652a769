//! My data and my link: seen, taken along, erased, made void.

use axum::extract::{Path, State};
use axum::response::{Redirect, Response};
use maud::Markup;
use uuid::Uuid;

use super::my::page;
use crate::base::QuestionId;
use crate::platform::{Now, Services};
use crate::registration::actions::{self, Error};
use crate::registration::rules;
use crate::registration::views;
use crate::staff::Actor;
use crate::web::{self, Frame, urls};

pub(super) async fn show(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now.0).await?;
    let page = page(&it, &token, now, None);
    Ok(views::data_page(&frame, &page, it.setting.notice.as_ref()))
}

/// Everything as JSON (RFC 8259), instants in UTC (RFC 3339), for people to take along (GDPR Article 20).
pub(super) async fn download(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Response> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    let all = actions::subject_data(&services, &it).await?;
    let name = format!("{}.json", it.registration.reference);
    let text = format!("{all:#}\n");
    Ok(web::download(text.into_bytes(), "application/json", &name))
}

/// A file that the person sent.
pub(super) async fn file(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token, question)): Path<(String, String, Uuid)>,
) -> web::Result<Response> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    let replies = &it.registration.answers.replies;
    let (upload, bytes) = actions::file(&services, replies, QuestionId(question)).await?;
    Ok(web::download(
        bytes,
        upload.format.media_type(),
        &upload.name,
    ))
}

pub(super) async fn erase(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    rules::may_change(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    actions::forget_optional(&services, &it, now).await?;
    Ok(Redirect::to(&format!("{}?changed", urls::my(lang, &token))))
}

pub(super) async fn rotate(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    let how = (true, Actor::Person);
    actions::void_links(&services, &it.setting, &it.registration, how, now).await?;
    Ok(Redirect::to(&format!("{}?renewed", urls::link(lang))))
}

pub(super) async fn revoke(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    let how = (false, Actor::Person);
    actions::void_links(&services, &it.setting, &it.registration, how, now).await?;
    Ok(Redirect::to(&format!("{}?revoked", urls::link(lang))))
}
