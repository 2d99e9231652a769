//! What people and organisers do with events. Each is one use case.

mod show;
mod slots;

pub(super) use show::{event, programme};
pub use slots::derive_slots;
