//! People who register at a process until it is no more, and what must be there afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use plenary::events;
use plenary::mail::{Entry, EntryFilter, LetterState, log};
use plenary::platform::Db;
use plenary::registration::{self, State};
use reqwest::{Client, StatusCode, redirect};

use crate::support::visitor::ana;

/// So many fill in forms at the same time.
const HANDS: usize = 8;

/// Everybody who tries to register, and who was told that it worked.
pub(super) struct Crowd {
    most: usize,
    next: AtomicUsize,
    pub(super) answered: BTreeSet<String>,
}

impl Crowd {
    /// Of at most so many people.
    pub(super) fn of(most: usize) -> Self {
        Self::from(0, most)
    }

    /// The people with these numbers, the last one left out.
    pub(super) fn from(first: usize, most: usize) -> Self {
        Self {
            most,
            next: AtomicUsize::new(first),
            answered: BTreeSet::new(),
        }
    }

    /// Registers one after the other until the process does not answer, or everybody is there.
    pub(super) async fn register_at(&mut self, base: &str) {
        let hands = (0..HANDS).map(|_| self.one_hand(base));
        let answered = join_all(hands).await;
        self.answered.extend(answered.into_iter().flatten());
    }

    /// Checks that everybody who was answered is there, once, with a seat; gives the number of registrations.
    pub(super) async fn is_there(&self, db: &Db) -> usize {
        let event = events::by_slug(db.read(), "leuven").await.unwrap().unwrap();
        let people = registration::of_event(db.read(), event.id).await.unwrap();
        let there: BTreeSet<String> = people
            .iter()
            .map(|it| it.answers.email.as_ref().unwrap().as_str().to_owned())
            .collect();
        let lost: Vec<&String> = self.answered.difference(&there).collect();
        assert_eq!(lost, Vec::<&String>::new(), "answered and lost");
        assert_eq!(there.len(), people.len(), "nobody is there twice");
        assert!(people.iter().all(|it| it.state == State::Confirmed));
        assert_eq!(usize::try_from(event.taken).unwrap(), people.len());
        people.len()
    }

    async fn one_hand(&self, base: &str) -> Vec<String> {
        // A connection for each form: one that is kept may be closed at the very moment the next form leaves.
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .pool_max_idle_per_host(0)
            .build()
            .unwrap();
        let mut answered = Vec::new();
        loop {
            let no = self.next.fetch_add(1, Ordering::Relaxed);
            if no >= self.most {
                return answered;
            }
            let email = format!("p{no}@city{}.example", no % 7);
            let form = ana(&[("email", &email)]);
            let post = client.post(format!("{base}/en/events/leuven/registration"));
            match post.form(&form).send().await {
                Ok(reply) => {
                    assert_eq!(reply.status(), StatusCode::SEE_OTHER);
                    answered.push(email);
                }
                Err(_gone) => return answered,
            }
        }
    }
}

/// Waits until no letter is still to leave; a letter that a dead process held waits for its lease.
pub(super) async fn every_letter_left(db: &Db, expected: usize) -> Vec<Entry> {
    let filter = EntryFilter::default();
    for _ in 0..600 {
        let (letters, _) = log(db.read(), &filter, 10_000).await.unwrap();
        assert_eq!(letters.len(), expected);
        let done = [LetterState::Sent, LetterState::Failed];
        if letters.iter().all(|it| done.contains(&it.state)) {
            return letters;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    unreachable!("letters are stuck");
}

/// How many letters are in which state.
pub(super) fn census(letters: &[Entry]) -> BTreeMap<&'static str, usize> {
    let mut census = BTreeMap::new();
    for letter in letters {
        *census.entry(letter.state.code()).or_default() += 1;
    }
    census
}
