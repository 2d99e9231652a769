//! Taking a schedule over: a file, what it would change, then the change.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use maud::Markup;

use super::{actions, views};
use crate::base::Language;
use crate::events::{self, EditError, Event};
use crate::platform::{Now, Services};
use crate::registration::{self, EventChange};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, Typed, no_store, urls, with_files};
use crate::wording::{Phrase, say};

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route(
            "/office/events/{slug}/agenda/import",
            get(ask).post(submit).layer(with_files()),
        )
        .layer(from_fn(no_store))
}

async fn event_of(services: &Services, slug: &str) -> web::Result<Event> {
    let found = events::by_slug(services.db.read(), slug).await?;
    found.ok_or(web::Error::NotFound)
}

async fn ask(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Markup> {
    let event = event_of(&services, &slug).await?;
    Ok(views::file_page(&frame, &organiser.desk(), &event, None))
}

async fn submit(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: OfficeForm,
) -> web::Result<Response> {
    let event = event_of(&services, &slug).await?;
    let posted = form.take();
    let file = posted.files.iter().find_map(|it| it.bytes.as_deref());
    let file = file.map(|it| String::from_utf8_lossy(it).into_owned());
    let typed = Typed(posted.fields);
    let text = file.filter(|it| !it.is_empty());
    let text = text.unwrap_or_else(|| typed.one("text").to_owned());
    let lang = Language::parse(typed.one("lang")).unwrap_or(frame.lang());
    let drops = !typed.one("drops").is_empty();
    let desk = form.organiser.desk();
    let refused = |fault: Phrase| {
        let page = views::file_page(&frame, &desk, &event, Some(&fault));
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    };
    let import = match actions::prepare(&services, &event, (&text, lang, drops)).await? {
        Ok(import) => import,
        Err(fault) => return Ok(refused(views::fault(fault))),
    };
    let change = EventChange::Agenda(actions::steps(&import));
    let actor = form.organiser.actor();
    if typed.one("sure") == "yes" {
        return match registration::change_event(&services, event.id, change, actor, now).await {
            Ok(_) => {
                let agenda = urls::office_event_part(&slug, "agenda");
                Ok(Redirect::to(&agenda).into_response())
            }
            Err(error) => edit_fault(error).map(refused),
        };
    }
    let telling = registration::preview_change(&services, event.id, change, actor, now).await;
    let telling = match telling {
        Ok(telling) => telling,
        Err(error) => return edit_fault(error).map(refused),
    };
    let page = views::PlanPage {
        event: &event,
        plan: &import.plan,
        drops: import.drops,
        people: telling.letters.iter().map(|it| it.2).sum(),
        text: &text,
        lang,
    };
    Ok(views::plan_page(&frame, &desk, &page).into_response())
}

/// What an organiser can do something about, as a sentence.
fn edit_fault(error: EditError) -> web::Result<Phrase> {
    match error {
        EditError::Changed => Ok(say::office_changed_meanwhile()),
        EditError::Chosen => Ok(say::office_session_chosen()),
        EditError::NotFound => Err(web::Error::NotFound),
        other => Err(web::Error::internal(other)),
    }
}
