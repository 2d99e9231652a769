//! Saving what belongs to an event beside its agenda: seats kept for some, questions of its form.

use sea_orm::DbErr;

use super::check::PlannedEvent;
use super::save::Saving;
use crate::events::{self, EditError, Quota};
use crate::platform::Tx;
use crate::questions;
use crate::staff::Actor;

impl Saving<'_> {
    /// Keeps the seats that the file says; quotas that it lost stay.
    pub(super) async fn quotas(&self, tx: &Tx, planned: &PlannedEvent) -> Result<(), DbErr> {
        if planned.quotas.is_empty() {
            return Ok(());
        }
        let slug = &planned.said.slug;
        let Some(event) = events::by_slug(tx.conn(), slug).await? else {
            return Ok(());
        };
        let before = events::quotas(tx.conn(), event.id).await?;
        for draft in &planned.quotas {
            let known = before.iter().find(|it| match &draft.code {
                Some(code) => it.code.as_ref() == Some(code),
                None => it.code.is_none() && it.city == draft.city,
            });
            let same = |it: &Quota| {
                (&it.name, &it.city, &it.code, it.capacity, it.returns_on)
                    == (
                        &draft.name,
                        &draft.city,
                        &draft.code,
                        draft.capacity,
                        draft.returns_on,
                    )
            };
            // Seats that were given back are not kept again.
            if known.is_some_and(|it| same(it) || it.returned_at.is_some()) {
                continue;
            }
            let what = (known.map(|it| it.id), draft.clone());
            let kept =
                events::keep_quota(tx, self.services, event.id, what, Actor::System, self.now);
            kept.await.map_err(|error| match error {
                EditError::Db(error) => error,
                other => DbErr::Custom(format!("event {slug}, quota {}: {other}", draft.name)),
            })?;
        }
        Ok(())
    }

    /// Asks what the file says; questions that it lost stay.
    pub(super) async fn questions(&self, tx: &Tx, planned: &PlannedEvent) -> Result<(), DbErr> {
        let slug = &planned.said.slug;
        if planned.questions.is_empty() {
            return Ok(());
        }
        let Some(event) = events::by_slug(tx.conn(), slug).await? else {
            return Ok(());
        };
        for written in &planned.questions {
            let put = questions::put(tx, self.services, event.id, written, self.now);
            put.await.map_err(|error| match error {
                questions::Error::Db(error) => error,
                other => DbErr::Custom(format!("event {slug}, questions: {other}")),
            })?;
        }
        Ok(())
    }
}
