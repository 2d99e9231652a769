//! Staff: the people who organise, how they sign in, and the audit log of what everybody changed.
//!
//! Invariants: a sign-in link works once; a closed account is out at once; a form of the desk is taken only with the token of
//! the browser it was made for; the audit log only grows, and each change stands in it in the transaction of the change.

mod actions;
mod letters;
mod model;
mod routes;
mod rules;
mod store;
mod views;

pub use actions::{Error, add_account, forget_search, keep_search};
pub use model::{Account, Action, Actor, Entry, Logged, Role, SavedSearch, Subject, Visit};
pub use routes::{OfficeForm, Organiser, router};
pub use store::{accounts, audit, audit_all, audit_log, searches};
pub use views::{action_label, audit_lines};
