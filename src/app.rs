//! Composition root: the only module that knows every slice.

use std::future::Future;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::platform::{self, Services};

/// Largest request body: a form with every field filled in several times over.
const MOST_BODY: usize = 256 * 1024;
/// For a request to be answered.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);

/// The whole site as one service.
pub fn router(services: Services) -> Router {
    Router::new()
        .merge(platform::health_router())
        .layer(RequestBodyLimitLayer::new(MOST_BODY))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            ANSWER_TIMEOUT,
        ))
        .layer(CatchPanicLayer::new())
        .with_state(services)
}

/// Serves the site on `listener` and runs the workers, until `stop` is done and what was under way is finished.
pub async fn serve(services: Services, listener: TcpListener, stop: impl Future<Output = ()>) {
    platform::serve(listener, router(services), stop).await;
}
