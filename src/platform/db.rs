//! The database: reads go to [`Db::read`], writes go through [`Db::write`] and nowhere else.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use migrations::Migrator;
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};
use sea_orm_migration::MigratorTrait as _;

/// The key of the PostgreSQL advisory lock that lets one process at a time migrate.
const MIGRATION_LOCK: i64 = 0x506c_656e_6172;

/// A handle to the database; cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    generation: Arc<AtomicU64>,
    /// The file of an embedded database.
    file: Option<PathBuf>,
}

/// Proof that a write transaction is open. Only [`Db::write`] makes one.
#[derive(Debug)]
pub struct Tx(DatabaseTransaction);

impl Tx {
    /// The connection to run statements on.
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl Db {
    /// Opens the database at `sqlite:PATH` (made if missing) or `postgres://…`.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        let file = sqlite_file(url);
        let (reader, writer) = if file.is_some() {
            let writer = Database::connect(sqlite(url, 1)).await?;
            (Database::connect(sqlite(url, 4)).await?, writer)
        } else {
            let pool = Database::connect(postgres(url)).await?;
            (pool.clone(), pool)
        };
        Ok(Self {
            reader,
            writer,
            generation: Arc::default(),
            file,
        })
    }

    /// Brings the schema up to date, under a lock, so that processes starting together migrate once.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        if let Some(file) = &self.file {
            let lock = lock_beside(file).await?;
            Migrator::up(&self.writer, None).await?;
            drop(lock);
            return Ok(());
        }
        // The lock lives as long as its transaction; the migrations run on connections of their own.
        let options = TransactionOptions::default();
        let lock = self.writer.begin_with_options(options).await?;
        let statement = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
        lock.execute_unprepared(&statement).await?;
        Migrator::up(&self.writer, None).await?;
        lock.commit().await
    }

    /// How many migrations the database lacks.
    pub async fn pending_migrations(&self) -> Result<usize, DbErr> {
        Ok(Migrator::get_pending_migrations(&self.reader).await?.len())
    }

    /// The file of an embedded database; none for PostgreSQL.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Copies an embedded database, as it is at this moment, into a new file; the site goes on meanwhile.
    pub async fn copy_to(&self, file: &Path) -> Result<(), DbErr> {
        let statement = Statement::from_sql_and_values(
            self.backend(),
            "VACUUM INTO ?",
            [file.display().to_string().into()],
        );
        self.reader.execute_raw(statement).await?;
        Ok(())
    }

    /// For queries that change nothing.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.reader.execute_unprepared("SELECT 1").await?;
        Ok(())
    }

    /// Which database this is.
    pub fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }

    /// A number that rises with every commit of this process.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Runs `work` in one transaction: commits on `Ok`, rolls back on `Err`.
    ///
    /// `BEGIN IMMEDIATE` on SQLite, so that no reader turns writer half-way; READ COMMITTED on PostgreSQL, where guarded
    /// updates and unique indexes decide races.
    pub async fn write<T, E, W>(&self, work: W) -> Result<T, E>
    where
        E: From<DbErr>,
        W: AsyncFnOnce(&Tx) -> Result<T, E>,
    {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let tx = Tx(self.writer.begin_with_options(options).await?);
        match work(&tx).await {
            Ok(done) => {
                tx.0.commit().await?;
                self.generation.fetch_add(1, Ordering::AcqRel);
                Ok(done)
            }
            Err(error) => {
                tx.0.rollback().await?;
                Err(error)
            }
        }
    }
}

/// `sqlite:PATH`, `sqlite://PATH`, either with `?options`.
fn sqlite_file(url: &str) -> Option<PathBuf> {
    let rest = url.strip_prefix("sqlite:")?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
}

/// Waits for the lock file `FILE.lock`; dropping what comes back gives it up.
async fn lock_beside(file: &Path) -> Result<File, DbErr> {
    let mut path = file.as_os_str().to_owned();
    path.push(".lock");
    let failed = |error: &dyn std::fmt::Display| DbErr::Custom(format!("migration lock: {error}"));
    let locked = tokio::task::spawn_blocking(move || {
        let lock = File::create(path)?;
        lock.lock()?;
        Ok::<_, std::io::Error>(lock)
    });
    locked
        .await
        .map_err(|it| failed(&it))?
        .map_err(|it| failed(&it))
}

/// WAL with every commit on disk, foreign keys on, erased rows overwritten; a large log, so that pages changed often are
/// seldom copied back, and a small cache a connection, for the system caches the file anyway.
fn sqlite(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .min_connections(1)
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(20))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|it| {
            it.create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("secure_delete", "ON")
                .pragma("wal_autocheckpoint", "10000")
                .pragma("cache_size", "-1000")
        });
    options
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false);
    options
}
