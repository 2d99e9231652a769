//! Figures from counted cells, and whether they agree. Pure.

use super::model::{Breakdown, Count, Disagreement, Figures, Measured, Place};
use crate::registration::Gender;

/// Puts the cells into tables; refuses, naming the tables and columns, when one of them does not add up to the total.
///
/// The rows "no city", "not in the directory", "not stated", and every gender are there even when nobody is in them.
pub fn figures(measured: &Measured) -> Result<Figures, Vec<Disagreement>> {
    let mut figures = Figures {
        total: measured.total,
        ..Figures::default()
    };
    for place in [Place::NoCity, Place::Unmatched, Place::NotStated] {
        figures.places.insert(place, Count::default());
    }
    figures.countries.insert(None, Count::default());
    for gender in Gender::ALL.iter().copied().map(Some).chain([None]) {
        figures.genders.insert(gender, Count::default());
    }
    for cell in &measured.cells {
        let key = (cell.place.clone(), cell.event);
        *figures.places.entry(cell.place.clone()).or_default() += cell.count;
        *figures.countries.entry(cell.country.clone()).or_default() += cell.count;
        *figures.genders.entry(cell.gender).or_default() += cell.count;
        *figures.events.entry(cell.event).or_default() += cell.count;
        *figures.heat.entry(key).or_default() += cell.count.attended;
    }
    let wrong = disagreements(&figures);
    if wrong.is_empty() {
        Ok(figures)
    } else {
        Err(wrong)
    }
}

fn disagreements(figures: &Figures) -> Vec<Disagreement> {
    let sums = [
        (
            Breakdown::City,
            figures.places.values().copied().sum::<Count>(),
        ),
        (
            Breakdown::Country,
            figures.countries.values().copied().sum(),
        ),
        (Breakdown::Gender, figures.genders.values().copied().sum()),
        (Breakdown::Event, figures.events.values().copied().sum()),
    ];
    let mut wrong = Vec::new();
    for (breakdown, sum) in sums {
        for ((measure, sum), (_, total)) in sum.measures().into_iter().zip(figures.total.measures())
        {
            if sum != total {
                wrong.push(Disagreement {
                    breakdown,
                    measure,
                    sum,
                    total,
                });
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::base::{CityId, EventId};
    use crate::reports::model::Cell;

    fn place(no: u8) -> Place {
        match no {
            0 => Place::NoCity,
            1 => Place::Unmatched,
            2 => Place::NotStated,
            no => Place::City(CityId(format!("city-{no}"))),
        }
    }

    prop_compose! {
        fn any_cell()(event in 0..4_u128, city in 0..8_u8, country in 0..4_usize, gender in 0..4_usize, n in 0..50_i64, m in 0..50_i64) -> Cell {
            Cell {
                event: EventId(Uuid::from_u128(event)),
                place: place(city),
                country: ["BE", "FR", "IT"].get(country).map(|it| (*it).to_owned()),
                gender: Gender::ALL.get(gender).copied(),
                count: Count { registered: n + m, confirmed: n, attended: m, persons: m / 2, minutes: m * 90 },
            }
        }
    }

    proptest! {
        #[test]
        fn every_table_adds_up_to_the_total(cells in prop::collection::vec(any_cell(), 0..40)) {
            let total: Count = cells.iter().map(|it| it.count).sum();
            let shown = figures(&Measured { cells, total }).unwrap();
            for sum in [
                shown.places.values().copied().sum::<Count>(),
                shown.countries.values().copied().sum(),
                shown.genders.values().copied().sum(),
                shown.events.values().copied().sum(),
            ] {
                prop_assert_eq!(sum, total);
            }
            prop_assert_eq!(shown.heat.values().sum::<i64>(), total.attended);
        }

        #[test]
        fn a_cell_that_is_lost_is_noticed(cells in prop::collection::vec(any_cell(), 1..40), lost in any::<prop::sample::Index>()) {
            let total: Count = cells.iter().map(|it| it.count).sum();
            let mut rest = cells.clone();
            let gone = rest.remove(lost.index(cells.len()));
            let answer = figures(&Measured { cells: rest, total });
            prop_assert_eq!(answer.is_err(), gone.count != Count::default());
        }
    }

    #[test]
    fn nobody_at_all_still_has_every_row() {
        let shown = figures(&Measured::default()).unwrap();
        assert_eq!(
            (
                shown.places.len(),
                shown.countries.len(),
                shown.genders.len()
            ),
            (3, 1, 4)
        );
    }

    #[test]
    fn a_disagreement_names_table_and_column() {
        let total = Count {
            attended: 1,
            ..Count::default()
        };
        let wrong = figures(&Measured {
            cells: Vec::new(),
            total,
        })
        .unwrap_err();
        let first = wrong.first().unwrap();
        assert_eq!(
            (first.breakdown, first.measure, first.sum, first.total),
            (Breakdown::City, "attended", 0, 1)
        );
        assert_eq!(wrong.len(), 4);
    }
}
