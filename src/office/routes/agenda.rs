//! The agenda of an event.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use uuid::Uuid;

use super::changes::change_or_show;
use crate::base::{Language, SessionId};
use crate::events::{self, EditError, Event, Session};
use crate::office::views::{self, AgendaForm};
use crate::platform::{Now, Services};
use crate::registration::{self, EventChange};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Fault, Frame, Typed, urls};
use crate::wording::say;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/agenda", get(show).post(add))
        .route(
            "/office/events/{slug}/agenda/{session}",
            get(edit).post(change),
        )
        .route(
            "/office/events/{slug}/agenda/{session}/removal",
            post(remove),
        )
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let day = event.starts_on;
    let typed = Typed(vec![
        ("starts_at".to_owned(), format!("{day}T09:00")),
        ("ends_at".to_owned(), format!("{day}T10:30")),
    ]);
    page(
        &services,
        &frame,
        &organiser,
        (&event, None),
        &typed,
        Vec::new(),
    )
    .await
}

async fn edit(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path((slug, session)): Path<(String, Uuid)>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let session = session_of(&services, &event, session).await?;
    page(
        &services,
        &frame,
        &organiser,
        (&event, Some((session.id, session.revision))),
        &as_typed(&event, &session),
        Vec::new(),
    )
    .await
}

async fn session_of(services: &Services, event: &Event, id: Uuid) -> web::Result<Session> {
    let sessions = events::sessions(services.db.read(), event.id).await?;
    let found = sessions.into_iter().find(|it| it.id.0 == id);
    found.ok_or(web::Error::NotFound)
}

async fn page(
    services: &Services,
    frame: &Frame,
    organiser: &Organiser,
    (event, session): (&Event, Option<(SessionId, i32)>),
    typed: &Typed,
    faults: Vec<Fault>,
) -> web::Result<Response> {
    let sessions = events::sessions(services.db.read(), event.id).await?;
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let lines = registration::lines(services.db.read(), event.id).await?;
    let form = AgendaForm {
        lines: &lines,
        event,
        sessions: &sessions,
        session,
        typed,
        faults: &faults,
    };
    Ok((status, views::agenda_page(frame, &organiser.desk(), &form)).into_response())
}

async fn add(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let typed = Typed(form.fields().to_vec());
    let faults = match events::check_session(&typed, &event) {
        Ok(draft) => {
            let action = urls::office_event_part(&slug, "agenda");
            let (sent, change) = ((&form, action.as_str()), EventChange::Add(draft));
            let shown = change_or_show(&services, &frame, sent, (&event, change), now).await??;
            return Ok(shown.unwrap_or_else(|| to_agenda(&slug).into_response()));
        }
        Err(faults) => faults,
    };
    let shown = (&event, None);
    page(&services, &frame, &form.organiser, shown, &typed, faults).await
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, session)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let typed = Typed(form.fields().to_vec());
    let seen = typed.one("revision").parse().unwrap_or_default();
    let faults = match events::check_session(&typed, &event) {
        Ok(draft) => {
            let change = EventChange::Session(SessionId(session), seen, draft);
            let action = format!("{}/{session}", urls::office_event_part(&slug, "agenda"));
            let sent = (&form, action.as_str());
            match change_or_show(&services, &frame, sent, (&event, change), now).await? {
                Ok(Some(shown)) => return Ok(shown),
                Ok(None) => return Ok(to_agenda(&slug).into_response()),
                Err(error) => vec![edit_fault(error)?],
            }
        }
        Err(faults) => faults,
    };
    // The revision shown is the session's now, so that sending the form again means it.
    let current = session_of(&services, &event, session).await?;
    let shown = (&event, Some((current.id, current.revision)));
    page(&services, &frame, &form.organiser, shown, &typed, faults).await
}

/// What can be said beside a field; anything else is an error of its own.
fn edit_fault(error: EditError) -> web::Result<Fault> {
    match error {
        EditError::Changed => Ok((
            "revision".to_owned(),
            say::office_session_changed_meanwhile(),
        )),
        EditError::Chosen => Ok(("capacity".to_owned(), say::office_session_chosen())),
        other => Err(other.into()),
    }
}

async fn remove(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, session)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let agenda = urls::office_event_part(&slug, "agenda");
    let action = format!("{agenda}/{session}/removal");
    let (sent, change) = (
        (&form, action.as_str()),
        EventChange::Drop(SessionId(session)),
    );
    let shown = change_or_show(&services, &frame, sent, (&event, change), now).await??;
    Ok(shown.unwrap_or_else(|| to_agenda(&slug).into_response()))
}

fn to_agenda(slug: &str) -> Redirect {
    Redirect::to(&urls::office_event_part(slug, "agenda"))
}

fn as_typed(event: &Event, session: &Session) -> Typed {
    let local = |at: chrono::DateTime<chrono::Utc>| {
        at.with_timezone(&event.zone)
            .format("%Y-%m-%dT%H:%M")
            .to_string()
    };
    let mut fields = vec![
        ("kind".to_owned(), session.kind.code().to_owned()),
        ("room".to_owned(), session.room.clone().unwrap_or_default()),
        ("starts_at".to_owned(), local(session.starts_at)),
        ("ends_at".to_owned(), local(session.ends_at)),
        ("speakers".to_owned(), session.speakers.join("\n")),
        ("languages".to_owned(), session.languages.join("; ")),
        (
            "choosable".to_owned(),
            if session.choosable { "yes" } else { "" }.to_owned(),
        ),
        (
            "capacity".to_owned(),
            session
                .capacity
                .map_or_else(String::new, |it| it.to_string()),
        ),
    ];
    for language in Language::ALL {
        for (name, text) in [("title", &session.title), ("summary", &session.summary)] {
            fields.push((
                format!("{name}_{}", language.code()),
                text.own(language).unwrap_or_default().to_owned(),
            ));
        }
    }
    Typed(fields)
}
