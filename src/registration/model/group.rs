//! Several people whom somebody else registers.

use chrono::{DateTime, Utc};

use super::{Answers, Typed};
use crate::base::Language;

/// Most people in one group.
pub(in crate::registration) const MOST: usize = 60;
/// Rows that a new form shows.
pub(in crate::registration) const FEWEST: usize = 5;

/// A row as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::registration) struct Row {
    pub(in crate::registration) given_name: String,
    pub(in crate::registration) family_name: String,
    pub(in crate::registration) email: String,
    /// The code of a language; empty: that of the page.
    pub(in crate::registration) language: String,
}

impl Row {
    /// Whether nobody is in it.
    pub(in crate::registration) fn is_empty(&self) -> bool {
        let typed = [&self.given_name, &self.family_name, &self.email];
        typed.iter().all(|it| it.trim().is_empty())
    }
}

/// A group that is right.
#[derive(Debug, Clone)]
pub(in crate::registration) struct Group {
    /// Who registers them.
    pub(in crate::registration) by: String,
    /// Whether that is an organiser, who may do so before registration opens and after it closes.
    pub(in crate::registration) by_staff: bool,
    /// Until when each is asked whether they want the seat that is kept for them; none: they are registered at once.
    pub(in crate::registration) invited_until: Option<DateTime<Utc>>,
    /// What is known of each.
    pub(in crate::registration) people: Vec<Answers>,
    /// The invitation code, as typed.
    pub(in crate::registration) code: String,
    /// Whether those for whom there is no seat may wait, while the others get theirs.
    pub(in crate::registration) may_split: bool,
    /// Whether those who are registered already are left in peace; else they are sent their link.
    pub(in crate::registration) leaves_known: bool,
}

/// The rows of a form: those that were typed, then those that were pasted.
pub(in crate::registration) fn rows(typed: &Typed) -> Vec<Row> {
    let number: usize = typed.one("rows").parse().unwrap_or(FEWEST);
    let one = |no: usize, name: &str| typed.one(&format!("{name}_{no}")).to_owned();
    let row = |no: usize| Row {
        given_name: one(no, "given_name"),
        family_name: one(no, "family_name"),
        email: one(no, "email"),
        language: one(no, "language"),
    };
    let written = (1..=number.min(MOST)).map(row);
    let pasted = typed.one("pasted").lines().filter_map(pasted_row);
    let rows = written.chain(pasted).filter(|it| !it.is_empty());
    rows.take(MOST + 1).collect()
}

/// A line of a spreadsheet or a list: given name, family name, e-mail, language, with tabs, semicolons or commas between.
/// The e-mail is found wherever it stands, and so is the language; the first two others are the names.
fn pasted_row(line: &str) -> Option<Row> {
    let separator = ['\t', ';', ','].into_iter().find(|it| line.contains(*it))?;
    let cells = line.split(separator).map(|it| it.trim().trim_matches('"'));
    let mut row = Row::default();
    let mut names = Vec::new();
    for cell in cells.filter(|it| !it.is_empty()) {
        if cell.contains('@') {
            cell.clone_into(&mut row.email);
        } else if let Some(language) = Language::parse(&cell.to_lowercase()) {
            language.code().clone_into(&mut row.language);
        } else {
            names.push(cell);
        }
    }
    let is_head = row.email.is_empty() && names.len() > 2;
    let mut names = names.into_iter().map(str::to_owned);
    row.given_name = names.next().unwrap_or_default();
    row.family_name = names.next().unwrap_or_default();
    (!is_head).then_some(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_spreadsheets_and_people_write_it() {
        for line in [
            "Zoë\tO’Brien\tzoe@x.example\tfr",
            "Zoë;O’Brien;zoe@x.example;FR",
            "\"Zoë\", \"O’Brien\", zoe@x.example, fr",
            "zoe@x.example;fr;Zoë;O’Brien",
        ] {
            let row = pasted_row(line).unwrap();
            let names = (row.given_name.as_str(), row.family_name.as_str());
            assert_eq!(names, ("Zoë", "O’Brien"), "{line}");
            let rest = (row.email.as_str(), row.language.as_str());
            assert_eq!(rest, ("zoe@x.example", "fr"), "{line}");
        }
        assert_eq!(pasted_row("Given name;Family name;E-mail;Language"), None);
        assert_eq!(pasted_row("Zoë O’Brien"), None);
        let halves = pasted_row("Zoë;O’Brien").unwrap();
        assert!(halves.email.is_empty(), "a fault says that it is missing");
    }
}
