//! Letters of one registration leave in the order they were written.

use chrono::TimeDelta;

use super::{Desk, thread_of_two};
use crate::support::sink::Fault;

#[tokio::test]
async fn a_cancellation_never_overtakes_its_invitation() {
    let desk = Desk::open().await;
    desk.sink.faults(
        "ana@a.example",
        &[Fault::Recipient(450), Fault::SilentAtRecipient],
    );
    for letter in thread_of_two("ana@a.example") {
        assert!(desk.queue(&letter).await);
    }

    desk.deliver().await;
    assert_eq!(desk.sink.tries().len(), 1, "the cancellation waits");
    desk.clock.advance(TimeDelta::minutes(3));
    desk.deliver().await;
    assert_eq!(desk.sink.tries().len(), 2, "the cancellation still waits");
    desk.clock.advance(TimeDelta::minutes(10));
    desk.deliver().await;

    let arrived = desk.sink.arrived();
    let subjects: Vec<_> = arrived
        .iter()
        .map(|it| it.header("Subject").unwrap())
        .collect();
    assert_eq!(subjects.len(), 2);
    assert!(subjects[0].starts_with("Invitation:"), "{subjects:?}");
    assert!(
        subjects[1].starts_with("Registration cancelled:"),
        "{subjects:?}"
    );
    let first = arrived[0].header("Message-ID");
    assert_eq!(arrived[0].header("In-Reply-To"), None);
    assert_eq!(arrived[1].header("In-Reply-To"), first);
    assert_eq!(arrived[1].header("References"), first);
}

#[tokio::test]
async fn an_invitation_that_failed_does_not_hold_the_cancellation_back() {
    let desk = Desk::open().await;
    desk.sink.faults("ana@a.example", &[Fault::Recipient(550)]);
    for letter in thread_of_two("ana@a.example") {
        assert!(desk.queue(&letter).await);
    }

    let delivered = desk.deliver().await;

    assert_eq!((delivered.failed, delivered.sent), (1, 1));
    assert_eq!(desk.sink.arrived()[0].header("In-Reply-To"), None);
}

#[tokio::test]
async fn a_letter_is_queued_once() {
    let desk = Desk::open().await;
    let [invitation, _] = thread_of_two("ana@a.example");
    assert!(desk.queue(&invitation).await);
    assert!(!desk.queue(&invitation).await);

    assert_eq!(desk.deliver().await.sent, 1);
    assert!(!desk.queue(&invitation).await, "not even after it left");
}
