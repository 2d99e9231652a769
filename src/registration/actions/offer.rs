//! Offering free seats to those who wait, in the order in which they came.

use serde_json::json;

use super::apply::By;
use super::turn::{Held, Turn};
use super::{Error, entry};
use crate::base::QuotaId;
use crate::events::{self, Claim, Event, Mode, Seat};
use crate::registration::model::Registration;
use crate::registration::rules::{Act, offer_ends_at};
use crate::registration::store;
use crate::staff::{self, Action, Actor};

impl Turn<'_> {
    /// Offers every free seat to the first person who waits for it, until no seat is free that somebody waits for.
    pub(super) async fn offer_free_seats(&self) -> Result<(), Error> {
        if offer_ends_at(&self.setting.event, self.now).is_none() {
            return Ok(());
        }
        loop {
            let held = self.look().await?;
            if self.reseat(&held.event).await? {
                continue;
            }
            let Some(next) = self.next(&held).await? else {
                return Ok(());
            };
            let by = By::actor(Actor::System);
            self.apply(&next, Act::Offer, by).await?;
        }
    }

    /// Moves somebody from an extra seat to a free one, so that nobody is offered a seat while there are too many people.
    async fn reseat(&self, event: &Event) -> Result<bool, Error> {
        if event.extra == 0 {
            return Ok(false);
        }
        for mode in event.modes() {
            if event.free_in(*mode) == 0 {
                continue;
            }
            let Some(it) = store::first_extra(self.tx.conn(), event.id, *mode).await? else {
                continue;
            };
            self.move_to_general(&it).await?;
            return Ok(true);
        }
        Ok(false)
    }

    async fn move_to_general(&self, it: &Registration) -> Result<(), Error> {
        let claim = |seat| Claim {
            seat,
            quota: None,
            mode: it.answers.mode,
        };
        let moved = events::free_seat(self.tx, it.event, &claim(Seat::Extra)).await?
            && events::take_seat(self.tx, it.event, &claim(Seat::General)).await?
            && store::save_seat(self.tx, it, Seat::General).await?;
        if !moved {
            return Err(Error::Raced);
        }
        let detail = json!({ "reference": it.reference });
        let line = entry(Actor::System, Action::Reseated, it, detail);
        Ok(staff::audit(self.tx, line, &self.services.chance, self.now).await?)
    }

    /// Who has waited longest among those for whom a seat is free.
    async fn next(&self, held: &Held) -> Result<Option<Registration>, Error> {
        if held.event.waiting == 0 {
            return Ok(None);
        }
        let mut first: Option<Registration> = None;
        for (quota, mode) in openings(held) {
            let found = store::first_waiting(self.tx.conn(), held.event.id, quota, mode).await?;
            let order = |it: &Registration| (it.waiting_since, it.id);
            first = match (first, found) {
                (Some(one), Some(other)) if order(&other) < order(&one) => Some(other),
                (Some(one), _) => Some(one),
                (None, found) => found,
            };
        }
        Ok(first)
    }
}

/// Free seats by what it takes to have one: a quota, or none, and a way of taking part.
fn openings(held: &Held) -> Vec<(Option<QuotaId>, Mode)> {
    let modes = held.event.modes().iter().copied();
    let modes: Vec<Mode> = modes
        .filter(|it| held.event.limit(*it).has_room())
        .collect();
    let quotas = held.quotas.iter().filter(|it| it.free() > 0);
    let general = (held.event.unused() > 0).then_some(None);
    let pools = general.into_iter().chain(quotas.map(|it| Some(it.id)));
    pools
        .flat_map(|pool| modes.iter().map(move |mode| (pool, *mode)))
        .collect()
}
