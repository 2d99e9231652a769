//! The organisers' home: puts the slices' parts on one page each. It decides nothing and owns no table.

mod actions;
mod routes;
mod views;

pub use routes::router;
