//! Who is meant by a segment, and gets the message.

use std::collections::BTreeSet;

use sea_orm::ConnectionTrait;

use super::Error;
use crate::base::EmailAddress;
use crate::events::{self, Event};
use crate::messages::model::{Audience, Known, Segment};
use crate::messages::rules;
use crate::platform::Services;
use crate::registration::{self, Registration};
use crate::{attendance, feedback, mail, places};

/// Whom a segment names, without those who cannot or do not want to be written to.
pub(super) async fn audience(
    services: &Services,
    conn: &impl ConnectionTrait,
    event: &Event,
    segment: &Segment,
) -> Result<Audience, Error> {
    let mut people = registration::of_event(conn, event.id).await?;
    let known = known(services, conn, event, (segment, &people)).await?;
    people.retain(|it| rules::is_meant(segment, it, &known));
    let keys: Vec<String> = people
        .iter()
        .filter_map(|it| it.answers.email.as_ref().map(EmailAddress::key))
        .collect();
    let refusing: BTreeSet<String> = mail::refusing(conn, keys.clone())
        .await?
        .into_iter()
        .collect();
    let gone: BTreeSet<String> = mail::unsubscribed(conn, keys).await?.into_iter().collect();
    let mut audience = Audience::default();
    for it in people {
        match it.answers.email.as_ref().map(EmailAddress::key) {
            None => audience.without_address += 1,
            Some(key) if refusing.contains(&key) => audience.refusing += 1,
            Some(key) if gone.contains(&key) => audience.unsubscribed += 1,
            Some(_) => audience.people.push(it),
        }
    }
    Ok(audience)
}

/// What has to be known of an event's people; only what the segment asks for is read.
async fn known(
    services: &Services,
    conn: &impl ConnectionTrait,
    event: &Event,
    (segment, people): (&Segment, &[Registration]),
) -> Result<Known, Error> {
    let mut known = Known::default();
    if segment.session.is_some() || segment.day.is_some() {
        known.chosen = registration::all_chosen(conn, event.id).await?;
        let sessions = events::sessions(conn, event.id).await?;
        let day = |it: &events::Session| it.starts_at.with_timezone(&event.zone).date_naive();
        known.days = sessions.iter().map(|it| (it.id, day(it))).collect();
    }
    if segment.attended.is_some() || segment.day.is_some() {
        let slots = events::slots(conn, event.id).await?;
        for stamp in attendance::present(conn, event.id).await? {
            let slot = slots.iter().find(|it| it.id == stamp.slot);
            let days = known.present.entry(stamp.registration).or_default();
            days.extend(slot.map(|it| it.on_date));
        }
    }
    if !segment.tag.is_empty() {
        let tagged = registration::tagged(conn, event.id, &segment.tag).await?;
        known.tagged = tagged.into_iter().collect();
    }
    if segment.feedback.is_some() {
        known.answered = feedback::answered(services, conn, people).await?;
    }
    if !segment.country.is_empty() {
        let directory = places::directory(conn).await?;
        let cities = directory.cities();
        known.countries = cities
            .map(|it| (it.id.clone(), it.country.clone()))
            .collect();
    }
    Ok(known)
}
