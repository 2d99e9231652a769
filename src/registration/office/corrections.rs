//! Correcting what somebody answered, and the address to which their letters go.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use uuid::Uuid;

use super::person;
use crate::base::{CityId, EmailAddress};
use crate::platform::{Client, Now, Services};
use crate::questions;
use crate::registration::actions::{self, Error, Personal};
use crate::registration::model::{Answers, Typed};
use crate::registration::rules;
use crate::registration::views::{self, FormPage};
use crate::staff::{OfficeForm, Organiser};
use crate::web::{self, Desk, Fault, Frame, urls};
use crate::wording::say;

pub(super) async fn edit(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<Markup> {
    let it = person(&services, &organiser, (&slug, id), now).await?;
    let mut typed = it.filled_in(frame.lang());
    let email = it.registration.answers.email.as_ref();
    let email = email.map_or("", EmailAddress::as_str);
    typed.0.push(("email".to_owned(), email.to_owned()));
    // What somebody needs only they read; organisers can write it anew.
    typed
        .0
        .retain(|it| it.0 != "access_needs" && it.0 != "diet");
    Ok(page(&frame, &organiser.desk(), &it, (&typed, &[], &[])))
}

pub(super) async fn change(
    State(services): State<Services>,
    (Now(now), client): (Now, Client),
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    mut form: OfficeForm,
) -> web::Result<Response> {
    let it = person(&services, &form.organiser, (&slug, id), now).await?;
    let (asked, posted) = (&it.setting.questions, form.take());
    let typed = Typed(questions::stage(&services, client, asked, posted, now).await?);
    let it = it.with_files(&services, &typed).await?;
    let desk = form.organiser.desk();
    let back = |faults: &[Fault], candidates: &[CityId]| {
        let page = page(&frame, &desk, &it, (&typed, faults, candidates));
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    };
    let checked = rules::check(&typed, &it.asked(frame.lang()));
    let email = address(&typed, &it);
    let (answers, email) = match (checked.answers, email) {
        (Ok(answers), Ok(email)) => (answers, email),
        (answers, email) => {
            let mut faults = answers.err().unwrap_or_default();
            faults.extend(email.err());
            return Ok(back(&faults, &checked.candidates));
        }
    };
    let said = &it.registration.answers;
    let answers = Answers {
        email,
        // What is not written anew stays; what others may see only the person says.
        access_needs: or(&answers.access_needs, &said.access_needs),
        diet: or(&answers.diet, &said.diet),
        photo: said.photo,
        list_sharing: said.list_sharing,
        ..answers
    };
    let actor = form.organiser.actor();
    match actions::correct(&services, &it, answers, actor, now).await {
        Ok(()) => Ok(Redirect::to(&urls::office_registration(&slug, id)).into_response()),
        Err(Error::AlreadyThere) => {
            let fault = ("email".to_owned(), say::registration_fault_email_taken());
            Ok(back(&[fault], &[]))
        }
        Err(Error::ModeFull) => {
            let fault = ("mode".to_owned(), say::registration_fault_mode_full());
            Ok(back(&[fault], &[]))
        }
        Err(Error::SessionFull) => Err(web::Error::TooMany),
        Err(other) => Err(other.into()),
    }
}

fn or(typed: &str, said: &str) -> String {
    if typed.is_empty() { said } else { typed }.to_owned()
}

/// The address as it was typed; none where there was none and none was typed.
fn address(typed: &Typed, it: &Personal) -> Result<Option<EmailAddress>, Fault> {
    match (typed.one("email"), &it.registration.answers.email) {
        ("", None) => Ok(None),
        (text, _) => EmailAddress::parse(text)
            .map(Some)
            .map_err(|fault| ("email".to_owned(), rules::email_fault(fault))),
    }
}

fn page(
    frame: &Frame,
    desk: &Desk,
    it: &Personal,
    (typed, faults, candidates): (&Typed, &[Fault], &[CityId]),
) -> Markup {
    let page = FormPage {
        asked: &it.asked(frame.lang()),
        typed,
        faults,
        candidates,
        notice: None,
        form_id: "",
        trouble: None,
    };
    views::correction_page(frame, desk, &page, &it.registration)
}
