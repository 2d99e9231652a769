//! Questions in the form, and on the desk.

mod fields;
mod office;
mod style;

pub(super) use fields::answer_label;
pub use fields::{FormPart, has_files, question_fields};
pub(super) use office::{QuestionsPage, questions_page};
pub(super) use style::style;
