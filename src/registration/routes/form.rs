//! The form of an event: looked at, sent, and sent back with what is wrong.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use chrono::{DateTime, Utc};
use maud::Markup;
use serde::Deserialize;

use super::Entrance;
use crate::base::{CityId, EmailAddress, Language};
use crate::platform::{Client, Now, Services};
use crate::questions;
use crate::registration::actions::{self, Error, Request, Setting, Turnstile};
use crate::registration::model::{Answers, Registration, Typed};
use crate::registration::rules::{self, Refusal};
use crate::registration::views::{self, FormPage, Trouble};
use crate::web::{self, Fault, Frame, Posted, urls};
use crate::wording::{Phrase, say};

/// How often a form is looked at anew when what it is about changed at this very moment.
const TRIES: usize = 4;
/// Longest form id taken; our own have 26 characters.
const LONGEST_ID: usize = 64;

/// What the link of an invitation brings along.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Invited {
    #[serde(default)]
    code: String,
}

pub(super) async fn show(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, slug)): Path<(String, String)>,
    Query(invited): Query<Invited>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let form = Sent {
        setting: Setting::of_slug(&services, &slug).await?,
        typed: Typed(vec![("code".to_owned(), invited.code)]),
    };
    rules::admit(&form.setting.event, now).map_err(Error::from)?;
    Ok(form.page(&services, &frame, &Back::default()))
}

pub(super) async fn submit(
    State(services): State<Services>,
    (Now(now), client): (Now, Client),
    frame: Frame,
    Extension(entrance): Extension<Entrance>,
    Path((lang, slug)): Path<(String, String)>,
    posted: Posted,
) -> web::Result<Response> {
    let lang = web::language(&lang)?;
    let mut typed = take_files(&services, &slug, posted, (client, now)).await?;
    if !typed.one("code").is_empty() && !services.limits.allows_code(client) {
        let setting = Setting::of_slug(&services, &slug).await?;
        let back = Back::at_fault("code", say::registration_fault_codes());
        return Ok(Sent { setting, typed }.back(&services, &frame, &back));
    }
    // Many who register at once need not each read the same; a form with sessions or added questions, with faults, or
    // refused, is looked at with what is there at this very moment.
    if typed.one("sessions[]").is_empty()
        && !questions::are_in(&typed.0)
        && let Some(setting) =
            Setting::of_slug_recent(&services, &slug, &entrance.catalogue, now).await?
    {
        let form = Sent::of(&services, setting, typed).await?;
        match form.take(&services, &entrance.turnstile, lang, now).await {
            Ok(Taken::In(receipt)) => return Ok(to_receipt(lang, &slug, &receipt)),
            Ok(Taken::Back(back)) if back.trouble.is_some() => {
                return Ok(form.back(&services, &frame, &back));
            }
            _ => typed = form.typed,
        }
    }
    for _ in 0..TRIES {
        let setting = Setting::of_slug(&services, &slug).await?;
        let form = Sent::of(&services, setting, typed).await?;
        match form.take(&services, &entrance.turnstile, lang, now).await? {
            Taken::In(receipt) => return Ok(to_receipt(lang, &slug, &receipt)),
            Taken::Back(back) => return Ok(form.back(&services, &frame, &back)),
            Taken::Again => typed = form.typed,
        }
    }
    Err(web::Error::TooMany)
}

/// The fields of a form, with a token for each file that came with it.
async fn take_files(
    services: &Services,
    slug: &str,
    posted: Posted,
    (client, now): (Client, DateTime<Utc>),
) -> web::Result<Typed> {
    if posted.files.is_empty() {
        return Ok(Typed(posted.fields));
    }
    let setting = Setting::of_slug(services, slug).await?;
    let fields = questions::stage(services, client, &setting.questions, posted, now).await?;
    Ok(Typed(fields))
}

fn to_receipt(lang: Language, slug: &str, receipt: &str) -> Response {
    Redirect::to(&urls::receipt(lang, slug, receipt)).into_response()
}

/// What became of the form; for a day.
pub(super) async fn receipt(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, slug, text)): Path<(String, String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let receipt = actions::open_receipt(&services, (&slug, &text), now)?;
    let setting = Setting::of_slug(&services, &slug).await?;
    let about = (&setting.event, &**setting.sessions, &*setting.directory);
    Ok(views::receipt_page(&frame, &receipt, about))
}

/// A form with what it is about.
struct Sent {
    setting: Setting,
    typed: Typed,
}

/// What comes back with a form.
#[derive(Default)]
struct Back {
    faults: Vec<Fault>,
    candidates: Vec<CityId>,
    trouble: Option<Trouble>,
}

/// What became of a form.
enum Taken {
    /// It made a registration, now or before, or might have: the receipt.
    In(String),
    /// It comes back.
    Back(Back),
    /// A session filled, or the event was changed, at this moment: look again.
    Again,
}

impl Back {
    fn of(trouble: Trouble) -> Self {
        Self {
            trouble: Some(trouble),
            ..Self::default()
        }
    }

    fn at_fault(field: &str, fault: Phrase) -> Self {
        Self {
            faults: vec![(field.to_owned(), fault)],
            ..Self::default()
        }
    }

    fn status(&self) -> StatusCode {
        match self.trouble {
            Some(Trouble::FormUsed) => StatusCode::CONFLICT,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl Sent {
    /// The form, with the files that it names.
    async fn of(services: &Services, setting: Setting, typed: Typed) -> web::Result<Self> {
        let setting = setting.with_files(services, &typed.0, None).await?;
        Ok(Self { setting, typed })
    }

    fn page(&self, services: &Services, frame: &Frame, back: &Back) -> Markup {
        let page = FormPage {
            asked: &self.setting.asked(frame.lang()),
            typed: &self.typed,
            faults: &back.faults,
            candidates: &back.candidates,
            notice: self.setting.notice.as_ref(),
            form_id: &services.chance.token(),
            trouble: back.trouble,
        };
        views::registration_page(frame, &page)
    }

    fn back(&self, services: &Services, frame: &Frame, back: &Back) -> Response {
        (back.status(), self.page(services, frame, back)).into_response()
    }

    async fn take(
        &self,
        services: &Services,
        turnstile: &Turnstile,
        lang: Language,
        now: DateTime<Utc>,
    ) -> web::Result<Taken> {
        if !self.typed.one("website").is_empty() {
            return Ok(Taken::Back(Back::of(Trouble::Machine)));
        }
        let checked = rules::check(&self.typed, &self.setting.asked(lang));
        match checked.answers {
            Ok(answers) => self.register(services, turnstile, answers, now).await,
            Err(faults) => {
                let email = EmailAddress::parse(self.typed.one("email")).ok();
                let form_id = self.form_id(services);
                let known = actions::made_by(services, &self.setting, &form_id, email.as_ref());
                if let Some(Ok(it)) = known.await? {
                    return self.made(services, &it, now).await;
                }
                Ok(Taken::Back(Back {
                    faults,
                    candidates: checked.candidates,
                    trouble: None,
                }))
            }
        }
    }

    async fn register(
        &self,
        services: &Services,
        turnstile: &Turnstile,
        answers: Answers,
        now: DateTime<Utc>,
    ) -> web::Result<Taken> {
        let key = answers.email.as_ref().map(EmailAddress::key);
        let key = key.unwrap_or_default();
        let request = Request {
            form_id: self.form_id(services),
            notice_version: self.setting.notice.as_ref().map(|it| it.version),
            another_person: self.typed.ticked("another_person"),
            code: self.typed.one("code").to_owned(),
            answers,
        };
        if request.another_person && !services.limits.allows_target("colleague", &key) {
            return Err(web::Error::TooMany);
        }
        match actions::register(services, &self.setting, turnstile, &request, now).await {
            Ok(it) => self.made(services, &it, now).await,
            Err(Error::SessionFull | Error::EventChanged) => Ok(Taken::Again),
            Err(Error::Refused(refusal @ Refusal::Code)) => {
                Ok(Taken::Back(Back::at_fault("code", refusal.phrase())))
            }
            Err(Error::FormUsed) => Ok(Taken::Back(Back::of(Trouble::FormUsed))),
            Err(Error::AlreadyThere) => self.again(services, &request, now).await,
            Err(other) => Err(other.into()),
        }
    }

    async fn made(
        &self,
        services: &Services,
        it: &Registration,
        now: DateTime<Utc>,
    ) -> web::Result<Taken> {
        let receipt = actions::receipt(services, &self.setting, it, now).await?;
        Ok(Taken::In(actions::seal_receipt(services, &receipt)?))
    }

    /// Somebody is registered with this address. Who sent the form sees what somebody new would see; the letter says how
    /// it really is.
    async fn again(
        &self,
        services: &Services,
        request: &Request,
        now: DateTime<Utc>,
    ) -> web::Result<Taken> {
        let receipt = actions::receipt_as_if_new(services, &self.setting, request, now).await;
        let receipt = match receipt {
            Ok(receipt) => receipt,
            // Spent at this very moment.
            Err(Error::Refused(refusal @ Refusal::Code)) => {
                return Ok(Taken::Back(Back::at_fault("code", refusal.phrase())));
            }
            Err(other) => return Err(other.into()),
        };
        if let Some(email) = &request.answers.email
            && services.limits.allows_target("link", &email.key())
        {
            actions::send_links(services, email, Some(self.setting.event.id), now).await?;
        }
        Ok(Taken::In(actions::seal_receipt(services, &receipt)?))
    }

    /// What was sent, or a new one where a program sent none or nonsense.
    fn form_id(&self, services: &Services) -> String {
        let sent = self.typed.one("form_id");
        let plain = sent.chars().all(|it| it.is_ascii_graphic());
        if sent.is_empty() || sent.len() > LONGEST_ID || !plain {
            services.chance.token()
        } else {
            sent.to_owned()
        }
    }
}
