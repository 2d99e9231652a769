//! The real program as a process of its own.

use std::process::{Command, Output};

use tempfile::TempDir;

use super::database::TestDatabase;

/// A folder and a database for processes.
pub(crate) struct Place {
    database: TestDatabase,
    folder: TempDir,
}

impl Place {
    /// With the programme of the tests beside it.
    pub(crate) async fn create() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let programme = include_str!("programme.toml");
        std::fs::write(folder.path().join("programme.toml"), programme).unwrap();
        let database = TestDatabase::create().await;
        Self { database, folder }
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_plenary"))
            .args(arguments)
            .current_dir(self.folder.path())
            .env("PLENARY_DATABASE_URL", &self.database.url)
            .env("PLENARY_MAIL_URL", "file:mail")
            .env("PLENARY_LOG", "error")
            .output()
            .unwrap()
    }
}
