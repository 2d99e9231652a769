//! The five languages Plenary speaks.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language people read Plenary in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, in its European spelling.
    #[default]
    En,
    /// French.
    Fr,
    /// German.
    De,
    /// Spanish.
    Es,
    /// Italian.
    It,
}

impl Language {
    /// Every language, in the order in which lists show them.
    pub const ALL: [Self; 5] = [Self::En, Self::Fr, Self::De, Self::Es, Self::It];

    /// The two-letter code, as in addresses, `lang` attributes and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Es => "es",
            Self::It => "it",
        }
    }

    /// Reads the two-letter code, in any case; region subtags are not part of it.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
        }
        assert_eq!(Language::parse("FR"), Some(Language::Fr));
        assert_eq!(Language::parse("nl"), None);
        assert_eq!(Language::parse(""), None);
    }

    #[test]
    fn it_is_stored_as_its_code() {
        assert_eq!(serde_json::to_string(&Language::De).unwrap(), "\"de\"");
        assert_eq!(
            serde_json::from_str::<Language>("\"it\"").unwrap(),
            Language::It
        );
    }
}
