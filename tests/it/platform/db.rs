use migrations::Migrator;
use plenary::platform::Db;
use sea_orm::DbErr;
use sea_orm_migration::MigratorTrait as _;

use crate::support::database::TestDatabase;

#[tokio::test]
async fn two_processes_that_start_together_migrate_once() {
    let database = TestDatabase::create().await;
    let (one, two) = (
        Db::open(&database.url).await.unwrap(),
        Db::open(&database.url).await.unwrap(),
    );

    let (first, second) = tokio::join!(one.migrate(), two.migrate());

    assert_eq!((first, second), (Ok(()), Ok(())));
    assert!(
        Migrator::get_pending_migrations(one.read())
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn only_a_commit_raises_the_generation() {
    let database = TestDatabase::create().await;
    let db = Db::open(&database.url).await.unwrap();

    let refused: Result<(), DbErr> = db
        .write(async |_tx| Err(DbErr::Custom("no".to_owned())))
        .await;
    assert!(refused.is_err());
    assert_eq!(db.generation(), 0);

    let done: Result<(), DbErr> = db.write(async |_tx| Ok(())).await;
    assert_eq!((done, db.generation()), (Ok(()), 1));
}
