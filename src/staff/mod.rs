//! Staff: the people who organise, how they sign in, and the audit log of what everybody changed.
//!
//! Invariants: the audit log only grows; each change stands in it in the transaction of the change.

mod model;
mod store;

pub use model::{Action, Actor, Entry, Subject};
pub use store::audit;
