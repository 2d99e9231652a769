//! Making and changing events.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use chrono::{DateTime, Utc};

use super::changes::change_or_show;
use crate::base::Language;
use crate::events::{self, EditError, Event, Fewest, OnDecline};
use crate::office::views::{self, EventForm};
use crate::places::{self, Directory};
use crate::platform::{Now, Services};
use crate::programmes;
use crate::registration::EventChange;
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Fault, Frame, Typed, urls};
use crate::wording::say;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_NEW_EVENT, get(blank).post(create))
        .route("/office/events/{slug}", get(show).post(change))
        .route("/office/events/{slug}/publication", post(publish))
        .route("/office/events/{slug}/withdrawal", post(withdraw))
        .route("/office/events/{slug}/cancellation", post(call_off))
        .route("/office/events/{slug}/restoration", post(restore))
}

async fn blank(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Response> {
    let directory = places::directory(services.db.read()).await?;
    let typed = Typed(vec![
        ("free_on_decline".to_owned(), "yes".to_owned()),
        ("kind".to_owned(), "conference".to_owned()),
        ("languages".to_owned(), "en".to_owned()),
    ]);
    let form = EventForm {
        event: None,
        typed: &typed,
        faults: &[],
        directory: &directory,
        missing: &[],
    };
    Ok(views::event_page(&frame, &organiser.desk(), &form).into_response())
}

async fn create(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    form: OfficeForm,
) -> web::Result<Response> {
    let directory = places::directory(services.db.read()).await?;
    let typed = Typed(form.fields().to_vec());
    let programme = programmes::current(services.db.read())
        .await?
        .ok_or(web::Error::NotFound)?;
    let faults = match events::check_event(&typed, &directory, Fewest::default()) {
        Ok(draft) => {
            match events::create(&services, programme.id, draft, form.organiser.actor(), now).await
            {
                Ok(event) => {
                    return Ok(Redirect::to(&urls::office_event(&event.slug)).into_response());
                }
                Err(error) => vec![edit_fault(error, frame.lang())?],
            }
        }
        Err(faults) => faults,
    };
    let shown = EventForm {
        event: None,
        typed: &typed,
        faults: &faults,
        directory: &directory,
        missing: &[],
    };
    let page = views::event_page(&frame, &form.organiser.desk(), &shown);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let directory = places::directory(services.db.read()).await?;
    let missing = events::missing(services.db.read(), &event).await?;
    let typed = as_typed(&event);
    let form = EventForm {
        event: Some(&event),
        typed: &typed,
        faults: &[],
        directory: &directory,
        missing: &missing,
    };
    Ok(views::event_page(&frame, &organiser.desk(), &form).into_response())
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let directory = places::directory(services.db.read()).await?;
    let typed = Typed(form.fields().to_vec());
    let seen = typed.one("revision").parse().unwrap_or_default();
    let faults = match events::check_event(&typed, &directory, event.fewest()) {
        Ok(draft) => {
            let change = EventChange::Facts(Box::new(draft), seen);
            let action = urls::office_event(&slug);
            let sent = (&form, action.as_str());
            match change_or_show(&services, &frame, sent, (&event, change), now).await? {
                Ok(Some(shown)) => return Ok(shown),
                Ok(None) => {
                    let slug = typed.one("slug");
                    return Ok(Redirect::to(&urls::office_event(slug)).into_response());
                }
                Err(error) => vec![edit_fault(error, frame.lang())?],
            }
        }
        Err(faults) => faults,
    };
    again(
        &services,
        &frame,
        &form,
        (&event, &typed, &faults),
        &directory,
    )
    .await
}

/// The form with everything that was typed; its revision is the event's now, so that sending it again means it.
async fn again(
    services: &Services,
    frame: &Frame,
    form: &OfficeForm,
    (event, typed, faults): (&Event, &Typed, &[Fault]),
    directory: &Directory,
) -> web::Result<Response> {
    let missing = events::missing(services.db.read(), event).await?;
    let shown = EventForm {
        event: Some(event),
        typed,
        faults,
        directory,
        missing: &missing,
    };
    let page = views::event_page(frame, &form.organiser.desk(), &shown);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn publish(
    State(services): State<Services>,
    Now(now): Now,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = super::event(&services, &slug).await?;
    events::publish(&services, event.id, form.organiser.actor(), now).await?;
    Ok(Redirect::to(&urls::office_event(&slug)))
}

async fn withdraw(
    State(services): State<Services>,
    Now(now): Now,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = super::event(&services, &slug).await?;
    events::withdraw(&services, event.id, form.organiser.actor(), now).await?;
    Ok(Redirect::to(&urls::office_event(&slug)))
}

async fn call_off(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    turn(
        &services,
        &frame,
        (&slug, "cancellation"),
        (&form, EventChange::CallOff),
        now,
    )
    .await
}

async fn restore(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    turn(
        &services,
        &frame,
        (&slug, "restoration"),
        (&form, EventChange::Restore),
        now,
    )
    .await
}

async fn turn(
    services: &Services,
    frame: &Frame,
    (slug, noun): (&str, &str),
    (form, change): (&OfficeForm, EventChange),
    now: DateTime<Utc>,
) -> web::Result<Response> {
    let event = super::event(services, slug).await?;
    let action = urls::office_event_part(slug, noun);
    let sent = (form, action.as_str());
    let shown = change_or_show(services, frame, sent, (&event, change), now).await??;
    Ok(shown.unwrap_or_else(|| Redirect::to(&urls::office_event(slug)).into_response()))
}

/// What can be said beside a field; anything else is an error of its own.
fn edit_fault(error: EditError, lang: Language) -> web::Result<Fault> {
    let (field, phrase) = match error {
        EditError::Changed => ("revision", say::office_changed_meanwhile()),
        EditError::SlugTaken => ("slug", say::office_slug_taken()),
        EditError::SlugInUse => ("slug", say::office_slug_in_use()),
        EditError::SeatsTaken(field, taken) => (field, say::office_fault_capacity(taken)),
        EditError::SessionOutside(title) => {
            ("ends_on", say::office_session_outside(title.in_(lang)))
        }
        EditError::SessionTime(title, _) => {
            ("starts_on", say::office_session_in_the_gap(title.in_(lang)))
        }
        other => return Err(other.into()),
    };
    Ok((field.to_owned(), phrase))
}

/// The facts of an event as its form would send them.
fn as_typed(event: &Event) -> Typed {
    let yes = |it: bool| if it { "yes" } else { "" }.to_owned();
    let local = |at: Option<DateTime<Utc>>| {
        at.map_or_else(String::new, |it| {
            it.with_timezone(&event.zone)
                .format("%Y-%m-%dT%H:%M")
                .to_string()
        })
    };
    let number = |it: Option<i32>| it.map_or_else(String::new, |it| it.to_string());
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let mut fields = vec![
        ("slug".to_owned(), event.slug.clone()),
        ("kind".to_owned(), event.kind.code().to_owned()),
        ("no".to_owned(), number(event.no)),
        ("hosts".to_owned(), event.hosts.join("\n")),
        ("languages".to_owned(), event.languages.join("; ")),
        (
            "city".to_owned(),
            event
                .city
                .as_ref()
                .map_or_else(String::new, |it| it.0.clone()),
        ),
        ("zone".to_owned(), event.zone.name().to_owned()),
        ("mode".to_owned(), event.mode.code().to_owned()),
        ("venue".to_owned(), text(&event.venue)),
        ("address".to_owned(), text(&event.address)),
        ("join_url".to_owned(), text(&event.join_url)),
        ("starts_on".to_owned(), event.starts_on.to_string()),
        ("ends_on".to_owned(), event.ends_on.to_string()),
        ("access".to_owned(), event.access.code().to_owned()),
        ("capacity".to_owned(), event.capacity.to_string()),
        (
            "capacity_in_person".to_owned(),
            number(event.in_person.capacity),
        ),
        ("capacity_online".to_owned(), number(event.online.capacity)),
        ("delegations".to_owned(), yes(event.delegations)),
        ("follow_up".to_owned(), yes(event.follow_up)),
        (
            "free_on_decline".to_owned(),
            yes(event.on_decline == OnDecline::Free),
        ),
        ("opens_at".to_owned(), local(event.opens_at)),
        ("closes_at".to_owned(), local(event.closes_at)),
    ];
    for language in Language::ALL {
        for (name, text) in [
            ("title", &event.title),
            ("summary", &event.summary),
            ("audience", &event.audience),
        ] {
            let value = text.own(language).unwrap_or_default();
            fields.push((format!("{name}_{}", language.code()), value.to_owned()));
        }
    }
    Typed(fields)
}
