//! One decision about several people: shown with its effects, then made.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use uuid::Uuid;

use super::registrations::Asked;
use crate::base::RegistrationId;
use crate::events::Event;
use crate::office::views;
use crate::platform::{Now, Services};
use crate::registration::{self as people, Decision, Ending, Plan};
use crate::staff::OfficeForm;
use crate::web::{self, Frame, urls};
use crate::wording::say;

/// Most people one decision is about.
const MOST: u64 = 5_000;

pub(super) async fn decide(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let event = super::event(&services, &slug).await?;
    let decision = Decision::parse(form.one("decision"));
    let decision = decision.ok_or_else(|| web::Error::Refused(say::office_no_decision()))?;
    let mut known = Ending::OF_ORGANISERS.into_iter();
    let plan = Plan {
        decision,
        people: chosen(&services, &event, &form).await?,
        reason: known.find(|it| it.code() == form.one("reason")),
        actor: form.organiser.actor(),
    };
    if plan.people.is_empty() {
        return Err(web::Error::Refused(say::office_nobody_chosen()));
    }
    if form.one("sure") != "yes" {
        let outcome = people::rehearse(&services, event.id, &plan, now).await?;
        let desk = form.organiser.desk();
        let page = views::rehearsal_page(&frame, &desk, (&event, &plan, &outcome));
        return Ok(page.into_response());
    }
    let outcome = people::decide_all(&services, event.id, &plan, now).await?;
    let (decided, refused) = (outcome.decided.len(), outcome.refused.len());
    let list = urls::office_event_part(&slug, "registrations");
    let back = urls::with_query(
        &list,
        &[
            ("decided", &decided.to_string()),
            ("refused", &refused.to_string()),
        ],
    );
    Ok(Redirect::to(&back).into_response())
}

/// Those who are ticked, or everybody whom the search finds; first who came first.
pub(super) async fn chosen(
    services: &Services,
    event: &Event,
    form: &OfficeForm,
) -> web::Result<Vec<RegistrationId>> {
    let mut ids: Vec<RegistrationId> = if form.one("everybody") == "yes" {
        let filter = Asked::of(form).filter();
        let found = people::list(services.db.read(), event.id, &filter, MOST).await?;
        found.into_iter().map(|it| it.id).collect()
    } else {
        let ticked = form.fields().iter().filter(|it| it.0 == "person");
        let ids = ticked.filter_map(|it| it.1.parse::<Uuid>().ok());
        ids.map(RegistrationId).collect()
    };
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
