//! What people and organisers do with events. Each is one use case.

mod edit;
mod show;
mod slots;

pub use edit::{EditError, create, drop_session, edit, put_session, set_published};
pub(super) use show::{event, programme};
pub use slots::derive_slots;
