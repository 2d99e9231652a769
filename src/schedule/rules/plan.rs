//! What a schedule from elsewhere would change of an agenda.

use uuid::Uuid;

use super::{Incoming, numbers};
use crate::base::{Language, Localised};
use crate::events::{Event, Session, SessionDraft, SessionKind};

/// The changes.
#[derive(Debug, Clone, Default)]
pub(in crate::schedule) struct Plan {
    /// New sessions, under the ids that they bring along.
    pub(in crate::schedule) new: Vec<(Option<Uuid>, SessionDraft)>,
    pub(in crate::schedule) changed: Vec<Changed>,
    /// Those of the agenda that are not in the file.
    pub(in crate::schedule) gone: Vec<Session>,
    /// Titles of what lies outside the days of the event.
    pub(in crate::schedule) outside: Vec<String>,
    /// How many stay as they are.
    pub(in crate::schedule) same: usize,
}

/// A session that would read otherwise.
#[derive(Debug, Clone)]
pub(in crate::schedule) struct Changed {
    pub(in crate::schedule) before: Session,
    pub(in crate::schedule) after: SessionDraft,
}

/// Holds a file against the agenda; its texts are in `lang`. Sessions are known by their id, else by their number, else (in
/// calendar files) by their UID.
pub(in crate::schedule) fn plan(
    event: &Event,
    sessions: &[Session],
    items: &[Incoming],
    (lang, venue): (Language, &str),
) -> Plan {
    let ids = numbers(sessions);
    let mut plan = Plan::default();
    let mut met = Vec::new();
    for it in items {
        let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&event.zone).date_naive();
        let days = event.starts_on..=event.ends_on;
        if !days.contains(&day(it.starts_at)) {
            plan.outside.push(it.title.clone());
            continue;
        }
        let known = sessions.iter().find(|at| {
            it.guid == Some(at.id.0)
                || (it.guid.is_none() && it.id.is_some() && ids.get(&at.id.0).copied() == it.id)
                || it.uid.as_deref() == Some(at.uid.as_str())
        });
        match known {
            None => plan.new.push((it.guid, fresh(it, (lang, venue)))),
            Some(before) if met.contains(&before.id) => {}
            Some(before) => {
                met.push(before.id);
                let after = renewed(before, it, (lang, venue));
                if is_same(before, &after) {
                    plan.same += 1;
                } else {
                    let before = before.clone();
                    plan.changed.push(Changed { before, after });
                }
            }
        }
    }
    let gone = sessions.iter().filter(|it| !met.contains(&it.id));
    plan.gone = gone.cloned().collect();
    plan
}

/// The room; none where the file only repeats what sessions without one are given.
fn room(it: &Incoming, venue: &str) -> Option<String> {
    Some(it.room.clone()).filter(|it| !it.is_empty() && it != venue)
}

fn fresh(it: &Incoming, (lang, venue): (Language, &str)) -> SessionDraft {
    let kind = SessionKind::parse(&it.kind);
    let text = |text: &str| {
        // English stands in for every language that has no text of its own.
        let text = [(Language::En, text.to_owned()), (lang, text.to_owned())];
        text.into_iter().collect::<Localised>()
    };
    SessionDraft {
        kind: kind.unwrap_or(SessionKind::Workshop),
        title: text(&it.title),
        summary: text(&it.summary),
        room: room(it, venue),
        starts_at: it.starts_at,
        ends_at: it.ends_at,
        speakers: it.persons.clone(),
        languages: Some(it.language.clone())
            .filter(|it| it.len() == 2)
            .into_iter()
            .collect(),
        choosable: false,
        capacity: None,
    }
}

/// The session with what the file says; what a file cannot say stays.
fn renewed(before: &Session, it: &Incoming, (lang, venue): (Language, &str)) -> SessionDraft {
    let renewed = |own: &Localised, text: &str| {
        let mut own = own.clone();
        if own.in_(lang) != text {
            own.set(lang, text);
        }
        own
    };
    let is_calendar = it.uid.is_some();
    SessionDraft {
        kind: SessionKind::parse(&it.kind).unwrap_or(before.kind),
        title: renewed(&before.title, &it.title),
        summary: if is_calendar {
            before.summary.clone()
        } else {
            renewed(&before.summary, &it.summary)
        },
        room: if is_calendar {
            before.room.clone()
        } else {
            room(it, venue)
        },
        starts_at: it.starts_at,
        ends_at: it.ends_at,
        speakers: if is_calendar {
            before.speakers.clone()
        } else {
            it.persons.clone()
        },
        languages: before.languages.clone(),
        choosable: before.choosable,
        capacity: before.capacity,
    }
}

fn is_same(before: &Session, after: &SessionDraft) -> bool {
    before.kind == after.kind
        && before.title == after.title
        && before.summary == after.summary
        && before.room == after.room
        && before.speakers == after.speakers
        && (before.starts_at, before.ends_at) == (after.starts_at, after.ends_at)
}
