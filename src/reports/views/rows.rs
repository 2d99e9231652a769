//! The rows of each table in the reader's words and order: names first, then what has no name.

use crate::base::EventId;
use crate::events::{Event, event_label};
use crate::places::Directory;
use crate::registration::{Gender, gender_label};
use crate::reports::model::{Breakdown, Count, Disagreement, Figures, Place, Scope};
use crate::wording::{Phrase, Words, say};

/// Figures with what names their rows.
#[derive(Debug)]
pub(in crate::reports) struct Shown<'a> {
    pub(in crate::reports) scope: Scope,
    pub(in crate::reports) events: &'a [Event],
    pub(in crate::reports) figures: Result<&'a Figures, &'a [Disagreement]>,
    pub(in crate::reports) directory: &'a Directory,
    pub(in crate::reports) words: &'a Words,
}

impl Shown<'_> {
    /// Whether several events are counted together.
    pub(super) fn is_programme(&self) -> bool {
        matches!(self.scope, Scope::Programme(_))
    }

    /// The rows of one table.
    pub(super) fn rows(&self, figures: &Figures, breakdown: Breakdown) -> Vec<(String, Count)> {
        match breakdown {
            Breakdown::City => self
                .places(figures)
                .into_iter()
                .map(|it| (it.1, it.2))
                .collect(),
            Breakdown::Country => self.countries(figures),
            Breakdown::Gender => self.genders(figures),
            Breakdown::Event => self
                .by_event(figures)
                .map(|it| (self.event_name(it.0), it.1))
                .collect(),
        }
    }

    /// Cities by name; then those without one.
    pub(super) fn places<'f>(&self, figures: &'f Figures) -> Vec<(&'f Place, String, Count)> {
        let (mut named, unnamed): (Vec<_>, Vec<_>) = figures
            .places
            .iter()
            .map(|(place, count)| (place, self.place_name(place), *count))
            .partition(|it| matches!(it.0, Place::City(_)));
        self.words.sort_by(&mut named, |it| it.1.as_str());
        named.extend(unnamed);
        named
    }

    fn countries(&self, figures: &Figures) -> Vec<(String, Count)> {
        let named = |(code, count): (&Option<String>, &Count)| {
            Some((self.words.country(code.as_deref()?), *count))
        };
        let mut rows: Vec<_> = figures.countries.iter().filter_map(named).collect();
        self.words.sort_by(&mut rows, |it| it.0.as_str());
        let rest = figures.countries.get(&None).copied().unwrap_or_default();
        rows.push((self.words.say(say::web_not_stated()), rest));
        rows
    }

    fn genders(&self, figures: &Figures) -> Vec<(String, Count)> {
        let label = |it: Option<Gender>| it.map_or_else(say::web_not_stated, gender_label);
        let all = Gender::ALL.iter().copied().map(Some).chain([None]);
        all.map(|it| {
            let count = figures.genders.get(&it).copied().unwrap_or_default();
            (self.words.say(label(it)), count)
        })
        .collect()
    }

    /// The events that somebody registered for, by date.
    pub(super) fn by_event<'f>(
        &'f self,
        figures: &'f Figures,
    ) -> impl Iterator<Item = (&'f Event, Count)> {
        let count = |it: EventId| figures.events.get(&it).copied();
        self.events
            .iter()
            .filter_map(move |it| Some((it, count(it.id)?)))
    }

    /// "European conference 3, Leuven".
    pub(super) fn event_name(&self, event: &Event) -> String {
        let label = event_label(event, self.words);
        match &event.city {
            Some(city) => format!("{label}, {}", self.directory.name(city, self.words.lang())),
            None => label,
        }
    }

    fn place_name(&self, place: &Place) -> String {
        match place {
            Place::City(id) => self.directory.name(id, self.words.lang()).to_owned(),
            Place::NoCity => self.words.say(say::web_no_city()),
            Place::Unmatched => self.words.say(say::reports_unmatched()),
            Place::NotStated => self.words.say(say::web_not_stated()),
        }
    }
}

/// What a table is broken down by.
pub(super) fn breakdown_label(breakdown: Breakdown) -> Phrase {
    match breakdown {
        Breakdown::City => say::reports_by_city(),
        Breakdown::Country => say::reports_by_country(),
        Breakdown::Gender => say::reports_by_gender(),
        Breakdown::Event => say::reports_by_event(),
    }
}

/// What its first column holds.
pub(super) fn head_label(breakdown: Breakdown) -> Phrase {
    match breakdown {
        Breakdown::City => say::reports_city(),
        Breakdown::Country => say::reports_country(),
        Breakdown::Gender => say::reports_gender(),
        Breakdown::Event => say::reports_event(),
    }
}
