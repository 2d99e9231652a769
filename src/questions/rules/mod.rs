//! What a question must hold, what an answer must be, of whom it is asked, what a file is. Pure.

mod answers;
mod conditions;
mod draft;
mod file;
mod written;

pub(super) use answers::tally;
pub use answers::{Sent, are_in, asks_more, at_the_desk, check_answers, typed};
pub(super) use conditions::{chain, may_stand};
pub(super) use draft::{Draft, as_typed, check_question};
pub(super) use file::{FileFault, name_of, recognise};
pub use written::fault_in;
pub(super) use written::{asking_of, english, is_written};
