//! What a group must hold: each row as one person's form, and every fault at once.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::form::Check;
use super::offers::invitation_ends_at;
use crate::base::{CityId, EmailAddress, Language, fold};
use crate::events::Mode;
use crate::registration::model::{Answers, Asked, Group, MOST, Row, Typed};
use crate::web::Fault;
use crate::wording::{Phrase, say};

/// Who fills the form in.
#[derive(Debug, Clone, Copy)]
pub(in crate::registration) enum By<'a> {
    /// Somebody who says who they are.
    Anybody,
    /// An organiser of this name.
    Staff(&'a str),
    /// An organiser of this name who invites, at this moment.
    Host(&'a str, DateTime<Utc>),
}

/// Checks the form of a group with its rows.
pub(in crate::registration) fn check_group(
    typed: &Typed,
    rows: &[Row],
    asked: &Asked<'_>,
    by: By<'_>,
) -> Result<Group, (Vec<Fault>, Vec<CityId>)> {
    let mut check = Check::of(typed);
    let (by, by_staff, until) = match by {
        By::Staff(name) => (Some(name.to_owned()), true, Some(None)),
        By::Host(name, now) => {
            let day = typed.one("until").parse().ok();
            let until = day.and_then(|it| invitation_ends_at(asked.event, it, now));
            if until.is_none() {
                let fault = say::registration_group_fault_until();
                check.fault::<()>("until", fault);
            }
            (Some(name.to_owned()), true, until.map(Some))
        }
        By::Anybody => (check.line("registered_by", true), false, Some(None)),
    };
    let organisation = check.line("organisation", true);
    let city = check.city(asked.directory);
    let country = check.country();
    if until == Some(None) {
        check.notice(asked);
    }
    let mut faults = std::mem::take(&mut check.faults);
    if rows.is_empty() {
        faults.push(("given_name_1".to_owned(), say::registration_group_empty()));
    } else if rows.len() > MOST {
        faults.push(("pasted".to_owned(), say::registration_group_many(MOST)));
    }
    let checked: Vec<Option<Answers>> = rows
        .iter()
        .enumerate()
        .map(|(no, row)| person(row, no + 1, asked, &mut faults))
        .collect();
    twice(rows, &mut faults);
    let people: Option<Vec<Answers>> = checked.into_iter().collect();
    let (Some(people), Some(organisation), Some(city), Some(by), Some(invited_until), true) =
        (people, organisation, city, by, until, faults.is_empty())
    else {
        return Err((faults, check.candidates));
    };
    let shared = |it: Answers| Answers {
        organisation: organisation.clone(),
        city: city.clone(),
        country: country.clone(),
        ..it
    };
    Ok(Group {
        by,
        by_staff,
        invited_until,
        people: people.into_iter().map(shared).collect(),
        code: typed.one("code").to_owned(),
        may_split: typed.ticked("may_split"),
        leaves_known: false,
    })
}

/// One row, or nothing and what is wrong with it.
fn person(row: &Row, no: usize, asked: &Asked<'_>, faults: &mut Vec<Fault>) -> Option<Answers> {
    let fields = [
        ("given_name", row.given_name.as_str()),
        ("family_name", &row.family_name),
        ("email", &row.email),
    ];
    let typed = fields.map(|it| (it.0.to_owned(), it.1.to_owned()));
    let typed = Typed(typed.into());
    let mut check = Check::of(&typed);
    let names = (check.name("given_name"), check.name("family_name"));
    let email = check.email();
    let found = check.faults.drain(..);
    faults.extend(found.map(|(field, phrase)| (format!("{field}_{no}"), of_person(no, phrase))));
    let lang = Language::parse(&row.language).unwrap_or(asked.lang);
    let mode = asked.event.modes().first().copied();
    let mode = mode.unwrap_or(Mode::InPerson);
    Some(Answers::of((names.0?, names.1?), Some(email?), mode, lang))
}

/// The same person in two rows.
fn twice(rows: &[Row], faults: &mut Vec<Fault>) {
    let mut seen = BTreeSet::new();
    for (no, row) in rows.iter().enumerate() {
        let email = EmailAddress::parse(&row.email).map(|it| it.key());
        let name = fold(&format!("{} {}", row.given_name, row.family_name));
        if let Ok(email) = email
            && !seen.insert((email, name))
        {
            let phrase = of_person(no + 1, say::registration_group_twice());
            faults.push((format!("email_{}", no + 1), phrase));
        }
    }
}

/// "Person 3: …", so that the summary can be read on its own.
fn of_person(no: usize, phrase: Phrase) -> Phrase {
    say::registration_group_fault(no, phrase)
}
