//! What is not kept any longer.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{Error, store};
use crate::events;
use crate::platform::{Services, Tx};
use crate::questions::model::Keep;

/// How long a file waits for the form it was sent with to be taken.
const UNCLAIMED: TimeDelta = TimeDelta::days(1);
/// How far back ended events are looked at; whatever is erased has been erased long before.
const BACK: Days = Days::new(3 * 365);

/// Erases answers whose time is over, and files that belong to no registration; says how many answers.
pub async fn erase_due(services: &Services, now: DateTime<Utc>) -> Result<u64, Error> {
    let conn = services.db.read();
    let today = now.date_naive();
    let shortest = Keep::Month.days().map_or(Days::new(0), Days::new);
    let from = today.checked_sub_days(BACK).unwrap_or(today);
    let until = today.checked_sub_days(shortest).unwrap_or(today);
    let mut erased = 0;
    for event in events::ending_between(conn, from, until).await? {
        for question in store::ever_of_event(conn, event.id).await? {
            let due = question.versions.iter().filter(|it| {
                let until = it.asking.keep.until(event.ends_on, event.zone);
                until.is_some_and(|it| now >= it)
            });
            for version in due {
                let work = async |tx: &Tx| store::erase(tx, question.id, version.no).await;
                erased += services.db.write(work).await?;
            }
        }
    }
    let work = async |tx: &Tx| store::drop_unclaimed(tx, now - UNCLAIMED).await;
    services.db.write(work).await?;
    Ok(erased)
}
