//! From an agenda to a schedule, and from a schedule to changes of an agenda. Pure.

mod export;
mod plan;
mod reading;

use export::numbers;
pub(super) use export::schedule;
pub(super) use plan::{Plan, plan};
pub(super) use reading::{Incoming, ReadFault, read};
