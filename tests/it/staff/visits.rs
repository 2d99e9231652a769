//! Signed-in browsers: how long they last, how they end.

use chrono::TimeDelta;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn a_browser_that_rests_for_half_a_day_is_signed_out() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Lead).await;

    for _ in 0..3 {
        site.wait(TimeDelta::hours(11));
        assert_eq!(
            site.see(&organiser, "/office/visits").await.status,
            StatusCode::OK
        );
    }
    site.wait(TimeDelta::hours(12));

    let reply = site.see(&organiser, "/office/visits").await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert_eq!(reply.location(), "/office/sign-in?next=%2Foffice%2Fvisits");
}

#[tokio::test]
async fn signing_out_ends_the_visit_on_the_server() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;

    let reply = site.act(&organiser, "/office/sign-out", &[]).await;

    assert_eq!(
        (reply.status, reply.location()),
        (StatusCode::SEE_OTHER, "/office/sign-in")
    );
    assert_eq!(
        site.see(&organiser, "/office/visits").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn nobody_stays_signed_in_for_longer_than_two_weeks() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Lead).await;

    for _ in 0..28 {
        site.wait(TimeDelta::hours(11));
        let reply = site.see(&organiser, "/office/visits").await;
        assert_eq!(reply.status, StatusCode::OK);
    }
    for _ in 0..3 {
        site.wait(TimeDelta::hours(10));
        site.see(&organiser, "/office/visits").await;
    }

    let reply = site.see(&organiser, "/office/visits").await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn one_browser_ends_another_of_the_same_account_but_none_of_somebody_else() {
    let site = Site::open().await;
    let first = site.organiser(Role::Lead).await;
    let second = site.organiser(Role::Lead).await;
    let stranger = site.organiser(Role::Organiser).await;
    assert_ne!(
        first.cookie, second.cookie,
        "each signing in is a new visit"
    );
    let page = site.see(&first, "/office/visits").await;
    let visits: Vec<String> = page.fields("visit");
    assert_eq!(visits.len(), 2, "{}", page.text());

    for visit in &visits {
        site.act(&stranger, "/office/visits", &[("visit", visit)])
            .await;
    }
    for organiser in [&first, &second] {
        let reply = site.see(organiser, "/office/visits").await;
        assert_eq!(reply.status, StatusCode::OK);
    }
    site.act(&first, "/office/visits", &[("visit", &visits[0])])
        .await;

    let left = [&first, &second].map(|it| site.see(it, "/office/visits"));
    let [one, two] = left;
    let mut left = [one.await.status, two.await.status];
    left.sort();
    assert_eq!(left, [StatusCode::OK, StatusCode::SEE_OTHER]);
}

#[tokio::test]
async fn visits_that_ran_out_are_not_listed() {
    let site = Site::open().await;
    site.organiser(Role::Lead).await;
    site.wait(TimeDelta::hours(13));
    let organiser = site.organiser(Role::Lead).await;

    let page = site.see(&organiser, "/office/visits").await;

    assert_eq!(page.fields("visit").len(), 1, "{}", page.text());
}

#[tokio::test]
async fn the_desk_speaks_the_language_its_organiser_chose() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;

    let fields = [("language", "it")];
    let reply = site.act(&organiser, "/office/language", &fields).await;

    assert_eq!(reply.location(), "/office/visits");
    let page = site.see(&organiser, "/office/visits").await;
    assert!(page.body.contains("<html lang=\"it\">"), "{}", page.body);
}
