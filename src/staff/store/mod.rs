//! Reads and writes the tables `account`, `sign_in`, `visit`, `saved_search` and `audit`.

mod accounts;
mod audit;
mod searches;
mod visits;

pub use accounts::accounts;
pub(super) use accounts::{account, account_by_email, add_account, lock_accounts, save_account};
pub use audit::{audit, audit_all, audit_log};
pub use searches::searches;
pub(super) use searches::{forget_search, keep_search};
pub(super) use visits::{
    add_link, add_visit, end_visit, end_visits, link, see, use_link, visit, visits, void_links,
};
