//! A database of its own for each test: SQLite in a folder, or PostgreSQL where `PLENARY_TEST_DATABASE` names a server.

use plenary::base::Chance;
use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};
use tempfile::TempDir;

/// The address of a database, which goes away with it.
pub(crate) struct TestDatabase {
    pub(crate) url: String,
    folder: TempDir,
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
        Self { url, folder }
    }
}

impl TestDatabase {
    /// Whether a text stands anywhere in what the database wrote.
    pub(crate) async fn holds(&self, text: &str) -> bool {
        if self.url.starts_with("sqlite:") {
            let folder = std::fs::read_dir(self.folder.path()).unwrap();
            let files = folder
                .map(|it| it.unwrap().path())
                .filter(|it| it.is_file());
            let needle = text.as_bytes();
            return files
                .map(|it| std::fs::read(it).unwrap())
                .any(|it| it.windows(needle.len()).any(|it| it == needle));
        }
        let conn = Database::connect(&self.url).await.unwrap();
        let statement =
            "SELECT count(*) FROM registration WHERE registration::text LIKE '%' || $1 || '%'";
        let statement =
            Statement::from_sql_and_values(DbBackend::Postgres, statement, [text.into()]);
        let count: i64 = conn
            .query_one_raw(statement)
            .await
            .unwrap()
            .unwrap()
            .try_get_by_index(0)
            .unwrap();
        count > 0
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
