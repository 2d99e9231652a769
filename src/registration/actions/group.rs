//! Registering several people at once, for somebody else: all of them, or nobody.

use chrono::{DateTime, Utc};

use super::register::{Request, country, number, prepare};
use super::turn::{Deed, Leaving, Turn, rehearse_turn, take_turn};
use super::{Error, Setting};
use crate::events;
use crate::mail;
use crate::platform::Services;
use crate::registration::model::{Answers, Group, Source, State};
use crate::registration::rules::{self, Refusal};
use crate::registration::store::{self, New};

/// What became of a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GroupDone {
    /// How many have a seat, or asked for one where organisers decide.
    pub seated: usize,
    /// How many wait.
    pub waiting: usize,
    /// How many were registered already and are left as they are.
    pub known: usize,
}

/// Registers everybody of a group and writes to each of them; sent twice with one form, it happened once.
///
/// Where there are fewer seats than people, nobody is registered and the answer says how many seats there are
/// ([`Error::TooFew`]), unless some of them may wait. Somebody who is registered already stays so and is sent the link; who
/// registers the group is told nothing of it.
pub(in crate::registration) async fn register_group(
    services: &Services,
    setting: &Setting,
    form_id: &str,
    group: &Group,
    now: DateTime<Utc>,
) -> Result<GroupDone, Error> {
    let deed = Enter {
        group,
        form_id,
        setting,
        occasion: services.chance.token(),
    };
    take_turn(services, setting.event.id, now, &deed).await
}

/// Says what would become of a group at this moment, and which letters would leave; changes nothing.
pub(super) async fn rehearse_group(
    services: &Services,
    setting: &Setting,
    group: &Group,
    now: DateTime<Utc>,
) -> Result<(GroupDone, Leaving), Error> {
    let deed = Enter {
        group,
        form_id: &services.chance.token(),
        setting,
        occasion: services.chance.token(),
    };
    rehearse_turn(services, setting.event.id, now, &deed).await
}

struct Enter<'a> {
    group: &'a Group,
    form_id: &'a str,
    setting: &'a Setting,
    occasion: String,
}

impl Deed for Enter<'_> {
    type Done = GroupDone;

    async fn done_in(&self, turn: &Turn<'_>) -> Result<GroupDone, Error> {
        let event = turn.look().await?.event;
        if self.group.by_staff {
            rules::may_seat(&event, turn.now)?;
        } else {
            rules::admit(&event, turn.now)?;
        }
        let mut done = GroupDone::default();
        for (no, answers) in self.group.people.iter().enumerate() {
            let state = match turn.enter(self, no, answers).await {
                // The seats that a code keeps are spent, or no seat is left to be kept.
                Err(Error::Refused(Refusal::Code)) if no > 0 => {
                    return Err(Error::TooFew(done.seated));
                }
                Err(Error::Refused(Refusal::Full)) => return Err(Error::TooFew(done.seated)),
                state => state?,
            };
            match state {
                Some(State::Waiting) => done.waiting += 1,
                Some(_) => done.seated += 1,
                None => done.known += 1,
            }
        }
        if done.waiting > 0 && !self.group.may_split {
            return Err(Error::TooFew(done.seated));
        }
        Ok(done)
    }
}

impl Turn<'_> {
    /// Registers one person of a group; says how they stand, as if they were new, or nothing of somebody who is left alone.
    async fn enter(
        &self,
        of: &Enter<'_>,
        no: usize,
        answers: &Answers,
    ) -> Result<Option<State>, Error> {
        let form_id = format!("group {} {no}", of.form_id);
        let conn = self.tx.conn();
        if let Some(known) = store::by_form(conn, &form_id).await? {
            return Ok(Some(known.state));
        }
        let Some(email) = &answers.email else {
            return Err(Error::NotFound);
        };
        let request = Request {
            form_id,
            notice_version: None,
            answers: Answers {
                country: country(of.setting, answers),
                ..answers.clone()
            },
            another_person: true,
            code: of.group.code.clone(),
        };
        let live = store::live_by_address(conn, self.setting.event.id, email).await?;
        let person_no = match number(&live, answers) {
            Ok(person_no) => person_no,
            Err(Error::AlreadyThere) if of.group.leaves_known => return Ok(None),
            Err(Error::AlreadyThere) => {
                for it in live.iter().take(1) {
                    let occasion = format!("{} {no}", of.occasion);
                    self.send_link(it, &occasion).await?;
                }
                return Ok(Some(State::Confirmed));
            }
            Err(other) => return Err(other),
        };
        let mut new = prepare(self.services, self.setting, &request, person_no, self.now)?;
        new.registration.registered_by = Some(of.group.by.clone());
        if let Some(until) = of.group.invited_until {
            return self.invite(new, &request.code, until).await.map(Some);
        }
        new.registration.source = Source::Delegation;
        let words = self.services.wording.words(answers.lang);
        let desk = self.setting.desk(self.services, &words);
        let letters = desk.confirmed(&new.registration, self.now)?;
        let letters = mail::seal_all(self.services, &letters, self.now)?;
        let it = self.register(new, &request.code, letters).await?;
        Ok(Some(it.state))
    }

    /// Keeps a seat for somebody until a deadline, and asks them. Nobody who waits for that seat is passed.
    async fn invite(&self, mut new: New, code: &str, until: DateTime<Utc>) -> Result<State, Error> {
        let held = self.look().await?;
        let it = &mut new.registration;
        let quota = rules::quota_of(&held.quotas, &it.answers.city, code)?;
        let seat = held.event.seat_for(quota, it.answers.mode);
        (it.seat, it.quota) = (seat, quota.map(|at| at.id));
        (it.state, it.source) = (State::Invited, Source::Invitation);
        (it.fingerprint, it.deadline) = (None, Some(until));
        let claim = it.claim().ok_or(Refusal::Full)?;
        if self.passes_somebody(&held, it).await? {
            return Err(Refusal::Full.into());
        }
        let seated = events::take_seat(self.tx, it.event, &claim).await?
            && store::add(self.tx, &[&new]).await?;
        if !seated {
            return Err(Error::Raced);
        }
        self.write_to(&new.registration, Vec::new()).await?;
        Ok(State::Invited)
    }
}
