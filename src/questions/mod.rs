//! Questions that organisers add to the form of an event: asked, answered, read, erased when their time is over.
//!
//! Invariants: a version never changes, and an answer belongs to the version that was read; a question stands after the one
//! it depends on; answers and files are sealed; a file is what its first bytes say.

mod actions;
mod model;
mod office;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{
    Error, contents, erase_due, named, put, replies_of, replies_of_event, save, stage, with_token,
};
pub use model::{OnlyIf, Question, Reply, SeenBy, Upload, Written};
pub use office::office_router;
pub use routes::router;
pub use rules::{Sent, are_in, asks_more, at_the_desk, check_answers, fault_in, typed};
pub use store::{of_event, of_events};
pub use views::{FormPart, has_files, question_fields};
