//! The words of one language: messages, numbers, lists and order.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::{Locale, locale};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use super::names::Names;
use super::{Phrase, SOURCES, Value, grammar};
use crate::base::Language;

/// Why the words could not be loaded; only a broken build has this.
#[derive(Debug, Error)]
pub enum WordingFault {
    /// A message file does not read, or holds a message another one has.
    #[error("messages in {0}: {1}")]
    Messages(Language, String),
    /// The library knows no names or order for the language.
    #[error("no names or order in {0}: {1}")]
    Locale(Language, String),
}

/// The words of all languages, loaded once; a clone is cheap.
#[derive(Clone, Debug)]
pub struct Wording {
    all: Arc<[Words]>,
    fallback: Words,
}

impl Wording {
    /// Reads the messages and the names of all five languages.
    pub fn load() -> Result<Self, WordingFault> {
        let fallback = Words::load(Language::En)?;
        let all: Vec<Words> = Language::ALL
            .into_iter()
            .map(Words::load)
            .collect::<Result<_, _>>()?;
        Ok(Self {
            all: all.into(),
            fallback,
        })
    }

    /// The words of one language.
    pub fn words(&self, language: Language) -> Words {
        self.all
            .iter()
            .find(|words| words.lang() == language)
            .unwrap_or(&self.fallback)
            .clone()
    }
}

/// The words of one language; a clone is cheap.
#[derive(Clone)]
pub struct Words {
    inner: Arc<Inner>,
}

struct Inner {
    language: Language,
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
    collator: CollatorBorrowed<'static>,
    names: Names,
}

impl Words {
    fn load(language: Language) -> Result<Self, WordingFault> {
        let locale = locale_of(language);
        let fault = |error: &dyn fmt::Display| WordingFault::Locale(language, error.to_string());
        let collator = Collator::try_new((&locale).into(), CollatorOptions::default())
            .map_err(|e| fault(&e))?;
        let names = Names::load(&locale, &collator).map_err(|e| fault(&e))?;
        let bundle = bundle(language)?;
        Ok(Self {
            inner: Arc::new(Inner {
                language,
                locale,
                bundle,
                collator,
                names,
            }),
        })
    }

    /// The language these words are in.
    pub fn lang(&self) -> Language {
        self.inner.language
    }

    /// The text of a phrase.
    pub fn say(&self, phrase: impl Borrow<Phrase>) -> String {
        let phrase = phrase.borrow();
        let bundle = &self.inner.bundle;
        let Some(pattern) = bundle
            .get_message(phrase.id())
            .and_then(|message| message.value())
        else {
            return phrase.id().to_owned();
        };
        let mut arguments = FluentArgs::with_capacity(phrase.arguments().len());
        for (name, value) in phrase.arguments() {
            let value = match value {
                Value::Number(number) => FluentValue::from(*number),
                Value::Text(text) => FluentValue::from(text.as_str()),
                Value::Phrase(inner) => FluentValue::from(self.say(inner.as_ref())),
            };
            arguments.set(*name, value);
        }
        bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned()
    }

    /// A whole number with the language's separators: "1,234", "1 234", "1.234".
    pub fn number(&self, number: i64) -> String {
        grouped(number, self.lang())
    }

    /// A percentage: "54%", "54 %".
    pub fn percent(&self, percent: i64) -> String {
        let gap = match self.lang() {
            Language::En | Language::It => "",
            Language::Fr => "\u{202f}",
            Language::De | Language::Es => "\u{a0}",
        };
        format!("{}{gap}%", self.number(percent))
    }

    /// A list in a sentence: "a, b and c".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items = items.iter().map(AsRef::as_ref);
        match ListFormatter::try_new_and(self.locale().into(), ListFormatterOptions::default()) {
            Ok(formatter) => formatter.format(items).to_string(),
            Err(_) => items.collect::<Vec<_>>().join(", "),
        }
    }

    /// The order of two texts in a list of this language; accents count only between words otherwise equal.
    pub fn collate(&self, a: &str, b: &str) -> Ordering {
        self.inner.collator.compare(a, b)
    }

    /// Sorts by a text, in the order of this language; equal texts keep their order.
    pub fn sort_by<T>(&self, items: &mut [T], text: impl Fn(&T) -> &str) {
        items.sort_by(|a, b| self.collate(text(a), text(b)));
    }

    /// The same as [`Self::sort_by`].
    pub fn sort_by_name<T>(&self, items: &mut [T], name: impl Fn(&T) -> &str) {
        self.sort_by(items, name);
    }

    /// The name of a country by its two-letter code; the code itself when it is unknown.
    pub fn country(&self, code: &str) -> String {
        self.inner.names.country(code)
    }

    /// The countries of Europe by code and name, sorted for a reader of this language.
    pub fn countries(&self) -> Vec<(&'static str, String)> {
        self.inner.names.countries().to_vec()
    }

    /// The name of a language in this language ("German"); the code itself when it is unknown.
    pub fn language_name(&self, code: &str) -> String {
        self.inner.names.language(code)
    }

    /// The name a language has for itself ("Deutsch"), for switches; it needs `lang` of its own.
    pub const fn language_endonym(&self, language: Language) -> &'static str {
        match language {
            Language::En => "English",
            Language::Fr => "Français",
            Language::De => "Deutsch",
            Language::Es => "Español",
            Language::It => "Italiano",
        }
    }

    pub(super) fn locale(&self) -> &Locale {
        &self.inner.locale
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.lang()).finish()
    }
}

/// European English; the other languages as their first country writes them.
const fn locale_of(language: Language) -> Locale {
    match language {
        Language::En => locale!("en-GB"),
        Language::Fr => locale!("fr"),
        Language::De => locale!("de"),
        Language::Es => locale!("es"),
        Language::It => locale!("it"),
    }
}

fn bundle(language: Language) -> Result<FluentBundle<FluentResource>, WordingFault> {
    let fault = |error: &dyn fmt::Debug| WordingFault::Messages(language, format!("{error:?}"));
    let id: LanguageIdentifier = language.code().parse().map_err(|e| fault(&e))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Texts go to pages and letters of one direction, and names hold no direction marks.
    bundle.set_use_isolating(false);
    if language == Language::Fr {
        bundle.set_transform(Some(grammar::french_spaces));
    }
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| show(value, Language::En),
        Language::Fr => |value, _| show(value, Language::Fr),
        Language::De => |value, _| show(value, Language::De),
        Language::Es => |value, _| show(value, Language::Es),
        Language::It => |value, _| show(value, Language::It),
    }));
    grammar::teach(&mut bundle, language).map_err(|e| fault(&e))?;
    for (_, source) in SOURCES.iter().filter(|(code, _)| *code == language.code()) {
        let resource = FluentResource::try_new((*source).to_owned()).map_err(|(_, e)| fault(&e))?;
        bundle.add_resource(resource).map_err(|e| fault(&e))?;
    }
    Ok(bundle)
}

/// A number in a message, with the separators of the language; `None` leaves the value to Fluent.
fn show(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let number: i64 = number.into();
    (number.unsigned_abs() >= 1000).then(|| grouped(number, language))
}

fn grouped(number: i64, language: Language) -> String {
    DecimalFormatter::try_new(
        locale_of(language).into(),
        DecimalFormatterOptions::default(),
    )
    .map_or_else(
        |_| number.to_string(),
        |formatter| formatter.format(&Decimal::from(number)).to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::say;

    fn words(language: Language) -> Words {
        Wording::load().unwrap().words(language)
    }

    #[test]
    fn words_go_to_every_thread() {
        fn shared<T: Send + Sync + 'static>() {}
        shared::<Words>();
        shared::<Wording>();
    }

    #[test]
    fn one_and_many_differ_and_french_counts_none_as_one() {
        let english = words(Language::En);
        assert_eq!(
            [0, 1, 2].map(|count| english.say(say::web_form_summary(count))),
            [
                "Please check 0 fields",
                "Please check one field",
                "Please check 2 fields"
            ]
        );
        assert_eq!(
            words(Language::Fr).say(say::web_form_summary(0)),
            "Veuillez vérifier un champ"
        );
    }

    #[test]
    fn numbers_are_grouped_as_each_language_does_it() {
        let said = |language| {
            let words = words(language);
            assert!(
                words
                    .say(say::web_form_summary(12_345))
                    .contains(&words.number(12_345))
            );
            format!(
                "{} {} {}",
                words.number(1234),
                words.number(12_345),
                words.percent(54)
            )
        };
        assert_eq!(said(Language::En), "1,234 12,345 54%");
        assert_eq!(said(Language::Fr), "1\u{202f}234 12\u{202f}345 54\u{202f}%");
        assert_eq!(said(Language::De), "1.234 12.345 54\u{a0}%");
        assert_eq!(said(Language::Es), "1234 12.345 54\u{a0}%");
        assert_eq!(said(Language::It), "1234 12.345 54%");
    }

    #[test]
    fn lists_end_with_the_word_of_the_language() {
        let list = |language| words(language).list(&["Ana", "Björn", "Inés"]);
        assert_eq!(list(Language::En), "Ana, Björn and Inés");
        assert_eq!(list(Language::Fr), "Ana, Björn et Inés");
        assert_eq!(list(Language::De), "Ana, Björn und Inés");
        assert_eq!(list(Language::Es), "Ana, Björn e Inés");
        assert_eq!(list(Language::It), "Ana, Björn e Inés");
        assert_eq!(words(Language::Es).list(&["Ana"]), "Ana");
        assert_eq!(words(Language::Es).list::<&str>(&[]), "");
    }

    #[test]
    fn names_are_sorted_by_the_rules_of_the_language() {
        let sorted = |language, mut names: Vec<&'static str>| {
            words(language).sort_by(&mut names, |name| name);
            names
        };
        assert_eq!(
            sorted(
                Language::De,
                vec![
                    "Zürich",
                    "Łódź",
                    "Örebro",
                    "Αθήνα",
                    "Lyon",
                    "Évora",
                    "Ostrava",
                    "eve"
                ]
            ),
            [
                "eve",
                "Évora",
                "Łódź",
                "Lyon",
                "Örebro",
                "Ostrava",
                "Zürich",
                "Αθήνα"
            ]
        );
        let two = vec!["Ñora", "Nuria"];
        assert_eq!(sorted(Language::Es, two.clone()), ["Nuria", "Ñora"]);
        assert_eq!(sorted(Language::Fr, two), ["Ñora", "Nuria"]);
    }

    #[test]
    fn countries_and_languages_have_their_names_in_every_language() {
        let germany = Language::ALL.map(|language| words(language).country("de"));
        assert_eq!(
            germany,
            [
                "Germany",
                "Allemagne",
                "Deutschland",
                "Alemania",
                "Germania"
            ]
        );
        let english = words(Language::En);
        assert_eq!(english.country("BA"), "Bosnia and Herzegovina");
        assert_eq!(english.country("ZZ"), "ZZ");
        assert_eq!(english.country("?"), "?");
        assert_eq!(english.language_name("nl"), "Dutch");
        assert_eq!(words(Language::Fr).language_name("nl"), "néerlandais");
    }

    #[test]
    fn every_country_of_the_form_has_a_name_in_every_language() {
        let count = words(Language::En).countries().len();
        for language in Language::ALL {
            let words = words(language);
            let countries = words.countries();
            assert_eq!(countries.len(), count);
            assert!(
                countries
                    .iter()
                    .zip(countries.iter().skip(1))
                    .all(|(a, b)| words.collate(&a.1, &b.1) == Ordering::Less)
            );
        }
        assert_eq!(words(Language::De).countries()[0].1, "Albanien");
        assert_eq!(words(Language::Es).countries()[1].1, "Alemania");
    }
}
