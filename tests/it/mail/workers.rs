//! Several workers on one outbox: each letter once, whoever dies or sleeps.

use std::collections::BTreeSet;
use std::future::{Future, poll_fn};
use std::task::Poll;
use std::time::Duration;

use chrono::TimeDelta;
use plenary::mail::{self, Entry, EntryFilter, LetterState};
use tokio::sync::Notify;

use super::{Desk, transport};
use crate::support::sink::{Fault, Sink};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_send_each_letter_once() {
    let desk = Desk::open_with("limit=20").await;
    let other = desk.other_process().await;
    for no in 0..40 {
        desk.queue_to(&[&format!("p{no}@city{}.example", no % 7)])
            .await;
    }

    let (one, two) = tokio::join!(
        mail::deliver_due(&desk.services, &desk.transport),
        mail::deliver_due(&other, &desk.transport),
    );

    assert_eq!(one.unwrap().sent + two.unwrap().sent, 40);
    let mut recipients = desk.sink.recipients();
    assert_eq!(recipients.len(), 40);
    recipients.sort();
    recipients.dedup();
    assert_eq!(recipients.len(), 40, "each once");
}

/// Runs `work` until it has been polled `most` times, then drops it where it stands, as a crash would.
async fn until_polled<T>(most: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = Box::pin(work);
    let mut polls = 0;
    poll_fn(|context| {
        polls += 1;
        if polls > most {
            return Poll::Ready(None);
        }
        work.as_mut().poll(context).map(Some)
    })
    .await
}

/// The letter to this address after another worker looked for it: more than once, for the row stays locked until the
/// database has noticed that the dead worker's transaction is over.
async fn delivered(desk: &Desk, to: &str) -> Entry {
    let filter = EntryFilter {
        search: to.to_owned(),
        ..EntryFilter::default()
    };
    let mut entry = None;
    for _look in 0..100 {
        desk.deliver().await;
        let conn = desk.services.db.read();
        let (page, _) = mail::log(conn, &filter, 1).await.unwrap();
        entry = page.into_iter().next();
        if entry
            .as_ref()
            .is_some_and(|it| it.state == LetterState::Sent)
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    entry.unwrap()
}

#[tokio::test]
async fn a_worker_that_dies_at_any_moment_loses_no_letter() {
    let desk = Desk::open_with("limit=20").await;
    let mut deaths = 0;
    for polls in 0.. {
        let to = format!("p{polls}@a.example");
        desk.queue_to(&[&to]).await;
        let work = mail::deliver_due(&desk.services, &desk.transport);
        let survived = until_polled(polls, work).await.is_some();
        desk.clock.advance(TimeDelta::minutes(10));
        let entry = delivered(&desk, &to).await;

        let arrived: Vec<_> = desk
            .sink
            .arrived()
            .into_iter()
            .filter(|it| it.to == to)
            .collect();
        let copies = i32::try_from(arrived.len()).unwrap();
        assert_eq!(entry.state, LetterState::Sent, "after {polls} polls");
        assert!(
            (1..=1 + entry.uncertain).contains(&copies),
            "after {polls} polls: {copies}"
        );
        let ids: BTreeSet<_> = arrived.iter().map(|it| it.header("Message-ID")).collect();
        assert_eq!(ids.len(), 1, "after {polls} polls");
        if survived {
            break;
        }
        deaths += 1;
    }
    // How often it is polled depends on how busy the machine is.
    assert!(deaths > 4, "{deaths}");
}

#[tokio::test]
async fn a_letter_of_a_dead_worker_is_taken_up_when_its_lease_runs_out() {
    let desk = Desk::open().await;
    desk.queue_to(&["ana@a.example"]).await;
    let until = (desk.services.now() + TimeDelta::minutes(5)).to_rfc3339();
    desk.tamper(&format!(
        "UPDATE letter SET lease_owner = 'dead', lease_until = '{until}', fence = 1, attempts = 1"
    ))
    .await;

    assert_eq!(desk.deliver().await, mail::Delivered::default());
    desk.clock.advance(TimeDelta::minutes(6));
    assert_eq!(desk.deliver().await.sent, 1);
}

#[tokio::test]
async fn a_worker_that_died_after_the_fence_leaves_a_letter_that_may_have_arrived() {
    let desk = Desk::open().await;
    desk.queue_to(&["once@a.example", "often@b.example"]).await;
    let past = (desk.services.now() - TimeDelta::minutes(5)).to_rfc3339();
    desk.tamper(&format!(
        "UPDATE letter SET lease_owner = 'dead', lease_until = '{past}', fence = 1, attempts = 1, state = 'sending'"
    ))
    .await;
    desk.tamper("UPDATE letter SET uncertain = 2 WHERE recipient = 'often@b.example'")
        .await;

    let delivered = desk.deliver().await;

    assert_eq!((delivered.sent, delivered.failed), (1, 1));
    assert_eq!(
        desk.states().await,
        [
            ("once@a.example".to_owned(), "sent", None),
            ("often@b.example".to_owned(), "failed", Some("uncertain")),
        ]
    );
}

#[tokio::test]
async fn a_worker_that_slept_past_its_lease_gives_way() {
    let desk = Desk::open_with("limit=20").await;
    let other = desk.other_process().await;
    desk.sink.faults("ana@a.example", &[Fault::HeldAtRecipient]);
    desk.queue_to(&["ana@a.example"]).await;

    let sleeper = mail::deliver_due(&desk.services, &desk.transport);
    let meanwhile = async {
        desk.sink.until_held().await;
        desk.clock.advance(TimeDelta::hours(1));
        let sent = mail::deliver_due(&other, &desk.transport)
            .await
            .unwrap()
            .sent;
        desk.sink.go_on();
        sent
    };
    let (slept, sent) = tokio::join!(sleeper, meanwhile);

    assert_eq!((slept.unwrap(), sent), (mail::Delivered::default(), 1));
    assert_eq!(desk.sink.recipients(), ["ana@a.example"], "sent once");
    assert_eq!(desk.states().await[0].1, "sent");
}

#[tokio::test]
async fn workers_finish_the_letter_in_flight_when_told_to_stop() {
    let desk = Desk::open_with("limit=20").await;
    desk.sink.faults("ana@a.example", &[Fault::HeldAtRecipient]);
    desk.queue_to(&["ana@a.example"]).await;

    let stop = Notify::new();
    let workers = mail::run(
        desk.services.clone(),
        desk.transport.clone(),
        stop.notified(),
    );
    let meanwhile = async {
        desk.sink.until_held().await;
        stop.notify_one();
        tokio::task::yield_now().await;
        desk.sink.go_on();
    };
    let both = async { tokio::join!(workers, meanwhile) };
    tokio::time::timeout(Duration::from_secs(10), both)
        .await
        .unwrap();

    assert_eq!(desk.states().await[0].1, "sent");
    assert_eq!(desk.sink.recipients(), ["ana@a.example"]);
}

#[tokio::test]
async fn a_line_the_server_closed_between_two_letters_is_replaced_unnoticed() {
    let desk = Desk::open().await;
    desk.sink.faults("a@a.example", &[Fault::CutWhenDone]);
    desk.queue_to(&["a@a.example", "b@b.example"]).await;

    assert_eq!(desk.deliver().await.sent, 2);
    assert_eq!(desk.sink.connections(), 2);
}

#[tokio::test]
async fn what_goes_to_a_domain_that_says_later_stands_behind_the_others_in_every_process() {
    let desk = Desk::open().await;
    let elsewhere = Sink::start().await;
    desk.sink.faults("a@slow.example", &[Fault::Recipient(450)]);
    desk.queue_to(&["a@slow.example", "b@slow.example", "c@quick.example"])
        .await;

    assert_eq!(desk.deliver().await.waiting, 1);
    desk.queue_to(&["d@quick.example"]).await;
    let transport = transport(&elsewhere.url("limit=0.2"));
    let deliver = async || {
        let done = mail::deliver_due(&desk.services, &transport).await;
        done.unwrap().sent
    };
    assert_eq!(deliver().await, 1);
    assert_eq!(elsewhere.recipients(), ["d@quick.example"]);
    desk.clock.advance(TimeDelta::minutes(2));
    assert_eq!(deliver().await, 2);
}
