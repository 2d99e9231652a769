//! The list at the door: one row a person, one button a row.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::door::DoorPage;
use crate::attendance::model::{Person, Stamp};
use crate::registration::{State, state_chip};
use crate::web::{hidden, urls};
use crate::wording::{Words, say};

/// Somebody on the list, with the stamp in the chosen slot.
#[derive(Debug, Clone)]
pub(in crate::attendance) struct Shown {
    pub(in crate::attendance) person: Person,
    pub(in crate::attendance) city: String,
    pub(in crate::attendance) stamp: Option<Stamp>,
}

/// Here and expected by city, in the order of the reader's language. Who cancelled is not expected.
pub(in crate::attendance) fn counts(
    people: &[Shown],
    words: &Words,
) -> Vec<(String, usize, usize)> {
    let mut cities: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for shown in people {
        let (here, expected) = cities.entry(&shown.city).or_default();
        *here += usize::from(shown.stamp.is_some());
        *expected += usize::from(shown.person.state.is_live() || shown.stamp.is_some());
    }
    let mut counts: Vec<(String, usize, usize)> = cities
        .into_iter()
        .map(|(city, (here, expected))| (city.to_owned(), here, expected))
        .collect();
    words.sort_by(&mut counts, |it| it.0.as_str());
    counts
}

/// Everybody, one fold a city.
pub(super) fn by_city(page: &DoorPage<'_>, words: &Words) -> Markup {
    html! {
        @if page.found.is_empty() { p.quiet { (words.say(say::attendance_nobody())) } }
        div.cities {
            @for (index, (city, here, all)) in page.cities.iter().enumerate() {
                @let of_city: Vec<&Shown> = page.found.iter().filter(|it| it.city == *city).collect();
                details open[page.city == city.as_str() || page.found.len() <= 12] id={ "city-" (index) } {
                    summary { (city) " " span.quiet { (here) " / " (all) } }
                    (people_list(page, &of_city, words))
                }
            }
        }
    }
}

/// The rows.
pub(super) fn people_list(page: &DoorPage<'_>, people: &[&Shown], words: &Words) -> Markup {
    html! {
        ul.people { @for shown in people { (row(page, shown, words)) } }
    }
}

fn row(page: &DoorPage<'_>, shown: &Shown, words: &Words) -> Markup {
    let person = &shown.person;
    html! {
        li id={ "p-" (person.id.0) } {
            div {
                span.name { (person.name()) }
                span.quiet { (shown.city) }
                @match (&shown.stamp, person.state) {
                    (Some(stamp), _) => {
                        span.in { span.icon aria-hidden="true" { "✓" }
                            " " (words.say(say::attendance_in(stamp.time(page.event.zone, words), stamp.by.as_str()))) }
                    }
                    (None, State::Confirmed) => {}
                    (None, state) => { (state_chip(state, words)) }
                }
                @if !person.state.is_live() && shown.stamp.is_none() {
                    span.quiet { (words.say(say::attendance_cancelled_ask())) }
                }
            }
            (act(page, shown, words))
        }
    }
}

/// The one thing to do with a person, if there is one.
fn act(page: &DoorPage<'_>, shown: &Shown, words: &Words) -> Markup {
    let (noun, label, class) = match (&shown.stamp, shown.person.state) {
        (Some(_), _) => ("reversals", say::attendance_undo(), "button quiet"),
        (None, state) if !state.is_live() => return html! {},
        (None, _) if !page.is_open => return html! {},
        (None, State::Confirmed) => ("stamps", say::attendance_check_in(), "button"),
        (None, _) => ("stamps", say::attendance_check_in_waiting(), "button quiet"),
    };
    let label = words.say(label);
    let spoken = words.say(say::attendance_person(label.as_str(), shown.person.name()));
    html! {
        form method="post" action=(urls::door_action(page.token, noun)) {
            @if let Some(slot) = page.slot { (hidden("slot", &slot.id.0.to_string())) }
            (hidden("person", &shown.person.id.0.to_string()))
            (hidden("q", page.typed))
            (hidden("city", &shown.city))
            button class=(class) aria-label=(spoken) { (label) }
        }
    }
}
