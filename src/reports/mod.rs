//! Reports: who came, by city, country and gender, for one event and for the programme. Read only.
//!
//! Invariants: everybody is in exactly one row of each table, those who stated nothing in a row of their own; figures
//! whose sums disagree are never shown or exported, the rows are named instead.

mod actions;
mod model;
mod office;
mod rules;
mod store;
mod views;

pub use model::{Breakdown, Cell, Count, Disagreement, Figures, Measured, Place, Scope};
pub use office::router;
pub use rules::figures;
pub use store::measure;
