//! Mail that comes in, taken apart and kept. What is made of an answer is decided by whoever knows what was asked.

mod authentication;
mod model;
mod reading;
mod report;
mod store;

pub use model::{Channel, Decision, Envelope, Item, Kept};
pub use reading::{Incoming, MOST_BYTES, Reader, Reading};
pub use report::{Report, Said};
pub use store::{close_incoming, erase_closed, incoming, keep_incoming, open_count, was_kept};
