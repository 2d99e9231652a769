//! Public pages: the form, the personal page, "send me my link again".

use axum::Router;
use axum::extract::{Form, Path, RawQuery, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;

use super::actions::{self, Around, Change, Error, Mine, Outcome};
use super::model::{Answers, CityAnswer};
use super::rules::{self, Asked, Checked, Typed};
use super::views::{self, Filling, Page};
use crate::base::{CityId, EmailAddress, Language, SessionId};
use crate::events::{self, Phase};
use crate::platform::{Client, Now, Services};
use crate::staff::Actor;
use crate::web::{self, Frame, no_store, urls};
use crate::wording::say;

/// The pages of this slice. Personal pages are kept nowhere.
pub fn router() -> Router<Services> {
    let personal = Router::new()
        .route("/{lang}/my/{token}", get(mine))
        .route("/{lang}/my/{token}/changes", get(change_form).post(change))
        .route(
            "/{lang}/my/{token}/cancellation",
            get(cancellation).post(cancel),
        )
        .layer(from_fn(no_store));
    Router::new()
        .route(
            "/{lang}/events/{slug}/registration",
            get(form).post(register),
        )
        .route("/{lang}/link", get(link_form).post(send_link))
        .merge(personal)
}

async fn form(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((_, slug)): Path<(Language, String)>,
) -> web::Result<Response> {
    let around = Around::by_slug(&services, &slug).await?;
    rules::admit(&around.event, now).map_err(Error::from)?;
    let typed = Typed(vec![
        ("form_id".to_owned(), services.chance.token()),
        ("language".to_owned(), frame.lang().code().to_owned()),
    ]);
    Ok(shown(&frame, &around, &typed, &Trouble::default()))
}

/// What is wrong with a form.
#[derive(Default)]
struct Trouble {
    status: StatusCode,
    faults: Vec<rules::Fault>,
    candidates: Vec<CityId>,
    known: bool,
}

impl Trouble {
    fn unprocessable(faults: Vec<rules::Fault>, candidates: Vec<CityId>) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Self {
            status,
            faults,
            candidates,
            known: false,
        }
    }

    fn conflict(faults: Vec<rules::Fault>) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            faults,
            ..Self::default()
        }
    }
}

fn filling<'a>(around: &'a Around, typed: &'a Typed, trouble: &'a Trouble) -> Filling<'a> {
    Filling {
        event: &around.event,
        sessions: &around.sessions,
        directory: &around.directory,
        notice: around.notice.as_ref(),
        typed,
        faults: &trouble.faults,
        candidates: &trouble.candidates,
        known: trouble.known,
    }
}

fn shown(frame: &Frame, around: &Around, typed: &Typed, trouble: &Trouble) -> Response {
    let page = views::form_page(frame, &filling(around, typed, trouble));
    (trouble.status, page).into_response()
}

async fn register(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, slug)): Path<(Language, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    let around = Around::by_slug(&services, &slug).await?;
    let typed = Typed(fields);
    let Checked {
        answers,
        candidates,
    } = rules::check(&typed, &asked(&around, lang, true));
    let answers = match answers {
        Ok(answers) => answers,
        Err(faults) => {
            let trouble = Trouble::unprocessable(faults, candidates);
            return Ok(shown(&frame, &around, &typed, &trouble));
        }
    };
    let form = (form_id(&typed, &services), typed.ticked("another_person"));
    let trouble =
        match actions::register(&services, &around, answers, (&form.0, form.1), now).await? {
            Outcome::Registered(token) => {
                return Ok(Redirect::to(&format!("{}?new", urls::my(lang, &token))).into_response());
            }
            Outcome::Known => Trouble {
                known: true,
                ..Trouble::conflict(Vec::new())
            },
            Outcome::Filled(sessions) => Trouble::conflict(filled(&around, &sessions, lang)),
        };
    // Loaded again, for what filled up meanwhile.
    let around = Around::by_slug(&services, &slug).await?;
    Ok(shown(&frame, &around, &typed, &trouble))
}

/// The id of the rendered form; a form without one is its own occasion.
fn form_id(typed: &Typed, services: &Services) -> String {
    match typed.one("form_id") {
        id if (1..=64).contains(&id.len())
            && id.chars().all(|it| it.is_ascii_alphanumeric() || it == '-') =>
        {
            id.to_owned()
        }
        _ => services.chance.token(),
    }
}

fn asked(around: &Around, lang: Language, first_time: bool) -> Asked<'_> {
    Asked {
        event: &around.event,
        sessions: &around.sessions,
        directory: &around.directory,
        lang,
        first_time,
    }
}

fn filled(around: &Around, sessions: &[SessionId], lang: Language) -> Vec<rules::Fault> {
    let full = around
        .sessions
        .iter()
        .filter(|it| sessions.contains(&it.id));
    full.map(|it| {
        (
            "sessions[]",
            say::registration_fault_filled(it.title.in_(lang)),
        )
    })
    .collect()
}

async fn load(
    services: &Services,
    token: &str,
    now: chrono::DateTime<chrono::Utc>,
) -> web::Result<Mine> {
    let mine = actions::mine(services, token)
        .await?
        .ok_or(web::Error::NotFound)?;
    if actions::is_over(&mine.around.event, now) {
        return Err(web::Error::Gone);
    }
    Ok(mine)
}

async fn mine(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((_, token)): Path<(Language, String)>,
    RawQuery(query): RawQuery,
) -> web::Result<Response> {
    let mine = load(&services, &token, now).await?;
    let page = Page {
        registration: &mine.registration,
        event: &mine.around.event,
        sessions: &mine.around.sessions,
        directory: &mine.around.directory,
        position: mine.position,
        token: &token,
        feed: &mine.feed,
        is_new: query.as_deref() == Some("new"),
        is_open: events::phase(&mine.around.event, now) != Phase::Held,
    };
    Ok(views::mine_page(&frame, &page).into_response())
}

async fn change_form(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(Language, String)>,
) -> web::Result<Response> {
    let mine = load(&services, &token, now).await?;
    let typed = as_typed(&mine, lang);
    let trouble = Trouble::default();
    let page = views::change_page(&frame, &filling(&mine.around, &typed, &trouble), &token);
    Ok(page.into_response())
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((lang, token)): Path<(Language, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    let mine = load(&services, &token, now).await?;
    let typed = Typed(fields);
    let Checked {
        answers,
        candidates,
    } = rules::check(&typed, &asked(&mine.around, lang, false));
    let trouble = match answers {
        Ok(answers) => match actions::change(&services, &mine.registration, answers, now).await? {
            Change::Saved => return Ok(Redirect::to(&urls::my(lang, &token)).into_response()),
            Change::Filled(session) => Trouble::conflict(filled(&mine.around, &[session], lang)),
        },
        Err(faults) => Trouble::unprocessable(faults, candidates),
    };
    let page = views::change_page(&frame, &filling(&mine.around, &typed, &trouble), &token);
    Ok((trouble.status, page).into_response())
}

/// The answers as the form would send them.
fn as_typed(mine: &Mine, lang: Language) -> Typed {
    let it: &Answers = &mine.registration.answers;
    let city = match &it.city {
        CityAnswer::Known(id) => mine.around.directory.name(id, lang).to_owned(),
        CityAnswer::Unmatched(text) => text.clone(),
        CityAnswer::NoCity | CityAnswer::NotStated => String::new(),
    };
    let yes = |it: bool| if it { "yes" } else { "" }.to_owned();
    let mut fields = vec![
        ("given_name", it.given_name.as_str().to_owned()),
        ("family_name", it.family_name.as_str().to_owned()),
        ("badge_name", it.badge_name.clone()),
        ("organisation", it.organisation.clone()),
        ("city", city),
        ("no_city", yes(it.city == CityAnswer::NoCity)),
        ("country", it.country.clone().unwrap_or_default()),
        (
            "target_group",
            it.target_group.map_or("", |it| it.code()).to_owned(),
        ),
        ("function", it.function.clone()),
        ("gender", it.gender.map_or("", |it| it.code()).to_owned()),
        ("mode", it.mode.code().to_owned()),
        ("language", it.lang.code().to_owned()),
        ("access_needs", it.access_needs.clone()),
        ("diet", it.diet.clone()),
        ("photo", yes(it.photo)),
        ("list_sharing", yes(it.list_sharing)),
    ];
    fields.extend(it.languages.iter().map(|it| ("languages[]", it.clone())));
    fields.extend(
        it.sessions
            .iter()
            .map(|it| ("sessions[]", it.0.to_string())),
    );
    Typed(
        fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

async fn cancellation(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((_, token)): Path<(Language, String)>,
) -> web::Result<Response> {
    let mine = load(&services, &token, now).await?;
    Ok(views::cancellation_page(&frame, &mine.around.event, &token).into_response())
}

async fn cancel(
    State(services): State<Services>,
    Now(now): Now,
    Path((lang, token)): Path<(Language, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> web::Result<Redirect> {
    let mine = load(&services, &token, now).await?;
    let reason: String = Typed(fields)
        .one("reason")
        .chars()
        .filter(|it| !it.is_control())
        .take(200)
        .collect();
    actions::cancel(&services, mine.registration.id, Actor::Person, &reason, now).await?;
    Ok(Redirect::to(&urls::my(lang, &token)))
}

async fn link_form(frame: Frame, Path(_): Path<Language>) -> Response {
    views::link_page(&frame, "", &[]).into_response()
}

async fn send_link(
    State(services): State<Services>,
    Now(now): Now,
    client: Client,
    frame: Frame,
    Form(fields): Form<Vec<(String, String)>>,
) -> web::Result<Response> {
    if !services.limits.allows_client("link", client) {
        return Err(web::Error::TooMany);
    }
    let typed = Typed(fields);
    let Ok(address) = EmailAddress::parse(typed.one("email")) else {
        let faults = [("email", say::registration_fault_email())];
        let page = views::link_page(&frame, typed.one("email"), &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    actions::send_link(&services, &address, now).await?;
    Ok(views::link_sent_page(&frame).into_response())
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Refused(refusal) => Self::Refused(refusal.phrase()),
            Error::Raced => Self::Refused(say::registration_refused_raced()),
            Error::Db(error) => error.into(),
            other => Self::internal(other),
        }
    }
}
