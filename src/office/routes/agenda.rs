//! The agenda of an event.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use uuid::Uuid;

use crate::base::{Language, SessionId};
use crate::events::{self, Event, Session, Typed};
use crate::office::views::{self, AgendaForm};
use crate::platform::{Now, Services};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, urls};

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
    let sessions = events::sessions(services.db.read(), event.id).await?;
    let session = sessions
        .iter()
        .find(|it| it.id.0 == session)
        .ok_or(web::Error::NotFound)?;
    page(
        &services,
        &frame,
        &organiser,
        (&event, Some(session.id)),
        &as_typed(&event, session),
        Vec::new(),
    )
    .await
}

async fn page(
    services: &Services,
    frame: &Frame,
    organiser: &Organiser,
    (event, session): (&Event, Option<SessionId>),
    typed: &Typed,
    faults: Vec<events::Fault>,
) -> web::Result<Response> {
    let sessions = events::sessions(services.db.read(), event.id).await?;
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let form = AgendaForm {
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
    put(&services, now, &frame, (&slug, None), &form).await
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, session)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    put(
        &services,
        now,
        &frame,
        (&slug, Some(SessionId(session))),
        &form,
    )
    .await
}

async fn put(
    services: &Services,
    now: chrono::DateTime<chrono::Utc>,
    frame: &Frame,
    (slug, session): (&str, Option<SessionId>),
    form: &OfficeForm,
) -> web::Result<Response> {
    let event = super::event(services, slug).await?;
    let typed = Typed(form.fields().to_vec());
    match events::check_session(&typed, &event) {
        Ok(draft) => {
            events::put_session(
                services,
                event.id,
                (session, draft),
                form.organiser.actor(),
                now,
            )
            .await?;
            Ok(Redirect::to(&urls::office_event_part(slug, "agenda")).into_response())
        }
        Err(faults) => {
            page(
                services,
                frame,
                &form.organiser,
                (&event, session),
                &typed,
                faults,
            )
            .await
        }
    }
}

async fn remove(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, session)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = super::event(&services, &slug).await?;
    events::drop_session(
        &services,
        event.id,
        SessionId(session),
        form.organiser.actor(),
        now,
    )
    .await?;
    Ok(Redirect::to(&urls::office_event_part(&slug, "agenda")))
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
