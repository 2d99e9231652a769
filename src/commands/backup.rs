//! `plenary backup FILE`.

use std::path::Path;

use anyhow::{Context as _, bail};
use plenary::platform::Db;

pub(super) async fn run(config: Option<&Path>, file: &Path) -> anyhow::Result<()> {
    let config = super::open::config(config)?;
    let db = Db::open(&config.database_url).await.context("database")?;
    if db.file().is_none() {
        bail!("use pg_dump for PostgreSQL");
    }
    if file.exists() {
        bail!("{} is there already", file.display());
    }
    db.copy_to(file).await.context("backup")?;
    super::say(&format!(
        "Copied to {}; keep {} with it, but apart.",
        file.display(),
        config.secret_file.display()
    ));
    Ok(())
}
