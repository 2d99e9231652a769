//! Telling people that an event is not as they know it any more: once, a while after the last change, and only what differs.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::json;

use super::edit::Telling;
use super::{Error, Setting};
use crate::base::{Language, RegistrationId};
use crate::events::{self, Event, Session, Status};
use crate::mail::{self, Letter, LetterKind, Rendered};
use crate::platform::{Services, Tx};
use crate::registration::model::Facts;
use crate::registration::rules::{is_told, told_at};
use crate::registration::store::{self, Notice};
use crate::staff::{self, Action, Actor, Entry, Subject};

/// Letters queued in one statement.
const AT_ONCE: usize = 100;

/// Notes what people know of an event that was changed in this transaction, if the change is one they are to be told of.
pub async fn remember(
    tx: &Tx,
    (before, agenda): (&Event, &[Session]),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(after) = events::find(tx.conn(), before.id).await? else {
        return Ok(());
    };
    let agenda_now = events::sessions(tx.conn(), before.id).await?;
    let known = Facts::of(before, agenda);
    if !is_told(before, &after, now) || known == Facts::of(&after, &agenda_now) {
        return Ok(());
    }
    let when = (now, told_at(&after, now));
    Ok(store::note_change(tx, before.id, &known, when).await?)
}

/// What people would be told, if they were told now.
pub(super) async fn would_tell(
    tx: &Tx,
    services: &Services,
    setting: &Setting,
    now: DateTime<Utc>,
) -> Result<Telling, Error> {
    let Some((notice, at)) = store::notice(tx.conn(), setting.event.id).await? else {
        return Ok(Telling::default());
    };
    let letters = update_letters(tx, services, setting, &notice, now).await?;
    let mut counted: BTreeMap<(&str, Language), (LetterKind, i64)> = BTreeMap::new();
    let mut samples: Vec<(Language, Rendered)> = Vec::new();
    for letter in letters {
        let key = (letter.kind.code(), letter.lang);
        counted.entry(key).or_insert((letter.kind, 0)).1 += 1;
        if samples.iter().all(|it| it.0 != letter.lang) {
            let lang = letter.lang;
            let read = mail::preview(tx.conn(), &without_link(letter)).await?;
            samples.extend(read.map(|it| (lang, it)));
        }
    }
    samples.sort_by_key(|it| it.0);
    let leaving = counted
        .into_iter()
        .map(|((_, lang), (kind, number))| (kind, lang, number));
    Ok(Telling {
        letters: leaving.collect(),
        at: Some(at),
        samples,
    })
}

/// The letter as anybody may read it: without the link that is its recipient's alone.
fn without_link(mut letter: Letter) -> Letter {
    if let Some(link) = letter.context.get_mut("personal_link") {
        *link = json!("…");
    }
    letter
}

/// Tells everybody of every change that is due; says of how many events.
pub(super) async fn send_updates(services: &Services, now: DateTime<Utc>) -> Result<usize, Error> {
    let mut told = 0;
    for event in store::due_notices(services.db.read(), now).await? {
        let setting = Setting::of_event(services, event).await?;
        let work = async |tx: &Tx| {
            let setting = setting.anew(tx, event).await?;
            if setting.event.status == Status::Draft {
                return Ok(None); // told when it is public again
            }
            match store::take_notice(tx, event, now).await? {
                Some(notice) => tell(tx, services, &setting, &notice, now).await.map(Some),
                None => Ok(None),
            }
        };
        let letters = services.db.write(work).await?;
        if letters.is_some() {
            services.post.notify_one();
            told += 1;
        }
    }
    Ok(told)
}

/// Writes to everybody to whom anything reads otherwise; says to how many.
async fn tell(
    tx: &Tx,
    services: &Services,
    setting: &Setting,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<usize, Error> {
    let event = setting.event.id;
    let letters = update_letters(tx, services, setting, notice, now).await?;
    let words = services.wording.words(Language::En);
    let is_off = setting.event.status == Status::Cancelled;
    let fingerprint = setting.desk(services, &words).fingerprint()?;
    let fingerprint = (!is_off).then_some(fingerprint);
    for some in letters.chunks(AT_ONCE) {
        let with_invitation = some.iter().filter(|it| it.calendar.is_some());
        let people: Vec<RegistrationId> =
            with_invitation.filter_map(|it| it.registration).collect();
        store::reissue(tx, &people, fingerprint.as_deref()).await?;
        mail::queue_all(tx, mail::seal_all(services, some, now)?).await?;
    }
    let line = Entry {
        actor: Actor::System,
        action: Action::Updated,
        subject: Subject {
            kind: "event",
            id: event.0.to_string(),
        },
        event: Some(event),
        detail: json!({ "people": letters.len() }),
    };
    staff::audit(tx, line, &services.chance, now).await?;
    Ok(letters.len())
}

/// The letters that tell of a change, one a person.
async fn update_letters(
    tx: &Tx,
    services: &Services,
    setting: &Setting,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<Vec<Letter>, Error> {
    let (conn, event) = (tx.conn(), setting.event.id);
    let chosen = store::all_chosen(conn, event).await?;
    let occasion = services.chance.token();
    let mut letters = Vec::new();
    for it in store::live_since(conn, event, notice.changed_at).await? {
        if it.has_declined() {
            continue; // the organisers know, and decide
        }
        let words = services.wording.words(it.answers.lang);
        let desk = setting.desk(services, &words);
        let mut own = chosen.get(&it.id).cloned().unwrap_or_default();
        own.extend(notice.before.lost_by(it.id));
        letters.extend(desk.updated(&it, (&notice.before, &own), &occasion, now)?);
    }
    Ok(letters)
}
