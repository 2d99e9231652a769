//! The machinery under the slices: configuration, database, secrets, caching. No slice is known here.

mod cache;
mod columns;
mod config;
mod db;
mod endpoints;
mod health;
mod kept;
mod limits;
mod rounds;
mod server;
mod services;
mod telemetry;
mod vault;

pub use cache::{Cache, Cached};
pub use columns::{from_json, to_json, unreadable};
pub use config::{Config, ConfigError, Settings};
pub use db::{Db, Tx};
pub use endpoints::{DkimKey, MailUrl, MailboxUrl, Sender};
pub use health::health_router;
pub use kept::Kept;
pub use limits::{Client, Limits, in_even_time};
pub use rounds::repeat;
pub use server::serve;
pub use services::{Now, Services};
pub use telemetry::start_logging;
pub use vault::{LinkToken, Vault, VaultError, token_hash};
