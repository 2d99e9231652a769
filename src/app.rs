//! Composition root: the only module that knows every slice.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::util::MapResponseLayer;
use tower_http::catch_panic::CatchPanicLayer;

use crate::platform::{self, Kept, Services};
use crate::{
    attendance, calendar, events, feedback, inbound, mail, messages, office, programmes, questions,
    registration, reports, schedule, staff, web,
};

/// Largest request body, but for forms with files: a form with every field filled in several times over.
const MOST_BODY: usize = 256 * 1024;
/// Between two looks at offers that ran out and seats that become everybody's.
const BETWEEN_ROUNDS: Duration = Duration::from_secs(10);
/// Between two looks at what is not to be kept any longer.
const BETWEEN_ERASURES: Duration = Duration::from_hours(1);
/// For a request to be answered.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);
/// For a form with files, which may come from a telephone in a train.
const UPLOAD_TIMEOUT: Duration = Duration::from_mins(5);

/// The whole site as one service.
pub fn router(services: Services) -> Router {
    let config = Arc::clone(&services.config);
    Router::new()
        .merge(pages(&services))
        .merge(calendar::feed_router())
        .merge(inbound::hook_router())
        .merge(platform::health_router())
        .merge(web::assets_router())
        .layer(MapResponseLayer::new(move |it: Response| {
            web::headers(&config, it)
        }))
        .layer(DefaultBodyLimit::max(MOST_BODY))
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::new())
        .with_state(services)
}

/// An answer that takes too long is none.
async fn in_time(request: Request, next: Next) -> Response {
    let most = if web::has_files(&request) {
        UPLOAD_TIMEOUT
    } else {
        ANSWER_TIMEOUT
    };
    let answer = tokio::time::timeout(most, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// What people look at: every answer in the frame of the programme, every error a page.
fn pages(services: &Services) -> Router<Services> {
    let kept = Kept::new();
    let state = services.clone();
    let frames = move |request: Request, next: Next| {
        let state = (state.clone(), kept.clone());
        async move { web::frames(state, load_site, request, next).await }
    };
    Router::new()
        .route("/", get(to_language))
        .merge(events::router())
        .merge(questions::router())
        .merge(questions::office_router())
        .merge(registration::router())
        .merge(registration::office_router())
        .merge(reports::router())
        .merge(attendance::router())
        .merge(attendance::office_router())
        .merge(feedback::router())
        .merge(feedback::office_router())
        .merge(inbound::office_router())
        .merge(messages::router())
        .merge(messages::office_router())
        .merge(schedule::router())
        .merge(schedule::office_router())
        .merge(calendar::router())
        .merge(calendar::office_router())
        .merge(staff::router())
        .merge(office::router())
        .fallback(async || web::Error::NotFound)
        .layer(from_fn_with_state(services.clone(), web::guard))
        .layer(from_fn(frames))
}

async fn load_site(services: &Services) -> Result<web::Site, sea_orm::DbErr> {
    programmes::site(services.db.read()).await
}

/// `/` leads to the reader's language.
async fn to_language(headers: HeaderMap) -> Redirect {
    Redirect::to(&web::urls::programme(web::accepted_language(&headers)))
}

/// Serves the site on `listener` and sends the letters, until `stop` is done and what was under way is finished.
pub async fn serve(
    services: Services,
    transport: mail::Transport,
    listener: TcpListener,
    stop: impl Future<Output = ()>,
) {
    let (tell, told) = watch::channel(false);
    let stopped = |mut told: watch::Receiver<bool>| async move {
        // An error means that the sender is gone, which is a stop too.
        let _seen: Result<_, _> = told.wait_for(|it| *it).await;
    };
    let site = platform::serve(listener, router(services.clone()), stopped(told.clone()));
    let post = mail::run(services.clone(), transport, stopped(told.clone()));
    let erasures = platform::repeat(BETWEEN_ERASURES, stopped(told.clone()), async || {
        let erased = Box::pin(questions::erase_due(&services, services.now()));
        if let Err(error) = erased.await {
            tracing::warn!(%error, "answers whose time is over were not erased");
        }
        if let Err(error) = mail::erase_closed(&services, services.now()).await {
            tracing::warn!(%error, "messages that were dealt with were not erased");
        }
    });
    let inbox = Box::pin(inbound::watch(&services, stopped(told.clone())));
    let rounds = platform::repeat(BETWEEN_ROUNDS, stopped(told), async || {
        if let Err(error) = registration::go_round(&services, services.now()).await {
            tracing::warn!(%error, "a round over offers and kept seats was not finished");
        }
        if let Err(error) = feedback::go_round(&services, services.now()).await {
            tracing::warn!(%error, "guests who came were not thanked");
        }
        if let Err(error) = messages::go_round(&services, services.now()).await {
            tracing::warn!(%error, "a message whose hour had come was not sent");
        }
    });
    let stop = async {
        stop.await;
        tell.send_replace(true);
    };
    tokio::join!(site, post, inbox, rounds, erasures, stop);
}
