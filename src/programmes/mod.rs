//! Programmes: funded projects with their partners, promises, funding texts and data notices.
//!
//! Invariants: a notice that somebody acknowledged is never changed, it gets a new version.

mod model;
mod store;

pub use model::{Notice, Partner, Programme, Promises, Standing};
pub use store::{by_slug, current, find, notice, partners, put, put_notice, put_partner, site};
