//! Answers from calendars, and taking back a seat that one of them gave back.

use chrono::{DateTime, Utc};

use super::apply::By;
use super::turn::{Deed, Turn, take_turn};
use super::{Error, entry, store};
use crate::base::{EmailAddress, RegistrationId};
use crate::ical::{self, Partstat, ReplyMethod};
use crate::mail::{self, Decision, Kept, Letter};
use crate::platform::Services;
use crate::registration::letters;
use crate::registration::model::{Ending, Note, Registration, Rsvp, RsvpAnswer, State};
use crate::registration::rules::{Act, Heard, Refusal, Verdict, decide_rsvp, may_seat};
use crate::staff::{self, Action, Actor};

/// An answer that came by mail.
#[derive(Debug)]
pub struct CalendarReply {
    /// What the calendar part says.
    pub reply: ical::Reply,
    /// Whether our mail server says that the sender is not who it says.
    pub is_forged: bool,
    /// Whether a program sent it: then nobody is asked anything.
    pub is_automatic: bool,
    /// The message, to be written down with what was made of it.
    pub kept: Kept,
}

/// Does what an answer asks for, and writes the message down; nothing where its UID is not that of a registration.
pub async fn hear(
    services: &Services,
    heard: CalendarReply,
    now: DateTime<Utc>,
) -> Result<Option<Decision>, Error> {
    let domain = services.config.mail_from.address.domain();
    let uid = letters::own_uid(&heard.reply.uid, domain);
    let Some(it) = store::by_uid(services.db.read(), &uid).await? else {
        return Ok(None);
    };
    let deed = Hearing { id: it.id, heard };
    take_turn(services, it.event, now, &deed).await.map(Some)
}

struct Hearing {
    id: RegistrationId,
    heard: CalendarReply,
}

impl Deed for Hearing {
    type Done = Decision;

    async fn done_in(&self, turn: &Turn<'_>) -> Result<Decision, Error> {
        let (tx, services) = (turn.tx, turn.services);
        if mail::was_kept(tx.conn(), &self.heard.kept.key).await? {
            return Ok(Decision::Repeated);
        }
        let it = turn.find(self.id).await?;
        let decision = match self.heard.reply.method {
            ReplyMethod::Reply => self.reply(turn, &it).await?,
            ReplyMethod::Counter => Decision::Proposed,
            ReplyMethod::Refresh => self.send_again(turn, &it).await?,
        };
        let is_open = decision == Decision::Proposed
            || (decision == Decision::Asked && self.heard.is_automatic);
        let kept = Kept {
            decision,
            event: Some(it.event),
            registration: Some(it.id),
            is_open,
            ..self.heard.kept.clone()
        };
        if !mail::keep_incoming(tx, services, &kept, turn.now).await? {
            return Err(Error::Raced);
        }
        Ok(decision)
    }
}

impl Hearing {
    async fn reply(&self, turn: &Turn<'_>, it: &Registration) -> Result<Decision, Error> {
        let (stamp, sequence) = (self.heard.reply.stamp, self.heard.reply.sequence);
        let heard = Heard {
            answer: self.answer(),
            sequence,
            stamp: stamp.unwrap_or(turn.now),
            is_partial: self.heard.reply.is_partial,
            is_theirs: self.is_theirs(it) && !self.heard.is_forged,
        };
        let verdict = decide_rsvp(&heard, it, &turn.setting.event, turn.now);
        let decision = match verdict {
            Verdict::Leave(decision) => return Ok(decision),
            Verdict::Ask => return self.ask(turn, it, heard.answer).await,
            Verdict::Note(rsvp) => note(turn, it, rsvp).await?,
            Verdict::GiveBack(rsvp) => {
                turn.apply(it, Act::Cancel, by_calendar(rsvp)).await?;
                Decision::GivenBack
            }
            Verdict::TakeBack(rsvp) => take_back(turn, it, rsvp).await?,
        };
        self.comment(turn, it).await?;
        Ok(decision)
    }

    /// The one answer there is; none where several people answer, or nobody.
    fn answer(&self) -> Option<RsvpAnswer> {
        let [attendee] = self.heard.reply.attendees.as_slice() else {
            return None;
        };
        match attendee.answer {
            Partstat::Accepted => Some(RsvpAnswer::Accepted),
            Partstat::Tentative => Some(RsvpAnswer::Tentative),
            Partstat::Declined => Some(RsvpAnswer::Declined),
            Partstat::Other => None,
        }
    }

    /// Whether the answer, or the message, names the registered address.
    fn is_theirs(&self, it: &Registration) -> bool {
        let attendees = self.heard.reply.attendees.iter();
        let named = attendees.flat_map(|it| &it.addresses).map(String::as_str);
        let mut named = named.chain([self.heard.kept.sender.as_str()]);
        let own = it.answers.email.as_ref().map(EmailAddress::key);
        named.any(|at| EmailAddress::parse(at).is_ok_and(|at| Some(at.key()) == own))
    }

    /// Asks the registered address, once a day, unless a program wrote the answer.
    async fn ask(
        &self,
        turn: &Turn<'_>,
        it: &Registration,
        answer: Option<RsvpAnswer>,
    ) -> Result<Decision, Error> {
        if !self.heard.is_automatic {
            let declined = answer == Some(RsvpAnswer::Declined);
            queue(turn, it, |desk| desk.calendar_question(it, declined)).await?;
        }
        Ok(Decision::Asked)
    }

    /// The current invitation once more, at most once a day.
    async fn send_again(&self, turn: &Turn<'_>, it: &Registration) -> Result<Decision, Error> {
        if it.state != State::Confirmed || may_seat(&turn.setting.event, turn.now).is_err() {
            return Ok(Decision::Late);
        }
        if !self.is_theirs(it) || self.heard.is_forged {
            return Ok(Decision::Stranger);
        }
        let words = turn.services.wording.words(it.answers.lang);
        let desk = turn.setting.desk(turn.services, &words);
        let invitation = desk.invitation_again(it, turn.now)?;
        queue(turn, it, |_| invitation).await?;
        Ok(Decision::Resent)
    }

    /// What the person said with the answer stands among the notes.
    async fn comment(&self, turn: &Turn<'_>, it: &Registration) -> Result<(), Error> {
        let text = self.heard.reply.comment.clone();
        if text.is_empty() {
            return Ok(());
        }
        let note = Note {
            at: turn.now,
            by: it.name(),
            text,
        };
        let id = turn.services.chance.uuid(turn.now);
        Ok(store::add_note(turn.tx, (id, it.id), &note).await?)
    }
}

/// Queues an automatic answer: one a person and day.
async fn queue(
    turn: &Turn<'_>,
    it: &Registration,
    letter: impl FnOnce(&letters::Desk<'_>) -> Option<Letter>,
) -> Result<(), Error> {
    let words = turn.services.wording.words(it.answers.lang);
    let desk = turn.setting.desk(turn.services, &words);
    if let Some(letter) = letter(&desk) {
        let day = turn.now.date_naive();
        let dedup = format!("automatic answer {} {day}", letter.to.key());
        let letter = Letter { dedup, ..letter };
        mail::queue(turn.tx, turn.services, &letter, turn.now).await?;
    }
    Ok(())
}

async fn note(turn: &Turn<'_>, it: &Registration, rsvp: Rsvp) -> Result<Decision, Error> {
    store::save_rsvp(turn.tx, it.id, rsvp).await?;
    let detail = serde_json::json!({
        "reference": it.reference, "answer": rsvp.answer.code(), "source": "calendar reply",
    });
    let line = entry(Actor::Person, Action::Answered, it, detail);
    staff::audit(turn.tx, line, &turn.services.chance, turn.now).await?;
    Ok(match rsvp.answer {
        RsvpAnswer::Declined => Decision::Declined,
        RsvpAnswer::Accepted | RsvpAnswer::Tentative => Decision::Answered,
    })
}

async fn take_back(turn: &Turn<'_>, it: &Registration, rsvp: Rsvp) -> Result<Decision, Error> {
    match turn.apply(it, Act::TakeBack, by_calendar(rsvp)).await {
        Ok(_) => Ok(Decision::TakenBack),
        Err(Error::Refused(_)) => {
            store::save_rsvp(turn.tx, it.id, rsvp).await?;
            queue(turn, it, |desk| desk.calendar_too_late(it)).await?;
            Ok(Decision::SeatGone)
        }
        Err(error) => Err(error),
    }
}

fn by_calendar(rsvp: Rsvp) -> By {
    let declined = rsvp.answer == RsvpAnswer::Declined;
    By {
        ending: declined.then_some(Ending::Calendar),
        rsvp: Some(rsvp),
        ..By::actor(Actor::Person)
    }
}

/// Whether the person can take back what the calendar gave back, as far as the registration tells.
pub(in crate::registration) fn may_take_back(it: &Registration) -> Result<(), Refusal> {
    match (it.state, it.ending) {
        (State::Cancelled, Some(Ending::Calendar)) => Ok(()),
        (State::Confirmed, _) => Err(Refusal::AlreadySo),
        _ => Err(Refusal::Cancelled),
    }
}

/// The person takes back the seat that a calendar gave back, if it is still free; a second time changes nothing.
pub(in crate::registration) async fn take_seat_back(
    services: &Services,
    it: &Registration,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match take_turn(services, it.event, now, &Return(it.id)).await {
        Err(Error::Refused(Refusal::AlreadySo)) => Ok(()),
        done => done,
    }
}

struct Return(RegistrationId);

impl Deed for Return {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        may_seat(&turn.setting.event, turn.now)?;
        let it = turn.find(self.0).await?;
        may_take_back(&it)?;
        turn.apply(&it, Act::TakeBack, By::actor(Actor::Person))
            .await?;
        Ok(())
    }
}
