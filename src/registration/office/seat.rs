//! Sending a colleague instead of somebody, and somebody's link: sent again, or a new one in its place.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use uuid::Uuid;

use super::{anybody, person};
use crate::platform::{Now, Services};
use crate::registration::actions::{self, Error};
use crate::registration::model::Typed;
use crate::registration::rules;
use crate::registration::views;
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Frame, urls};

pub(super) async fn ask(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<Markup> {
    let it = person(&services, &organiser, (&slug, id), now).await?;
    rules::may_use_seat(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    let about = (&it.registration, &it.setting.event);
    let blank = (&Typed::default(), &[][..]);
    let desk = organiser.desk();
    Ok(views::desk_colleague_page(&frame, &desk, about, blank))
}

pub(super) async fn pass_on(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let it = person(&services, &form.organiser, (&slug, id), now).await?;
    rules::may_use_seat(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    let typed = Typed(form.fields().to_vec());
    let colleague = match rules::check_colleague(&typed, &it.registration) {
        Ok(colleague) => colleague,
        Err(faults) => {
            let about = (&it.registration, &it.setting.event);
            let desk = form.organiser.desk();
            let page = views::desk_colleague_page(&frame, &desk, about, (&typed, &faults));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let colleague = (colleague, form.organiser.actor());
    actions::pass_on(&services, &it.registration, colleague, now).await?;
    Ok(to_person(&slug, id).into_response())
}

pub(super) async fn send_link(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let it = anybody(&services, (&slug, id)).await?;
    actions::send_link(&services, &it, form.organiser.actor(), now).await?;
    Ok(to_person(&slug, id))
}

pub(super) async fn rotate(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let it = anybody(&services, (&slug, id)).await?;
    let how = (true, form.organiser.actor());
    actions::void_links(&services, &it.setting, &it.registration, how, now).await?;
    Ok(to_person(&slug, id))
}

fn to_person(slug: &str, id: Uuid) -> Redirect {
    Redirect::to(&urls::office_registration(slug, id))
}
