//! `plenary demo`: the LIAISE 2 programme on an embedded database, served at once.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use plenary::base::{Chance, SystemClock};
use plenary::demo;
use plenary::platform::{Db, Services, Settings, Vault, start_logging};
use plenary::web::urls;

pub(super) async fn run(config: Option<&Path>, folder: &Path, as_held: bool) -> anyhow::Result<()> {
    start_anew(folder).with_context(|| format!("{}", folder.display()))?;
    let path = |name: &str| folder.join(name).display().to_string();
    let settings = Settings {
        database_url: Some(format!("sqlite:{}", path("plenary.db"))),
        mail_url: Some(format!("file:{}", path("mail"))),
        mail_from: Some("LIAISE 2 <liaise2@events.example>".to_owned()),
        secret_file: Some(path("plenary.secret")),
        log: Some("warn".to_owned()),
        ..Settings::load(config)?
    };
    let config = settings.complete()?;
    start_logging(&config.log);
    let db = Db::open(&config.database_url).await.context("database")?;
    db.migrate().await.context("migration")?;
    let chance = Chance::from_os().context("randomness of the system")?;
    let vault = Vault::open_file(&config.secret_file, &chance)?;
    let services = Services::new(db, Arc::new(SystemClock), chance, vault, config)?;
    super::say("Setting the stage: LIAISE 2 with invented people …");
    let demo = demo::set_up(&services, as_held).await?;
    let base = services.config.base_url.clone();
    super::say(&format!(
        "{} registrations. Letters are written to {}",
        demo.registrations,
        path("mail")
    ));
    super::say(&format!(
        "Programme:            {}",
        urls::absolute(&base, "/en")
    ));
    super::say(&format!(
        "Sign in as the lead:  {}",
        urls::absolute(&base, &demo.sign_in)
    ));
    super::serve::listen(services).await
}

/// A fresh folder: what an earlier demonstration left is removed, anything else is left alone.
fn start_anew(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for name in [
        "plenary.db",
        "plenary.db-wal",
        "plenary.db-shm",
        "plenary.db.lock",
    ] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    match std::fs::remove_dir_all(folder.join("mail")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
