//! A text in one or more languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Language;

/// A text that organisers wrote in some of the languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(pub BTreeMap<Language, String>);

impl Localised {
    /// A text in one language.
    pub fn one(language: Language, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(language, text.into())]))
    }

    /// The text for a reader of `language`: in it, else in English, else in any language; empty when there is none.
    pub fn in_(&self, language: Language) -> &str {
        self.text_in(language).0
    }

    /// Like [`Self::in_`], with the language the text is really in, for the `lang` of foreign words.
    pub fn text_in(&self, language: Language) -> (&str, Language) {
        let mut wanted = [language, Language::En].into_iter().chain(Language::ALL);
        wanted
            .find_map(|at| self.own(at).map(|text| (text, at)))
            .unwrap_or(("", language))
    }

    /// The text in exactly this language, if it is there and not blank.
    pub fn own(&self, language: Language) -> Option<&str> {
        self.0
            .get(&language)
            .map(String::as_str)
            .filter(|text| !text.trim().is_empty())
    }

    /// Sets the text in one language; a blank text takes it away.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, text);
        }
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        Language::ALL
            .into_iter()
            .all(|language| self.own(language).is_none())
    }
}

impl FromIterator<(Language, String)> for Localised {
    fn from_iter<T: IntoIterator<Item = (Language, String)>>(texts: T) -> Self {
        Self(texts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_language_comes_first_then_english_then_any() {
        let mut title = Localised::one(Language::It, "Giornata");
        assert_eq!(title.text_in(Language::Fr), ("Giornata", Language::It));
        title.set(Language::En, "Day");
        assert_eq!(title.text_in(Language::Fr), ("Day", Language::En));
        title.set(Language::Fr, "Journée");
        assert_eq!(title.text_in(Language::Fr), ("Journée", Language::Fr));
    }

    #[test]
    fn a_blank_text_counts_as_missing() {
        let mut title = Localised::one(Language::Fr, " ");
        assert!(title.is_empty());
        assert_eq!(title.text_in(Language::Fr), ("", Language::Fr));
        title.set(Language::En, "Day");
        assert_eq!(title.in_(Language::Fr), "Day");
    }

    #[test]
    fn it_is_stored_as_a_map() {
        let title: Localised = serde_json::from_str(r#"{"en":"Day","fr":"Jour"}"#).unwrap();
        assert_eq!(title.in_(Language::De), "Day");
        assert_eq!(
            serde_json::to_string(&title).unwrap(),
            r#"{"en":"Day","fr":"Jour"}"#
        );
    }
}
