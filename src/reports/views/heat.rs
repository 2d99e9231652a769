//! Participations by city and event, shaded; the number always stands in the cell.

use maud::{Markup, html};

use super::rows::Shown;
use crate::events::Event;
use crate::reports::model::Figures;
use crate::web::urls;
use crate::wording::say;

/// Shades from none to the most.
const SHADES: i64 = 4;

/// The table; events without registrations are left out.
pub(super) fn heat_table(shown: &Shown<'_>, figures: &Figures) -> Markup {
    let words = shown.words;
    let events: Vec<&Event> = shown.by_event(figures).map(|it| it.0).collect();
    let most = figures.heat.values().copied().max().unwrap_or(0).max(1);
    let of = |place, event: &Event| figures.heat.get(&(place, event.id)).copied().unwrap_or(0);
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words.say(say::reports_heat())) {
            table.heat {
                caption { (words.say(say::reports_heat_caption())) }
                thead { tr {
                    th scope="col" { (words.say(say::reports_city())) }
                    @for event in &events { (event_head(shown, event)) }
                    th.number scope="col" { (words.say(say::web_total())) }
                } }
                tbody {
                    @for (place, name, count) in shown.places(figures) {
                        tr {
                            th scope="row" { (name) }
                            @for event in &events {
                                @let value = of(place.clone(), event);
                                td.number.{ "shade-" (shade(value, most)) } { (words.number(value)) }
                            }
                            td.number { (words.number(count.attended)) }
                        }
                    }
                }
                tfoot { tr {
                    th scope="row" { (words.say(say::web_total())) }
                    @for (_, count) in shown.by_event(figures) { td.number { (words.number(count.attended)) } }
                    td.number { (words.number(figures.total.attended)) }
                } }
            }
        }
    }
}

fn event_head(shown: &Shown<'_>, event: &Event) -> Markup {
    let place = match &event.city {
        Some(city) => shown.directory.name(city, shown.words.lang()).to_owned(),
        None => shown.event_name(event),
    };
    html! {
        th.number scope="col" {
            a href=(urls::office_event_part(&event.slug, "figures")) title=(shown.event_name(event)) { (place) }
            br;
            small { (shown.words.month(event.starts_on)) }
        }
    }
}

/// 0 for nobody, else 1 to 4 by quarters of the most.
fn shade(value: i64, most: i64) -> i64 {
    (value * SHADES + most - 1) / most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_no_shade_and_the_most_has_the_darkest() {
        let shades: Vec<i64> = [0, 1, 25, 26, 50, 99, 100]
            .map(|it| shade(it, 100))
            .to_vec();
        assert_eq!(shades, [0, 1, 1, 2, 2, 4, 4]);
    }
}
