//! What people and organisers do with events. Each is one use case.

mod agenda;
mod edit;
mod publication;
mod quotas;
mod record;
mod show;
mod slots;

pub use agenda::{drop_session, edit_session, new_session};
pub use edit::{create, edit};
pub use publication::{call_off, missing, publish, withdraw};
pub use quotas::{drop_quota, keep_quota, return_quota};
pub use record::EditError;
pub(super) use show::{event, programme};
pub use slots::derive_slots;
