//! What organisers do with the facts of events: each is one transaction with its line in the audit log.

use chrono::{DateTime, Utc};

use super::EditError;
use super::agenda::move_along;
use super::record::{changed, locked, note};
use crate::base::{EventId, ProgrammeId};
use crate::events::model::{Event, Limit, Status};
use crate::events::rules::EventDraft;
use crate::events::store;
use crate::platform::{Services, Tx};
use crate::staff::{Action, Actor};

/// Makes an event, as a draft.
pub async fn create(
    services: &Services,
    programme: ProgrammeId,
    draft: EventDraft,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let event = new_event(services, programme, draft, now);
    let work = async |tx: &Tx| {
        if store::by_slug(tx.conn(), &event.slug).await?.is_some() {
            return Err(EditError::SlugTaken);
        }
        store::add(tx, &event).await?;
        note(tx, services, (actor, Action::EventCreated), &event, now).await?;
        Ok(event)
    };
    services.db.write(work).await
}

/// Changes the facts of an event that is still as it was `seen`: its revision. The agenda moves with it.
///
/// Seats that this frees are for the caller to give to those who wait, in the same transaction.
pub async fn edit(
    tx: &Tx,
    services: &Services,
    id: EventId,
    (draft, seen): (EventDraft, i32),
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Event, EditError> {
    let before = locked(tx, id).await?;
    if before.revision != seen {
        return Err(EditError::Changed);
    }
    has_seats(&draft, &before)?;
    if draft.slug != before.slug {
        if before.status != Status::Draft || before.seated() + before.waiting > 0 {
            return Err(EditError::SlugInUse);
        }
        if store::by_slug(tx.conn(), &draft.slug).await?.is_some() {
            return Err(EditError::SlugTaken);
        }
    }
    let after = filled(services, &before, draft);
    if after == before {
        return Ok(before);
    }
    move_along(tx, &before, &after, now).await?;
    let what = (actor, Action::EventChanged);
    changed(tx, services, &before, after, what, now).await
}

/// Refuses to take away what people have.
fn has_seats(draft: &EventDraft, before: &Event) -> Result<(), EditError> {
    let fewest = before.fewest();
    if draft.capacity < fewest.seats {
        return Err(EditError::SeatsTaken("capacity", fewest.seats));
    }
    let below = |most: Option<i32>, taken: i32| most.is_some_and(|it| it < taken);
    if below(draft.capacity_in_person, fewest.in_person) {
        return Err(EditError::SeatsTaken(
            "capacity_in_person",
            fewest.in_person,
        ));
    }
    if below(draft.capacity_online, fewest.online) {
        return Err(EditError::SeatsTaken("capacity_online", fewest.online));
    }
    Ok(())
}

fn new_event(
    services: &Services,
    programme: ProgrammeId,
    draft: EventDraft,
    now: DateTime<Utc>,
) -> Event {
    Event {
        id: EventId(services.chance.uuid(now)),
        programme,
        status: Status::Draft,
        taken: 0,
        waiting: 0,
        extra: 0,
        reserved: 0,
        taken_reserved: 0,
        in_person: Limit {
            capacity: draft.capacity_in_person,
            taken: 0,
        },
        online: Limit {
            capacity: draft.capacity_online,
            taken: 0,
        },
        uid: format!("e-{}", services.chance.token()),
        revision: 1,
        sequence: 0,
        illustrative: false,
        reported: None,
        updated_at: now,
        slug: draft.slug,
        kind: draft.kind,
        no: draft.no,
        title: draft.title,
        summary: draft.summary,
        audience: draft.audience,
        hosts: draft.hosts,
        languages: draft.languages,
        city: draft.city,
        zone: draft.zone,
        mode: draft.mode,
        venue: draft.venue,
        address: draft.address,
        join_url: draft.join_url,
        starts_on: draft.starts_on,
        ends_on: draft.ends_on,
        access: draft.access,
        capacity: draft.capacity,
        delegations: draft.delegations,
        follow_up: draft.follow_up,
        on_decline: draft.on_decline,
        opens_at: draft.opens_at,
        closes_at: draft.closes_at,
    }
}

/// What no draft says is kept from the event as it was.
fn filled(services: &Services, before: &Event, draft: EventDraft) -> Event {
    let after = new_event(services, before.programme, draft, before.updated_at);
    Event {
        id: before.id,
        status: before.status,
        taken: before.taken,
        waiting: before.waiting,
        extra: before.extra,
        reserved: before.reserved,
        taken_reserved: before.taken_reserved,
        in_person: Limit {
            taken: before.in_person.taken,
            ..after.in_person
        },
        online: Limit {
            taken: before.online.taken,
            ..after.online
        },
        uid: before.uid.clone(),
        revision: before.revision,
        sequence: before.sequence,
        illustrative: before.illustrative,
        reported: before.reported,
        ..after
    }
}
