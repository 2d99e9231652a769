//! What the door and the organisers' page look like, from values.

mod door;
mod join;
mod list;
mod office;
mod walk_in;

pub(super) use door::{DoorPage, Message, door_page, over_page};
pub(super) use join::{going_page, way_in_page};
pub(super) use list::{Shown, counts};
pub(super) use office::{OfficePage, made_page, office_page};
pub(super) use walk_in::WalkInForm;

use crate::events::{Half, Slot};
use crate::wording::{Words, say};
use chrono::Datelike as _;

/// "Mon 10 · morning".
fn slot_label(slot: &Slot, words: &Words) -> String {
    let weekday = slot.on_date.weekday().number_from_monday();
    let day = words.say(say::attendance_day(weekday, slot.on_date.day()));
    format!("{day} · {}", half_label(slot.half, words))
}

fn half_label(half: Half, words: &Words) -> String {
    words.say(match half {
        Half::Morning => say::attendance_morning(),
        Half::Afternoon => say::attendance_afternoon(),
    })
}
