//! Letters: every e-mail that leaves, from the moment a change causes it to the answer of the mail server.
//!
//! A letter is queued in the transaction of the change it tells of ([`queue`]), rendered and sent later by a worker
//! ([`run`]), and stays in the log ([`log`], [`letter`]). It leaves at least once, almost always exactly once:
//! - its Message-ID and recipient are fixed when it is queued, and a key ([`Letter::dedup`]) lets nobody queue it twice;
//! - letters of one thread leave in the order of queueing: a cancellation never overtakes its invitation;
//! - a worker holds a lease and passes a fence right before the text of the message; a worker that slept gives way;
//! - when the line dies between the end of the message and the answer, the letter may have arrived: it goes out again at
//!   most twice, under the same Message-ID, then it is shown as failed with that reason.
//!
//! Mail that comes in is taken apart and kept here too; a letter that came back is the end of writing to its address.
//!
//! Nothing here knows who writes letters: their variables stand in `emails/<letter>/sample.toml`, their texts beside it.

mod addresses;
mod again;
mod brakes;
mod composition;
mod courier;
mod dkim;
mod inbox;
mod kinds;
mod layout;
mod log;
mod mailbox;
mod markdown;
mod mime;
mod model;
mod outbox;
mod rules;
mod store;
mod templates;
mod texts;
mod transport;
mod verp;
mod withdrawal;
mod words;
mod worker;

pub use addresses::{
    Refusal, bounced, letter_with, refusal, refusing, trust_again, unsubscribe,
    unsubscribe_address, unsubscribed,
};
pub use again::{Again, send_again};
pub use composition::preview;
pub use courier::{Delivered, deliver_due};
pub use dkim::{DkimFault, dkim_record};
pub use inbox::{
    Channel, Decision, Envelope, Incoming, Item, Kept, MOST_BYTES, Reader, Reading, Report, Said,
    close_incoming, erase_closed, incoming, keep_incoming, open_count, was_kept,
};
pub use kinds::LetterKind;
pub use log::{
    Contents, Entry, EntryFilter, Sheet, count, last_queued, letter, log, oldest_due, queued_since,
    states_of,
};
pub use mailbox::display_name;
pub use model::{CalendarPart, Letter, LetterState, Letterhead, Method, Reason};
pub use outbox::{Sealed, queue, queue_all, seal_all};
pub use templates::{RenderFault, Rendered, render};
pub use texts::{
    LONGEST_BODY, LONGEST_SUBJECT, TextFault, TextScope, TextVersion, check_text, keep_text,
    own_text, placeholders, sample, shipped_text, text_by_id, text_versions, texts_in,
};
pub use transport::{Limits, Transport, TransportFault, probe_server};
pub use verp::returned_letter;
pub use withdrawal::{events_with, withdraw, withdraw_all};
pub use worker::run;
