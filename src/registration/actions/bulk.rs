//! One decision about several people: rehearsed first, so that organisers see what would follow, then made.

use chrono::{DateTime, Utc};

use super::Error;
use super::apply::By;
use super::turn::{Deed, Leaving, Turn, rehearse_turn, take_turn};
use crate::base::{EventId, RegistrationId, codes};
use crate::platform::Services;
use crate::registration::model::{Ending, Registration};
use crate::registration::rules::{Act, Refusal, may_seat};
use crate::staff::Actor;

codes! {
    /// What is decided about several people.
    pub enum Decision {
        /// They get seats, as long as there are any.
        Seat = "seat",
        /// Who asked waits.
        Queue = "queue",
        /// Who asked is told no.
        Decline = "decline",
        /// Their registrations end.
        Cancel = "cancel",
    }
}

/// A decision, in the order in which people are to have their turn.
#[derive(Debug, Clone)]
pub struct Plan {
    /// What is decided.
    pub decision: Decision,
    /// About whom.
    pub people: Vec<RegistrationId>,
    /// What those who are told no are told.
    pub reason: Option<Ending>,
    /// Who decides.
    pub actor: Actor,
}

/// What follows from a decision.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Those it is about, as they stand afterwards.
    pub decided: Vec<Registration>,
    /// Those it cannot be about, and why.
    pub refused: Vec<(Registration, Refusal)>,
    /// The letters that leave.
    pub letters: Leaving,
}

/// Says what would follow from a decision at this moment, and changes nothing.
pub async fn rehearse(
    services: &Services,
    event: EventId,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    let (outcome, letters) = rehearse_turn(services, event, now, plan).await?;
    Ok(Outcome { letters, ..outcome })
}

/// Makes a decision about several people, in one transaction.
pub async fn decide_all(
    services: &Services,
    event: EventId,
    plan: &Plan,
    now: DateTime<Utc>,
) -> Result<Outcome, Error> {
    take_turn(services, event, now, plan).await
}

impl Deed for Plan {
    type Done = Outcome;

    /// Who is refused is left as they are; the others have their turn.
    async fn done_in(&self, turn: &Turn<'_>) -> Result<Outcome, Error> {
        let act = match self.decision {
            Decision::Seat => Act::Confirm,
            Decision::Queue => Act::Queue,
            Decision::Decline => Act::Decline,
            Decision::Cancel => Act::Cancel,
        };
        if act != Act::Cancel {
            may_seat(&turn.setting.event, turn.now)?;
        }
        let mut outcome = Outcome::default();
        for id in &self.people {
            let it = turn.find(*id).await?;
            let by = By {
                ending: self.reason.filter(|_| act == Act::Decline),
                ..By::actor(self.actor.clone())
            };
            match turn.apply(&it, act, by).await {
                Ok(after) => outcome.decided.push(after),
                // A refusal comes before anything is written.
                Err(Error::Refused(refusal)) => outcome.refused.push((it, refusal)),
                Err(other) => return Err(other),
            }
        }
        Ok(outcome)
    }
}
