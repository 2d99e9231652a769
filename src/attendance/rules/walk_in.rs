//! The four fields of somebody who had not registered.

use serde::Deserialize;

use crate::attendance::model::Person;
use crate::base::{NameFault, PersonName, fold, one_line};
use crate::registration::WalkIn;
use crate::wording::{Phrase, say};

/// What was typed, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(in crate::attendance) struct Typed {
    pub(in crate::attendance) given_name: String,
    pub(in crate::attendance) family_name: String,
    pub(in crate::attendance) organisation: String,
    pub(in crate::attendance) city: String,
}

/// What is wrong with a field.
pub(in crate::attendance) type Fault = (&'static str, Phrase);

/// The person, or everything that is wrong.
pub(in crate::attendance) fn check(typed: &Typed) -> Result<WalkIn, Vec<Fault>> {
    let mut faults = Vec::new();
    let given_name = keep(
        &mut faults,
        "given_name",
        PersonName::parse(&typed.given_name),
    );
    let family_name = keep(
        &mut faults,
        "family_name",
        PersonName::parse(&typed.family_name),
    );
    let organisation = keep(&mut faults, "organisation", filled(&typed.organisation));
    let city = keep(&mut faults, "city", one_line(&typed.city));
    match (given_name, family_name, organisation, city) {
        (Some(given_name), Some(family_name), Some(organisation), Some(city)) => Ok(WalkIn {
            given_name,
            family_name,
            organisation,
            city,
        }),
        _ => Err(faults),
    }
}

/// What a door is called: one line that is not empty.
pub(in crate::attendance) fn label(typed: &str) -> Result<String, Phrase> {
    filled(typed).map_err(sentence)
}

fn filled(text: &str) -> Result<String, NameFault> {
    one_line(text).and_then(|it| {
        if it.is_empty() {
            Err(NameFault::Blank)
        } else {
            Ok(it)
        }
    })
}

fn keep<T>(faults: &mut Vec<Fault>, field: &'static str, read: Result<T, NameFault>) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.push((field, sentence(fault)));
            None
        }
    }
}

fn sentence(fault: NameFault) -> Phrase {
    match fault {
        NameFault::Blank => say::registration_fault_blank(),
        NameFault::TooLong => say::registration_fault_long(100),
        NameFault::Control => say::registration_fault_control(),
    }
}

/// Somebody on the list with the same name, whom the helper may have overlooked.
pub(in crate::attendance) fn namesake<'a>(
    person: &WalkIn,
    people: &'a [Person],
) -> Option<&'a Person> {
    let name = |given: &str, family: &str| fold(&format!("{given} {family}"));
    let wanted = name(person.given_name.as_str(), person.family_name.as_str());
    people
        .iter()
        .filter(|it| it.state.is_live())
        .find(|it| name(&it.given_name, &it.family_name) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_fields_are_enough_and_each_fault_names_its_field() {
        let mut typed = Typed {
            given_name: " Ó ".to_owned(),
            family_name: "D'Agostino".to_owned(),
            organisation: "Comune".to_owned(),
            city: String::new(),
        };
        let person = check(&typed).unwrap();
        assert_eq!(person.given_name.as_str(), "Ó");
        typed.family_name = "\u{202e}".to_owned();
        typed.organisation = "  ".to_owned();
        typed.city = "a\nb".to_owned();
        let faults: Vec<&str> = check(&typed).unwrap_err().iter().map(|it| it.0).collect();
        assert_eq!(faults, ["family_name", "organisation", "city"]);
    }
}
