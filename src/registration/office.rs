//! Organisers correct what somebody answered, and the address to which their letters go; they read what was answered to
//! the questions they added.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use maud::Markup;
use uuid::Uuid;

use super::actions::{self, Error, Personal};
use super::model::{Answers, Typed};
use super::rules;
use super::views::{self, FormPage};
use crate::base::{CityId, EmailAddress, QuestionId, RegistrationId};
use crate::platform::{Client, Now, Services};
use crate::questions;
use crate::staff::{OfficeForm, Organiser, Role};
use crate::web::{self, Desk, Fault, Frame, Separator, no_store, urls};
use crate::wording::say;

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route(
            "/office/events/{slug}/registrations/{id}/changes",
            get(edit).post(change).layer(web::with_files()),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/files/{question}",
            get(file),
        )
        .route("/office/events/{slug}/answers.csv", get(answers))
        .layer(from_fn(no_store))
}

/// Whom an address of the desk names, if they are at this event and can still be changed.
async fn person(
    services: &Services,
    organiser: &Organiser,
    (slug, id): (&str, Uuid),
    now: DateTime<Utc>,
) -> web::Result<Personal> {
    let it = anybody(services, (slug, id)).await?;
    let it = it.at_the_desk(organiser.role == Role::Lead);
    rules::may_change(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    Ok(it)
}

/// Whom an address of the desk names, if they are at this event.
async fn anybody(services: &Services, (slug, id): (&str, Uuid)) -> web::Result<Personal> {
    let it = actions::personal_of(services, RegistrationId(id)).await?;
    if it.setting.event.slug == slug {
        Ok(it)
    } else {
        Err(web::Error::NotFound)
    }
}

/// A file that somebody sent.
async fn file(
    State(services): State<Services>,
    organiser: Organiser,
    Path((slug, id, question)): Path<(String, Uuid, Uuid)>,
) -> web::Result<Response> {
    let it = anybody(&services, (&slug, id)).await?;
    let mut replies = it.registration.answers.replies;
    replies.retain(|it| it.is_for(organiser.role == Role::Lead));
    let (upload, bytes) = actions::file(&services, &replies, QuestionId(question)).await?;
    Ok(web::download(
        bytes,
        upload.format.media_type(),
        &upload.name,
    ))
}

/// What everybody answered, as a spreadsheet.
async fn answers(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let reader = (organiser.actor(), organiser.role == Role::Lead);
    let rows = actions::answer_table(&services, &slug, &frame.words, reader, now).await?;
    let bytes = web::csv(&rows, Separator::of(frame.lang())).map_err(web::Error::internal)?;
    let name = format!("{slug}-answers.csv");
    Ok(web::download(bytes, "text/csv; charset=utf-8", &name))
}

async fn edit(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<Markup> {
    let it = person(&services, &organiser, (&slug, id), now).await?;
    let mut typed = it.filled_in(frame.lang());
    let email = it.registration.answers.email.as_ref();
    let email = email.map_or("", EmailAddress::as_str);
    typed.0.push(("email".to_owned(), email.to_owned()));
    Ok(page(&frame, &organiser.desk(), &it, (&typed, &[], &[])))
}

async fn change(
    State(services): State<Services>,
    (Now(now), client): (Now, Client),
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    mut form: OfficeForm,
) -> web::Result<Response> {
    let it = person(&services, &form.organiser, (&slug, id), now).await?;
    let (asked, posted) = (&it.setting.questions, form.take());
    let typed = Typed(questions::stage(&services, client, asked, posted, now).await?);
    let it = it.with_files(&services, &typed).await?;
    let desk = form.organiser.desk();
    let back = |faults: &[Fault], candidates: &[CityId]| {
        let page = page(&frame, &desk, &it, (&typed, faults, candidates));
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    };
    let checked = rules::check(&typed, &it.asked(frame.lang()));
    let email = address(&typed, &it);
    let (answers, email) = match (checked.answers, email) {
        (Ok(answers), Ok(email)) => (answers, email),
        (answers, email) => {
            let mut faults = answers.err().unwrap_or_default();
            faults.extend(email.err());
            return Ok(back(&faults, &checked.candidates));
        }
    };
    let said = &it.registration.answers;
    let answers = Answers {
        email,
        // Only the person says what they need, and what others may see.
        access_needs: said.access_needs.clone(),
        diet: said.diet.clone(),
        photo: said.photo,
        list_sharing: said.list_sharing,
        ..answers
    };
    let actor = form.organiser.actor();
    match actions::correct(&services, &it, answers, actor, now).await {
        Ok(()) => Ok(Redirect::to(&urls::office_registration(&slug, id)).into_response()),
        Err(Error::AlreadyThere) => {
            let fault = ("email".to_owned(), say::registration_fault_email_taken());
            Ok(back(&[fault], &[]))
        }
        Err(Error::ModeFull) => {
            let fault = ("mode".to_owned(), say::registration_fault_mode_full());
            Ok(back(&[fault], &[]))
        }
        Err(Error::SessionFull) => Err(web::Error::TooMany),
        Err(other) => Err(other.into()),
    }
}

/// The address as it was typed; none where there was none and none was typed.
fn address(typed: &Typed, it: &Personal) -> Result<Option<EmailAddress>, Fault> {
    match (typed.one("email"), &it.registration.answers.email) {
        ("", None) => Ok(None),
        (text, _) => EmailAddress::parse(text)
            .map(Some)
            .map_err(|fault| ("email".to_owned(), rules::email_fault(fault))),
    }
}

fn page(
    frame: &Frame,
    desk: &Desk,
    it: &Personal,
    (typed, faults, candidates): (&Typed, &[Fault], &[CityId]),
) -> Markup {
    let page = FormPage {
        asked: &it.asked(frame.lang()),
        typed,
        faults,
        candidates,
        notice: None,
        form_id: "",
        trouble: None,
    };
    views::correction_page(frame, desk, &page, &it.registration)
}
