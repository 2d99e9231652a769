//! The people of an event, and one of them.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::acts::{acts, on_behalf};
use super::decisions::decision_fields;
use super::letters::{letter_table, refused_address};
use super::marks;
use super::persons::persons;
use crate::base::CityId;
use crate::events::{self, Event, Mode, Quota, Seat, Session, mode_label};
use crate::mail::{Entry, Refusal};
use crate::places::{City, Directory};
use crate::questions::Reply;
use crate::registration::{
    CityAnswer, Filter, Note, Registration, RsvpAnswer, Source, State, gender_label, rsvp_label,
    state_chip, state_label, target_group_label,
};
use crate::staff::{Logged, SavedSearch, audit_lines};
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
    /// The addresses that refuse mail, as keys.
    pub(in crate::office) refusing: &'a [String],
    /// What just happened.
    pub(in crate::office) news: &'a [Phrase],
    /// Every tag that somebody has here.
    pub(in crate::office) tags: &'a [String],
    /// Those that the organiser keeps.
    pub(in crate::office) searches: &'a [SavedSearch],
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
            a.button.quiet href=(urls::office_event_part(slug, "import")) { (words.say(say::lists_title())) }
            a.button.quiet href=(urls::office_event_part(slug, "invitations")) { (words.say(say::office_invitations())) }
        }
        (search(frame, page))
        (marks::searches(frame, desk, page))
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
                (marks::tag_fields(frame, slug))
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
pub(super) fn fields(filter: &Filter) -> [(&'static str, &str); 6] {
    [
        ("search", &filter.search),
        ("state", filter.state.map_or("", State::code)),
        ("city", filter.city.as_ref().map_or("", CityId::as_str)),
        ("mode", filter.mode.map_or("", Mode::code)),
        ("rsvp", filter.rsvp.map_or("", RsvpAnswer::code)),
        ("tag", &filter.tag),
    ]
}

/// The search as the query of an address, with the question mark.
pub(in crate::office) fn search_query(filter: &Filter) -> String {
    urls::with_query("", &fields(filter))
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
    let (words, filter) = (&frame.words, page.filter);
    let search = Field {
        name: "search",
        label: words.say(say::office_search()),
        value: &filter.search,
        ..Field::default()
    };
    let pick = |name, label: Phrase, choices: &[Choice]| {
        let value = fields(filter).into_iter().find(|it| it.0 == name);
        let field = Field {
            name,
            label: words.say(label),
            value: value.map_or("", |it| it.1),
            ..Field::default()
        };
        select(&field, choices, words)
    };
    let modes = page.event.modes().iter();
    let modes: Vec<Choice> = modes
        .map(|it| choice(it.code(), words.say(mode_label(*it))))
        .collect();
    let tags: Vec<Choice> = page.tags.iter().map(|it| choice(it, it.clone())).collect();
    html! {
        form.search method="get" role="search" {
            (search.show(words))
            (pick("state", say::office_state(), &states(frame, page)))
            (pick("city", say::office_city(), &cities(frame, page)))
            @if modes.len() > 1 { (pick("mode", say::office_takes_part(), &modes)) }
            (pick("rsvp", say::office_calendar_answer(), &rsvps(frame)))
            @if !tags.is_empty() { (pick("tag", say::office_tag(), &tags)) }
            (quiet_button(&words.say(say::office_search_go())))
        }
    }
}

fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
    }
}

/// The states, each with how many are in it.
fn states(frame: &Frame, page: &RegistrationsPage<'_>) -> Vec<Choice> {
    let counted = |it: &State| {
        let number = page.counts.get(it).copied().unwrap_or(0);
        let label = frame.words.say(state_label(*it));
        choice(it.code(), format!("{label} ({number})"))
    };
    State::ALL.iter().map(counted).collect()
}

fn rsvps(frame: &Frame) -> Vec<Choice> {
    let named = |it: &RsvpAnswer| choice(it.code(), frame.words.say(rsvp_label(*it)));
    RsvpAnswer::ALL.iter().map(named).collect()
}

/// The cities of the directory, in the order of the reader's language.
fn cities(frame: &Frame, page: &RegistrationsPage<'_>) -> Vec<Choice> {
    let named = |it: &City| {
        let name = it.names.in_(frame.lang());
        choice(it.id.as_str(), name.to_owned())
    };
    let mut cities: Vec<Choice> = page.directory.cities().map(named).collect();
    frame.words.sort_by(&mut cities, |it| it.label.as_str());
    cities
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
        html! {
            (state_chip(it.state, &frame.words))
            @if let Some(rsvp) = it.rsvp.filter(|_| it.is_live()) { br; span.quiet { (frame.words.say(rsvp_label(rsvp.answer))) } }
            @if refuses_mail(page, it) { br; span.quiet { (frame.words.say(say::office_refuses_mail())) } }
        },
        html! { (it.reference) },
    ]
}

fn refuses_mail(page: &RegistrationsPage<'_>, it: &Registration) -> bool {
    let email = it.answers.email.as_ref();
    email.is_some_and(|it| page.refusing.contains(&it.key()))
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
    /// What the person answered to added questions, as far as the reader may see it.
    pub(in crate::office) replies: &'a [Reply],
    /// Those that the person chose.
    pub(in crate::office) sessions: &'a [&'a Session],
    pub(in crate::office) letters: &'a [Entry],
    /// Why nothing is sent to the person's address any more.
    pub(in crate::office) refusal: Option<&'a Refusal>,
    /// Every event, to name those of other registrations.
    pub(in crate::office) events: &'a [Event],
    /// The other registrations of the same person.
    pub(in crate::office) same: &'a [Registration],
    /// Registrations of the same name that may be of the same person.
    pub(in crate::office) namesakes: &'a [Registration],
    pub(in crate::office) tags: &'a [String],
    pub(in crate::office) notes: &'a [Note],
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
        @if let Some(refusal) = page.refusal { (refused_address(frame, desk, page, refusal)) }
        (facts(&answers(frame, page)))
        (on_behalf(frame, desk, page))
        (acts(frame, desk, page))
        (marks::marks(frame, desk, page))
        (persons(frame, desk, page))
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
    let rsvp = person.rsvp.map(|it| words.say(rsvp_label(it.answer)));
    let group = it.target_group.map(target_group_label);
    let gender = it.gender.map(gender_label);
    let email = it.email.as_ref().map_or("", |it| it.as_str());
    let rows = [
        (say::registration_reference(), person.reference.clone()),
        (say::office_registered_at(), registered),
        (say::office_calendar_answer(), rsvp.unwrap_or_default()),
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
    let said = said.map(|(term, text)| (words.say(term), html! { (text) }));
    let added = page.replies.iter().map(|it| reply(frame, page, it));
    said.chain(added).collect()
}

/// A question that organisers added, and the answer; a file to have.
fn reply(frame: &Frame, page: &PersonPage<'_>, it: &Reply) -> (String, Markup) {
    let text = it.text(&frame.words);
    let person = urls::office_registration(&page.event.slug, page.person.id.0);
    let answer = html! {
        @if it.upload().is_some() { a href={ (person) "/files/" (it.question.0) } download { (text) } }
        @else { (text) }
    };
    (it.label(frame.lang()).to_owned(), answer)
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
