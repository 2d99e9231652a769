//! Real processes, a real mail server, and processes that die or stand still while letters leave.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use plenary::mail::{Entry, LetterState, Reason};

use super::crowd::{Crowd, census, every_letter_left};
use crate::support::process::Place;
use crate::support::sink::Sink;

/// A letter that a dead or frozen process holds is free again after this, at these limits of the steps.
const LEASE: Duration = Duration::from_secs(24);
const LIMITS: &str = "limit=0.5";

/// How many copies of each letter arrived, by Message-ID.
fn copies(sink: &Sink) -> BTreeMap<String, usize> {
    let mut copies = BTreeMap::new();
    for letter in sink.arrived() {
        let id = letter.header("Message-ID").unwrap();
        *copies.entry(id).or_default() += 1;
    }
    copies
}

/// How many letters may have arrived more than once, and how often.
fn uncertain(letters: &[Entry]) -> usize {
    letters
        .iter()
        .map(|it| usize::try_from(it.uncertain).unwrap())
        .sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_letter_arrives_though_the_worker_dies_again_and_again() {
    let sink = Sink::start().await;
    let place = Place::with_event(Some(sink.url(LIMITS))).await;
    let process = place.serve().await;
    let mut crowd = Crowd::of(300);
    crowd.register_at(&process.base).await;
    process.kill();

    for no in 0..20 {
        let process = place.serve().await;
        tokio::time::sleep(Duration::from_millis(20 + no * 7)).await;
        process.kill();
    }
    let _process = place.serve().await;
    let letters = every_letter_left(&place.db().await, 600).await;

    let copies = copies(&sink);
    for letter in &letters {
        let spent = letter.reason == Some(Reason::Uncertain) && letter.uncertain > 2;
        assert!(letter.state == LetterState::Sent || spent, "{letter:?}");
    }
    let sent = letters.iter().filter(|it| it.state == LetterState::Sent);
    assert!(copies.len() >= sent.count(), "{}", copies.len());
    let extra: usize = copies.values().map(|it| it - 1).sum();
    assert!(
        extra <= uncertain(&letters),
        "{extra} > {}",
        uncertain(&letters)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_send_each_letter_once() {
    let sink = Sink::start().await;
    let place = Place::with_event(Some(sink.url(LIMITS))).await;
    let (one, two) = (place.serve().await, place.serve().await);
    let (mut here, mut there) = (Crowd::of(150), Crowd::from(150, 300));

    tokio::join!(here.register_at(&one.base), there.register_at(&two.base));

    let letters = every_letter_left(&place.db().await, 600).await;
    assert_eq!(census(&letters), [("sent", 600)].into());
    let copies = copies(&sink);
    assert_eq!(copies.len(), 600);
    assert!(copies.values().all(|it| *it == 1), "each once");
    let recipients: BTreeSet<String> = sink.recipients().into_iter().collect();
    assert_eq!(recipients.len(), 300);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_stood_still_longer_than_its_lease_gives_way() {
    let sink = Sink::start().await;
    let place = Place::with_event(Some(sink.url(LIMITS))).await;
    let (one, two) = (place.serve().await, place.serve().await);
    let mut crowd = Crowd::of(200);

    let freezer = async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        one.freeze(LEASE + Duration::from_secs(4)).await;
    };
    tokio::join!(crowd.register_at(&two.base), freezer);

    let letters = every_letter_left(&place.db().await, 400).await;
    assert_eq!(census(&letters), [("sent", 400)].into());
    let copies = copies(&sink);
    assert_eq!(copies.len(), 400);
    let extra: usize = copies.values().map(|it| it - 1).sum();
    assert!(extra <= uncertain(&letters), "{extra}");
}
