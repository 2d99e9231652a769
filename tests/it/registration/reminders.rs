//! Reminders: at the right hour of the venue, once, and never about what is not.

use chrono::{DateTime, Utc};
use plenary::mail::{self, EntryFilter, LetterState, Reason};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::site::at;

/// Lets time pass until `then`.
fn wait_until(site: &Site, then: &str) {
    let now: DateTime<Utc> = site.services.now();
    site.wait(at(then) - now);
}

/// To whom reminders went, in the order of queueing, with what became of them.
async fn reminders(site: &Site) -> Vec<(String, LetterState, Option<Reason>)> {
    let conn = site.services.db.read();
    let (letters, _) = mail::log(conn, &EntryFilter::default(), 500).await.unwrap();
    let reminders = letters
        .into_iter()
        .rev()
        .filter(|it| it.kind == mail::LetterKind::RegistrationReminder);
    let told = reminders.map(|it| {
        (
            it.to.split('@').next().unwrap().to_owned(),
            it.state,
            it.reason,
        )
    });
    told.collect()
}

async fn addressees(site: &Site) -> Vec<String> {
    let all = reminders(site).await;
    all.into_iter().map(|it| it.0).collect()
}

async fn come(site: &Site, name: &str, fields: &[(&str, &str)]) -> String {
    let email = format!("{name}@x.example");
    let mut all = vec![("email", email.as_str())];
    all.extend(fields);
    site.register("leuven", &all).await
}

#[tokio::test]
async fn a_week_and_a_day_ahead_at_nine_and_once() {
    let mut site = Site::open().await;
    site.event("leuven", 3).await;
    come(&site, "early", &[]).await;
    let gone = come(&site, "gone", &[]).await;
    site.post(&format!("{gone}/cancellation"), &[]).await;

    wait_until(&site, "2027-05-03T06:59:00Z");
    assert_eq!(site.go_round().await, 0, "a minute to nine in Leuven");
    wait_until(&site, "2027-05-03T07:00:00Z");
    assert_eq!(site.go_round().await, 1);
    assert_eq!(site.go_round().await, 0);
    assert_eq!(addressees(&site).await, ["early"]);

    wait_until(&site, "2027-05-05T07:00:00Z");
    come(&site, "late", &[]).await;
    come(&site, "third", &[]).await;
    come(&site, "waits", &[]).await;
    site.go_round().await;
    assert_eq!(addressees(&site).await, ["early"], "who just came knows");

    wait_until(&site, "2027-05-09T10:00:00Z");
    site.go_round().await;
    site.go_round().await;
    let day = ["early", "early", "late", "third"];
    assert_eq!(addressees(&site).await, day);
    site.letters().await;
    let (letter, _) = site.letter("registration_reminder").await;
    for part in [
        "begins tomorrow",
        "/cancellation",
        "I cannot come after all",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    assert!(!letter.contains("/joining"), "{letter}");
    wait_until(&site, "2027-05-10T07:00:00Z");
    assert_eq!(site.go_round().await, 0, "it has begun");
}

#[tokio::test]
async fn reminders_move_with_the_event() {
    let mut site = Site::open().await;
    site.event("leuven", 3).await;
    come(&site, "ana", &[]).await;
    wait_until(&site, "2027-05-02T07:00:00Z");
    let event = "starts = 2027-05-10\nends = 2027-05-11";
    let later = "starts = 2027-05-17\nends = 2027-05-18";
    let moved = site
        .programme()
        .replace(event, later)
        .replace("2027-05-10T", "2027-05-17T")
        .replace("2027-05-11T", "2027-05-18T");
    site.import(&moved).await;
    wait_until(&site, "2027-05-02T07:10:00Z");
    assert_eq!(site.go_round().await, 1, "everybody is told that it moved");

    wait_until(&site, "2027-05-04T07:00:00Z");
    assert_eq!(site.go_round().await, 0, "a week before the day it was");
    wait_until(&site, "2027-05-10T07:00:00Z");
    assert_eq!(site.go_round().await, 1);
    let (letter, _) = {
        site.letters().await;
        site.letter("registration_reminder").await
    };
    assert!(letter.contains("17–18 May 2027"), "{letter}");
}

#[tokio::test]
async fn what_is_cancelled_or_has_begun_is_not_reminded_of() {
    let mut site = Site::open().await;
    site.event("leuven", 3).await;
    let leaves = come(&site, "leaves", &[]).await;
    come(&site, "stays", &[]).await;
    wait_until(&site, "2027-05-03T07:00:00Z");
    site.go_round().await;
    // The mail server is down: nothing has left.
    site.post(&format!("{leaves}/cancellation"), &[]).await;
    let gone = (LetterState::Superseded, None);
    let told = reminders(&site).await;
    assert_eq!((told[0].1, told[0].2), gone);
    assert_eq!(told[1].1, LetterState::Queued);

    wait_until(&site, "2027-05-09T08:00:00Z");
    site.letters().await;
    let told = reminders(&site).await;
    let late = (LetterState::Superseded, Some(Reason::TooLate));
    assert_eq!((told[1].1, told[1].2), late, "the next one is due");

    site.go_round().await;
    let cancelled = site
        .programme()
        .replace("[[event]]", "[[event]]\nstatus = \"cancelled\"");
    site.import(&cancelled).await;
    site.go_round().await;
    let told = reminders(&site).await;
    assert_eq!(told.len(), 3);
    assert_eq!((told[2].1, told[2].2), gone);
}

#[tokio::test]
async fn who_joins_online_is_reminded_an_hour_ahead_and_noted_when_going_in() {
    let mut site = Site::open().await;
    let lines = "capacity = 9\nmode = \"hybrid\"\njoin_url = \"https://meet.example/leuven\"";
    site.event_with("leuven", lines).await;
    let online = come(&site, "far", &[("mode", "online")]).await;
    let there = come(&site, "near", &[("mode", "in_person")]).await;
    let way = format!("{online}/joining");

    let early = site.get(&way).await.text();
    assert!(
        early.contains("You can join here from 9 May 2027"),
        "{early}"
    );
    let refused = site.post(&way, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let other = site.get(&format!("{there}/joining")).await.status;
    assert_eq!(other, StatusCode::NOT_FOUND, "a seat at the venue");

    wait_until(&site, "2027-05-10T06:00:00Z");
    site.go_round().await;
    site.letters().await;
    assert_eq!(addressees(&site).await, ["far"]);
    let (letter, _) = site.letter("registration_reminder").await;
    assert!(letter.contains("begins in an hour"), "{letter}");
    assert!(letter.contains(&way), "{letter}");
    assert!(!letter.contains("meet.example"), "{letter}");

    // A scanner follows the link.
    let seen = site.get(&way).await;
    assert!(!seen.body.contains("meet.example"), "{}", seen.body);
    assert_eq!(stamps(&site).await, 0);
    for _ in 0..2 {
        let going = site.post(&way, &[]).await;
        assert_eq!(going.status, StatusCode::OK);
        assert_eq!(
            going.header(reqwest::header::REFRESH),
            "0; url=https://meet.example/leuven"
        );
    }
    assert_eq!(stamps(&site).await, 1);
    let organiser = site.organiser(Role::Organiser).await;
    let figures = site.see(&organiser, "/office/events/leuven/figures").await;
    let (figures, row) = (figures.text(), "Setúbal 2 2 1");
    assert!(figures.contains(row), "{figures}");
}

async fn stamps(site: &Site) -> usize {
    let conn = site.services.db.read();
    let event = plenary::events::by_slug(conn, "leuven").await.unwrap();
    let stamps = plenary::attendance::present(conn, event.unwrap().id).await;
    let online = plenary::attendance::How::Online;
    let stamps = stamps.unwrap();
    assert!(stamps.iter().all(|it| it.how == online));
    stamps.len()
}
