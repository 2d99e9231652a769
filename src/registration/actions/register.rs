//! Taking a seat, or a place on the waiting list.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::setting::seal;
use super::turnstile::{Arrival, Turnstile};
use super::{Error, Setting, entry};
use crate::base::{Chance, EmailAddress, RegistrationId, fold};
use crate::events::{self, Event};
use crate::mail::{self, Letter};
use crate::platform::{Services, Tx};
use crate::registration::letters::MY;
use crate::registration::model::{Answers, CityAnswer, Registration, Source, State};
use crate::registration::rules;
use crate::registration::store::{self, New};
use crate::staff::{self, Action, Actor};

/// How often a new reference is tried when the one made is somebody's already.
const TRIES: usize = 8;
/// What references are made of: nothing that sounds or looks like something else.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// What somebody sent with the form.
#[derive(Debug, Clone)]
pub(in crate::registration) struct Request {
    /// Names the rendered form: the same one twice is one registration.
    pub(in crate::registration) form_id: String,
    /// The answers, checked.
    pub(in crate::registration) answers: Answers,
    /// The data notice that was acknowledged.
    pub(in crate::registration) notice_version: Option<i32>,
    /// Whether somebody else registered with this address is a colleague.
    pub(in crate::registration) another_person: bool,
}

/// Takes a seat, or joins the waiting list, and queues the letters about it: all of it, or nothing.
///
/// Sent twice with one form, it happened once and the answer is the same.
pub(in crate::registration) async fn register(
    services: &Services,
    setting: &Setting,
    turnstile: &Turnstile,
    request: &Request,
    now: DateTime<Utc>,
) -> Result<Registration, Error> {
    let email = request.answers.email.as_ref();
    for _ in 0..TRIES {
        let error = match attempt(services, setting, turnstile, request, now).await {
            Ok(it) => return Ok(it),
            Err(error) => error,
        };
        if let Some(known) = made_by(services, setting, &request.form_id, email).await? {
            return known;
        }
        let clash = matches!(error, Error::Raced);
        if !clash {
            return Err(error);
        }
        if !request.another_person && !live(services, setting, email).await?.is_empty() {
            return Err(Error::AlreadyThere);
        }
        // The reference was somebody's, or a colleague registered at the same moment: once more.
    }
    Err(Error::Raced)
}

/// What the form `form_id` has made already, where it was sent before with this address.
pub(in crate::registration) async fn made_by(
    services: &Services,
    setting: &Setting,
    form_id: &str,
    email: Option<&EmailAddress>,
) -> Result<Option<Result<Registration, Error>>, Error> {
    let known = store::by_form(services.db.read(), form_id).await?;
    Ok(known.map(|it| {
        let key = it.answers.email.as_ref().map(EmailAddress::key);
        if it.event == setting.event.id && key == email.map(EmailAddress::key) {
            Ok(it)
        } else {
            Err(Error::FormUsed)
        }
    }))
}

/// The token of a registration's personal link.
pub(in crate::registration) fn token(services: &Services, it: &Registration) -> String {
    services.vault.link(MY, it.id.0, it.link_version)
}

async fn live(
    services: &Services,
    setting: &Setting,
    email: Option<&EmailAddress>,
) -> Result<Vec<Registration>, Error> {
    match email {
        Some(email) => {
            Ok(store::live_by_address(services.db.read(), setting.event.id, email).await?)
        }
        None => Ok(Vec::new()),
    }
}

async fn attempt(
    services: &Services,
    setting: &Setting,
    turnstile: &Turnstile,
    request: &Request,
    now: DateTime<Utc>,
) -> Result<Registration, Error> {
    rules::admit(&setting.event, now)?;
    let person_no = if request.another_person {
        let live = live(services, setting, request.answers.email.as_ref()).await?;
        number(&live, &request.answers)?
    } else {
        0
    };
    let new = prepare(services, setting, request, person_no, now)?;
    let words = services.wording.words(request.answers.lang);
    let desk = setting.desk(services, &words);
    let letters = desk.confirmed(&new.registration, now)?;
    let confirmed = mail::seal_all(services, &letters, now)?;
    if needs_a_seat_only(&new.registration, &setting.event) {
        let arrival = Arrival {
            new: new.clone(),
            revision: setting.event.revision,
            letters: confirmed.clone(),
            now,
        };
        if turnstile.pass(services, arrival).await {
            services.post.notify_one();
            return Ok(new.registration);
        }
    }
    services
        .db
        .write(async |tx| {
            let (new, position) = seat(tx, &setting.event, new, now).await?;
            if !store::add(tx, &[&new]).await? {
                return Err(Error::Raced);
            }
            let it = &new.registration;
            let letters = if it.state == State::Confirmed {
                confirmed
            } else {
                let waiting: Vec<Letter> = desk.waiting(it, position).into_iter().collect();
                mail::seal_all(services, &waiting, now)?
            };
            choose(tx, it).await?;
            mail::queue_all(tx, letters).await?;
            let action = match it.state {
                State::Confirmed => Action::Registered,
                _ => Action::Waited,
            };
            let detail = json!({ "reference": it.reference });
            let line = entry(Actor::Person, action, it, detail);
            staff::audit(tx, line, &services.chance, now).await?;
            Ok(new.registration)
        })
        .await
        .inspect(|_| services.post.notify_one())
}

/// Whether nothing but a seat is wanted, and one was free when the event was looked at.
fn needs_a_seat_only(it: &Registration, seen: &Event) -> bool {
    it.answers.sessions.is_empty() && seen.taken < seen.capacity && seen.waiting == 0
}

/// The number of a colleague among those who share the mailbox; refused for the same name.
fn number(live: &[Registration], answers: &Answers) -> Result<i32, Error> {
    let name = |it: &Answers| {
        let (given, family) = (it.given_name.as_str(), it.family_name.as_str());
        fold(&format!("{given} {family}"))
    };
    if live.iter().any(|it| name(&it.answers) == name(answers)) {
        return Err(Error::AlreadyThere);
    }
    Ok(live.iter().map(|it| it.person_no + 1).max().unwrap_or(0))
}

/// A registration that takes for granted that there is a seat.
fn prepare(
    services: &Services,
    setting: &Setting,
    request: &Request,
    person_no: i32,
    now: DateTime<Utc>,
) -> Result<New, Error> {
    let id = RegistrationId(services.chance.uuid(now));
    let words = services.wording.words(request.answers.lang);
    let registration = Registration {
        id,
        event: setting.event.id,
        reference: reference(&setting.site.acronym, &services.chance),
        state: State::Confirmed,
        source: Source::Form,
        answers: Answers {
            country: country(setting, &request.answers),
            ..request.answers.clone()
        },
        person_no,
        link_version: 1,
        uid: uid(&services.chance),
        sequence: 0,
        fingerprint: Some(setting.desk(services, &words).fingerprint()?),
        created_at: now,
        updated_at: now,
        waiting_since: None,
    };
    Ok(New {
        form_id: request.form_id.clone(),
        notice_version: request.notice_version,
        needs: seal(services, &registration.answers)?,
        registration,
    })
}

/// The country of the city, else the one that was said.
pub(super) fn country(setting: &Setting, answers: &Answers) -> Option<String> {
    match &answers.city {
        CityAnswer::Known(id) => setting.directory.city(id).map(|it| it.country.clone()),
        _ => answers.country.clone(),
    }
}

/// Takes the event's row first, as every change of seats does; gives the place on the waiting list too.
async fn seat(
    tx: &Tx,
    seen: &Event,
    mut new: New,
    now: DateTime<Utc>,
) -> Result<(New, i32), Error> {
    let it = &mut new.registration;
    if !events::take_seat(tx, it.event).await? {
        events::join_queue(tx, it.event).await?;
        it.state = State::Waiting;
        it.waiting_since = Some(now);
        it.fingerprint = None;
        it.answers.sessions.clear();
    }
    let event = events::find(tx.conn(), it.event).await?;
    let event = event.ok_or(Error::NotFound)?;
    rules::admit(&event, now)?;
    if event.revision != seen.revision {
        return Err(Error::EventChanged);
    }
    Ok((new, event.waiting))
}

/// Takes a place in each session chosen, in the order of their ids.
async fn choose(tx: &Tx, it: &Registration) -> Result<(), Error> {
    let mut sessions = it.answers.sessions.clone();
    sessions.sort_unstable();
    for session in &sessions {
        if !events::take_place(tx, *session).await? {
            return Err(Error::SessionFull);
        }
    }
    Ok(store::choose(tx, it.id, &sessions).await?)
}

/// A random calendar identity (RFC 7986 §5.3); documents add the domain of the sender.
pub(super) fn uid(chance: &Chance) -> String {
    format!("r-{}", chance.token())
}

/// "L2-7KQ4M" for LIAISE 2: what people read out on the telephone.
pub(super) fn reference(acronym: &str, chance: &Chance) -> String {
    let initials = fold(acronym)
        .split(' ')
        .filter_map(|it| it.chars().next())
        .take(4)
        .collect::<String>()
        .to_uppercase();
    let letter = |_| {
        let index = usize::try_from(chance.below(32)).unwrap_or_default();
        char::from(ALPHABET.get(index).copied().unwrap_or(b'2'))
    };
    let code: String = (0..5).map(letter).collect();
    if initials.is_empty() {
        code
    } else {
        format!("{initials}-{code}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_can_be_read_out() {
        let chance = Chance::seeded(1);
        for _ in 0..1000 {
            let reference = reference("LIAISE 2", &chance);
            let (initials, code) = reference.split_once('-').unwrap();
            assert_eq!(initials, "L2");
            assert_eq!(code.len(), 5);
            assert!(!code.contains(['0', '1', 'O', 'I']), "{code}");
        }
        assert_eq!(reference("", &chance).len(), 5);
    }
}
