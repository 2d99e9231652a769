//! The people of an event, and one of them.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::acts::acts;
use super::decisions::decision_fields;
use super::letters::letter_table;
use crate::base::CityId;
use crate::events::{self, Event, Mode, Quota, Seat, Session, mode_label};
use crate::mail::Entry;
use crate::places::{City, Directory};
use crate::registration::{
    CityAnswer, Filter, Registration, Source, State, gender_label, state_chip, state_label,
    target_group_label,
};
use crate::staff::{Logged, audit_lines};
use crate::web::{
    Choice, Desk, Field, Frame, Table, Tone, breadcrumb, check, csrf_field, facts, hidden, notice,
    quiet_button, select, table, urls,
};
use crate::wording::{Phrase, say};

/// A page of the list.
pub(in crate::office) struct RegistrationsPage<'a> {
    pub(in crate::office) event: &'a Event,
    pub(in crate::office) people: &'a [Registration],
    pub(in crate::office) counts: &'a BTreeMap<State, i64>,
    pub(in crate::office) directory: &'a Directory,
    pub(in crate::office) filter: &'a Filter,
    /// Whether nothing comes after this page.
    pub(in crate::office) is_whole: bool,
    /// What just happened.
    pub(in crate::office) news: &'a [Phrase],
}

/// The list with its search.
pub(in crate::office) fn registrations_page(
    frame: &Frame,
    desk: &Desk,
    page: &RegistrationsPage<'_>,
) -> Markup {
    let words = &frame.words;
    let slug = &page.event.slug;
    let rows = page.people.iter().map(|it| row(frame, page, it)).collect();
    let heads = [
        say::staff_name(),
        say::office_organisation(),
        say::office_city(),
        say::office_state(),
        say::registration_reference(),
    ];
    let content = html! {
        (events::tabs(frame, slug, "registrations"))
        p { (words.say(say::office_seats(page.event.taken, page.event.capacity, page.event.waiting))) }
        @if !page.news.is_empty() { (news(frame, page.news)) }
        div.actions {
            a.button.quiet href=(urls::office_event_part(slug, "delegation")) { (words.say(say::office_delegation())) }
            a.button.quiet href=(urls::office_event_part(slug, "invitations")) { (words.say(say::office_invitations())) }
        }
        (search(frame, page))
        @if page.people.is_empty() { p.quiet { (words.say(say::office_nobody())) } }
        @else {
            form method="post" action=(urls::office_event_part(slug, "registrations")) {
                (csrf_field(&desk.csrf))
                (table(&Table {
                    caption: words.say(say::office_registrations_caption()),
                    heads: heads.into_iter().map(|it| words.say(it)).collect(),
                    numbers: Vec::new(),
                    rows,
                    total: None,
                }))
                (everybody(frame, page))
                (decision_fields(frame))
            }
        }
        @if let Some(last) = page.people.last().filter(|_| !page.is_whole) {
            p { a href=(next(page.filter, last)) { (words.say(say::web_next())) } }
        }
    };
    frame.office(desk, page.event.title.in_(frame.lang()), &content)
}

fn news(frame: &Frame, news: &[Phrase]) -> Markup {
    let said = html! { p { @for it in news { (frame.words.say(it)) " " } } };
    html! { div.said tabindex="-1" autofocus { (notice(Tone::Good, &said)) } }
}

/// The search as the fields of an address.
fn fields(filter: &Filter) -> [(&'static str, &str); 4] {
    [
        ("search", &filter.search),
        ("state", filter.state.map_or("", State::code)),
        ("city", filter.city.as_ref().map_or("", CityId::as_str)),
        ("mode", filter.mode.map_or("", Mode::code)),
    ]
}

/// The page after `last`, of the same search.
fn next(filter: &Filter, last: &Registration) -> String {
    let after = last.id.0.to_string();
    let mut query = fields(filter).to_vec();
    query.push(("after", &after));
    urls::with_query("", &query)
}

/// Where the list is longer than its page: everybody whom the search finds.
fn everybody(frame: &Frame, page: &RegistrationsPage<'_>) -> Markup {
    if page.is_whole && page.filter.after.is_none() {
        return html! {};
    }
    let label = html! { (frame.words.say(say::office_everybody_found())) };
    html! {
        @for (name, value) in fields(page.filter) { (hidden(name, value)) }
        (check("everybody", "yes", false, &label))
    }
}

fn search(frame: &Frame, page: &RegistrationsPage<'_>) -> Markup {
    let words = &frame.words;
    let states: Vec<Choice> = State::ALL
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: format!(
                "{} ({})",
                words.say(state_label(*it)),
                page.counts.get(it).copied().unwrap_or(0)
            ),
        })
        .collect();
    let search = Field {
        name: "search",
        label: words.say(say::office_search()),
        value: &page.filter.search,
        ..Field::default()
    };
    let state = Field {
        name: "state",
        label: words.say(say::office_state()),
        value: page.filter.state.map_or("", State::code),
        ..Field::default()
    };
    let choice = |it: &City| Choice {
        value: it.id.as_str().to_owned(),
        label: it.names.in_(frame.lang()).to_owned(),
    };
    let mut cities: Vec<Choice> = page.directory.cities().map(choice).collect();
    words.sort_by(&mut cities, |it| it.label.as_str());
    let city = Field {
        name: "city",
        label: words.say(say::office_city()),
        value: page.filter.city.as_ref().map_or("", CityId::as_str),
        ..Field::default()
    };
    let mode = Field {
        name: "mode",
        label: words.say(say::office_takes_part()),
        value: page.filter.mode.map_or("", Mode::code),
        ..Field::default()
    };
    let modes: Vec<Choice> = page
        .event
        .modes()
        .iter()
        .map(|it| Choice {
            value: it.code().to_owned(),
            label: words.say(mode_label(*it)),
        })
        .collect();
    html! {
        form.search method="get" role="search" {
            (search.show(words))
            (select(&state, &states, words))
            (select(&city, &cities, words))
            @if modes.len() > 1 { (select(&mode, &modes, words)) }
            (quiet_button(&words.say(say::office_search_go())))
        }
    }
}

fn row(frame: &Frame, page: &RegistrationsPage<'_>, it: &Registration) -> Vec<Markup> {
    vec![
        html! {
            label.pick {
                input type="checkbox" name="person" value=(it.id.0);
                span.unseen { (frame.words.say(say::office_pick(it.name()))) }
            }
            " " a href=(urls::office_registration(&page.event.slug, it.id.0)) { (it.name()) }
        },
        html! { (it.answers.organisation) },
        html! { (city(frame, page.directory, &it.answers.city)) },
        state_chip(it.state, &frame.words),
        html! { (it.reference) },
    ]
}

fn city(frame: &Frame, directory: &Directory, city: &CityAnswer) -> String {
    match city {
        CityAnswer::Known(id) => directory.name(id, frame.lang()).to_owned(),
        CityAnswer::NoCity => frame.words.say(say::web_no_city()),
        CityAnswer::Unmatched(text) => format!("{text} (?)"),
        CityAnswer::NotStated => frame.words.say(say::web_not_stated()),
    }
}

/// One registration with its letters and its history.
pub(in crate::office) struct PersonPage<'a> {
    pub(in crate::office) event: &'a Event,
    pub(in crate::office) person: &'a Registration,
    /// Whose seats the person may take.
    pub(in crate::office) quota: Option<&'a Quota>,
    /// Those that the person chose.
    pub(in crate::office) sessions: &'a [&'a Session],
    pub(in crate::office) letters: &'a [Entry],
    pub(in crate::office) history: &'a [Logged],
    pub(in crate::office) directory: &'a Directory,
}

/// The page of one person.
pub(in crate::office) fn person_page(frame: &Frame, desk: &Desk, page: &PersonPage<'_>) -> Markup {
    let (words, person) = (&frame.words, page.person);
    let back = [(
        urls::office_event_part(&page.event.slug, "registrations"),
        page.event.title.in_(frame.lang()).to_owned(),
    )];
    let content = html! {
        (breadcrumb(&back, words))
        p { (state_chip(person.state, words)) }
        (facts(&answers(frame, page)))
        (acts(frame, desk, page))
        h2 { (words.say(say::web_nav_letters())) }
        (letter_table(frame, page.letters))
        h2 { (words.say(say::office_history())) }
        (audit_lines(frame, page.history, |_| None))
    };
    frame.office(desk, &person.name(), &content)
}

fn answers(frame: &Frame, page: &PersonPage<'_>) -> Vec<(String, Markup)> {
    let words = &frame.words;
    let (person, it) = (page.person, &page.person.answers);
    let yes_or_no = |it: bool| words.say(if it { say::web_yes() } else { say::web_no() });
    let languages = it.languages.iter().map(|it| words.language_name(it));
    let languages: Vec<String> = languages.collect();
    let sessions = page.sessions.iter().map(|it| it.title.in_(frame.lang()));
    let sessions: Vec<&str> = sessions.collect();
    let mut registered = words.instant(person.created_at, page.event.zone);
    if person.source == Source::WalkIn {
        registered = format!("{registered}, {}", words.say(say::office_by_walk_in()));
    }
    let deadline = person.deadline.map(|at| words.instant(at, page.event.zone));
    let group = it.target_group.map(target_group_label);
    let gender = it.gender.map(gender_label);
    let email = it.email.as_ref().map_or("", |it| it.as_str());
    let rows = [
        (say::registration_reference(), person.reference.clone()),
        (say::office_registered_at(), registered),
        (say::office_answer_by(), deadline.unwrap_or_default()),
        (say::office_seat_kind(), seat(frame, page)),
        (say::registration_email(), email.to_owned()),
        (say::office_organisation(), it.organisation.clone()),
        (say::office_function(), it.function.clone()),
        (say::office_city(), city(frame, page.directory, &it.city)),
        (say::office_takes_part(), words.say(mode_label(it.mode))),
        (say::office_sessions_chosen(), words.list(&sessions)),
        (
            say::office_letters_in(),
            words.language_name(it.lang.code()),
        ),
        (say::registration_languages(), words.list(&languages)),
        (
            say::office_field_of_work(),
            group.map(|it| words.say(it)).unwrap_or_default(),
        ),
        (
            say::registration_gender(),
            gender.map(|it| words.say(it)).unwrap_or_default(),
        ),
        (say::office_badge_name(), it.badge_name.clone()),
        (say::registration_photo_short(), yes_or_no(it.photo)),
        (say::registration_list_short(), yes_or_no(it.list_sharing)),
    ];
    let said = rows.into_iter().filter(|it| !it.1.is_empty());
    said.map(|(term, text)| (words.say(term), html! { (text) }))
        .collect()
}

/// Which seat it is; the quota too for somebody who has none yet.
fn seat(frame: &Frame, page: &PersonPage<'_>) -> String {
    let quota = page.quota.map_or("", |it| it.name.as_str());
    match page.person.seat {
        Some(Seat::General) => frame.words.say(say::office_seat_general()),
        Some(Seat::Extra) => frame.words.say(say::office_seat_extra()),
        Some(Seat::Quota) | None => quota.to_owned(),
    }
}
