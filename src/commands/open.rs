//! From settings to a running set of services.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use plenary::base::{Chance, SystemClock};
use plenary::platform::{Config, Db, Services, Settings, Vault};

/// The settings, each assumption printed.
pub(super) fn config(file: Option<&Path>) -> anyhow::Result<Config> {
    let config = Settings::load(file)?.complete()?;
    for line in &config.assumed {
        super::say(&format!("assumed: {line}"));
    }
    Ok(config)
}

/// The database, brought up to date, and everything around it.
pub(super) async fn services(config: Config) -> anyhow::Result<Services> {
    let db = Db::open(&config.database_url).await.context("database")?;
    db.migrate().await.context("migration")?;
    let chance = Chance::from_os().context("randomness of the system")?;
    let vault = Vault::open_file(&config.secret_file, &chance)?;
    Ok(Services::new(
        db,
        Arc::new(SystemClock),
        chance,
        vault,
        config,
    )?)
}
