//! Tags, notes, and searches to keep.

use axum::extract::{Path, State};
use axum::response::Redirect;
use uuid::Uuid;

use super::decisions::chosen;
use super::registrations::{Asked, person};
use crate::base::{one_line, several_lines};
use crate::platform::{Now, Services};
use crate::registration::{self as people, Registration};
use crate::staff::{self, OfficeForm};
use crate::web::{self, urls};
use crate::wording::say;

/// Longest tag, and longest note, in characters.
const TAG: usize = 40;
const NOTE: usize = 1000;

/// A tag as it is kept: on one line, and short.
fn tag(typed: &str) -> web::Result<String> {
    let tag = one_line(typed).unwrap_or_default();
    if tag.is_empty() || tag.chars().count() > TAG {
        return Err(web::Error::Refused(say::office_fault_tag(TAG)));
    }
    Ok(tag)
}

pub(super) async fn found(
    services: &Services,
    path: Path<(String, Uuid)>,
) -> web::Result<(Registration, Redirect)> {
    let (id, back) = person(services, path).await?;
    let it = people::find(services.db.read(), id).await?;
    Ok((it.ok_or(web::Error::NotFound)?, back))
}

/// Gives one person the tags that were typed, with commas between, and no others.
pub(super) async fn tags(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (it, back) = found(&services, path).await?;
    let typed = form.one("tags").split(',').map(str::trim);
    let tags: web::Result<Vec<String>> = typed.filter(|it| !it.is_empty()).map(tag).collect();
    people::set_tags(&services, &it, &tags?, form.organiser.actor(), now).await?;
    Ok(back)
}

/// Marks those who are ticked, or whom the search finds.
pub(super) async fn tag_all(
    State(services): State<Services>,
    Now(now): Now,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let event = super::event(&services, &slug).await?;
    let tag = tag(form.one("mark"))?;
    let ids = chosen(&services, &event, &form).await?;
    if ids.is_empty() {
        return Err(web::Error::Refused(say::office_nobody_chosen()));
    }
    let actor = form.organiser.actor();
    people::tag_all(&services, event.id, (&ids, &tag), actor, now).await?;
    let list = urls::office_event_part(&slug, "registrations");
    Ok(Redirect::to(&urls::with_query(&list, &[("tag", &tag)])))
}

pub(super) async fn note(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (it, back) = found(&services, path).await?;
    let text = several_lines(form.one("note"), NOTE).unwrap_or_default();
    if text.is_empty() {
        return Err(web::Error::Refused(say::office_fault_note(NOTE)));
    }
    let organiser = &form.organiser;
    let said = (organiser.actor(), organiser.name.clone(), text);
    people::add_note(&services, &it, said, now).await?;
    Ok(back)
}

/// Keeps the search of the list under a name.
pub(super) async fn keep(
    State(services): State<Services>,
    Now(now): Now,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let name = tag(form.one("name"))?;
    let query = Asked::of(&form).query();
    let account = form.organiser.account;
    staff::keep_search(&services, account, (name, query.clone()), now).await?;
    let list = urls::office_event_part(&slug, "registrations");
    Ok(Redirect::to(&format!("{list}{query}")))
}

pub(super) async fn forget(
    State(services): State<Services>,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let id: Uuid = form.one("search_id").parse().unwrap_or_default();
    staff::forget_search(&services, form.organiser.account, id).await?;
    Ok(Redirect::to(&urls::office_event_part(
        &slug,
        "registrations",
    )))
}
