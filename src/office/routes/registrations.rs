//! The registrations of an event.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::Redirect;
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use super::{import, marks, persons};
use crate::base::{CityId, EmailAddress, RegistrationId, one_line};
use crate::events::Mode;
use crate::office::views::{self, PersonPage, RegistrationsPage};
use crate::platform::{Now, Services};
use crate::registration::{self as people, Ending, Filter};
use crate::staff::{self, OfficeForm, Organiser, Role};
use crate::web::{self, Frame, urls, with_files};
use crate::wording::{Phrase, say};
use crate::{events, mail, places, questions};

/// People on a page.
const PAGE: u64 = 100;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(
            "/office/events/{slug}/registrations",
            get(list).post(super::decisions::decide),
        )
        .route(
            "/office/events/{slug}/delegation",
            get(super::delegation::show).post(super::delegation::submit),
        )
        .route(
            "/office/events/{slug}/invitations",
            get(super::delegation::ask).post(super::delegation::invite),
        )
        .route(
            "/office/events/{slug}/import",
            get(import::ask).post(import::submit).layer(with_files()),
        )
        .route(
            "/office/events/{slug}/registrations/tags",
            post(marks::tag_all),
        )
        .route("/office/events/{slug}/searches", post(marks::keep))
        .route(
            "/office/events/{slug}/searches/removal",
            post(marks::forget),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/tags",
            post(marks::tags),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/notes",
            post(marks::note),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/identity",
            post(persons::join),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/identity/removal",
            post(persons::part),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/address",
            post(super::letters::trust_again),
        )
        .merge(of_person())
}

/// What is done about one person.
fn of_person() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/registrations/{id}", get(show))
        .route(
            "/office/events/{slug}/registrations/{id}/confirmation",
            post(confirm),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/cancellation",
            post(cancel),
        )
        .route("/office/events/{slug}/registrations/{id}/wait", post(queue))
        .route(
            "/office/events/{slug}/registrations/{id}/denial",
            post(decline),
        )
        .route(
            "/office/events/{slug}/registrations/{id}/reinstatement",
            post(reinstate),
        )
}

/// The search of the list, as it stands in its address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    search: String,
    state: String,
    city: String,
    mode: String,
    rsvp: String,
    tag: String,
    after: Option<Uuid>,
    /// What a decision about several people came to, or a group that was registered.
    decided: Option<usize>,
    refused: Option<usize>,
    seated: Option<usize>,
    waiting: Option<usize>,
    invited: Option<usize>,
}

impl Asked {
    /// The search that a form of the list repeats.
    pub(super) fn of(form: &OfficeForm) -> Self {
        Self {
            search: form.one("search").to_owned(),
            state: form.one("state").to_owned(),
            city: form.one("city").to_owned(),
            mode: form.one("mode").to_owned(),
            rsvp: form.one("rsvp").to_owned(),
            tag: form.one("tag").to_owned(),
            ..Self::default()
        }
    }

    /// What just happened, in sentences.
    fn news(&self) -> Vec<Phrase> {
        let some = |number: Option<usize>| number.filter(|it| *it > 0);
        [
            self.decided.map(say::office_was_decided),
            some(self.refused).map(say::office_was_refused),
            self.seated.map(say::office_was_registered),
            self.invited.map(say::office_was_invited),
            some(self.waiting).map(say::office_was_queued),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The search as the query of its address.
    pub(super) fn query(&self) -> String {
        views::search_query(&self.filter())
    }

    pub(super) fn filter(&self) -> Filter {
        let city = CityId(self.city.clone());
        Filter {
            search: self.search.clone(),
            state: people::State::parse(&self.state),
            city: Some(city).filter(|it| !it.as_str().is_empty()),
            mode: Mode::parse(&self.mode),
            rsvp: people::RsvpAnswer::parse(&self.rsvp),
            tag: self.tag.clone(),
            after: self.after.map(RegistrationId),
        }
    }
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    let event = super::event(&services, &slug).await?;
    let conn = services.db.read();
    let filter = asked.filter();
    let found = people::list(conn, event.id, &filter, PAGE).await?;
    let addresses = found.iter().filter_map(|it| it.answers.email.as_ref());
    let refusing = mail::refusing(conn, addresses.map(EmailAddress::key).collect()).await?;
    let page = RegistrationsPage {
        event: &event,
        people: &found,
        refusing: &refusing,
        counts: &people::counts(conn, event.id).await?,
        directory: &places::directory(conn).await?,
        filter: &filter,
        is_whole: false,
        news: &asked.news(),
        tags: &people::tags_of_event(conn, event.id).await?,
        searches: &staff::searches(conn, organiser.account).await?,
    };
    let page = RegistrationsPage {
        is_whole: page.people.len() < usize::try_from(PAGE).unwrap_or(usize::MAX),
        ..page
    };
    Ok(views::registrations_page(&frame, &organiser.desk(), &page))
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<Markup> {
    let event = super::event(&services, &slug).await?;
    let conn = services.db.read();
    let found = people::find(conn, RegistrationId(id)).await?;
    let person = found
        .filter(|it| it.event == event.id)
        .ok_or(web::Error::NotFound)?;
    let filter = mail::EntryFilter {
        registration: Some(person.id),
        ..mail::EntryFilter::default()
    };
    let (letters, _) = mail::log(conn, &filter, 50).await?;
    let refusal = match &person.answers.email {
        Some(email) => mail::refusal(conn, email).await?,
        None => None,
    };
    let history = staff::audit_log(conn, None, Some(&person.id.0.to_string()), None, 50).await?;
    let directory = places::directory(conn).await?;
    let agenda = events::sessions(conn, event.id).await?;
    let chosen = people::chosen_sessions(conn, person.id).await?;
    let quotas = events::quotas(conn, event.id).await?;
    let sessions = agenda.iter().filter(|it| chosen.contains(&it.id));
    let mut replies = questions::replies_of(&services, event.id, person.id).await?;
    replies.retain(|it| it.is_for(organiser.role == Role::Lead));
    let page = PersonPage {
        event: &event,
        replies: &replies,
        person: &person,
        sessions: &sessions.collect::<Vec<_>>(),
        quota: quotas.iter().find(|it| Some(it.id) == person.quota),
        letters: &letters,
        refusal: refusal.as_ref(),
        events: &events::list(conn).await?,
        same: &people::same_person(conn, &person).await?,
        namesakes: &people::namesakes(conn, &person).await?,
        tags: &people::tags(conn, person.id).await?,
        notes: &people::notes(conn, person.id).await?,
        history: &history,
        directory: &directory,
    };
    Ok(views::person_page(&frame, &organiser.desk(), &page))
}

/// With a reason, beyond the number of seats.
async fn confirm(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (id, back) = person(&services, path).await?;
    let why = one_line(form.one("why")).unwrap_or_default();
    let extra = Some(why).filter(|it| !it.is_empty());
    people::confirm(&services, id, (form.organiser.actor(), extra), now).await?;
    Ok(back)
}

async fn queue(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (id, back) = person(&services, path).await?;
    people::queue(&services, id, form.organiser.actor(), now).await?;
    Ok(back)
}

async fn decline(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (id, back) = person(&services, path).await?;
    let mut known = Ending::OF_ORGANISERS.into_iter();
    let reason = known.find(|it| it.code() == form.one("reason"));
    people::decline(&services, id, (form.organiser.actor(), reason), now).await?;
    Ok(back)
}

async fn cancel(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (id, back) = person(&services, path).await?;
    people::cancel_by_staff(&services, id, form.organiser.actor(), now).await?;
    Ok(back)
}

async fn reinstate(
    State(services): State<Services>,
    Now(now): Now,
    path: Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (id, back) = person(&services, path).await?;
    people::reinstate(&services, id, form.organiser.actor(), now).await?;
    Ok(back)
}

/// The registration of an address, if it belongs to the event of that address.
pub(super) async fn person(
    services: &Services,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<(RegistrationId, Redirect)> {
    let event = super::event(services, &slug).await?;
    let id = RegistrationId(id);
    let found = people::find(services.db.read(), id).await?;
    found
        .filter(|it| it.event == event.id)
        .ok_or(web::Error::NotFound)?;
    Ok((id, Redirect::to(&urls::office_registration(&slug, id.0))))
}
