//! The questions of a form on the desk.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::actions::{self, Place};
use super::model::{Keep, Question, SeenBy};
use super::rules::{as_typed, check_question};
use super::store;
use super::views::{self, QuestionsPage};
use crate::base::QuestionId;
use crate::events::{self, Event};
use crate::platform::{Now, Services};
use crate::staff::{OfficeForm, Organiser, Role};
use crate::web::{self, Fault, Frame, Typed, no_store, urls};

/// The organisers' pages of this slice.
pub fn office_router() -> Router<Services> {
    Router::new()
        .route("/office/events/{slug}/questions", get(list).post(add))
        .route(
            "/office/events/{slug}/questions/{id}",
            get(show).post(change),
        )
        .route("/office/events/{slug}/questions/{id}/place", post(move_to))
        .route("/office/events/{slug}/questions/{id}/removal", post(remove))
        .layer(from_fn(no_store))
}

async fn read(services: &Services, slug: &str) -> web::Result<(Event, Vec<Question>)> {
    let event = events::by_slug(services.db.read(), slug).await?;
    let event = event.ok_or(web::Error::NotFound)?;
    let questions = store::of_event(services.db.read(), event.id).await?;
    Ok((event, questions))
}

/// The question of an address.
fn found(questions: &[Question], id: Uuid) -> web::Result<&Question> {
    let found = questions.iter().find(|it| it.id == QuestionId(id));
    found.ok_or(web::Error::NotFound)
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let (event, questions) = read(&services, &slug).await?;
    let typed = Typed(vec![
        ("seen_by".to_owned(), SeenBy::Organisers.code().to_owned()),
        ("keep".to_owned(), Keep::Quarter.code().to_owned()),
    ]);
    let page = QuestionsPage {
        event: &event,
        questions: &questions,
        question: None,
        typed: &typed,
        faults: &[],
        tally: &[],
    };
    Ok(views::questions_page(&frame, &organiser.desk(), &page).into_response())
}

async fn show(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
) -> web::Result<Response> {
    let (event, questions) = read(&services, &slug).await?;
    let question = found(&questions, id)?;
    let sent = (&as_typed(question), &[][..]);
    let about = (&event, questions.as_slice(), Some(question));
    page(&services, &frame, &organiser, about, sent).await
}

async fn add(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path(slug): Path<String>,
    form: OfficeForm,
) -> web::Result<Response> {
    let (event, questions) = read(&services, &slug).await?;
    save(&services, &frame, &form, (&event, &questions, None), now).await
}

async fn change(
    State(services): State<Services>,
    Now(now): Now,
    frame: Frame,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Response> {
    let (event, questions) = read(&services, &slug).await?;
    let question = found(&questions, id)?;
    let about = (&event, questions.as_slice(), Some(question));
    save(&services, &frame, &form, about, now).await
}

async fn move_to(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (_, questions) = read(&services, &slug).await?;
    let question = found(&questions, id)?;
    let place = match form.one("to") {
        "up" => Place::Up,
        _ => Place::Down,
    };
    actions::move_to(&services, question, place, form.organiser.actor(), now).await?;
    Ok(Redirect::to(&urls::office_event_part(&slug, "questions")))
}

async fn remove(
    State(services): State<Services>,
    Now(now): Now,
    Path((slug, id)): Path<(String, Uuid)>,
    form: OfficeForm,
) -> web::Result<Redirect> {
    let (_, questions) = read(&services, &slug).await?;
    let question = found(&questions, id)?;
    actions::remove(&services, question, form.organiser.actor(), now).await?;
    Ok(Redirect::to(&urls::office_event_part(&slug, "questions")))
}

/// The event, the questions of its form, and the one that is changed; none: a new one.
type About<'a> = (&'a Event, &'a [Question], Option<&'a Question>);

async fn save(
    services: &Services,
    frame: &Frame,
    form: &OfficeForm,
    about: About<'_>,
    now: DateTime<Utc>,
) -> web::Result<Response> {
    let (event, questions, question) = about;
    let typed = Typed(form.fields().to_vec());
    let draft = match check_question(&typed, question, questions) {
        Ok(draft) => draft,
        Err(faults) => {
            return page(services, frame, &form.organiser, about, (&typed, &faults)).await;
        }
    };
    let actor = form.organiser.actor();
    match question {
        None => actions::add(services, event.id, draft, actor, now).await?,
        Some(question) => {
            let seen = typed.one("seen").parse().unwrap_or_default();
            actions::change(services, (question, seen), draft, actor, now).await?;
        }
    }
    Ok(Redirect::to(&urls::office_event_part(&event.slug, "questions")).into_response())
}

async fn page(
    services: &Services,
    frame: &Frame,
    organiser: &Organiser,
    (event, questions, question): About<'_>,
    (typed, faults): (&Typed, &[Fault]),
) -> web::Result<Response> {
    let tally = match question {
        Some(question) if may_read(question, organiser) => tally(services, question, frame).await?,
        _ => Vec::new(),
    };
    let shown = QuestionsPage {
        event,
        questions,
        question,
        typed,
        faults,
        tally: &tally,
    };
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = views::questions_page(frame, &organiser.desk(), &shown);
    Ok((status, page).into_response())
}

/// Whether an organiser reads the answers to every version of a question.
fn may_read(question: &Question, organiser: &Organiser) -> bool {
    let mut versions = question.versions.iter();
    versions.all(|it| it.asking.seen_by.includes(organiser.role == Role::Lead))
}

/// How many answered, then how often each answer was chosen, by its words now.
async fn tally(
    services: &Services,
    question: &Question,
    frame: &Frame,
) -> web::Result<Vec<(String, i64)>> {
    let (all, each) = actions::tally(services, question).await?;
    let version = question.now();
    let labelled = |(key, number): (String, i64)| {
        let label = version.map(|it| views::answer_label(it, &key, &frame.words));
        (label.unwrap_or_default(), number)
    };
    let all = (String::new(), all);
    Ok([all]
        .into_iter()
        .chain(each.into_iter().map(labelled))
        .collect())
}
