//! schedule.xml.

use std::io::Write;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::{clock, duration, instant};
use crate::schedule::model::{Day, Room, Schedule, Talk};

type Out = Writer<Vec<u8>>;

/// The document as UTF-8.
pub(in crate::schedule) fn xml(it: &Schedule) -> std::io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.get_mut()
        .write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let version = env!("CARGO_PKG_VERSION");
    let element = out.create_element("schedule");
    element.write_inner_content(|out| {
        out.create_element("generator")
            .with_attribute(("name", "Plenary"))
            .with_attribute(("system", it.base_url.as_str()))
            .with_attribute(("version", version))
            .write_empty()?;
        text(out, "url", &format!("{}/schedule.xml", it.url))?;
        text(out, "version", &it.version)?;
        conference(out, it)?;
        it.days.iter().try_for_each(|day| self::day(out, it, day))
    })?;
    Ok(out.into_inner())
}

fn text(out: &mut Out, name: &str, text: &str) -> std::io::Result<()> {
    let plain: String = text.chars().filter(|it| is_allowed(*it)).collect();
    out.create_element(name)
        .write_text_content(BytesText::new(&plain))?;
    Ok(())
}

/// What may stand in XML at all (XML 1.0 §2.2).
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r')
        || (letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
}

fn conference(out: &mut Out, it: &Schedule) -> std::io::Result<()> {
    out.create_element("conference")
        .write_inner_content(|out| {
            text(out, "title", &it.title)?;
            text(out, "acronym", &it.acronym)?;
            text(out, "start", &it.starts_on.to_string())?;
            text(out, "end", &it.ends_on.to_string())?;
            text(out, "days", &it.days.len().to_string())?;
            text(out, "timeslot_duration", "00:05")?;
            text(out, "base_url", &it.base_url)?;
            text(out, "url", &it.url)?;
            text(out, "time_zone_name", it.zone.name())
        })?;
    Ok(())
}

fn day(out: &mut Out, it: &Schedule, day: &Day) -> std::io::Result<()> {
    out.create_element("day")
        .with_attribute(("index", day.index.to_string().as_str()))
        .with_attribute(("date", day.date.to_string().as_str()))
        .with_attribute(("start", instant(day.starts_at, it.zone).as_str()))
        .with_attribute(("end", instant(day.ends_at, it.zone).as_str()))
        .write_inner_content(|out| {
            day.rooms
                .iter()
                .try_for_each(|room| self::room(out, it, room))
        })?;
    Ok(())
}

fn room(out: &mut Out, it: &Schedule, room: &Room) -> std::io::Result<()> {
    out.create_element("room")
        .with_attribute(("name", room.name.as_str()))
        .with_attribute(("guid", room.guid.to_string().as_str()))
        .write_inner_content(|out| {
            room.talks
                .iter()
                .try_for_each(|talk| event(out, it, (room, talk)))
        })?;
    Ok(())
}

fn event(out: &mut Out, it: &Schedule, (room, talk): (&Room, &Talk)) -> std::io::Result<()> {
    out.create_element("event")
        .with_attribute(("guid", talk.guid.to_string().as_str()))
        .with_attribute(("id", talk.id.to_string().as_str()))
        .write_inner_content(|out| {
            text(out, "room", &room.name)?;
            text(out, "title", &talk.title)?;
            text(out, "subtitle", "")?;
            text(out, "type", talk.kind)?;
            text(out, "date", &instant(talk.starts_at, it.zone))?;
            text(out, "start", &clock(talk.starts_at, it.zone))?;
            text(out, "duration", &duration(talk.starts_at, talk.ends_at))?;
            text(out, "abstract", &talk.summary)?;
            text(out, "slug", &it.slug(talk))?;
            text(out, "track", "")?;
            text(out, "language", &talk.language)?;
            out.create_element("persons").write_inner_content(|out| {
                talk.persons.iter().try_for_each(|(name, guid)| {
                    out.create_element("person")
                        .with_attribute(("guid", guid.to_string().as_str()))
                        .write_text_content(BytesText::new(name))?;
                    Ok(())
                })
            })?;
            text(out, "url", &it.url)
        })?;
    Ok(())
}
