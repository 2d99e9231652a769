//! SIGTERM under load.

use std::time::Duration;

use super::crowd::{Crowd, census, every_letter_left};
use crate::support::process::Place;
use crate::support::sink::Sink;

#[tokio::test(flavor = "multi_thread")]
async fn a_process_told_to_stop_finishes_what_it_began_and_ends_in_time() {
    let sink = Sink::start().await;
    let place = Place::with_event(Some(sink.url("limit=0.5"))).await;
    let process = place.serve().await;
    let base = process.base.clone();
    let mut crowd = Crowd::of(100_000);

    let stopper = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        process.terminate().await
    };
    let ((), (code, time)) = tokio::join!(crowd.register_at(&base), stopper);

    assert_eq!(code, Some(0));
    assert!(time < Duration::from_secs(10), "{time:?}");
    let people = crowd.is_there(&place.db().await).await;
    assert_eq!(people, crowd.answered.len(), "all that began was answered");
    assert!(people > 0, "nobody came in time");
    // Nothing in flight was left behind: the next process need not wait for any lease.
    let _process = place.serve().await;
    let letters = every_letter_left(&place.db().await, 2 * people).await;
    assert_eq!(census(&letters), [("sent", 2 * people)].into());
    assert_eq!(sink.arrived().len(), 2 * people, "each once");
}
