//! The audit log, for the lead.

use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use maud::Markup;
use serde::Deserialize;
use uuid::Uuid;

use crate::events;
use crate::office::views::{self, AuditPage};
use crate::platform::Services;
use crate::staff::{Organiser, audit_log};
use crate::web::{self, Frame, urls};

/// Lines on a page.
const PAGE: u64 = 100;

pub(super) fn router() -> Router<Services> {
    Router::new().route(urls::OFFICE_AUDIT, get(list))
}

#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    event: String,
    before: Option<Uuid>,
}

async fn list(
    State(services): State<Services>,
    organiser: Organiser,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> web::Result<Markup> {
    organiser
        .require_lead(&services, urls::OFFICE_AUDIT)
        .await?;
    let conn = services.db.read();
    let events = events::list(conn).await?;
    let event = events.iter().find(|it| it.slug == asked.event);
    let lines = audit_log(conn, event.map(|it| it.id), None, asked.before, PAGE).await?;
    let page = AuditPage {
        is_whole: lines.len() < usize::try_from(PAGE).unwrap_or(usize::MAX),
        lines: &lines,
        events: &events,
        event,
    };
    Ok(views::audit_page(&frame, &organiser.desk(), &page))
}
