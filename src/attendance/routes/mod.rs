//! The door: a page for helpers' phones, and the forms on it. Whoever has the link may stamp; nothing else is behind it.
//! And the personal way into an online event.

mod answer;
mod call;
mod join;

use axum::Router;
use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

use super::actions::{self, Error, Newcomer, Stamped};
use super::rules::{self, Typed};
use crate::platform::Services;
use crate::web::{self, no_store};
use answer::{Answer, Back};
use call::{Call, Look, slot_id};

/// The pages for helpers, kept nowhere.
pub fn router() -> Router<Services> {
    Router::new()
        .route("/door/{token}", get(door))
        .route("/door/{token}/stamps", post(stamp))
        .route("/door/{token}/reversals", post(undo))
        .route("/door/{token}/walk-ins", post(walk_in))
        .route("/{lang}/my/{token}/joining", get(join::show).post(join::go))
        .layer(from_fn(no_store))
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Refused(refusal) => Self::Refused(refusal.phrase()),
            Error::Db(error) => error.into(),
            Error::Registration(error) => error.into(),
        }
    }
}

async fn door(call: Call, Query(look): Query<Look>) -> web::Result<Response> {
    call.show(&look).await
}

async fn stamp(call: Call, Form(look): Form<Look>) -> web::Result<Response> {
    match actions::stamp(&call.services, &call.visit, look.whom(), call.now).await {
        Ok(Stamped::Now) => Ok(call.back(&look, "in")),
        Ok(Stamped::Before) => Ok(call.back(&look, "before")),
        Err(error) => call.refuse(error, &look, Back::default()).await,
    }
}

async fn undo(call: Call, Form(look): Form<Look>) -> web::Result<Response> {
    match actions::undo(&call.services, &call.visit, look.whom(), call.now).await {
        Ok(true) => Ok(call.back(&look, "out")),
        Ok(false) => Ok(call.back(&look, "")),
        Err(error) => call.refuse(error, &look, Back::default()).await,
    }
}

/// The four fields and what goes with them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WalkInBody {
    slot: String,
    form_id: String,
    another: String,
    #[serde(flatten)]
    typed: Typed,
}

async fn walk_in(call: Call, Form(body): Form<WalkInBody>) -> web::Result<Response> {
    let look = Look::at(&body.slot);
    let mut back = Back::of(&body.form_id, &body.typed);
    let person = match rules::check(&body.typed) {
        Ok(person) => person,
        Err(faults) => {
            back.faults = faults;
            return call.answer(&look, Answer::unprocessable(back)).await;
        }
    };
    let (whom, form) = (
        (person, slot_id(&body.slot)),
        (body.form_id.as_str(), body.another == "yes"),
    );
    match actions::walk_in(&call.services, &call.visit, whom, form, call.now).await {
        Ok(Newcomer::In(id)) => Ok(call.back(&look.about(id), "in")),
        Ok(Newcomer::Listed(same)) => {
            back.listed = Some(same);
            call.answer(&look, Answer::unprocessable(back)).await
        }
        Err(error) => call.refuse(error, &look, back).await,
    }
}

impl Answer {
    /// The form did not pass.
    fn unprocessable(back: Back) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            back,
            ..Self::default()
        }
    }
}
