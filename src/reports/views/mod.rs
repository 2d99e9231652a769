//! Figures as tables, bars and files, with the definitions before them.

mod export;
mod heat;
mod page;
mod rows;

pub(super) use export::rows;
pub(super) use page::page;
pub(super) use rows::Shown;
