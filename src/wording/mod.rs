//! What people read: messages in five languages, and dates, numbers, names and order as each language has them.
//!
//! A message stands in `messages/<lang>/<slice>.ftl`; `build.rs` makes it a function in `say` that gives a
//! [`Phrase`], and [`Words`] turns a phrase into text for one reader.

mod dates;
mod grammar;
mod names;
mod phrase;
mod words;
mod zones;

pub use phrase::{Phrase, Value};
pub use words::{Wording, WordingFault, Words};

/// One function for each message, written by `build.rs`; its documentation is the English text.
pub(crate) mod say {
    use super::{Phrase, Value};

    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}

/// Every message file: the code of its language and its text.
const SOURCES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/sources.rs"));
