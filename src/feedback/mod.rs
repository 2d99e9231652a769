//! Feedback: after an event its guests are thanked and asked, and three months after a training what came of it; what they
//! say is nobody's in particular.
//!
//! Invariants: nothing leads from an answer to a person; one answer a person and event; nothing is shown of fewer than five
//! answers; everybody is written to once
//! each time.

mod actions;
mod letters;
mod model;
mod office;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{answered, go_round};
pub use office::office_router;
pub use routes::router;
