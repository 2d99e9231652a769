use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use plenary::events;
use plenary::mail::{EntryFilter, LetterState, log};
use plenary::platform::Db;
use plenary::registration::{self, State};
use reqwest::{Client, StatusCode, redirect};

use crate::support::process::Place;
use crate::support::visitor::ana;

/// Kills of one run; the long run is by hand.
const KILLS: usize = 5;
/// People who register while the process dies again and again.
const PEOPLE: usize = 150;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_answered_is_there_with_the_letters_however_often_the_process_dies() {
    let place = Place::with_event(10_000, "file:mail").await;
    let next = AtomicUsize::new(0);
    let mut answered = BTreeSet::new();

    for _ in 0..KILLS {
        let process = place.serve().await;
        let crowd = join_all((0..8).map(|_| register_until_it_dies(&place.base, &next)));
        let killer = async {
            tokio::time::sleep(Duration::from_millis(250)).await;
            process.kill();
        };
        let (emails, ()) = tokio::join!(crowd, killer);
        answered.extend(emails.into_iter().flatten());
    }
    let process = place.serve().await;
    let rest: Vec<Vec<String>> =
        join_all((0..8).map(|_| register_until_it_dies(&place.base, &next))).await;
    answered.extend(rest.into_iter().flatten());

    let db = Db::open(&place.database.url).await.unwrap();
    let event = events::by_slug(db.read(), "leuven").await.unwrap().unwrap();
    let people = registration::of_event(db.read(), event.id).await.unwrap();
    let there: BTreeSet<String> = people
        .iter()
        .map(|it| it.answers.email.as_ref().unwrap().as_str().to_owned())
        .collect();
    assert!(
        answered.len() > 50,
        "too few for a test: {}",
        answered.len()
    );
    assert_eq!(answered.difference(&there).count(), 0, "answered and lost");
    assert_eq!(there.len(), people.len(), "nobody is there twice");
    assert!(people.iter().all(|it| it.state == State::Confirmed));
    assert_eq!(usize::try_from(event.taken).unwrap(), people.len());
    every_letter_leaves(&db, 2 * people.len()).await;
    assert_eq!(process.terminate(), Some(0));
    assert!(place.letters() >= 2 * people.len());
}

/// Fills in forms one after the other; gives the addresses of those that were answered with a seat.
async fn register_until_it_dies(base: &str, next: &AtomicUsize) -> Vec<String> {
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .build()
        .unwrap();
    let mut answered = Vec::new();
    loop {
        let no = next.fetch_add(1, Ordering::Relaxed);
        if no >= PEOPLE * (KILLS + 1) {
            return answered;
        }
        let email = format!("p{no}@x.example");
        let form = ana(&[("email", &email)]);
        let post = client
            .post(format!("{base}/en/events/leuven/registration"))
            .form(&form)
            .send();
        match post.await {
            Ok(reply) if reply.status() == StatusCode::SEE_OTHER => answered.push(email),
            Ok(reply) => assert_eq!(reply.status(), StatusCode::SERVICE_UNAVAILABLE),
            Err(_dead) => return answered,
        }
    }
}

/// Waits until the log says that all letters were sent; a letter in flight at a kill waits for its lease.
async fn every_letter_leaves(db: &Db, expected: usize) {
    let open = |state| EntryFilter {
        state: Some(state),
        ..EntryFilter::default()
    };
    for _ in 0..600 {
        let mut waiting = 0;
        for state in [
            LetterState::Queued,
            LetterState::Sending,
            LetterState::Waiting,
        ] {
            waiting += log(db.read(), &open(state), 5).await.unwrap().0.len();
        }
        if waiting == 0 {
            let most = u64::try_from(expected + 10).unwrap();
            let (sent, _) = log(db.read(), &open(LetterState::Sent), most)
                .await
                .unwrap();
            assert_eq!(sent.len(), expected);
            return;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    unreachable!("letters are stuck");
}
