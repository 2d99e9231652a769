//! Taking a seat, or a place on the waiting list.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::setting::seal;
use super::turn::{Held, Turn};
use super::turnstile::{Arrival, Turnstile};
use super::{Error, Setting, entry};
use crate::base::{Chance, EmailAddress, RegistrationId, fold};
use crate::events::{self, Access, Event, Seat};
use crate::mail::{self, Letter, Sealed};
use crate::platform::Services;
use crate::questions;
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
    /// The invitation code, as typed.
    pub(in crate::registration) code: String,
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
    if needs_a_seat_only(request, &setting.event) {
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
            let turn = Turn {
                tx,
                services,
                setting,
                now,
            };
            rules::admit(&turn.look().await?.event, now)?;
            turn.register(new, &request.code, confirmed).await
        })
        .await
        .inspect(|_| services.post.notify_one())
}

/// Whether nothing but a seat that anybody may take is wanted, and one was free when the event was looked at.
fn needs_a_seat_only(request: &Request, seen: &Event) -> bool {
    let answers = &request.answers;
    let plain = answers.sessions.is_empty()
        && answers.waits.is_empty()
        && answers.replies.is_empty()
        && request.code.is_empty();
    let for_all = seen.access == Access::Open && seen.reserved == 0 && seen.waiting == 0;
    plain && for_all && seen.free_in(request.answers.mode) > 0
}

/// The number of a colleague among those who share the mailbox; refused for the same name.
pub(super) fn number(live: &[Registration], answers: &Answers) -> Result<i32, Error> {
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
pub(super) fn prepare(
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
        rsvp: None,
        created_at: now,
        updated_at: now,
        waiting_since: None,
        quota: None,
        seat: Some(Seat::General),
        deadline: None,
        missed: 0,
        ending: None,
        registered_by: None,
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

impl Turn<'_> {
    /// Writes somebody down where there is room, with `confirmed` for letters where a seat is taken.
    pub(super) async fn register(
        &self,
        mut new: New,
        code: &str,
        confirmed: Vec<Sealed>,
    ) -> Result<Registration, Error> {
        let held = self.look().await?;
        let it = &mut new.registration;
        let placed = rules::place(&held.event, &held.quotas, &it.answers, code)?;
        it.quota = placed.quota.map(|at| at.id);
        it.seat = placed.seat;
        it.state = placed.state;
        if it.seat.is_some() && self.passes_somebody(&held, it).await? {
            (it.seat, it.state) = (None, State::Waiting);
        }
        if it.state != State::Confirmed {
            it.fingerprint = None;
            it.answers.sessions.clear();
            it.answers.waits.clear();
        }
        match it.claim() {
            Some(claim) if !events::take_seat(self.tx, it.event, &claim).await? => {
                return Err(Error::Raced);
            }
            None if it.state == State::Waiting => {
                it.waiting_since = Some(self.now);
                events::join_queue(self.tx, it.event).await?;
            }
            _ => {}
        }
        if !store::add(self.tx, &[&new]).await? {
            return Err(Error::Raced);
        }
        self.write_to(&new.registration, confirmed).await?;
        self.fill_places().await?;
        Ok(new.registration)
    }

    /// Whether somebody waits for the very seat that a newcomer would take.
    pub(super) async fn passes_somebody(
        &self,
        held: &Held,
        it: &Registration,
    ) -> Result<bool, Error> {
        if held.event.waiting == 0 {
            return Ok(false);
        }
        let quota = it.quota.filter(|_| it.seat == Some(Seat::Quota));
        let first = store::first_waiting(self.tx.conn(), it.event, quota, it.answers.mode).await?;
        Ok(first.is_some())
    }

    /// Takes the places in sessions, and queues the letters and the line in the audit log.
    pub(super) async fn write_to(
        &self,
        it: &Registration,
        confirmed: Vec<Sealed>,
    ) -> Result<(), Error> {
        self.swap(it).await?;
        self.wait_for(it).await?;
        if !it.answers.replies.is_empty() {
            questions::save(self.tx, self.services, it.id, &it.answers.replies).await?;
        }
        let words = self.services.wording.words(it.answers.lang);
        let desk = self.setting.desk(self.services, &words);
        let (action, letter) = match it.state {
            State::Confirmed => (Action::Registered, None),
            State::Pending => (Action::Asked, desk.pending(it)),
            State::Invited => (Action::Invited, desk.invited(it)),
            _ => (Action::Waited, desk.waiting(it, self.position(it).await?)),
        };
        let letters = if it.state == State::Confirmed {
            confirmed
        } else {
            let letter: Vec<Letter> = letter.into_iter().collect();
            mail::seal_all(self.services, &letter, self.now)?
        };
        mail::queue_all(self.tx, letters).await?;
        let detail = json!({
            "reference": it.reference, "to": it.state.code(), "seat": it.seat.map(Seat::code),
        });
        let line = entry(Actor::Person, action, it, detail);
        Ok(staff::audit(self.tx, line, &self.services.chance, self.now).await?)
    }
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
