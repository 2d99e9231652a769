//! Passing a seat on to a colleague.

use chrono::{DateTime, Utc};

use super::Error;
use super::apply::By;
use super::register::{Request, number, prepare};
use super::turn::{Deed, Turn, take_turn};
use crate::events::{self, Claim, Seat};
use crate::mail;
use crate::platform::Services;
use crate::registration::model::{Answers, Ending, Registration, Source, State};
use crate::registration::rules::{Act, Refusal};
use crate::registration::store;
use crate::staff::Actor;

/// The seat of `it` passes to a colleague, who is written to; a second time changes nothing.
///
/// A colleague who waits or asks already is given the seat; one who has a seat keeps it, and this one becomes free. Who
/// passes a seat on is told nothing of either.
pub(in crate::registration) async fn pass_on(
    services: &Services,
    it: &Registration,
    (colleague, actor): (Answers, Actor),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let deed = PassOn {
        from: it,
        actor,
        request: Request {
            form_id: services.chance.token(),
            answers: colleague,
            notice_version: None,
            another_person: false,
            code: String::new(),
        },
        occasion: services.chance.token(),
    };
    match take_turn(services, it.event, now, &deed).await {
        Err(Error::Refused(Refusal::Cancelled)) if it.ending == Some(Ending::PassedOn) => Ok(()),
        done => done,
    }
}

struct PassOn<'a> {
    from: &'a Registration,
    actor: Actor,
    request: Request,
    occasion: String,
}

impl Deed for PassOn<'_> {
    type Done = ();

    async fn done_in(&self, turn: &Turn<'_>) -> Result<(), Error> {
        let from = turn.find(self.from.id).await?;
        let sessions = store::chosen_sessions(turn.tx.conn(), from.id).await?;
        let by = By {
            ending: Some(Ending::PassedOn),
            ..By::actor(self.actor.clone())
        };
        turn.apply(&from, Act::PassOn, by).await?;
        let mut request = self.request.clone();
        request.answers.sessions = sessions;
        let Some(email) = &request.answers.email else {
            return Err(Error::NotFound);
        };
        let live = store::live_by_address(turn.tx.conn(), from.event, email).await?;
        match number(&live, &request.answers) {
            Ok(person_no) => turn.seat_colleague(&from, &request, person_no).await,
            Err(Error::AlreadyThere) => turn.seat_known(live, self).await,
            Err(other) => Err(other),
        }
    }
}

impl Turn<'_> {
    /// Gives the seat that just became free to somebody new.
    async fn seat_colleague(
        &self,
        from: &Registration,
        request: &Request,
        person_no: i32,
    ) -> Result<(), Error> {
        let mut new = prepare(self.services, self.setting, request, person_no, self.now)?;
        let held = self.look().await?;
        let it = &mut new.registration;
        let quota = held.quota(from.quota);
        let claim = Claim {
            seat: held
                .event
                .seat_for(quota, it.answers.mode)
                .unwrap_or(Seat::Extra),
            quota: quota.map(|at| at.id),
            mode: it.answers.mode,
        };
        (it.seat, it.quota) = (Some(claim.seat), claim.quota);
        it.source = Source::Colleague;
        it.registered_by = Some(from.name());
        let words = self.services.wording.words(it.answers.lang);
        let desk = self.setting.desk(self.services, &words);
        let letters = desk.confirmed(it, self.now)?;
        let letters = mail::seal_all(self.services, &letters, self.now)?;
        let seated = events::take_seat(self.tx, it.event, &claim).await?
            && store::add(self.tx, &[&new]).await?;
        if !seated {
            return Err(Error::Raced);
        }
        self.write_to(&new.registration, letters).await
    }

    /// Gives the seat to somebody who is known here already; who has one is sent the link again.
    async fn seat_known(&self, live: Vec<Registration>, of: &PassOn<'_>) -> Result<(), Error> {
        let Some(it) = live.into_iter().next() else {
            return Ok(());
        };
        if it.state != State::Confirmed {
            let by = By {
                extra: Some(Ending::PassedOn.code().to_owned()),
                ..By::actor(of.actor.clone())
            };
            self.apply(&it, Act::Confirm, by).await?;
            return Ok(());
        }
        self.send_link(&it, &of.occasion).await
    }

    /// Sends somebody who is registered already the link.
    pub(super) async fn send_link(&self, it: &Registration, occasion: &str) -> Result<(), Error> {
        let words = self.services.wording.words(it.answers.lang);
        let desk = self.setting.desk(self.services, &words);
        if let Some(letter) = desk.link(it, true, occasion) {
            mail::queue(self.tx, self.services, &letter, self.now).await?;
        }
        Ok(())
    }
}
