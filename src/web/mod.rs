//! How the site answers: page frames, parts of pages and forms, errors, headers, addresses. No slice is known here.

mod answer;
mod assets;
mod charts;
mod csv;
mod error;
mod forms;
mod frame;
mod guard;
mod headers;
mod layout;
mod markdown;
mod parts;
mod posted;
mod qr;
mod sheet;
mod site;
mod subscribe;
mod typed;
pub mod urls;

pub use answer::{download, framed, serve_cached};
pub use assets::assets_router;
pub use charts::{Bar, bars};
pub use csv::{Separator, csv};
pub use error::{Error, Result};
pub use forms::{
    Choice, Field, Kind, button, check, csrf_field, error_summary, fault_line, hidden,
    quiet_button, radios, select,
};
pub use frame::{Frame, PreferredLanguage, accepted_language, language};
pub use guard::guard;
pub use headers::{headers, no_store};
pub use layout::Desk;
pub use markdown::markdown;
pub use parts::{Table, Tone, breadcrumb, chip, facts, link, mark, notice, prose, table, words_in};
pub use posted::{LARGEST_FILE, Posted, PostedFile, has_files, with_files};
pub use qr::qr;
pub use sheet::{MOST_ROWS, SheetFault, as_text, read_table};
pub use site::{Site, frames};
pub use subscribe::ways_to_subscribe;
pub use typed::{Check, Fault, Typed};
