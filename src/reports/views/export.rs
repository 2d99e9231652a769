//! The figures as rows of a file.

use super::page::columns;
use super::rows::{Shown, breakdown_label};
use crate::base::Language;
use crate::reports::model::{Breakdown, Count, Figures};
use crate::web::Separator;
use crate::wording::say;

/// One line a row of each table, its total at the end, so that a spreadsheet can filter and check it.
pub(in crate::reports) fn rows(
    shown: &Shown<'_>,
    figures: &Figures,
    separator: Separator,
) -> Vec<Vec<String>> {
    let words = shown.words;
    let columns = columns(shown, Breakdown::City);
    let mark = decimal_mark(separator, words.lang());
    let mut heads = vec![
        words.say(say::reports_table_head()),
        words.say(say::reports_row_head()),
    ];
    heads.extend(columns.iter().map(|it| words.say(&it.0)));
    heads.extend([
        words.say(say::reports_minutes()),
        words.say(say::reports_hours()),
    ]);
    let mut rows = vec![heads];
    let mut tables = vec![Breakdown::City, Breakdown::Country, Breakdown::Gender];
    if shown.is_programme() {
        tables.push(Breakdown::Event);
    }
    for table in tables {
        let total = (words.say(say::web_total()), figures.total);
        for (name, count) in shown.rows(figures, table).into_iter().chain([total]) {
            let mut row = vec![words.say(breakdown_label(table)), name];
            row.extend(columns.iter().map(|it| (it.1)(&count).to_string()));
            row.extend([count.minutes.to_string(), hours(&count, mark)]);
            rows.push(row);
        }
    }
    rows
}

/// The sign that the spreadsheet of such a file takes for the decimal one.
fn decimal_mark(separator: Separator, lang: Language) -> char {
    match (separator, lang) {
        (Separator::Comma, _) | (Separator::Tab, Language::En) => '.',
        _ => ',',
    }
}

fn hours(count: &Count, mark: char) -> String {
    format!(
        "{}{mark}{:02}",
        count.minutes / 60,
        count.minutes % 60 * 100 / 60
    )
}
