//! Taking a schedule over into an agenda.

use sea_orm::DbErr;

use super::venue;
use crate::base::{Language, SessionId};
use crate::events::{self, Event};
use crate::platform::Services;
use crate::registration::AgendaStep;
use crate::schedule::rules::{self, Plan, ReadFault};

/// A file held against the agenda.
pub(in crate::schedule) struct Import {
    pub(in crate::schedule) plan: Plan,
    /// Whether what is not in the file goes.
    pub(in crate::schedule) drops: bool,
}

/// Reads a file whose texts are in `lang` and holds it against the agenda.
pub(in crate::schedule) async fn prepare(
    services: &Services,
    event: &Event,
    (text, lang, drops): (&str, Language, bool),
) -> Result<Result<Import, ReadFault>, DbErr> {
    let items = match rules::read(text, event.zone) {
        Ok(items) => items,
        Err(fault) => return Ok(Err(fault)),
    };
    let sessions = events::sessions(services.db.read(), event.id).await?;
    let venue = venue(services, event, lang);
    let plan = rules::plan(event, &sessions, &items, (lang, &venue));
    Ok(Ok(Import { plan, drops }))
}

/// The changes, in the order in which they are made.
pub(in crate::schedule) fn steps(it: &Import) -> Vec<AgendaStep> {
    let new = it.plan.new.iter();
    let new = new.map(|(id, draft)| AgendaStep::Add(id.map(SessionId), draft.clone()));
    let changed = it
        .plan
        .changed
        .iter()
        .map(|it| AgendaStep::Session(it.before.id, it.before.revision, it.after.clone()));
    let gone = it.plan.gone.iter().filter(|_| it.drops);
    let gone = gone.map(|it| AgendaStep::Drop(it.id));
    gone.chain(changed).chain(new).collect()
}
