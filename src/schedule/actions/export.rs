//! Loading a schedule.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;

use super::venue;
use crate::base::Language;
use crate::events::{self, Status};
use crate::platform::Services;
use crate::schedule::model::Schedule;
use crate::schedule::rules;

/// The schedule of a public event, and when it last changed; none where there is no such event.
pub(in crate::schedule) async fn schedule(
    services: &Services,
    slug: &str,
    lang: Language,
) -> Result<Option<(Schedule, DateTime<Utc>)>, DbErr> {
    let conn = services.db.read();
    let event = events::by_slug(conn, slug).await?;
    let Some(event) = event.filter(|it| it.status != Status::Draft) else {
        return Ok(None);
    };
    let sessions = events::sessions(conn, event.id).await?;
    let venue = venue(services, &event, lang);
    let around = (services.config.base_url.as_str(), venue.as_str());
    let changed_at = sessions.iter().map(|it| it.updated_at).max();
    let changed_at = changed_at.map_or(event.updated_at, |it| it.max(event.updated_at));
    Ok(Some((
        rules::schedule(&event, &sessions, lang, around),
        changed_at,
    )))
}
