//! What was answered to the questions that organisers added.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::anybody;
use crate::base::QuestionId;
use crate::platform::{Now, Services};
use crate::registration::actions;
use crate::staff::{Organiser, Role};
use crate::web::{self, Frame, Separator};

/// A file that somebody sent.
pub(super) async fn file(
    State(services): State<Services>,
    organiser: Organiser,
    Path((slug, id, question)): Path<(String, Uuid, Uuid)>,
) -> web::Result<Response> {
    let it = anybody(&services, (&slug, id)).await?;
    let mut replies = it.registration.answers.replies;
    replies.retain(|it| it.is_for(organiser.role == Role::Lead));
    let (upload, bytes) = actions::file(&services, &replies, QuestionId(question)).await?;
    Ok(web::download(
        bytes,
        upload.format.media_type(),
        &upload.name,
    ))
}

/// What everybody answered, as a spreadsheet.
pub(super) async fn table(
    State(services): State<Services>,
    Now(now): Now,
    organiser: Organiser,
    frame: Frame,
    Path(slug): Path<String>,
) -> web::Result<Response> {
    let reader = (organiser.actor(), organiser.role == Role::Lead);
    let rows = actions::answer_table(&services, &slug, &frame.words, reader, now).await?;
    let bytes = web::csv(&rows, Separator::of(frame.lang())).map_err(web::Error::internal)?;
    let name = format!("{slug}-answers.csv");
    Ok(web::download(bytes, "text/csv; charset=utf-8", &name))
}
