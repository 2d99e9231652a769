//! The log of letters.

use plenary::base::LetterId;
use plenary::mail::{self, EntryFilter, LetterKind, LetterState};
use uuid::Uuid;

use super::{Desk, letter, thread_of_two};
use crate::support::sink::Fault;

#[tokio::test]
async fn the_log_is_newest_first_and_comes_in_pages() {
    let desk = Desk::open().await;
    desk.queue_to(&["a@a.example", "b@a.example", "c@a.example"])
        .await;
    let read = desk.services.db.read();

    let mut filter = EntryFilter::default();
    let (page, next) = mail::log(read, &filter, 2).await.unwrap();
    let names: Vec<_> = page.iter().map(|it| it.to.as_str()).collect();
    assert_eq!(names, ["c@a.example", "b@a.example"]);
    assert_eq!(next, Some(page[1].seq));

    filter.before = next;
    let (page, next) = mail::log(read, &filter, 2).await.unwrap();
    assert_eq!(
        (page.len(), page[0].to.as_str(), next),
        (1, "a@a.example", None)
    );
}

#[tokio::test]
async fn the_log_finds_by_name_address_and_state() {
    let desk = Desk::open().await;
    desk.sink.faults("bad@a.example", &[Fault::Recipient(550)]);
    desk.queue_to(&["good@a.example", "bad@a.example", "100%_x@a.example"])
        .await;
    desk.deliver().await;
    let found = async |state: Option<LetterState>, search: &str| {
        let filter = EntryFilter {
            state,
            search: search.to_owned(),
            ..EntryFilter::default()
        };
        let (page, _) = mail::log(desk.services.db.read(), &filter, 9)
            .await
            .unwrap();
        page.into_iter().map(|it| it.to).collect::<Vec<_>>()
    };

    assert_eq!(
        found(Some(LetterState::Failed), "").await,
        ["bad@a.example"]
    );
    assert_eq!(found(None, "GOOD@").await, ["good@a.example"]);
    assert_eq!(found(None, "%_").await, ["100%_x@a.example"]);
    assert_eq!(found(None, "ana set").await.len(), 3);
    assert_eq!(found(None, "nobody").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_letter_is_shown_as_it_was_sent() {
    let desk = Desk::open().await;
    let [invitation, _] = thread_of_two("ana@a.example");
    desk.queue(&invitation).await;
    let (page, _) = mail::log(desk.services.db.read(), &EntryFilter::default(), 1)
        .await
        .unwrap();
    let before = mail::letter(&desk.services, page[0].id)
        .await
        .unwrap()
        .unwrap();
    assert!(before.contents.is_some(), "also before it leaves");

    desk.deliver().await;

    let sheet = mail::letter(&desk.services, page[0].id)
        .await
        .unwrap()
        .unwrap();
    let contents = sheet.contents.unwrap();
    assert_eq!(sheet.entry.state, LetterState::Sent);
    assert_eq!(
        sheet.entry.subject.as_deref(),
        Some(contents.subject.as_str())
    );
    assert!(contents.text.contains("Ana Setúbal") && contents.html.contains("Ana Setúbal"));
    assert!(contents.calendar.unwrap().contains("METHOD:REQUEST"));
    let arrived = String::from_utf8(desk.sink.arrived()[0].bytes.clone()).unwrap();
    let kept = String::from_utf8(contents.bytes).unwrap();
    assert_eq!(arrived.trim_end(), kept.trim_end());
}

#[tokio::test]
async fn nobody_reads_the_sign_in_link_of_another_in_the_log() {
    let desk = Desk::open().await;
    desk.queue(&letter(LetterKind::StaffSignIn, "lead@a.example"))
        .await;
    desk.deliver().await;
    let (page, _) = mail::log(desk.services.db.read(), &EntryFilter::default(), 1)
        .await
        .unwrap();

    let sheet = mail::letter(&desk.services, page[0].id)
        .await
        .unwrap()
        .unwrap();

    assert_eq!(sheet.contents, None);
    let unknown = LetterId(Uuid::nil());
    assert!(
        mail::letter(&desk.services, unknown)
            .await
            .unwrap()
            .is_none()
    );
}
