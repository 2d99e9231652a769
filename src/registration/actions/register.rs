//! Taking a seat, or a place on the waiting list.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::around::{Around, note, seal, send};
use super::{Error, link};
use crate::base::{RegistrationId, SessionId};
use crate::events;
use crate::platform::{Services, Tx, token_hash};
use crate::registration::letters::{FEED, LINK};
use crate::registration::model::{Answers, Registration, Source, State};
use crate::registration::rules;
use crate::registration::store::{self, Needs, New};
use crate::staff::{Action, Actor};

/// Letters and digits that nobody mistakes for one another on the telephone.
const REFERENCE: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Tries for a reference that nobody has; one in a billion is taken.
const TRIES: usize = 3;

/// What became of the form.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::registration) enum Outcome {
    /// It is a registration (also when the same form came before); the token of its personal link.
    Registered(String),
    /// The address has a live registration here; its link was sent again.
    Known,
    /// These sessions have no place left; nothing was saved.
    Filled(Vec<SessionId>),
}

/// Why the transaction was given up.
enum Halt {
    Failed(Error),
    /// The form, the address or the reference was there before.
    Repeated,
    Filled(SessionId),
}

impl From<sea_orm::DbErr> for Halt {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Failed(error.into())
    }
}

impl<E: Into<Error>> From<Halted<E>> for Halt {
    fn from(error: Halted<E>) -> Self {
        Self::Failed(error.0.into())
    }
}

struct Halted<E>(E);

/// Registers somebody: seat, letters and audit line in one transaction. `colleague` lets a second person use the address.
pub(in crate::registration) async fn register(
    services: &Services,
    around: &Around,
    answers: Answers,
    (form_id, colleague): (&str, bool),
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    rules::admit(&around.event, now)?;
    if let Some(known) = store::by_form(services.db.read(), form_id).await? {
        return Ok(Outcome::Registered(token(services, &known)));
    }
    let needs = seal(services, &answers)?;
    let person_no = if colleague {
        next_person(services, around, &answers).await?
    } else {
        0
    };
    for _ in 0..TRIES {
        let new = prepare(
            services,
            around,
            &answers,
            (form_id, person_no),
            &needs,
            now,
        );
        match services
            .db
            .write(async |tx| take(tx, services, around, new, now).await)
            .await
        {
            Ok(registration) => {
                services.post.notify_one();
                return Ok(Outcome::Registered(token(services, &registration)));
            }
            Err(Halt::Failed(error)) => return Err(error),
            Err(Halt::Filled(session)) => return Ok(Outcome::Filled(vec![session])),
            Err(Halt::Repeated) => {
                if let Some(outcome) = before(services, around, &answers, form_id, now).await? {
                    return Ok(outcome);
                }
            }
        }
    }
    Err(Error::Raced)
}

/// The token of somebody's personal link.
fn token(services: &Services, it: &Registration) -> String {
    services.vault.link_token(LINK, it.id.0, it.link_version)
}

/// The number of the next person behind one mailbox.
async fn next_person(
    services: &Services,
    around: &Around,
    answers: &Answers,
) -> Result<i32, Error> {
    let Some(email) = &answers.email else {
        return Ok(0);
    };
    let live = store::live_by_address(services.db.read(), around.event.id, email).await?;
    Ok(i32::try_from(live.len()).unwrap_or(i32::MAX))
}

fn prepare(
    services: &Services,
    around: &Around,
    answers: &Answers,
    (form_id, person_no): (&str, i32),
    needs: &Needs,
    now: DateTime<Utc>,
) -> New {
    let id = RegistrationId(services.chance.uuid(now));
    let link = |purpose| token_hash(&services.vault.link_token(purpose, id.0, 1));
    New {
        form_id: form_id.to_owned(),
        person_no,
        token_hash: link(LINK),
        feed_hash: link(FEED),
        notice_version: around.notice.as_ref().map(|it| it.version),
        needs: needs.clone(),
        registration: Registration {
            id,
            event: around.event.id,
            reference: reference(services, &around.site.acronym),
            state: State::Waiting,
            source: Source::Form,
            answers: answers.clone(),
            link_version: 1,
            uid: format!("r-{}", services.chance.token()),
            sequence: 0,
            fingerprint: None,
            created_at: now,
            updated_at: now,
            waiting_since: None,
        },
    }
}

/// "LI2-7KQ4M9": what the acronym begins with, its digits, six characters of chance.
pub(super) fn reference(services: &Services, acronym: &str) -> String {
    let letters = acronym.chars().filter(char::is_ascii_alphabetic).take(2);
    let digits = acronym.chars().filter(char::is_ascii_digit).take(2);
    let prefix: String = letters.chain(digits).collect::<String>().to_uppercase();
    let random: [u8; 6] = services.chance.bytes();
    let body: String = random
        .iter()
        .filter_map(|it| REFERENCE.get(usize::from(it % 32)))
        .map(|it| char::from(*it))
        .collect();
    format!("{prefix}-{body}")
}

/// The transaction: the event's row first, then the registration, then places in the order of their ids.
async fn take(
    tx: &Tx,
    services: &Services,
    around: &Around,
    mut new: New,
    now: DateTime<Utc>,
) -> Result<Registration, Halt> {
    let seated = events::take_seat(tx, around.event.id).await?;
    let event = events::find(tx.conn(), around.event.id).await?;
    let event = event.ok_or(Halted(Error::NotFound))?;
    rules::admit(&event, now).map_err(Halted)?;
    let it = &mut new.registration;
    let desk = around.desk(services);
    let (letters, action) = if seated {
        it.state = State::Confirmed;
        it.fingerprint = Some(desk.fingerprint().map_err(Halted)?);
        (desk.confirmed(it).map_err(Halted)?, Action::Registered)
    } else {
        events::join_queue(tx, event.id).await?;
        it.waiting_since = Some(now);
        (
            desk.waiting(it, i64::from(event.waiting) + 1)
                .into_iter()
                .collect(),
            Action::Waited,
        )
    };
    if !store::add(tx, &new).await? {
        return Err(Halt::Repeated);
    }
    let mut sessions = new.registration.answers.sessions.clone();
    sessions.sort();
    for session in &sessions {
        if !events::take_place(tx, *session).await? {
            return Err(Halt::Filled(*session));
        }
    }
    store::choose(tx, new.registration.id, &sessions).await?;
    send(tx, services, letters, now).await.map_err(Halted)?;
    let what = (Actor::Person, action);
    note(tx, services, what, &new.registration, (json!({}), now))
        .await
        .map_err(Halted)?;
    Ok(new.registration)
}

/// What was there before: the same form, or the same person.
async fn before(
    services: &Services,
    around: &Around,
    answers: &Answers,
    form_id: &str,
    now: DateTime<Utc>,
) -> Result<Option<Outcome>, Error> {
    let conn = services.db.read();
    if let Some(known) = store::by_form(conn, form_id).await? {
        return Ok(Some(Outcome::Registered(token(services, &known))));
    }
    let Some(email) = &answers.email else {
        return Ok(None);
    };
    let live = store::live_by_address(conn, around.event.id, email).await?;
    if live.is_empty() {
        return Ok(None);
    }
    link::send_to(services, around, &live, now).await?;
    Ok(Some(Outcome::Known))
}
