//! `plenary migrate`.

use std::path::Path;

use anyhow::Context as _;
use plenary::platform::Db;

pub(super) async fn run(file: Option<&Path>) -> anyhow::Result<()> {
    let config = super::open::config(file)?;
    let db = Db::open(&config.database_url).await.context("database")?;
    db.migrate().await.context("migration")?;
    super::say("The database is up to date.");
    Ok(())
}
