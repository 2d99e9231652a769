//! The people of a list: each row as one person's form, with what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::form::Check;
use crate::base::{EmailAddress, Language, fold};
use crate::events::{Mode, mode_label};
use crate::registration::model::{Answers, Asked, Column, List, Typed, parts_of_name};
use crate::wording::{Phrase, Words, say};

/// A person of a list, or what is wrong with their row.
#[derive(Debug)]
pub struct Listed {
    /// The row, as spreadsheets count.
    pub row: usize,
    /// The answers.
    pub person: Result<Answers, Vec<Phrase>>,
}

/// What stands in for what a row leaves open.
#[derive(Debug, Clone, Copy)]
pub struct Otherwise<'a> {
    /// The organisation.
    pub organisation: &'a str,
    /// Its city, as typed.
    pub city: &'a str,
}

/// What countries, languages and taking part online are called in any language, folded, with the codes they stand for.
#[derive(Debug, Default)]
struct Names {
    countries: BTreeMap<String, String>,
    languages: BTreeMap<String, String>,
    modes: BTreeMap<String, String>,
}

impl Names {
    fn of(languages: &[Words]) -> Self {
        let mut names = Self::default();
        for words in languages {
            for (code, name) in words.countries() {
                let both = [fold(&name), fold(code)].map(|it| (it, code.to_owned()));
                names.countries.extend(both);
            }
            for language in Language::ALL {
                let code = language.code();
                let said = [
                    &*words.language_name(code),
                    words.language_endonym(language),
                    code,
                ];
                let said = said.map(|it| (fold(it), code.to_owned()));
                names.languages.extend(said);
            }
            let online = Mode::Online.code();
            let said = [words.say(mode_label(Mode::Online)), online.to_owned()];
            let said = said.map(|it| (fold(&it), online.to_owned()));
            names.modes.extend(said);
        }
        names
    }
}

/// The code of what was typed; empty for what is no name.
fn code(of: &BTreeMap<String, String>, typed: &str) -> String {
    of.get(&fold(typed)).cloned().unwrap_or_default()
}

/// Checks every row; names of countries and languages are understood in these languages.
pub(in crate::registration) fn check_list(
    list: &List,
    otherwise: Otherwise<'_>,
    asked: &Asked<'_>,
    languages: &[Words],
) -> Vec<Listed> {
    let names = Names::of(languages);
    let mut seen = BTreeSet::new();
    let rows = list.people().map(|(number, row)| {
        let fields = fields(list, row, otherwise, &names);
        let person = person(&Typed(fields), asked).and_then(|it| {
            let email = it.email.as_ref().map(EmailAddress::key);
            let name = format!("{} {}", it.given_name.as_str(), it.family_name.as_str());
            if seen.insert((email, fold(&name))) {
                Ok(it)
            } else {
                Err(vec![say::registration_group_twice()])
            }
        });
        Listed {
            row: number,
            person,
        }
    });
    rows.collect()
}

/// A row as the form of a person would send it.
fn fields(
    list: &List,
    row: &[String],
    otherwise: Otherwise<'_>,
    names: &Names,
) -> Vec<(String, String)> {
    let cell = |of| list.cell(row, of);
    let or = |said: &str, else_: &str| if said.is_empty() { else_ } else { said }.to_owned();
    let (given, family) = parts_of_name(cell(Column::FullName));
    let city = or(cell(Column::City), otherwise.city);
    let no_city = ["-", "–", "—"].contains(&city.as_str());
    let fields = [
        ("no_city", if no_city { "yes" } else { "" }.to_owned()),
        ("given_name", or(cell(Column::GivenName), &given)),
        ("family_name", or(cell(Column::FamilyName), &family)),
        ("email", cell(Column::Email).to_owned()),
        (
            "organisation",
            or(cell(Column::Organisation), otherwise.organisation),
        ),
        ("city", if no_city { String::new() } else { city }),
        ("function", cell(Column::Function).to_owned()),
        ("country", code(&names.countries, cell(Column::Country))),
        ("language", code(&names.languages, cell(Column::Language))),
        ("mode", code(&names.modes, cell(Column::Mode))),
    ];
    fields.map(|it| (it.0.to_owned(), it.1)).into()
}

fn person(typed: &Typed, asked: &Asked<'_>) -> Result<Answers, Vec<Phrase>> {
    let mut check = Check::of(typed);
    let names = (check.name("given_name"), check.name("family_name"));
    let email = check.email();
    let organisation = check.line("organisation", true);
    let city = if typed.one("city").is_empty() && !typed.ticked("no_city") {
        check.fault("city", say::lists_fault_city())
    } else {
        check.city(asked.directory)
    };
    let function = check.line("function", false);
    let country = check.country();
    let mode = check.mode(asked.event);
    let lang = Language::parse(typed.one("language")).unwrap_or(asked.lang);
    let whole = (names.0, names.1, email, organisation, city, function);
    let (Some(given), Some(family), Some(email), Some(organisation), Some(city), Some(function)) =
        whole
    else {
        return Err(check.faults.into_iter().map(|it| it.1).collect());
    };
    Ok(Answers {
        organisation,
        city,
        country,
        function,
        ..Answers::of((given, family), Some(email), mode, lang)
    })
}
