//! What the desk does that is no slice's alone: letters once more, their texts, and their log as a table.

use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::DbErr;
use serde_json::json;

use crate::base::{EventId, Language, LetterId};
use crate::mail::{self, Again, EntryFilter, LetterKind, TextScope, TextVersion};
use crate::platform::{Services, Tx};
use crate::staff::{self, Action, Actor, Entry, Organiser, Subject};
use crate::wording::{Words, say};

/// Letters read at a time.
const AT_ONCE: u64 = 1000;

/// Sends a letter once more, if it is still right; noted in the audit log.
pub(super) async fn send_again(
    services: &Services,
    id: LetterId,
    actor: Actor,
    now: DateTime<Utc>,
) -> Result<Again, DbErr> {
    let sheet = mail::letter(services, id).await?;
    let event = sheet.and_then(|it| it.entry.event);
    let work = async |tx: &Tx| {
        let again = mail::send_again(tx, services, id, now).await?;
        if let Again::Queued(copy) = again {
            let line = Entry {
                actor,
                action: Action::LetterSentAgain,
                subject: subject(copy),
                event,
                detail: json!({ "of": id.0 }),
            };
            staff::audit(tx, line, &services.chance, now).await?;
        }
        Ok(again)
    };
    let done = services.db.write(work).await;
    services.post.notify_one();
    done
}

/// Keeps a text of letters as its newest version; noted in the audit log.
pub(super) async fn keep_text(
    services: &Services,
    place: (TextScope, LetterKind, Language),
    (text, event): (Option<(&str, &str)>, Option<EventId>),
    (organiser, now): (&Organiser, DateTime<Utc>),
) -> Result<TextVersion, DbErr> {
    let work = async |tx: &Tx| {
        let by = organiser.name.as_str();
        let kept = mail::keep_text(tx, services, place, (text, by), now).await?;
        let line = Entry {
            actor: organiser.actor(),
            action: Action::TextChanged,
            subject: Subject {
                kind: "letter_text",
                id: kept.id.to_string(),
            },
            event,
            detail: json!({
                "letter": place.1.code(), "lang": place.2.code(), "version": kept.version,
                "reset": text.is_none(),
            }),
        };
        staff::audit(tx, line, &services.chance, now).await?;
        Ok(kept)
    };
    services.db.write(work).await
}

/// The log of letters as a table, oldest last; noted in the audit log.
pub(super) async fn letter_table(
    services: &Services,
    filter: &EntryFilter,
    words: &Words,
    (actor, now): (Actor, DateTime<Utc>),
) -> Result<Vec<Vec<String>>, DbErr> {
    let line = Entry {
        actor,
        action: Action::Exported,
        subject: Subject {
            kind: "letter",
            id: String::new(),
        },
        event: filter.event,
        detail: json!({ "what": "letters" }),
    };
    let work = async |tx: &Tx| staff::audit(tx, line, &services.chance, now).await;
    services.db.write(work).await?;
    let heads = [
        say::office_letter(),
        say::office_letters_in(),
        say::office_recipient(),
        say::registration_email(),
        say::office_state(),
        say::office_reason(),
        say::office_smtp_reply(),
        say::office_subject(),
        say::office_queued_at(),
        say::office_sent_at(),
        say::office_attempts(),
    ];
    let mut rows = vec![
        heads
            .into_iter()
            .map(|it| words.say(it))
            .collect::<Vec<_>>(),
    ];
    if let Some(first) = rows.first_mut() {
        first.push("Message-ID".to_owned());
    }
    let mut filter = filter.clone();
    loop {
        let (page, next) = mail::log(services.db.read(), &filter, AT_ONCE).await?;
        rows.extend(page.iter().map(|it| row(it, words)));
        match next {
            Some(next) => filter.before = Some(next),
            None => return Ok(rows),
        }
    }
}

/// Instants in UTC (ISO 8601), so that every program reads them alike.
fn row(it: &mail::Entry, words: &Words) -> Vec<String> {
    let instant = |it: DateTime<Utc>| it.to_rfc3339_opts(SecondsFormat::Secs, true);
    vec![
        words.say(it.kind.phrase()),
        it.lang.code().to_owned(),
        it.name.clone(),
        it.to.clone(),
        words.say(it.state.phrase()),
        it.reason
            .map(|it| words.say(it.phrase()))
            .unwrap_or_default(),
        it.reply.clone().unwrap_or_default(),
        it.subject.clone().unwrap_or_default(),
        instant(it.created_at),
        it.sent_at.map(instant).unwrap_or_default(),
        it.attempts.to_string(),
        it.message_id.clone(),
    ]
}

/// What a line of the audit log about a letter is about.
fn subject(id: LetterId) -> Subject {
    Subject {
        kind: "letter",
        id: id.0.to_string(),
    }
}
