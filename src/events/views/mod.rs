//! The public pages of this slice: values in, markup out.

mod entry;
mod event;
mod labels;
mod programme;
mod tabs;
mod timeline;

pub use entry::{event_entry, place_line, session_entry};
pub(super) use event::{EventPage, event_page};
pub use labels::{event_label, kind_label, mode_label, session_kind_label};
pub(super) use programme::{ProgrammePage, nothing_yet, programme_page};
pub use tabs::tabs;
