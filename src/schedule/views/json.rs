//! schedule.json.

use serde_json::{Map, Value, json};

use super::{clock, duration, instant};
use crate::schedule::model::{Day, Room, Schedule, Talk};

/// The document.
pub(in crate::schedule) fn json(it: &Schedule) -> Value {
    let mut rooms: Vec<(&str, &Room)> = Vec::new();
    for room in it.days.iter().flat_map(|day| &day.rooms) {
        if rooms.iter().all(|at| at.0 != room.name) {
            rooms.push((&room.name, room));
        }
    }
    let rooms = rooms
        .into_iter()
        .map(|(name, room)| json!({ "name": name, "guid": room.guid }));
    json!({
        "generator": { "name": "Plenary", "version": env!("CARGO_PKG_VERSION"), "url": it.base_url },
        "schedule": {
            "version": it.version,
            "base_url": it.base_url,
            "conference": {
                "acronym": it.acronym,
                "title": it.title,
                "start": it.starts_on,
                "end": it.ends_on,
                "daysCount": it.days.len(),
                "timeslot_duration": "00:05",
                "time_zone_name": it.zone.name(),
                "url": it.url,
                "rooms": rooms.collect::<Vec<_>>(),
                "days": it.days.iter().map(|day| self::day(it, day)).collect::<Vec<_>>(),
            },
        },
    })
}

fn day(it: &Schedule, day: &Day) -> Value {
    let rooms = day.rooms.iter().map(|room| {
        let talks = room.talks.iter().map(|talk| event(it, room, talk));
        (room.name.clone(), Value::Array(talks.collect()))
    });
    json!({
        "index": day.index,
        "date": day.date,
        "day_start": instant(day.starts_at, it.zone),
        "day_end": instant(day.ends_at, it.zone),
        "rooms": rooms.collect::<Map<_, _>>(),
    })
}

fn event(it: &Schedule, room: &Room, talk: &Talk) -> Value {
    let persons = talk.persons.iter();
    let persons = persons.map(|(name, guid)| json!({ "name": name, "guid": guid }));
    json!({
        "guid": talk.guid,
        "id": talk.id,
        "date": instant(talk.starts_at, it.zone),
        "start": clock(talk.starts_at, it.zone),
        "end": instant(talk.ends_at, it.zone),
        "duration": duration(talk.starts_at, talk.ends_at),
        "room": room.name,
        "slug": it.slug(talk),
        "url": it.url,
        "title": talk.title,
        "subtitle": "",
        "track": "",
        "type": talk.kind,
        "language": talk.language,
        "abstract": talk.summary,
        "description": "",
        "persons": persons.collect::<Vec<_>>(),
        "links": [],
    })
}
