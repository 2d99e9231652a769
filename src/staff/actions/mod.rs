//! What organisers do with accounts and sign-ins. Each is one use case.

mod accounts;
mod searches;
mod sign_in;

pub use accounts::{Error, add_account};
pub(super) use accounts::{change_language, change_role, disable, invite, reopen};
pub use searches::{forget_search, keep_search};
pub(super) use sign_in::{
    Desk, ask_link, csrf, note_refusal, organiser_of, sign_in, sign_out, visits,
};
