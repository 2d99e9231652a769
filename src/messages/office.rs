//! Messages on the desk: written, seen as others will see them, tried, sent.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::model::{Texts, Whole};
use super::{actions, letters, rules, views};
use crate::base::Language;
use crate::events::{self, Event};
use crate::mail;
use crate::platform::{Now, Services};
use crate::staff::{self, OfficeForm, Organiser};
use crate::web::{self, Check, Fault, Frame, Typed, no_store, urls};
use crate::wording::say;
use crate::{places, registration};

/// Letters shown of a message that has left.
const SHOWN: u64 = 200;

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/messages", get(list).post(begin))
        .route("/office/events/{slug}/messages/{id}", get(show).post(save))
        .route("/office/events/{slug}/messages/{id}/preview", get(preview))
        .route("/office/events/{slug}/messages/{id}/trial", post(try_it))
        .route("/office/events/{slug}/messages/{id}/sending", post(send))
        .route("/office/events/{slug}/messages/{id}/hour", post(schedule))
        .layer(from_fn(no_store))
}

async fn event_of(services: &Services, slug: &str) -> web::Result<Event> {
    let found = events::by_slug(services.db.read(), slug).await?;
    found.ok_or(web::Error::NotFound)
}

fn path(slug: &str, id: Uuid) -> String {
    urls::office_event_part(slug, &format!("messages/{id}"))
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Markup> {
    let event = event_of(&services, &slug).await?;
    let messages = actions::list(&services, event.id).await?;
    let desk = organiser.desk();
    Ok(views::list_page(&frame, &desk, &event, &messages))
}

async fn begin(
    State(services): State<Services>,
    Now(now): Now,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = event_of(&services, &slug).await?;
    let id = actions::begin(&services, &event, &form.organiser.name, now).await?;
    Ok(Redirect::to(&path(&slug, id)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// What just happened: `saved`, `tried`, `sent`, `scheduled`.
    news: String,
    lang: String,
    person: Option<Uuid>,
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    let event = event_of(&services, &slug).await?;
    let whole = actions::whole(&services, (&event, id, frame.lang())).await?;
    let typed = views::as_typed(&whole);
    let seen = (&whole, typed, Vec::new(), asked.news.as_str());
    page(&services, &frame, &organiser, &event, seen).await
}

async fn page(
    services: &Services,
    frame: &Frame,
    organiser: &Organiser,
    event: &Event,
    (whole, typed, faults, news): (&Whole, Typed, Vec<Fault>, &str),
) -> web::Result<Markup> {
    let conn = services.db.read();
    let filter = mail::EntryFilter {
        occasion: Some(letters::occasion(whole.message.id)),
        ..mail::EntryFilter::default()
    };
    let (entries, _) = mail::log(conn, &filter, SHOWN).await?;
    let page = views::MessagePage {
        event,
        whole,
        typed: &typed,
        faults: &faults,
        news,
        letters: &entries,
        sessions: &events::sessions(conn, event.id).await?,
        directory: &places::directory(conn).await?,
        tags: &registration::tags_of_event(conn, event.id).await?,
    };
    Ok(views::message_page(frame, &organiser.desk(), &page))
}

/// What was typed, if somebody else has not changed it meanwhile.
fn revision(form: &OfficeForm) -> i32 {
    form.one("revision").parse().unwrap_or(-1)
}

async fn save(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = event_of(&services, &slug).await?;
    let mut whole = actions::whole(&services, (&event, id, frame.lang())).await?;
    let typed = Typed(form.fields().to_vec());
    let texts: Texts = match rules::texts(&typed) {
        Ok(texts) => texts,
        Err(faults) => {
            let seen = (&whole, typed, faults, "");
            let page = page(&services, &frame, &form.organiser, &event, seen).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    whole.message.revision = revision(&form);
    let by = form.organiser.name.as_str();
    let new = (rules::segment(&typed), &texts);
    actions::save(&services, (&whole.message, by), new, now).await?;
    let saved = format!("{}?news=saved", path(&slug, id));
    Ok(Redirect::to(&saved).into_response())
}

/// The message as somebody in it will read it, for the frame on its page.
async fn preview(
    State(services): State<Services>,
    _organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    Query(asked): Query<Asked>,
) -> web::Result<Response> {
    let event = event_of(&services, &slug).await?;
    let whole = actions::whole(&services, (&event, id, frame.lang())).await?;
    let lang = Language::parse(&asked.lang);
    let rendered = actions::preview(&services, &whole, (lang, asked.person)).await?;
    let html = rendered.map(|it| it.html).unwrap_or_default();
    Ok(web::framed(Html(html)))
}

async fn try_it(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = event_of(&services, &slug).await?;
    let whole = actions::whole(&services, (&event, id, frame.lang())).await?;
    let accounts = staff::accounts(services.db.read()).await?;
    let own = accounts
        .into_iter()
        .find(|it| it.id == form.organiser.account);
    let own = own.ok_or(web::Error::NotFound)?;
    actions::try_it(&services, &whole, (&own.email, &own.name), now).await?;
    Ok(Redirect::to(&format!("{}?news=tried", path(&slug, id))))
}

async fn send(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = event_of(&services, &slug).await?;
    actions::whole(&services, (&event, id, Language::En)).await?;
    let which = (id, revision(&form));
    actions::send(&services, which, form.organiser.actor(), now).await?;
    Ok(Redirect::to(&format!("{}?news=sent", path(&slug, id))))
}

/// At an hour of the venue's clocks; without one, not by itself any more.
async fn schedule(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = event_of(&services, &slug).await?;
    let whole = actions::whole(&services, (&event, id, frame.lang())).await?;
    let typed = Typed(form.fields().to_vec());
    let mut check = Check::of(&typed);
    let at = check.instant("send_at", event.zone);
    if at.flatten().is_some_and(|it| it <= now) {
        check.fault::<()>("send_at", say::messages_past());
    }
    let at = match check.done(at) {
        Ok(at) => at,
        Err(faults) => {
            let typed = views::as_typed(&whole);
            let seen = (&whole, typed, faults, "");
            let page = page(&services, &frame, &form.organiser, &event, seen).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let by = (form.organiser.actor(), now);
    actions::schedule(&services, (&whole, revision(&form)), at, by).await?;
    let news = if at.is_some() { "scheduled" } else { "saved" };
    let done = format!("{}?news={news}", path(&slug, id));
    Ok(Redirect::to(&done).into_response())
}
