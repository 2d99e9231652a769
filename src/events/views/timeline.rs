//! The months of a programme in one picture, its events as marks.

use chrono::{Datelike as _, Months, NaiveDate};
use maud::{Markup, html};

use crate::events::model::{Event, Kind};
use crate::web::Frame;
use crate::wording::say;

/// Units of the picture; it scales with the page.
const WIDTH: i64 = 1000;
const LEFT: i64 = 10;
const BASE: i64 = 70;

/// The picture; `months` counts from the month of `first`.
pub(super) fn timeline(
    frame: &Frame,
    (first, months): (NaiveDate, u32),
    events: &[&Event],
    today: NaiveDate,
) -> Markup {
    let words = &frame.words;
    let last = first
        .checked_add_months(Months::new(months))
        .unwrap_or(first);
    let days = (last - first).num_days().max(1);
    let at =
        |day: NaiveDate| LEFT + (day - first).num_days().clamp(0, days) * (WIDTH - 2 * LEFT) / days;
    let label = words.say(say::programme_timeline(months));
    html! {
        svg.timeline viewBox={ "0 0 " (WIDTH) " 112" } role="img" aria-label=(label) {
            title { (label) }
            line.rule x1=(LEFT) x2=(WIDTH - LEFT) y1=(BASE) y2=(BASE) {}
            @for no in 0..=months {
                @if let Some(month) = first.checked_add_months(Months::new(no)) {
                    @let quarter = no % 3 == 0 && no < months;
                    line.rule x1=(at(month)) x2=(at(month)) y1=(BASE - 5) y2=(BASE + if quarter { 10 } else { 5 }) {}
                    @if quarter { text x=(at(month)) y=(BASE + 27) { "M" (no + 1) } }
                    @if month.month() == 1 && no < months { text.year x=(at(month)) y="16" { (month.year()) } }
                }
            }
            @if today >= first && today < last {
                line.now x1=(at(today)) x2=(at(today)) y1="26" y2=(BASE + 12) {}
                text x=(at(today)) y=(BASE + 41) text-anchor="middle" { (words.say(say::programme_now())) }
            }
            @for event in events {
                @if event.kind == Kind::Conference { circle.conference cx=(at(event.starts_on)) cy=(BASE) r="10" { title { (event.title.in_(frame.lang())) } } }
                @else { circle.training cx=(at(event.starts_on)) cy=(BASE) r="7" { title { (event.title.in_(frame.lang())) } } }
            }
        }
    }
}
