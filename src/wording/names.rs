//! Names of countries and languages.

use std::collections::BTreeMap;

use icu_collator::CollatorBorrowed;
use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames};
use icu_locale::Locale;
use icu_locale::subtags::{Language, Region};
use icu_provider::DataError;

/// The names in one language, looked up once.
pub(super) struct Names {
    countries: BTreeMap<String, String>,
    languages: BTreeMap<String, String>,
    /// The countries of Europe, sorted.
    europe: Vec<(&'static str, String)>,
}

impl Names {
    pub(super) fn load(
        locale: &Locale,
        collator: &CollatorBorrowed<'_>,
    ) -> Result<Self, DataError> {
        let regions = RegionDisplayNames::try_new(locale.into(), DisplayNamesOptions::default())?;
        let countries: BTreeMap<String, String> = two_letters()
            .filter_map(|code| {
                let region: Region = code.to_uppercase().parse().ok()?;
                // Only English names hold an ampersand; "Unknown Region" is no name.
                let name = regions.of(region)?.replace('&', "and");
                (region.as_str() != "ZZ").then(|| (region.as_str().to_owned(), name))
            })
            .collect();
        let names = LanguageDisplayNames::try_new(locale.into(), DisplayNamesOptions::default())?;
        let languages = two_letters()
            .filter_map(|code| {
                let language: Language = code.parse().ok()?;
                Some((code, names.of(language)?.to_owned()))
            })
            .collect();
        let mut europe: Vec<_> = EUROPE
            .iter()
            .filter_map(|code| Some((*code, countries.get(*code)?.clone())))
            .collect();
        europe.sort_by(|(_, a), (_, b)| collator.compare(a, b));
        Ok(Self {
            countries,
            languages,
            europe,
        })
    }

    pub(super) fn country(&self, code: &str) -> String {
        self.countries
            .get(&code.to_uppercase())
            .map_or_else(|| code.to_owned(), Clone::clone)
    }

    pub(super) fn language(&self, code: &str) -> String {
        self.languages
            .get(&code.to_lowercase())
            .map_or_else(|| code.to_owned(), Clone::clone)
    }

    pub(super) fn countries(&self) -> &[(&'static str, String)] {
        &self.europe
    }
}

fn two_letters() -> impl Iterator<Item = String> {
    ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| String::from_iter([first, second])))
}

/// The members of the Council of Europe and of the Union, their neighbours Belarus, Kosovo, Russia and the Holy See,
/// and the guests of European programmes around the Mediterranean.
const EUROPE: &[&str] = &[
    "AD", "AL", "AM", "AT", "AZ", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES",
    "FI", "FR", "GB", "GE", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD",
    "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SK", "SM", "TR", "UA",
    "VA", "XK", "DZ", "IL", "JO", "LB", "MA", "PS", "TN",
];
