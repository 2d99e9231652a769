//! Accounts, for the lead.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use maud::Markup;
use uuid::Uuid;

use super::organiser::{OfficeForm, Organiser};
use crate::base::{AccountId, EmailAddress, Language, PersonName};
use crate::platform::{Now, Services};
use crate::staff::actions::{self, Error};
use crate::staff::model::Role;
use crate::staff::{store, views};
use crate::web::{self, Frame, no_store, urls};
use crate::wording::say;

pub(super) fn router() -> Router<Services> {
    Router::new()
        .route(urls::OFFICE_ACCOUNTS, get(list).post(add))
        .route(urls::OFFICE_ACCOUNT_ROLE, post(change_role))
        .route(urls::OFFICE_ACCOUNT_CLOSURE, post(disable))
        .route(urls::OFFICE_ACCOUNT_OPENING, post(reopen))
        .layer(from_fn(no_store))
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
) -> web::Result<Markup> {
    organiser
        .require_lead(&services, urls::OFFICE_ACCOUNTS)
        .await?;
    let accounts = store::accounts(services.db.read()).await?;
    Ok(views::accounts_page(
        &frame,
        &organiser.desk(),
        &accounts,
        &views::Invited::default(),
    ))
}

async fn add(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    form: OfficeForm,
) -> web::Result<Response> {
    let organiser = &form.organiser;
    organiser
        .require_lead(&services, urls::OFFICE_ACCOUNTS)
        .await?;
    let (email, name) = (
        EmailAddress::parse(form.one("email")),
        PersonName::parse(form.one("name")),
    );
    let role = Role::parse(form.one("role")).unwrap_or(Role::Organiser);
    let lang = Language::parse(form.one("language")).unwrap_or(organiser.lang);
    let mut invited = views::Invited {
        email: form.one("email").to_owned(),
        name: form.one("name").to_owned(),
        role: Some(role),
        lang: Some(lang),
        ..views::Invited::default()
    };
    let status = match (email, name) {
        (Ok(email), Ok(name)) => {
            let who = (&email, name.as_str(), lang);
            let site = &frame.site;
            actions::invite(&services, (who, role), site, organiser.actor(), now).await?;
            invited = views::Invited {
                sent_to: Some(email),
                ..views::Invited::default()
            };
            StatusCode::OK
        }
        (email, name) => {
            invited
                .faults
                .extend(name.is_err().then(|| ("name", say::staff_fault_name())));
            invited
                .faults
                .extend(email.is_err().then(|| ("email", say::staff_fault_email())));
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    let accounts = store::accounts(services.db.read()).await?;
    let page = views::accounts_page(&frame, &organiser.desk(), &accounts, &invited);
    Ok((status, page).into_response())
}

async fn change_role(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Redirect> {
    form.organiser
        .require_lead(&services, urls::OFFICE_ACCOUNTS)
        .await?;
    let role = Role::parse(form.one("role")).ok_or(web::Error::NotFound)?;
    actions::change_role(
        &services,
        account(&form)?,
        role,
        form.organiser.actor(),
        now,
    )
    .await?;
    Ok(Redirect::to(urls::OFFICE_ACCOUNTS))
}

async fn disable(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Redirect> {
    form.organiser
        .require_lead(&services, urls::OFFICE_ACCOUNTS)
        .await?;
    actions::disable(&services, account(&form)?, form.organiser.actor(), now).await?;
    Ok(Redirect::to(urls::OFFICE_ACCOUNTS))
}

async fn reopen(
    State(services): State<Services>,
    Now(now): Now,
    form: OfficeForm,
) -> web::Result<Redirect> {
    form.organiser
        .require_lead(&services, urls::OFFICE_ACCOUNTS)
        .await?;
    actions::reopen(&services, account(&form)?, form.organiser.actor(), now).await?;
    Ok(Redirect::to(urls::OFFICE_ACCOUNTS))
}

fn account(form: &OfficeForm) -> web::Result<AccountId> {
    form.one("account")
        .parse::<Uuid>()
        .map(AccountId)
        .map_err(|_malformed| web::Error::NotFound)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::LastLead => Self::Refused(say::staff_last_lead()),
            Error::Db(error) => error.into(),
        }
    }
}
