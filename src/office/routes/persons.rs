//! Who is who: registrations with different addresses that are of one person.

use axum::extract::{Path, State};
use axum::response::Redirect;
use uuid::Uuid;

use super::marks::found;
use crate::base::one_line;
use crate::platform::{Now, Services};
use crate::registration as people;
use crate::staff::OfficeForm;
use crate::web;
use crate::wording::say;

/// Never by the name alone: the organiser says how they know.
pub(super) async fn join(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (it, back) = found(&services, path).await?;
    let why = one_line(form.one("why")).unwrap_or_default();
    if why.is_empty() {
        return Err(web::Error::Refused(say::office_persons_why_needed()));
    }
    let typed = form.one("reference").trim();
    let chosen = if typed.is_empty() {
        form.one("other")
    } else {
        typed
    };
    let other = people::by_reference(&services, &it, chosen).await?;
    let other = other.ok_or_else(|| web::Error::Refused(say::office_persons_unknown()))?;
    let by = (form.organiser.actor(), why.as_str());
    people::join_persons(&services, (&it, &other), by, now).await?;
    Ok(back)
}

pub(super) async fn part(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (it, back) = found(&services, path).await?;
    people::part_person(&services, &it, form.organiser.actor(), now).await?;
    Ok(back)
}
