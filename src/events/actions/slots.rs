//! Keeping the half-days of attendance in step with the agenda.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sea_orm::DbErr;

use crate::base::{Chance, EventId, SlotId, day_begins_at};
use crate::events::model::Slot;
use crate::events::{rules, store};
use crate::platform::Tx;

/// Makes the slots of an event follow its agenda. A slot whose day has begun may hold stamps, so it stays.
pub async fn derive_slots(
    tx: &Tx,
    event: EventId,
    zone: Tz,
    chance: &Chance,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let agenda = store::sessions(tx.conn(), event).await?;
    let wanted = rules::half_days(&agenda, zone);
    let existing = store::slots(tx.conn(), event).await?;
    for old in &existing {
        let lost = !wanted
            .iter()
            .any(|it| (it.on_date, it.half) == (old.on_date, old.half));
        if lost && now < day_begins_at(old.on_date, zone) {
            store::remove_slot(tx, old.id).await?;
        }
    }
    for new in wanted {
        let kept = existing
            .iter()
            .find(|it| (it.on_date, it.half) == (new.on_date, new.half));
        let slot = Slot {
            id: kept.map_or_else(|| SlotId(chance.uuid(now)), |it| it.id),
            event,
            on_date: new.on_date,
            half: new.half,
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            minutes: new.minutes,
        };
        if kept != Some(&slot) {
            store::put_slot(tx, &slot).await?;
        }
    }
    Ok(())
}
