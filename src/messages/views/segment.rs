//! Whom a message goes to: the part of its form.

use maud::{Markup, html};

use super::{MessagePage, choice};
use crate::base::Language;
use crate::events::{Mode, mode_label};
use crate::places::Directory;
use crate::registration::{State, TargetGroup, state_label, target_group_label};
use crate::web::{Choice, Field, Frame, check, select};
use crate::wording::{Phrase, say};

pub(super) fn segment(frame: &Frame, page: &MessagePage<'_>) -> Markup {
    let words = &frame.words;
    let pick = |name: &'static str, label: Phrase, choices: Vec<Choice>| {
        let field = Field {
            name,
            label: words.say(label),
            value: page.typed.one(name),
            ..Field::default()
        };
        select(&field, &choices, words)
    };
    let chosen = |state: State| {
        let mut states = page.typed.0.iter().filter(|it| it.0 == "states");
        states.any(|it| it.1 == state.code())
    };
    let yes_or_no = || {
        vec![
            choice("yes", words.say(say::web_yes())),
            choice("no", words.say(say::web_no())),
        ]
    };
    let (cities, countries) = places(frame, page.directory);
    let lang = |it: Language| choice(it.code(), words.language_name(it.code()));
    let modes = Mode::ALL
        .iter()
        .map(|it| choice(it.code(), words.say(mode_label(*it))));
    let groups = TargetGroup::ALL.iter();
    let groups = groups.map(|it| choice(it.code(), words.say(target_group_label(*it))));
    let sessions = page.sessions.iter().filter(|it| it.choosable);
    let sessions =
        sessions.map(|it| choice(&it.id.0.to_string(), it.title.in_(frame.lang()).to_owned()));
    let days = page
        .event
        .starts_on
        .iter_days()
        .take_while(|it| *it <= page.event.ends_on);
    let days = days.map(|it| choice(&it.to_string(), words.weekday_date(it)));
    let tags = page.tags.iter().map(|it| choice(it, it.clone()));
    html! {
        fieldset {
            legend { (words.say(say::messages_states())) }
            @for state in State::ALL { (check("states", state.code(), chosen(*state), &html! { (words.say(state_label(*state))) })) }
        }
        div.search {
            (pick("city", say::office_city(), cities))
            (pick("country", say::messages_country(), countries))
            (pick("lang", say::office_letters_in(), Language::ALL.map(lang).to_vec()))
            (pick("mode", say::office_takes_part(), modes.collect()))
            (pick("session", say::messages_session(), sessions.collect()))
            (pick("day", say::messages_day(), days.collect()))
            (pick("group", say::office_field_of_work(), groups.collect()))
            (pick("tag", say::office_tag(), tags.collect()))
            (pick("attended", say::messages_attended(), yes_or_no()))
            (pick("feedback", say::messages_feedback(), yes_or_no()))
        }
    }
}

/// The cities and countries of the directory, in the order of the reader's language.
fn places(frame: &Frame, directory: &Directory) -> (Vec<Choice>, Vec<Choice>) {
    let words = &frame.words;
    let cities = directory.cities();
    let mut cities: Vec<Choice> = cities
        .map(|it| choice(it.id.as_str(), it.names.in_(frame.lang()).to_owned()))
        .collect();
    words.sort_by(&mut cities, |it| it.label.as_str());
    let mut codes: Vec<&str> = directory.cities().map(|it| it.country.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let countries = codes.into_iter().map(|it| choice(it, words.country(it)));
    let mut countries: Vec<Choice> = countries.collect();
    words.sort_by(&mut countries, |it| it.label.as_str());
    (cities, countries)
}
