//! Which slot it is, who is meant, who may be stamped. Pure.

mod admission;
mod clock;
mod search;
mod walk_in;
mod way_in;

pub(super) use admission::{Refusal, admit};
pub(super) use clock::{door_expires_at, is_open, preset};
pub(super) use search::find;
pub(super) use walk_in::{Fault, Typed, check, label, namesake};
pub(super) use way_in::{way_in, way_in_opens_at};
