//! Pages of this slice, and the extractors that let only organisers in.

mod accounts;
mod organiser;
mod sign_in;

use axum::Router;

use crate::platform::Services;

pub use organiser::{OfficeForm, Organiser};

/// The pages of this slice.
pub fn router() -> Router<Services> {
    Router::new()
        .merge(sign_in::router())
        .merge(accounts::router())
}
