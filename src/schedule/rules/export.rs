//! From an event and its agenda to a schedule.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::base::{Language, day_begins_at, day_ends_at};
use crate::events::{Event, Session};
use crate::schedule::model::{Day, Room, Schedule, Talk};
use crate::web::urls;

/// The shortest acronym that readers take.
const SHORTEST: usize = 4;

/// The schedule of an event in this language; `venue` names the room of sessions that have none.
pub(in crate::schedule) fn schedule(
    event: &Event,
    sessions: &[Session],
    lang: Language,
    (base_url, venue): (&str, &str),
) -> Schedule {
    let ids = numbers(sessions);
    let number = |it: &Session| ids.get(&it.id.0).copied().unwrap_or(1);
    let days = event.starts_on.iter_days();
    let days = days.take_while(|it| *it <= event.ends_on).enumerate();
    let day = |(index, date): (usize, NaiveDate)| {
        let own = |it: &&Session| it.starts_at.with_timezone(&event.zone).date_naive() == date;
        let own: Vec<&Session> = sessions.iter().filter(own).collect();
        let last = own.iter().map(|it| it.ends_at).max();
        let over = day_ends_at(date, event.zone);
        Day {
            index: index + 1,
            date,
            starts_at: day_begins_at(date, event.zone),
            ends_at: last.map_or(over, |it| it.max(over)),
            rooms: rooms(event, &own, (lang, venue), number),
        }
    };
    Schedule {
        version: event.revision.to_string(),
        base_url: base_url.to_owned(),
        url: urls::absolute(base_url, &urls::event(lang, &event.slug)),
        title: event.title.in_(lang).to_owned(),
        acronym: acronym(&event.slug),
        zone: event.zone,
        starts_on: event.starts_on,
        ends_on: event.ends_on,
        days: days.map(day).collect(),
    }
}

fn rooms(
    event: &Event,
    sessions: &[&Session],
    (lang, venue): (Language, &str),
    number: impl Fn(&Session) -> u32,
) -> Vec<Room> {
    let name = |it: &Session| it.room.clone().unwrap_or_else(|| venue.to_owned());
    let names: BTreeSet<String> = sessions.iter().map(|it| name(it)).collect();
    let room = |room: String| {
        let mut here: Vec<&&Session> = sessions.iter().filter(|it| name(it) == room).collect();
        here.sort_by_key(|it| (it.starts_at, it.id));
        let talks = here.into_iter().map(|it| talk(event, it, lang, number(it)));
        Room {
            guid: named(event, "room", &room),
            talks: talks.collect(),
            name: room,
        }
    };
    names.into_iter().map(room).collect()
}

fn talk(event: &Event, it: &Session, lang: Language, id: u32) -> Talk {
    let languages = if it.languages.is_empty() {
        &event.languages
    } else {
        &it.languages
    };
    let person = |name: &String| (name.clone(), named(event, "person", name));
    Talk {
        guid: it.id.0,
        id,
        title: it.title.in_(lang).to_owned(),
        kind: it.kind.code(),
        starts_at: it.starts_at,
        ends_at: it.ends_at,
        summary: it.summary.in_(lang).to_owned(),
        language: languages.first().cloned().unwrap_or_default(),
        persons: it.speakers.iter().map(person).collect(),
    }
}

/// A positive number for each session, that it keeps as long as it is in the agenda: of the last bits of its id, the next free
/// one where two meet.
pub(in crate::schedule) fn numbers(sessions: &[Session]) -> BTreeMap<Uuid, u32> {
    let mut taken = BTreeSet::new();
    let mut ids: Vec<Uuid> = sessions.iter().map(|it| it.id.0).collect();
    ids.sort_unstable();
    let mut numbers = BTreeMap::new();
    for id in ids {
        let [.., a, b, c, d] = *id.as_bytes();
        let mut number = (u32::from_be_bytes([a, b, c, d]) & 0x7fff_ffff).max(1);
        while !taken.insert(number) {
            number = (number % 0x7fff_ffff) + 1;
        }
        numbers.insert(id, number);
    }
    numbers
}

/// An id for a name at an event: the same for the same name, of nothing that anybody could not read.
fn named(event: &Event, what: &str, name: &str) -> Uuid {
    let digest = Sha256::new()
        .chain_update(event.id.0)
        .chain_update(what)
        .chain_update(name)
        .finalize();
    let mut bytes = [0; 16];
    for (byte, of_digest) in bytes.iter_mut().zip(digest) {
        *byte = of_digest;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn acronym(slug: &str) -> String {
    let mut acronym = slug.replace('-', "_");
    while acronym.len() < SHORTEST {
        acronym.push('_');
    }
    acronym
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_long_enough_and_have_no_hyphen() {
        assert_eq!(acronym("lisbon-2027"), "lisbon_2027");
        assert_eq!(acronym("lx"), "lx__");
    }
}
