//! The personal page and its acts: looking changes nothing, sending does.

use axum::extract::{Form, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use crate::base::CityId;
use crate::events;
use crate::platform::{Client, Now, Services};
use crate::questions;
use crate::registration::actions::{self, Error, Personal};
use crate::registration::model::{Ending, Registration, State as Standing, Typed};
use crate::registration::rules;
use crate::registration::views::{self, FormPage, PersonalPage};
use crate::web::{self, Fault, Frame, Posted, urls};
use crate::wording::{Phrase, say};

pub(super) async fn show(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now.0).await?;
    let news = news(query.as_deref(), &it.registration);
    Ok(views::personal_page(&frame, &page(&it, &token, now, news)))
}

pub(super) async fn ask(
    State(services): State<Services>,
    now: Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    web::language(&lang)?;
    let it = actions::personal(&services, &token, now.0).await?;
    rules::may_change(&it.registration, &it.setting.event, now.0).map_err(Error::from)?;
    Ok(views::cancellation_page(
        &frame,
        &page(&it, &token, now, None),
    ))
}

pub(super) async fn cancel(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
    Form(typed): Form<Vec<(String, String)>>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    if it.registration.is_live() {
        rules::may_seat(&it.setting.event, now).map_err(Error::from)?;
        let typed = Typed(typed);
        let mut of_people = Ending::OF_PEOPLE.into_iter();
        let ending = of_people.find(|it| it.code() == typed.one("reason"));
        actions::cancel(&services, &it.registration, ending, now).await?;
    }
    let page = format!("{}?cancelled", urls::my(lang, &token));
    Ok(Redirect::to(&page))
}

pub(super) async fn accept(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    rules::may_change(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    actions::accept(&services, &it.registration, now).await?;
    let page = format!("{}?accepted", urls::my(lang, &token));
    Ok(Redirect::to(&page))
}

pub(super) async fn refuse(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Redirect> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    rules::may_seat(&it.setting.event, now).map_err(Error::from)?;
    actions::refuse(&services, &it.registration, now).await?;
    let page = format!("{}?refused", urls::my(lang, &token));
    Ok(Redirect::to(&page))
}

pub(super) async fn edit(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
) -> web::Result<Markup> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    rules::may_change(&it.registration, &it.setting.event, now).map_err(Error::from)?;
    let typed = it.filled_in(lang);
    Ok(form(&frame, &it, &token, (&typed, &[], &[])))
}

pub(super) async fn change(
    State(services): State<Services>,
    (Now(now), client): (Now, Client),
    frame: Frame,
    Path((lang, token)): Path<(String, String)>,
    posted: Posted,
) -> web::Result<Response> {
    let lang = web::language(&lang)?;
    let it = actions::personal(&services, &token, now).await?;
    let asked = &it.setting.questions;
    let typed = Typed(questions::stage(&services, client, asked, posted, now).await?);
    for _ in 0..TRIES {
        let it = actions::personal(&services, &token, now).await?;
        let it = it.with_files(&services, &typed).await?;
        rules::may_change(&it.registration, &it.setting.event, now).map_err(Error::from)?;
        let checked = rules::check(&typed, &it.asked(lang));
        let answers = match checked.answers {
            Ok(answers) => answers,
            Err(faults) => {
                let page = form(&frame, &it, &token, (&typed, &faults, &checked.candidates));
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
        };
        match actions::change(&services, &it.setting, &it.registration, answers, now).await {
            Err(Error::SessionFull | Error::Raced) => {} // it changed at this moment: look again what is left
            Err(Error::ModeFull) => {
                let faults = [("mode".to_owned(), say::registration_fault_mode_full())];
                let page = form(&frame, &it, &token, (&typed, &faults, &[]));
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
            done => {
                done?;
                let page = format!("{}?changed", urls::my(lang, &token));
                return Ok(Redirect::to(&page).into_response());
            }
        }
    }
    Err(web::Error::TooMany)
}

/// How often a form is looked at anew when a session filled at this very moment.
const TRIES: usize = 4;

/// The sentence about what just happened, named by the query.
fn news(query: Option<&str>, it: &Registration) -> Option<Phrase> {
    match (query?, it.state) {
        ("accepted", Standing::Confirmed) => Some(say::registration_news_accepted()),
        ("returned", Standing::Confirmed) => Some(say::registration_news_returned()),
        ("refused", Standing::Refused | Standing::Cancelled) => {
            Some(say::registration_news_refused())
        }
        ("changed", _) => Some(say::registration_news_changed()),
        ("passed_on", Standing::Cancelled) => Some(say::registration_news_passed_on()),
        ("cancelled", Standing::Cancelled) => Some(say::registration_news_cancelled()),
        _ => None,
    }
}

pub(super) fn page<'a>(
    it: &'a Personal,
    token: &'a str,
    Now(now): Now,
    news: Option<Phrase>,
) -> PersonalPage<'a> {
    PersonalPage {
        registration: &it.registration,
        event: &it.setting.event,
        sessions: &it.setting.sessions,
        directory: &it.setting.directory,
        lines: &it.lines,
        position: it.position,
        phase: events::phase(&it.setting.event, now),
        now,
        token,
        asks_more: it.asks_more(),
        feed: &it.feed,
        fetched: it.fetched,
        news,
    }
}

fn form(
    frame: &Frame,
    it: &Personal,
    token: &str,
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
    views::change_page(frame, &page, token)
}
