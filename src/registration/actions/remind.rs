//! Reminding people of what is near.

use chrono::{DateTime, Days, Utc};
use serde_json::json;

use super::{Error, Setting};
use crate::base::EventId;
use crate::events::{self, Status};
use crate::mail::{self, LetterKind};
use crate::platform::{Services, Tx};
use crate::registration::rules::{Ahead, reminder};
use crate::registration::store;
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Letters queued in one statement.
const AT_ONCE: usize = 100;

/// Writes every reminder that is due, and takes back those that are still to leave though their event is cancelled; says
/// how many reminders of events there were.
pub(super) async fn remind(services: &Services, now: DateTime<Utc>) -> Result<usize, Error> {
    let conn = services.db.read();
    for event in mail::events_with(conn, LetterKind::RegistrationReminder).await? {
        let found = events::find(conn, event).await?;
        if found.is_none_or(|it| it.status != Status::Published) {
            take_reminders_back(services, event, now).await?;
        }
    }
    // No venue is more than a day ahead or behind.
    let today = now.date_naive();
    let days = |number| today.checked_add_days(Days::new(number)).unwrap_or(today);
    let from = today.pred_opt().unwrap_or(today);
    let mut reminded = 0;
    for event in events::starting_between(conn, from, days(8)).await? {
        let setting = Setting::of_event(services, event.id).await?;
        for ahead in Ahead::ALL {
            reminded += usize::from(remind_of(services, &setting, ahead, now).await?);
        }
    }
    Ok(reminded)
}

/// Writes one reminder to everybody who had a seat when it became due, if it is due and was not written.
async fn remind_of(
    services: &Services,
    setting: &Setting,
    ahead: Ahead,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let event = setting.event.id;
    let due = reminder(ahead, &setting.event, &setting.sessions);
    let Some((from, until)) = due.filter(|it| it.0 <= now && now < it.1) else {
        return Ok(false);
    };
    if store::reminded_for(services.db.read(), event, ahead.code()).await? == Some(from) {
        return Ok(false);
    }
    services
        .db
        .write(async |tx| {
            let held = events::hold(tx, event).await?;
            if held.is_none_or(|it| it.revision != setting.event.revision) {
                return Ok(false); // the next round sees it as it is now
            }
            write_reminders(tx, services, setting, (ahead, from, until), now).await?;
            Ok(true)
        })
        .await
        .inspect(|_| services.post.notify_one())
}

async fn write_reminders(
    tx: &Tx,
    services: &Services,
    setting: &Setting,
    (ahead, from, until): (Ahead, DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let event = setting.event.id;
    let people = store::seated_before(tx.conn(), event, ahead.only(), from).await?;
    for some in people.chunks(AT_ONCE) {
        let mut letters = Vec::with_capacity(some.len());
        for it in some {
            let words = services.wording.words(it.answers.lang);
            letters.extend(setting.desk(services, &words).reminder(it, ahead, until));
        }
        mail::queue_all(tx, mail::seal_all(services, &letters, now)?).await?;
    }
    store::note_reminded(tx, event, (ahead.code(), from)).await?;
    let line = Entry {
        actor: Actor::System,
        action: Action::Reminded,
        subject: Subject {
            kind: "event",
            id: event.0.to_string(),
        },
        event: Some(event),
        detail: json!({ "ahead": ahead.code(), "people": people.len() }),
    };
    Ok(staff::audit(tx, line, &services.chance, now).await?)
}

async fn take_reminders_back(
    services: &Services,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let kind = LetterKind::RegistrationReminder;
    let work = async |tx: &Tx| mail::withdraw_all(tx, event, kind, now).await;
    Ok(services.db.write(work).await?)
}
