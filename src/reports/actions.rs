//! Loading figures, and noting who took them away.

use chrono::{DateTime, Utc};
use sea_orm::DbErr;
use serde_json::json;

use super::model::{Disagreement, Figures, Scope};
use super::rules::figures;
use super::store;
use crate::base::EventId;
use crate::events::{self, Event};
use crate::places::{self, Directory};
use crate::platform::{Services, Tx};
use crate::programmes;
use crate::staff::{self, Action, Actor, Subject};

/// Figures with what is needed to name their rows.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) scope: Scope,
    /// What the file is called.
    pub(super) name: String,
    /// The events counted, by date.
    pub(super) events: Vec<Event>,
    /// The figures, or the rows that do not add up.
    pub(super) figures: Result<Figures, Vec<Disagreement>>,
    pub(super) directory: Directory,
}

/// The figures of one event.
pub(super) async fn of_event(services: &Services, slug: &str) -> Result<Option<Report>, DbErr> {
    let conn = services.db.read();
    let Some(event) = events::by_slug(conn, slug).await? else {
        return Ok(None);
    };
    let scope = Scope::Event(event.id);
    load(services, scope, event.slug.clone(), vec![event])
        .await
        .map(Some)
}

/// The figures of the current programme.
pub(super) async fn of_programme(services: &Services) -> Result<Option<Report>, DbErr> {
    let conn = services.db.read();
    let Some(programme) = programmes::current(conn).await? else {
        return Ok(None);
    };
    let mut events = events::list(conn).await?;
    events.retain(|it| it.programme == programme.id);
    let scope = Scope::Programme(programme.id);
    load(services, scope, programme.slug, events)
        .await
        .map(Some)
}

async fn load(
    services: &Services,
    scope: Scope,
    name: String,
    events: Vec<Event>,
) -> Result<Report, DbErr> {
    let conn = services.db.read();
    let figures = figures(&store::measure(conn, scope).await?);
    if let Err(wrong) = &figures {
        tracing::error!(?wrong, "sums of figures disagree");
    }
    Ok(Report {
        scope,
        name,
        events,
        figures,
        directory: places::directory(conn).await?,
    })
}

/// Notes in the audit log that somebody downloaded the figures.
pub(super) async fn note_export(
    services: &Services,
    report: &Report,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let (kind, id, event) = match report.scope {
        Scope::Event(id) => ("event", id.0, Some::<EventId>(id)),
        Scope::Programme(id) => ("programme", id.0, None),
    };
    let entry = staff::Entry {
        actor,
        action: Action::Exported,
        subject: Subject {
            kind,
            id: id.to_string(),
        },
        event,
        detail: json!({ "file": format!("{}-figures.csv", report.name) }),
    };
    let work = async |tx: &Tx| staff::audit(tx, entry, &services.chance, now).await;
    services.db.write(work).await
}
