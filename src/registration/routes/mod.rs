//! Public pages: the form, the personal page, the link sent again.

mod data;
mod form;
mod group;
mod group_form;
mod link;
mod my;
mod seat;

use axum::middleware::from_fn;
use axum::routing::{get, post};
use axum::{Extension, Router};

pub use group_form::{GroupBack, GroupForm};

use super::actions::{Catalogue, Error, Turnstile};
use crate::platform::Services;
use crate::web;

/// What those who register at the same moment share.
#[derive(Debug, Clone, Default)]
struct Entrance {
    catalogue: Catalogue,
    turnstile: Turnstile,
}

/// The pages of this slice.
pub fn router() -> Router<Services> {
    let personal = Router::new()
        .route("/{lang}/my/{token}", get(my::show))
        .route(
            "/{lang}/my/{token}/changes",
            get(my::edit).post(my::change).layer(web::with_files()),
        )
        .route(
            "/{lang}/my/{token}/cancellation",
            get(my::ask).post(my::cancel),
        )
        .route("/{lang}/my/{token}/acceptance", post(my::accept))
        .route("/{lang}/my/{token}/refusal", post(my::refuse))
        .route(
            "/{lang}/my/{token}/return",
            get(seat::ask_back).post(seat::take_back),
        )
        .route("/{lang}/my/{token}/ticket", get(seat::ticket))
        .route(
            "/{lang}/my/{token}/colleague",
            get(seat::ask).post(seat::pass_on),
        )
        .route("/{lang}/my/{token}/data", get(data::show))
        .route("/{lang}/my/{token}/data.json", get(data::download))
        .route("/{lang}/my/{token}/files/{question}", get(data::file))
        .route("/{lang}/my/{token}/erasure", post(data::erase))
        .route("/{lang}/my/{token}/rotation", post(data::rotate))
        .route("/{lang}/my/{token}/revocation", post(data::revoke))
        .layer(from_fn(web::no_store));
    let form = Router::new()
        .route(
            "/{lang}/events/{slug}/registration",
            get(form::show).post(form::submit).layer(web::with_files()),
        )
        .route(
            "/{lang}/events/{slug}/registration/{receipt}",
            get(form::receipt),
        )
        .layer(Extension(Entrance::default()))
        .route(
            "/{lang}/events/{slug}/delegation",
            get(group::show).post(group::submit),
        )
        .route("/{lang}/link", get(link::show).post(link::submit))
        .layer(from_fn(web::no_store));
    form.merge(personal)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Expired => Self::Gone,
            Error::Refused(refusal) => Self::Refused(refusal.phrase()),
            Error::Raced | Error::EventChanged => Self::TooMany,
            Error::Questions(error) => error.into(),
            Error::Db(error) => error.into(),
            other => Self::internal(other),
        }
    }
}
