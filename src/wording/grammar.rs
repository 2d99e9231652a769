//! Functions messages may call for what depends on the next word: `{ DE($city) }` is "de Paris", "d’Athènes", "du Havre".

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource, FluentValue};

use crate::base::Language;

/// Registers `PAD` (two digits), `DAY` (of the month) and, where they depend on the name, `DE` ("of") and `A` ("at").
pub(super) fn teach(
    bundle: &mut FluentBundle<FluentResource>,
    language: Language,
) -> Result<(), FluentError> {
    bundle.add_function("PAD", |values, _| {
        text(values.first(), |number| format!("{number:0>2}"))
    })?;
    match language {
        Language::Fr => bundle.add_function("DAY", |values, _| {
            text(values.first(), |day| first_day(day, "1er"))
        })?,
        Language::It => bundle.add_function("DAY", |values, _| {
            text(values.first(), |day| first_day(day, "1º"))
        })?,
        _ => bundle.add_function("DAY", |values, _| text(values.first(), str::to_owned))?,
    }
    match language {
        Language::Fr => {
            bundle.add_function("DE", |values, _| text(values.first(), french_of))?;
            bundle.add_function("A", |values, _| text(values.first(), french_at))
        }
        Language::It => {
            bundle.add_function("DE", |values, _| text(values.first(), italian_of))?;
            bundle.add_function("A", |values, _| text(values.first(), italian_at))
        }
        _ => Ok(()),
    }
}

/// Makes the spaces that French has before high signs and inside quotation marks unbreakable.
pub(super) fn french_spaces(text: &str) -> Cow<'_, str> {
    const SPACES: [(&str, &str); 6] = [
        (" ;", "\u{202f};"),
        (" !", "\u{202f}!"),
        (" ?", "\u{202f}?"),
        (" :", "\u{a0}:"),
        ("« ", "«\u{a0}"),
        (" »", "\u{a0}»"),
    ];
    SPACES
        .into_iter()
        .fold(Cow::Borrowed(text), |text, (plain, kept)| {
            if text.contains(plain) {
                Cow::Owned(text.replace(plain, kept))
            } else {
                text
            }
        })
}

fn text<'a>(value: Option<&FluentValue<'a>>, with: impl Fn(&str) -> String) -> FluentValue<'a> {
    match value {
        Some(FluentValue::String(text)) => FluentValue::from(with(text)),
        Some(FluentValue::Number(number)) => FluentValue::from(with(&number.as_string())),
        _ => FluentValue::Error,
    }
}

fn first_day(day: &str, first: &str) -> String {
    if day == "1" {
        first.to_owned()
    } else {
        day.to_owned()
    }
}

/// "de" before a name: "de Paris", "d’Athènes", "du Havre", "des Mureaux", "de La Haye".
fn french_of(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("Le ") {
        format!("du {rest}")
    } else if let Some(rest) = name.strip_prefix("Les ") {
        format!("des {rest}")
    } else if name.starts_with("Îles ") {
        format!("des {name}")
    } else if starts_with_vowel(name) {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}

/// "à" before a name: "à Paris", "au Havre", "aux Mureaux", "à La Haye".
fn french_at(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("Le ") {
        format!("au {rest}")
    } else if let Some(rest) = name.strip_prefix("Les ") {
        format!("aux {rest}")
    } else {
        format!("à {name}")
    }
}

/// "di" before a name: "di Roma", "dell’Aia", "della Spezia".
fn italian_of(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("L’").or_else(|| name.strip_prefix("L'")) {
        format!("dell’{rest}")
    } else if let Some(rest) = name.strip_prefix("La ") {
        format!("della {rest}")
    } else if let Some(rest) = name.strip_prefix("Il ") {
        format!("del {rest}")
    } else if name == "Canarie" {
        format!("delle {name}")
    } else {
        format!("di {name}")
    }
}

/// "a" before a name: "a Roma", "ad Atene", "all’Aia", "alla Spezia".
fn italian_at(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("L’").or_else(|| name.strip_prefix("L'")) {
        format!("all’{rest}")
    } else if let Some(rest) = name.strip_prefix("La ") {
        format!("alla {rest}")
    } else if let Some(rest) = name.strip_prefix("Il ") {
        format!("al {rest}")
    } else if name.starts_with(['A', 'À', 'Á']) {
        format!("ad {name}")
    } else {
        format!("a {name}")
    }
}

/// Whether French says the name with a vowel first; a leading h counts as silent, as in "d’Helsinki".
fn starts_with_vowel(name: &str) -> bool {
    name.starts_with([
        'A', 'E', 'I', 'O', 'U', 'H', 'À', 'Á', 'Â', 'Ä', 'Å', 'É', 'È', 'Ê', 'Ë', 'Î', 'Ï', 'Ó',
        'Ô', 'Ö', 'Ø', 'Ú', 'Û', 'Ü',
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_joins_of_and_at_to_the_name() {
        for (name, of, at) in [
            ("Paris", "de Paris", "à Paris"),
            ("Athènes", "d’Athènes", "à Athènes"),
            ("Le Havre", "du Havre", "au Havre"),
            ("La Haye", "de La Haye", "à La Haye"),
        ] {
            assert_eq!(french_of(name), of);
            assert_eq!(french_at(name), at);
        }
    }

    #[test]
    fn french_signs_stay_with_their_word() {
        assert_eq!(
            french_spaces("« Oui » : non ; quoi ? Si !"),
            "«\u{a0}Oui\u{a0}»\u{a0}: non\u{202f}; quoi\u{202f}? Si\u{202f}!"
        );
        assert!(matches!(french_spaces("14:00, à Paris"), Cow::Borrowed(_)));
    }

    #[test]
    fn italian_joins_of_and_at_to_the_name() {
        for (name, of, at) in [
            ("Roma", "di Roma", "a Roma"),
            ("Atene", "di Atene", "ad Atene"),
            ("L’Aia", "dell’Aia", "all’Aia"),
            ("La Spezia", "della Spezia", "alla Spezia"),
        ] {
            assert_eq!(italian_of(name), of);
            assert_eq!(italian_at(name), at);
        }
    }
}
