//! Organisers register people: one, or a whole delegation.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

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
    let event = super::event(&services, &slug).await?;
    let by = Some(organiser.name.clone());
    let form = GroupForm::blank(&services, event.id, by).await?;
    let fields = form.fields(&frame, &GroupBack::default());
    Ok(views::delegation_page(
        &frame,
        &organiser.desk(),
        &event,
        &fields,
    ))
}

pub(super) async fn submit(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let by = Some(form.organiser.name.clone());
    let group = GroupForm::blank(&services, event.id, by).await?;
    let group = group.filled_in(form.fields().to_vec());
    match group.register(&services, frame.lang(), now).await? {
        Ok(done) => {
            let list = urls::office_event_part(&slug, "registrations");
            let (seated, waiting) = (done.seated.to_string(), done.waiting.to_string());
            let told = [("seated", seated.as_str()), ("waiting", &waiting)];
            Ok(Redirect::to(&urls::with_query(&list, &told)).into_response())
        }
        Err(back) => {
            let fields = group.fields(&frame, &back);
            let page = views::delegation_page(&frame, &form.organiser.desk(), &event, &fields);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
