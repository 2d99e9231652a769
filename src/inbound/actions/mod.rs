//! What is done about messages. Each function is one use case and owns its transactions.

mod mailbox;
mod process;
mod review;

pub use mailbox::{Fault, look, probe, watch};
pub use process::{Error, process};
pub(super) use review::close;
