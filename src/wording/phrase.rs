//! A sentence before its language is known.

use super::Words;

/// A message with its arguments; [`Words::say`] makes it text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

impl Phrase {
    /// Only the functions in `super::say` make phrases, so that every one has its message.
    pub(super) const fn new(id: &'static str, arguments: Vec<(&'static str, Value)>) -> Self {
        Self { id, arguments }
    }

    /// The id of the message, for tests and logs.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The arguments by name.
    pub(super) fn arguments(&self) -> &[(&'static str, Value)] {
        &self.arguments
    }

    /// The text for one reader; the same as [`Words::say`].
    pub fn in_words(&self, words: &Words) -> String {
        words.say(self)
    }
}

/// What a message can show or count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, which chooses the plural and is shown as the language writes numbers. A year is a text.
    Number(i64),
    /// A text that stands as it is: a name, a date already in words.
    Text(String),
    /// Another message, said in the same language.
    Phrase(Box<Phrase>),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Phrase> for Value {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(Box::new(phrase))
    }
}
