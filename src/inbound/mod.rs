//! What comes in by mail: answers from calendars, bounces, complaints, and what people write.
//!
//! One function decides ([`process`]), whichever way a message came: through a pipe (`plenary inbound`), from a mail provider
//! (`/hooks/inbound`), or out of a mailbox ([`watch`]). A message is written down in the transaction of what it causes, under
//! a key of its own, so that one that comes twice does nothing twice.

mod actions;
mod office;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{Error, Fault, look, probe, process, watch};
pub use office::office_router;
pub use routes::hook_router;
pub use rules::{Content, Understood, understand};
