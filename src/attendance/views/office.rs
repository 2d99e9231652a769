//! The organisers' page: half-days with counts, links for the door, who was there.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::{half_label, slot_label};
use crate::attendance::model::{Door, Person, Stamp};
use crate::base::{RegistrationId, SlotId};
use crate::events::{self, Event, Slot};
use crate::registration::state_chip;
use crate::web::{Desk, Field, Frame, Table, Tone, button, chip, csrf_field, table, urls};
use crate::wording::{Phrase, Words, say};

/// Everything the organisers' page shows.
pub(in crate::attendance) struct OfficePage<'a> {
    pub(in crate::attendance) event: &'a Event,
    /// Each with the number of people present.
    pub(in crate::attendance) slots: Vec<(&'a Slot, usize)>,
    pub(in crate::attendance) doors: &'a [Door],
    /// Sorted by family name, each with the city in words.
    pub(in crate::attendance) people: Vec<(Person, String)>,
    pub(in crate::attendance) stamps: &'a BTreeMap<(RegistrationId, SlotId), Stamp>,
    /// What was typed as a label, and what is wrong with it.
    pub(in crate::attendance) label: (&'a str, Option<Phrase>),
    pub(in crate::attendance) now: DateTime<Utc>,
}

/// The page.
pub(in crate::attendance) fn office_page(
    frame: &Frame,
    desk: &Desk,
    page: &OfficePage<'_>,
) -> Markup {
    let words = &frame.words;
    let content = html! {
        (events::tabs(frame, &page.event.slug, "attendance"))
        h2 { (words.say(say::attendance_slots())) }
        (slot_table(page, words))
        h2 { (words.say(say::attendance_doors())) }
        p { (words.say(say::attendance_doors_lead())) }
        (door_form(page, desk, words))
        (door_table(page, desk, words))
        h2 { (words.say(say::attendance_people())) }
        (people_table(page, words))
    };
    frame.office(desk, page.event.title.in_(frame.lang()), &content)
}

/// The one time a link is shown.
pub(in crate::attendance) fn made_page(
    frame: &Frame,
    desk: &Desk,
    event: &Event,
    (door, address): (&Door, &str),
) -> Markup {
    let words = &frame.words;
    let until = words.instant(door.expires_at, event.zone);
    let content = html! {
        (events::tabs(frame, &event.slug, "attendance"))
        div.card.copy {
            p { (words.say(say::attendance_door_once())) }
            p { code { (address) } }
            p.quiet { (words.say(say::attendance_door_until())) " " (until) }
        }
        p { a href=(urls::office_event_part(&event.slug, "attendance")) { (words.say(say::attendance_office_title())) } }
    };
    let title = words.say(say::attendance_door_made(door.label.as_str()));
    frame.office(desk, &title, &content)
}

/// A table right below the heading that says the same as its caption.
fn titled(of: &Table) -> Markup {
    html! { div.titled { (table(of)) } }
}

fn slot_table(page: &OfficePage<'_>, words: &Words) -> Markup {
    if page.slots.is_empty() {
        return html! { p.quiet { (words.say(say::attendance_no_slots())) } };
    }
    let rows = page.slots.iter().map(|(slot, present)| {
        let local = |at: DateTime<Utc>| at.with_timezone(&page.event.zone).time();
        let hours = words.time_range(local(slot.starts_at), local(slot.ends_at));
        let day = words.weekday_date(slot.on_date);
        let name = words.say(say::attendance_slot(day, half_label(slot.half, words)));
        let length = words.hours(i64::from(slot.minutes));
        vec![
            html! { (name) },
            html! { (hours) " (" (length) ")" },
            html! { (present) },
        ]
    });
    titled(&Table {
        caption: words.say(say::attendance_slots()),
        heads: [
            say::attendance_half_day(),
            say::attendance_hours(),
            say::attendance_here(),
        ]
        .map(|it| words.say(it))
        .to_vec(),
        numbers: vec![2],
        rows: rows.collect(),
        total: None,
    })
}

fn door_form(page: &OfficePage<'_>, desk: &Desk, words: &Words) -> Markup {
    let label = Field {
        name: "label",
        label: words.say(say::attendance_door_label()),
        hint: Some(words.say(say::attendance_door_label_hint())),
        value: page.label.0,
        fault: page.label.1.as_ref(),
        required: true,
        ..Field::default()
    };
    html! {
        form method="post" action={ (urls::office_event_part(&page.event.slug, "attendance")) "/doors" } {
            (csrf_field(&desk.csrf))
            (label.show(words))
            (button(&words.say(say::attendance_door_make())))
        }
    }
}

fn door_table(page: &OfficePage<'_>, desk: &Desk, words: &Words) -> Markup {
    if page.doors.is_empty() {
        return html! { p.quiet { (words.say(say::attendance_doors_none())) } };
    }
    let rows = page.doors.iter().map(|door| {
        let (tone, state) = if door.revoked_at.is_some() {
            (Tone::Bad, say::attendance_door_revoked())
        } else if page.now >= door.expires_at {
            (Tone::Plain, say::attendance_door_ended())
        } else {
            (Tone::Good, say::attendance_door_open())
        };
        let until = words.instant(door.expires_at, page.event.zone);
        vec![
            html! { (door.label) },
            html! { (until) },
            chip(tone, &words.say(state)),
            revocation(page, door, desk, words),
        ]
    });
    titled(&Table {
        caption: words.say(say::attendance_doors()),
        heads: vec![
            words.say(say::attendance_door_label()),
            words.say(say::attendance_door_until()),
            words.say(say::attendance_door_state()),
            words.say(say::attendance_door_revoke()),
        ],
        numbers: Vec::new(),
        rows: rows.collect(),
        total: None,
    })
}

fn revocation(page: &OfficePage<'_>, door: &Door, desk: &Desk, words: &Words) -> Markup {
    let part = urls::office_event_part(&page.event.slug, "attendance");
    let label = words.say(say::attendance_door_revoke());
    let spoken = words.say(say::attendance_person(label.as_str(), door.label.as_str()));
    html! {
        @if door.is_open(page.now) {
            form method="post" action={ (part) "/doors/" (door.id.0) "/revocation" } {
                (csrf_field(&desk.csrf))
                button.button.danger aria-label=(spoken) { (label) }
            }
        }
    }
}

fn people_table(page: &OfficePage<'_>, words: &Words) -> Markup {
    if page.people.is_empty() {
        return html! { p.quiet { (words.say(say::attendance_nobody())) } };
    }
    let mut heads = [
        say::attendance_name(),
        say::attendance_city(),
        say::attendance_state(),
    ]
    .map(|it| words.say(it))
    .to_vec();
    heads.extend(page.slots.iter().map(|it| slot_label(it.0, words)));
    let rows = page.people.iter().map(|(person, city)| {
        let name = html! { b { (person.family_name) } " " (person.given_name) };
        let mut row = vec![name, html! { (city) }, state_chip(person.state, words)];
        row.extend(
            page.slots
                .iter()
                .map(|(slot, _)| presence(page, person, slot.id, words)),
        );
        row
    });
    titled(&Table {
        caption: words.say(say::attendance_people()),
        heads,
        numbers: Vec::new(),
        rows: rows.collect(),
        total: None,
    })
}

fn presence(page: &OfficePage<'_>, person: &Person, slot: SlotId, words: &Words) -> Markup {
    html! {
        @match page.stamps.get(&(person.id, slot)) {
            Some(stamp) => {
                span title=(stamp.by) { span.icon aria-hidden="true" { "✓ " } (stamp.time(page.event.zone, words)) }
            }
            None => {
                span.quiet { span aria-hidden="true" { "–" } span.unseen { (words.say(say::attendance_absent())) } }
            }
        }
    }
}
