//! The page at the door: half-days, the count, the search, the list, somebody new.

use maud::{Markup, html};

use super::list::{Shown, by_city, people_list};
use super::slot_label;
use super::walk_in::WalkInForm;
use crate::events::{Event, Slot};
use crate::web::{Frame, Tone, hidden, notice, urls};
use crate::wording::{Phrase, Words, say};

/// Everything the page at the door shows.
#[derive(Debug)]
pub(in crate::attendance) struct DoorPage<'a> {
    pub(in crate::attendance) token: &'a str,
    pub(in crate::attendance) label: &'a str,
    pub(in crate::attendance) event: &'a Event,
    pub(in crate::attendance) slots: &'a [Slot],
    /// The half-day that is stamped.
    pub(in crate::attendance) slot: Option<&'a Slot>,
    /// Whether people may be stamped in it by now.
    pub(in crate::attendance) is_open: bool,
    /// What was searched.
    pub(in crate::attendance) typed: &'a str,
    /// Whom the search found, or everybody.
    pub(in crate::attendance) found: Vec<Shown>,
    /// Here and expected, by city, in the reader's order.
    pub(in crate::attendance) cities: Vec<(String, usize, usize)>,
    /// The city whose list stays open.
    pub(in crate::attendance) city: &'a str,
    pub(in crate::attendance) message: Option<Message>,
    pub(in crate::attendance) walk_in: WalkInForm<'a>,
}

/// What just happened.
pub(in crate::attendance) type Message = (Tone, Phrase);

/// The page.
pub(in crate::attendance) fn door_page(frame: &Frame, page: &DoorPage<'_>) -> Markup {
    let words = &frame.words;
    let title = page.event.title.in_(frame.lang());
    let content = html! {
        p.quiet { (words.say(say::attendance_door_of(page.label))) }
        @if let Some((tone, phrase)) = &page.message { (notice(*tone, &html! { p { (words.say(phrase)) } })) }
        (slot_choice(page, words))
        @if let Some(slot) = page.slot {
            @if !page.is_open {
                (notice(Tone::Warn, &html! { p { (words.say(say::attendance_not_open(words.weekday_date(slot.on_date)))) } }))
            }
            (count(page, words))
            (search(page, words))
            (page.walk_in.show(page, words))
            (found(page, words))
        } @else {
            (notice(Tone::Warn, &html! { p { (words.say(say::attendance_no_slots())) } }))
        }
    };
    frame.door(title, &content)
}

fn slot_choice(page: &DoorPage<'_>, words: &Words) -> Markup {
    html! {
        nav.slots aria-label=(words.say(say::attendance_half_day())) {
            @for slot in page.slots {
                @let current = page.slot.is_some_and(|it| it.id == slot.id);
                a href={ (urls::door(page.token)) "?slot=" (slot.id.0) } aria-current=[current.then_some("true")] {
                    (slot_label(slot, words))
                }
            }
        }
    }
}

fn count(page: &DoorPage<'_>, words: &Words) -> Markup {
    let present: usize = page.cities.iter().map(|it| it.1).sum();
    let expected: usize = page.cities.iter().map(|it| it.2).sum();
    html! {
        details.count {
            summary { (words.say(say::attendance_present(present, expected))) }
            h2.first { (words.say(say::attendance_by_city())) }
            ul { @for (city, here, all) in &page.cities { li { span { (city) } b { (here) " / " (all) } } } }
        }
    }
}

fn search(page: &DoorPage<'_>, words: &Words) -> Markup {
    html! {
        form.search role="search" method="get" action=(urls::door(page.token)) {
            @if let Some(slot) = page.slot { (hidden("slot", &slot.id.0.to_string())) }
            div.field {
                label for="q" { (words.say(say::attendance_search())) }
                input id="q" name="q" type="search" value=(page.typed) autocomplete="off" autocapitalize="off"
                    spellcheck="false" enterkeyhint="search" aria-describedby="q-hint";
            }
            button.button { (words.say(say::attendance_find())) }
            p.hint id="q-hint" { (words.say(say::attendance_search_hint())) }
        }
    }
}

fn found(page: &DoorPage<'_>, words: &Words) -> Markup {
    if page.typed.trim().is_empty() {
        return by_city(page, words);
    }
    let everybody = match page.slot {
        Some(slot) => format!("{}?slot={}", urls::door(page.token), slot.id.0),
        None => urls::door(page.token),
    };
    html! {
        p role="status" { (words.say(say::attendance_found(page.found.len(), page.typed.trim()))) }
        (people_list(page, &page.found.iter().collect::<Vec<_>>(), words))
        p { a href=(everybody) { (words.say(say::attendance_everybody())) } }
    }
}

/// The page of a link that has ended.
pub(in crate::attendance) fn over_page(frame: &Frame) -> Markup {
    let words = &frame.words;
    let lead = html! { p.lead { (words.say(say::attendance_over_text())) } };
    frame.door(&words.say(say::attendance_over_title()), &lead)
}
