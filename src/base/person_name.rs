//! Names of people, and one-line texts that people type.

use unicode_normalization::UnicodeNormalization as _;

/// Longest name or one-line text, in characters.
const LONGEST: usize = 100;

/// A name as its owner writes it: any script, apostrophes, particles, one letter; composed (NFC), one line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

/// Why a text is not taken as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    /// Nothing but space.
    #[error("blank")]
    Blank,
    /// More than 100 characters.
    #[error("longer than {LONGEST} characters")]
    TooLong,
    /// Control characters, or characters that turn the direction of the text round.
    #[error("has characters that cannot be shown")]
    Control,
}

impl PersonName {
    /// Trims and composes `text`.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        match one_line(text)? {
            line if line.is_empty() => Err(NameFault::Blank),
            line => Ok(Self(line)),
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `text` composed (NFC) with white space collapsed; empty stays empty.
pub fn one_line(text: &str) -> Result<String, NameFault> {
    if text.chars().any(is_hidden) {
        return Err(NameFault::Control);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let line: String = words.join(" ").nfc().collect();
    if line.chars().count() > LONGEST {
        Err(NameFault::TooLong)
    } else if line.chars().all(is_blank) && !line.is_empty() {
        Err(NameFault::Blank)
    } else {
        Ok(line)
    }
}

/// A text of several lines, trimmed, of at most `longest` characters; empty stays empty.
pub fn several_lines(text: &str, longest: usize) -> Result<String, NameFault> {
    let text = text.trim();
    let hidden = |it: char| it.is_control() && !matches!(it, '\n' | '\r' | '\t');
    if text.contains(hidden) {
        Err(NameFault::Control)
    } else if text.chars().count() > longest {
        Err(NameFault::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

/// Controls (tabs and line breaks too), bidirectional marks, overrides and isolates, and the byte order mark: no text that people
/// type needs them, and they make it look like another.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Characters that show nothing though they are not white space.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{3164}' | '\u{2800}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_any_european_name() {
        for name in [
            "Ó",
            "D'Agostino",
            "van 't Hoff",
            "Αλεξάνδρα",
            "Jean-Noël",
            "Þóra",
            "Łucja",
            "Şükrü",
            "Ġorġ",
        ] {
            assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
        }
    }

    #[test]
    fn composes_and_collapses() {
        let name = PersonName::parse("  Rene\u{301}e   Dupont ").unwrap();
        assert_eq!(name.as_str(), "Renée Dupont");
    }

    #[test]
    fn refuses_blank_hidden_and_endless() {
        assert_eq!(PersonName::parse(" \u{a0} "), Err(NameFault::Blank));
        assert_eq!(PersonName::parse("\u{200b}"), Err(NameFault::Blank));
        for hidden in ["a\r\nb", "a\0", "a\u{202e}b", "a\u{2066}b", "a\tb"] {
            assert_eq!(
                PersonName::parse(hidden),
                Err(NameFault::Control),
                "{hidden:?}"
            );
        }
        assert_eq!(PersonName::parse(&"é".repeat(101)), Err(NameFault::TooLong));
        assert!(PersonName::parse(&"é".repeat(100)).is_ok());
    }
}
