//! The texts of letters in the organisers' own words: per programme, event and language, every version kept.

mod model;
mod rules;
mod store;

pub use model::{LONGEST_BODY, LONGEST_SUBJECT, TextScope, TextVersion};
pub use rules::{TextFault, check_text, placeholders, sample, shipped_text};
pub(super) use store::{Occasion, chosen};
pub use store::{keep_text, own_text, text_by_id, text_versions, texts_in};
