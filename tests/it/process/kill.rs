//! kill -9 in the middle of registrations.

use std::time::Duration;

use super::crowd::{Crowd, census, every_letter_left};
use crate::support::process::Place;

/// Kills of one run.
const KILLS: u64 = 20;
const PEOPLE: usize = 1000;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_answered_is_there_with_the_letters_however_often_the_process_dies() {
    let place = Place::with_event(None).await;
    let mut crowd = Crowd::of(PEOPLE);

    for no in 0..KILLS {
        let process = place.serve().await;
        let base = process.base.clone();
        let killer = async {
            // At another moment each time.
            tokio::time::sleep(Duration::from_millis(60 + no * 17)).await;
            process.kill();
        };
        tokio::join!(crowd.register_at(&base), killer);
    }
    let answered_under_fire = crowd.answered.len();
    let process = place.serve().await;
    crowd.register_at(&process.base).await;

    assert!(answered_under_fire > 50, "{answered_under_fire}");
    let people = crowd.is_there(&place.db().await).await;
    let letters = every_letter_left(&place.db().await, 2 * people).await;
    assert_eq!(census(&letters), [("sent", 2 * people)].into());
    assert_eq!(process.terminate().await.0, Some(0));
    let written = place.letters();
    let whole = written.iter().filter(|it| !it.starts_with('.')).count();
    assert_eq!(whole, 2 * people, "a file for each letter");
}
