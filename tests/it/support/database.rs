//! A database of its own for each test: SQLite in a folder, or PostgreSQL where `PLENARY_TEST_DATABASE` names a server.

use plenary::base::Chance;
use sea_orm::{ConnectionTrait as _, Database};
use tempfile::TempDir;

/// The address of a database, which goes away with it.
pub(crate) struct TestDatabase {
    pub(crate) url: String,
    _folder: TempDir,
}

impl TestDatabase {
    /// An empty database.
    #[expect(
        clippy::disallowed_methods,
        reason = "the runner of the tests says which database"
    )]
    pub(crate) async fn create() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match std::env::var("PLENARY_TEST_DATABASE") {
            Ok(server) => create_on(&server).await,
            Err(_unset) => format!("sqlite:{}", folder.path().join("plenary.db").display()),
        };
        Self {
            url,
            _folder: folder,
        }
    }
}

/// A new database on the PostgreSQL server at `server` (the URL of any database there).
async fn create_on(server: &str) -> String {
    let name = format!("t_{}", Chance::from_os().unwrap().token());
    let maintenance = Database::connect(server).await.unwrap();
    maintenance
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .unwrap();
    maintenance.close().await.unwrap();
    let (host, _database) = server.rsplit_once('/').unwrap();
    format!("{host}/{name}")
}
