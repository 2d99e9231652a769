use futures_util::future::join_all;
use plenary::events;
use plenary::platform::Tx;
use plenary::registration::State;
use reqwest::StatusCode;
use sea_orm::ConnectionTrait as _;

use crate::support::Site;

#[tokio::test(flavor = "multi_thread")]
async fn fifty_people_for_the_last_seat() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let emails: Vec<String> = (0..50).map(|no| format!("p{no}@x.example")).collect();

    let posts = emails
        .iter()
        .map(|it| async { site.fill_in("leuven", &[("email", it)]).await.status });
    let answers = join_all(posts).await;

    assert!(
        answers.iter().all(|it| *it == StatusCode::SEE_OTHER),
        "{answers:?}"
    );
    let states: Vec<State> = site
        .registrations("leuven")
        .await
        .iter()
        .map(|it| it.state)
        .collect();
    assert_eq!(
        states.iter().filter(|it| **it == State::Confirmed).count(),
        1
    );
    assert_eq!(
        states.iter().filter(|it| **it == State::Waiting).count(),
        49
    );
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (1, 49));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_sent_twenty_times_at_once_is_one_registration() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 50).await;

    let posts = (0..20).map(|_| async { site.register("leuven", &[("form_id", "once")]).await });
    let mut paths = join_all(posts).await;

    paths.dedup();
    assert_eq!(paths.len(), 1);
    assert_eq!(site.reload(&event).await.taken, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_registration_cancelled_ten_times_at_once_frees_one_seat() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 50).await;
    site.register("leuven", &[("email", "bo@x.example")]).await;
    let path = format!("{}/cancellation", site.register("leuven", &[]).await);

    let posts = (0..10).map(|_| async { site.post(&path, &[]).await.status });
    let answers = join_all(posts).await;

    assert!(
        answers.iter().all(|it| *it == StatusCode::SEE_OTHER),
        "{answers:?}"
    );
    assert_eq!(site.reload(&event).await.taken, 1);
    let cancelled = site.letters().await;
    let cancelled = cancelled.iter().filter(|it| it.contains("_cancelled"));
    assert_eq!(cancelled.count(), 1);
}

/// The control of the first test: as many at once, but the seats are counted first and taken afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn counting_first_would_give_the_last_seat_away_more_than_once() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let db = &site.services.db;

    // Everybody counts before anybody takes: what a read before the write cannot exclude.
    let counted = join_all((0..50).map(|_| events::find(db.read(), event.id))).await;
    let told = counted
        .iter()
        .filter(|it| it.as_ref().unwrap().as_ref().unwrap().free() > 0)
        .count();
    let take = async |tx: &Tx| {
        let taken = "UPDATE event SET taken = taken + 1";
        tx.conn().execute_unprepared(taken).await
    };
    // The table's own check refuses the second one; who saw a free seat was told so all the same.
    join_all((0..told).map(|_| async { db.write(take).await.ok() })).await;

    assert!(told > 1, "nobody raced");
    assert_eq!(site.reload(&event).await.taken, 1);
}
