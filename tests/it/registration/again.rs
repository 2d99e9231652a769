//! The same form, the same person, a colleague: who is registered once, and who twice.

use chrono::TimeDelta;
use plenary::registration::State;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::site::at;

#[tokio::test]
async fn a_form_sent_again_after_registration_closed_gives_the_same_answer() {
    let mut site = Site::open().await;
    site.event_with("leuven", "capacity = 1\ncloses = 2027-03-02T09:00:00")
        .await;
    let first = site.register("leuven", &[("form_id", "mine")]).await;

    site.wait(TimeDelta::days(3));
    let second = site.register("leuven", &[("form_id", "mine")]).await;

    assert_eq!(first, second);
}

#[tokio::test]
async fn a_form_sent_back_with_another_address_does_not_open_the_first_persons_page() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    site.register("leuven", &[("form_id", "ours")]).await;

    let reply = site
        .fill_in(
            "leuven",
            &[("form_id", "ours"), ("email", "bo@malmo.example")],
        )
        .await;

    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert_eq!(reply.field("email"), "bo@malmo.example");
    assert_eq!(site.reload(&event).await.taken, 1);
    let form_id = reply.field("form_id");
    site.register(
        "leuven",
        &[("form_id", &form_id), ("email", "bo@malmo.example")],
    )
    .await;
    assert_eq!(site.reload(&event).await.taken, 2);
}

#[tokio::test]
async fn colleagues_keep_apart_when_the_first_of_them_has_cancelled() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let first = site.register("leuven", &[]).await;
    let colleague = |name| [("given_name", name), ("another_person", "yes")];
    site.register("leuven", &colleague("Rui")).await;
    site.post(&format!("{first}/cancellation"), &[]).await;

    site.register("leuven", &colleague("Inês")).await;

    assert_eq!(site.reload(&event).await.taken, 2);
}

#[tokio::test]
async fn a_colleague_of_the_same_name_is_the_same_person() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    site.register("leuven", &[]).await;

    site.fill_in(
        "leuven",
        &[("given_name", "ANA"), ("another_person", "yes")],
    )
    .await;

    assert_eq!(site.reload(&event).await.taken, 1);
}

#[tokio::test]
async fn who_cancelled_can_register_again_under_a_new_calendar_entry() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let first = site.register("leuven", &[]).await;
    site.post(&format!("{first}/cancellation"), &[]).await;

    let second = site.register("leuven", &[]).await;

    assert_ne!(first, second);
    let uids: Vec<String> = site
        .registrations("leuven")
        .await
        .into_iter()
        .map(|it| it.uid)
        .collect();
    assert_ne!(uids[0], uids[1]);
}

#[tokio::test]
async fn a_field_that_people_do_not_see_sends_the_form_back_with_everything_kept() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;

    let reply = site
        .fill_in("leuven", &[("website", "http://spam.example")])
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reply.field("family_name"), "Silva");
    assert_eq!(site.reload(&event).await.taken, 0);
}

#[tokio::test]
async fn the_notice_is_acknowledged_in_the_version_that_was_read() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let form = site.get("/en/events/leuven/registration").await;
    let version = form.field("notice");
    let programme = include_str!("../support/programme.toml");
    site.import(&programme.replace("We keep your **name**", "We keep your **names**"))
        .await;

    let late = site.fill_in("leuven", &[("notice", &version)]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.text().contains("has just been changed"),
        "{}",
        late.text()
    );

    let version = late.field("notice");
    site.register("leuven", &[("notice", &version)]).await;
}

#[tokio::test]
async fn nothing_is_changed_or_cancelled_once_the_event_is_over() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let path = site.register("leuven", &[]).await;

    site.clock.set(at("2027-05-12T08:00:00Z"));

    for act in ["changes", "cancellation"] {
        let page = format!("{path}/{act}");
        assert_eq!(site.get(&page).await.status, StatusCode::CONFLICT, "{act}");
        let reply = site.post(&page, &[]).await;
        assert_eq!(reply.status, StatusCode::CONFLICT, "{act}");
    }
    assert_eq!(site.get(&path).await.status, StatusCode::OK);
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(
        site.registrations("leuven").await[0].state,
        State::Confirmed
    );
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let path = site.register("leuven", &[]).await;
    let personal = path.strip_prefix("/en").unwrap();

    for lang in ["en", "fr", "de", "es", "it"] {
        for page in [
            "/events/leuven/registration".to_owned(),
            "/link".to_owned(),
            personal.to_owned(),
            format!("{personal}/changes"),
            format!("{personal}/cancellation"),
        ] {
            let reply = site.get(&format!("/{lang}{page}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{lang} {page}");
            assert!(
                reply.body.contains(&format!("<html lang=\"{lang}\">")),
                "{lang} {page}"
            );
            assert_eq!(reply.header(reqwest::header::CACHE_CONTROL), "no-store");
        }
    }
    for nowhere in [
        "/xx/events/leuven/registration",
        "/en/events/%00/registration",
        "/en/my/%00",
    ] {
        let reply = site.get(nowhere).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}
