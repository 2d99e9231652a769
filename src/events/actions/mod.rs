//! What organisers do with events. Each is one use case.

mod slots;

pub use slots::derive_slots;
