//! Events and sessions as entries of a calendar, in the reader's language.

use chrono::{DateTime, Utc};

use crate::events::model::{Event, Session};
use crate::events::rules;
use crate::ical::{Entry, Position, WhenFault};
use crate::places::{City, Directory};
use crate::web::urls;
use crate::wording::{Words, say};

/// The entry of an event under its own UID and revision; who invites puts the registration's in their place.
pub fn event_entry(
    event: &Event,
    sessions: &[Session],
    directory: &Directory,
    words: &Words,
    base_url: &str,
) -> Result<Entry, WhenFault> {
    let page = urls::absolute(base_url, &urls::event(words.lang(), &event.slug));
    let hours = day_lines(event, sessions, words);
    Ok(Entry {
        uid: event.uid.clone(),
        sequence: u32::try_from(event.revision).unwrap_or_default(),
        stamp: event.updated_at,
        summary: event.title.in_(words.lang()).to_owned(),
        description: [hours, vec![page.clone()]].concat().join("\n"),
        location: place_line(event, directory, words),
        position: position(event, directory),
        url: Some(page),
        when: rules::when(event, sessions)?,
    })
}

/// The entry of a session under its own UID and revision.
pub fn session_entry(
    event: &Event,
    session: &Session,
    directory: &Directory,
    words: &Words,
    base_url: &str,
) -> Result<Entry, WhenFault> {
    let room = session.room.iter().cloned();
    let place = place_line(event, directory, words);
    Ok(Entry {
        uid: session.uid.clone(),
        sequence: u32::try_from(session.revision).unwrap_or_default(),
        stamp: session.updated_at,
        summary: session.title.in_(words.lang()).to_owned(),
        description: event.title.in_(words.lang()).to_owned(),
        location: room.chain([place]).collect::<Vec<_>>().join(", "),
        position: position(event, directory),
        url: Some(urls::absolute(
            base_url,
            &urls::event(words.lang(), &event.slug),
        )),
        when: crate::ical::When::timed(session.starts_at, session.ends_at, event.zone)?,
    })
}

/// Venue, address, city and country on one line; "online" for an event without a place.
pub fn place_line(event: &Event, directory: &Directory, words: &Words) -> String {
    let city = event
        .city
        .as_ref()
        .map(|it| directory.name(it, words.lang()).to_owned());
    let country = city_of(event, directory).map(|it| words.country(&it.country));
    let parts: Vec<String> = [event.venue.clone(), event.address.clone(), city, country]
        .into_iter()
        .flatten()
        .collect();
    if parts.is_empty() {
        words.say(say::event_online())
    } else {
        parts.join(", ")
    }
}

/// The hours of each day, for entries that stand for whole days.
fn day_lines(event: &Event, sessions: &[Session], words: &Words) -> Vec<String> {
    let local = |at: DateTime<Utc>| at.with_timezone(&event.zone).naive_local();
    let mut days = std::collections::BTreeMap::new();
    for session in sessions {
        let (start, end) = (local(session.starts_at), local(session.ends_at));
        let day = days.entry(start.date()).or_insert((start, end));
        *day = (day.0.min(start), day.1.max(end));
    }
    let mut lines: Vec<String> = days
        .into_iter()
        .map(|(day, (start, end))| {
            say::event_day_hours(
                words.weekday_date(day),
                words.time_range(start.time(), end.time()),
            )
        })
        .map(|it| words.say(it))
        .collect();
    if !lines.is_empty() {
        lines.push(words.say(say::event_agenda_zone(words.zone(event.zone))));
    }
    lines
}

fn position(event: &Event, directory: &Directory) -> Option<Position> {
    city_of(event, directory).map(|it| Position {
        latitude: it.latitude,
        longitude: it.longitude,
    })
}

fn city_of<'a>(event: &Event, directory: &'a Directory) -> Option<&'a City> {
    event.city.as_ref().and_then(|it| directory.city(it))
}
