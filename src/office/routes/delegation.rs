//! Organisers register people, or keep seats for them and ask: one person, or many.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use crate::events::Event;
use crate::office::views;
use crate::platform::{Now, Services};
use crate::registration::{GroupBack, GroupForm};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, urls};

pub(super) async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Markup> {
    blank(&services, &organiser, &frame, (&slug, false)).await
}

pub(super) async fn ask(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Markup> {
    blank(&services, &organiser, &frame, (&slug, true)).await
}

pub(super) async fn submit(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    sent(&services, now, &frame, &form, (&slug, false)).await
}

pub(super) async fn invite(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    sent(&services, now, &frame, &form, (&slug, true)).await
}

/// The form of an organiser.
async fn group(
    services: &Services,
    event: &Event,
    organiser: &Organiser,
    invites: bool,
) -> web::Result<GroupForm> {
    let form = GroupForm::blank(services, event.id, Some(organiser.name.clone())).await?;
    Ok(if invites { form.inviting() } else { form })
}

async fn blank(
    services: &Services,
    organiser: &Organiser,
    frame: &Frame,
    (slug, invites): (&str, bool),
) -> web::Result<Markup> {
    let event = super::event(services, slug).await?;
    let form = group(services, &event, organiser, invites).await?;
    let fields = form.fields(frame, &GroupBack::default());
    let desk = organiser.desk();
    Ok(views::delegation_page(
        frame,
        &desk,
        &event,
        (invites, &fields),
    ))
}

async fn sent(
    services: &Services,
    Now(now): Now,
    frame: &Frame,
    form: &OfficeForm,
    (slug, invites): (&str, bool),
) -> web::Result<Response> {
    let event = super::event(services, slug).await?;
    let group = group(services, &event, &form.organiser, invites).await?;
    let group = group.filled_in(form.fields().to_vec());
    match group.register(services, frame.lang(), now).await? {
        Ok(done) => {
            let list = urls::office_event_part(slug, "registrations");
            let (seated, waiting) = (done.seated.to_string(), done.waiting.to_string());
            let told = if invites {
                vec![("invited", seated.as_str())]
            } else {
                vec![("seated", seated.as_str()), ("waiting", &waiting)]
            };
            Ok(Redirect::to(&urls::with_query(&list, &told)).into_response())
        }
        Err(back) => {
            let fields = group.fields(frame, &back);
            let desk = form.organiser.desk();
            let page = views::delegation_page(frame, &desk, &event, (invites, &fields));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
