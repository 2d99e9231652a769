//! The months of a programme in one picture, its events as marks.

use std::ops::Range;

use chrono::{Datelike as _, Months, NaiveDate};
use maud::{Markup, html};

use crate::events::model::{Event, Kind};
use crate::web::Frame;
use crate::wording::say;

/// Units of a picture, of which one is a pixel or less.
#[derive(Debug, Clone, Copy)]
struct Shape {
    class: &'static str,
    width: i64,
    /// The months stand in so many rows.
    rows: u32,
}

/// On a screen all months stand in one row, on a phone in three, so that they can be read.
const WIDE: Shape = Shape {
    class: "wide",
    width: 1000,
    rows: 1,
};
const NARROW: Shape = Shape {
    class: "narrow",
    width: 340,
    rows: 3,
};
/// Beside a row, above its line, and from row to row.
const MARGIN: i64 = 12;
const BASE: i64 = 70;
const ROW: i64 = 112;

/// The picture; `months` counts from the month of `first`.
pub(super) fn timeline(
    frame: &Frame,
    (first, months): (NaiveDate, u32),
    events: &[&Event],
    today: NaiveDate,
) -> Markup {
    html! {
        @for shape in [WIDE, NARROW] {
            (picture(frame, shape, (first, months), events, today))
        }
    }
}

fn picture(
    frame: &Frame,
    shape: Shape,
    (first, months): (NaiveDate, u32),
    events: &[&Event],
    today: NaiveDate,
) -> Markup {
    let label = frame.words.say(say::programme_timeline(months));
    let each = months.div_ceil(shape.rows).max(1);
    let starts = (0..shape.rows).map(|row| (row, row * each));
    let height = ROW * i64::from(shape.rows);
    html! {
        svg.timeline.(shape.class) viewBox={ "0 0 " (shape.width) " " (height) } role="img" aria-label=(label) {
            title { (label) }
            @for (row, start) in starts.filter(|it| it.1 < months) {
                g transform={ "translate(0 " (ROW * i64::from(row)) ")" } {
                    (months_of_row(frame, shape, first, start..(start + each).min(months), (events, today)))
                }
            }
        }
    }
}

fn months_of_row(
    frame: &Frame,
    shape: Shape,
    first: NaiveDate,
    months: Range<u32>,
    (events, today): (&[&Event], NaiveDate),
) -> Markup {
    let month = |no: u32| first.checked_add_months(Months::new(no)).unwrap_or(first);
    let (begin, end) = (month(months.start), month(months.end));
    let days = (end - begin).num_days().max(1);
    let at = |day: NaiveDate| MARGIN + (day - begin).num_days() * (shape.width - 2 * MARGIN) / days;
    let here = |day: &NaiveDate| (begin..end).contains(day);
    html! {
        line.rule x1=(MARGIN) x2=(shape.width - MARGIN) y1=(BASE) y2=(BASE) {}
        @for no in months.clone() {
            @let (x, quarter) = (at(month(no)), no % 3 == 0);
            line.rule x1=(x) x2=(x) y1=(BASE - 5) y2=(BASE + if quarter { 10 } else { 5 }) {}
            @if quarter { text x=(x) y=(BASE + 27) { "M" (no + 1) } }
            @if month(no).month() == 1 || (no == months.start && shape.rows > 1) { text.year x=(x) y="28" { (month(no).year()) } }
        }
        line.rule x1=(at(end)) x2=(at(end)) y1=(BASE - 5) y2=(BASE + 5) {}
        @if here(&today) {
            line.now x1=(at(today)) x2=(at(today)) y1="26" y2=(BASE + 12) {}
            text x=(at(today)) y=(BASE + 41) text-anchor="middle" { (frame.words.say(say::programme_now())) }
        }
        @for event in events.iter().filter(|it| here(&it.starts_on)) {
            @let title = event.title.in_(frame.lang());
            @if event.kind == Kind::Conference { circle.conference cx=(at(event.starts_on)) cy=(BASE) r="10" { title { (title) } } }
            @else { circle.training cx=(at(event.starts_on)) cy=(BASE) r="7" { title { (title) } } }
        }
    }
}
