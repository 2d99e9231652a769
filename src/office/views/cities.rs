//! The queue of spellings that the directory does not know.

use maud::{Markup, html};

use crate::places::{CityMatch, Directory};
use crate::registration::Unmatched;
use crate::web::{Choice, Desk, Field, Frame, button, csrf_field, hidden, select, urls};
use crate::wording::say;

/// Each spelling with the cities it may mean.
pub(in crate::office) fn cities_page(
    frame: &Frame,
    desk: &Desk,
    unmatched: &[Unmatched],
    directory: &Directory,
) -> Markup {
    let words = &frame.words;
    let mut cities: Vec<Choice> = directory
        .cities()
        .map(|it| Choice {
            value: it.id.0.clone(),
            label: it.names.in_(frame.lang()).to_owned(),
        })
        .collect();
    words.sort_by(&mut cities, |it| it.label.as_str());
    cities.insert(
        0,
        Choice {
            value: "none".to_owned(),
            label: words.say(say::office_city_none()),
        },
    );
    let content = html! {
        p.lead { (words.say(say::office_cities_lead())) }
        @if unmatched.is_empty() { p.quiet { (words.say(say::office_cities_empty())) } }
        @for (index, spelling) in unmatched.iter().enumerate() { (card(frame, desk, (index, spelling), &cities, directory)) }
    };
    frame.office(desk, &words.say(say::web_nav_cities()), &content)
}

fn card(
    frame: &Frame,
    desk: &Desk,
    (index, spelling): (usize, &Unmatched),
    cities: &[Choice],
    directory: &Directory,
) -> Markup {
    let words = &frame.words;
    let likely = match directory.find(&spelling.typed) {
        CityMatch::Known(id) => id.0,
        CityMatch::Ask(ids) => ids.into_iter().next().map(|it| it.0).unwrap_or_default(),
        CityMatch::Unknown => String::new(),
    };
    let label = words.say(say::office_city_means(spelling.typed.as_str()));
    let id = format!("city-{index}");
    let field = Field {
        name: "city",
        id: Some(&id),
        label,
        value: &likely,
        required: true,
        ..Field::default()
    };
    html! {
        form.card method="post" action=(urls::OFFICE_CITIES) {
            (csrf_field(&desk.csrf))
            (hidden("folded", &spelling.folded))
            (hidden("typed", &spelling.typed))
            p { strong { (spelling.typed) } " · " (words.say(say::office_city_people(spelling.count))) }
            (select(&field, cities, words))
            (button(&words.say(say::registration_save())))
        }
    }
}
