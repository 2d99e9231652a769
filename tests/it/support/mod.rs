//! The site under test, and the people who use it.

pub(crate) mod database;
