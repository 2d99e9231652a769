//! The page of figures: definitions, tables, bars.

use maud::{Markup, html};

use super::heat::heat_table;
use super::rows::{Shown, breakdown_label, head_label};
use crate::events;
use crate::reports::model::{Breakdown, Count, Disagreement, Figures};
use crate::web::{Bar, Desk, Frame, Table, Tone, bars, mark, notice, table, urls};
use crate::wording::{Phrase, Words, say};

/// The page; figures that do not add up are not shown.
pub(in crate::reports) fn page(frame: &Frame, desk: &Desk, shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let content = html! {
        (parts(frame, shown))
        @match shown.figures {
            Ok(figures) => {
                (downloads(shown))
                (definitions(shown))
                (tables(shown, figures))
            }
            Err(wrong) => { (refusal(wrong, words)) }
        }
    };
    let title = match shown.events {
        [event] if !shown.is_programme() => say::reports_event_title(shown.event_name(event)),
        _ => say::reports_programme_title(),
    };
    frame.office(desk, &words.say(title), &content)
}

/// The parts of the event, where one is shown.
fn parts(frame: &Frame, shown: &Shown<'_>) -> Markup {
    match shown.events {
        [event] if !shown.is_programme() => html! {
            (events::tabs(frame, &event.slug, "figures"))
            @if event.illustrative { p { (mark(shown.words)) } }
        },
        _ => html! {},
    }
}

fn downloads(shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let file = match shown.events {
        [event] if !shown.is_programme() => urls::office_event_part(&event.slug, "figures.csv"),
        _ => format!("{}.csv", urls::OFFICE_FIGURES),
    };
    html! {
        p.ways {
            a.button.quiet href=(file) download { (words.say(say::reports_download())) }
        }
        p.hint {
            (words.say(say::reports_separator())) " "
            @for (index, (code, label)) in [
                ("comma", say::reports_comma()), ("semicolon", say::reports_semicolon()), ("tab", say::reports_tab()),
            ].into_iter().enumerate() {
                @if index > 0 { " · " }
                a href={ (file) "?separator=" (code) } download { (words.say(label)) }
            }
        }
    }
}

/// What each word means, before any number.
fn definitions(shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let mut terms = vec![
        (say::reports_registered(), say::reports_registered_means()),
        (say::reports_confirmed(), say::reports_confirmed_means()),
        (say::reports_attended(), say::reports_attended_means()),
    ];
    if shown.is_programme() {
        terms.push((
            say::reports_participations(),
            say::reports_participations_means(),
        ));
        terms.push((say::reports_persons(), say::reports_persons_means()));
    }
    terms.push((say::reports_hours(), say::reports_hours_means()));
    terms.push((say::web_not_stated(), say::reports_not_stated_means()));
    html! {
        section.definitions aria-labelledby="definitions" {
            h2.first #definitions { (words.say(say::reports_definitions())) }
            dl { @for (term, meaning) in terms { dt { (words.say(term)) } dd { (words.say(meaning)) } } }
        }
    }
}

fn tables(shown: &Shown<'_>, figures: &Figures) -> Markup {
    let words = shown.words;
    html! {
        h2 { (words.say(breakdown_label(Breakdown::City))) }
        (breakdown_table(shown, figures, Breakdown::City))
        (city_bars(shown, figures))
        @if shown.is_programme() {
            h2 { (words.say(say::reports_heat())) }
            (heat_table(shown, figures))
            h2 { (words.say(breakdown_label(Breakdown::Event))) }
            (breakdown_table(shown, figures, Breakdown::Event))
        }
        h2 { (words.say(breakdown_label(Breakdown::Country))) }
        (breakdown_table(shown, figures, Breakdown::Country))
        h2 { (words.say(breakdown_label(Breakdown::Gender))) }
        (breakdown_table(shown, figures, Breakdown::Gender))
    }
}

/// The head of a column, and the measure in it.
type Column = (Phrase, fn(&Count) -> i64);

/// The columns of a table, in their order. Persons do not add up by event: there they are left out.
pub(super) fn columns(shown: &Shown<'_>, breakdown: Breakdown) -> Vec<Column> {
    let programme = shown.is_programme();
    let attended = if programme {
        say::reports_participations()
    } else {
        say::reports_attended()
    };
    let mut columns: Vec<Column> = vec![
        (say::reports_registered(), |it| it.registered),
        (say::reports_confirmed(), |it| it.confirmed),
        (attended, |it| it.attended),
    ];
    if programme && breakdown != Breakdown::Event {
        columns.push((say::reports_persons(), |it| it.persons));
    }
    columns
}

fn breakdown_table(shown: &Shown<'_>, figures: &Figures, breakdown: Breakdown) -> Markup {
    let words = shown.words;
    let columns = columns(shown, breakdown);
    let cells = |name: &str, count: &Count| -> Vec<Markup> {
        let numbers = columns.iter().map(|(_, of)| words.number(of(count)));
        let hours = words.hours(count.minutes);
        let texts = [name.to_owned()].into_iter().chain(numbers).chain([hours]);
        texts.map(|it| html! { (it) }).collect()
    };
    let heads = [head_label(breakdown)].into_iter();
    let heads = heads
        .chain(columns.iter().map(|it| it.0.clone()))
        .chain([say::reports_hours()]);
    let shown = table(&Table {
        caption: words.say(say::reports_table(breakdown_label(breakdown))),
        heads: heads.map(|it| words.say(it)).collect(),
        numbers: (1..=columns.len() + 1).collect(),
        rows: shown
            .rows(figures, breakdown)
            .iter()
            .map(|(name, count)| cells(name, count))
            .collect(),
        total: Some(cells(&words.say(say::web_total()), &figures.total)),
    });
    html! { div.figures { (shown) } }
}

/// Those cities from which somebody came, the most first.
fn city_bars(shown: &Shown<'_>, figures: &Figures) -> Markup {
    let words = shown.words;
    let mut rows = shown.rows(figures, Breakdown::City);
    rows.retain(|it| it.1.attended > 0);
    rows.sort_by_key(|it| -it.1.attended);
    let drawn: Vec<Bar> = rows
        .into_iter()
        .map(|(label, count)| Bar {
            label,
            value: count.attended,
            text: words.number(count.attended),
        })
        .collect();
    html! {
        @if !drawn.is_empty() { (bars(&words.say(say::reports_bars()), &drawn)) }
    }
}

fn refusal(wrong: &[Disagreement], words: &Words) -> Markup {
    let lines = html! {
        p { (words.say(say::reports_disagree())) }
        ul {
            @for it in wrong {
                @let table = breakdown_label(it.breakdown);
                li { (words.say(say::reports_disagreement(table, measure_label(it.measure), it.sum, it.total))) }
            }
        }
    };
    notice(Tone::Bad, &lines)
}

fn measure_label(measure: &str) -> Phrase {
    match measure {
        "registered" => say::reports_registered(),
        "confirmed" => say::reports_confirmed(),
        "attended" => say::reports_attended(),
        "persons" => say::reports_persons(),
        _ => say::reports_minutes(),
    }
}
