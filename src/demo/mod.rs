//! The demonstration: the LIAISE 2 programme with invented people, so that every page has life in it.

mod people;
mod shift;
mod stage;

pub use stage::{Demo, set_up};
