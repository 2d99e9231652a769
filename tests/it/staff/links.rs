//! Links that sign in: where they lead, how often they work, what asking for one tells.

use std::time::{Duration, Instant};

use plenary::staff::Role;
use reqwest::{Method, StatusCode, header};

use crate::support::Site;

#[tokio::test]
async fn a_link_leads_on_to_the_page_that_was_wanted() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    site.sign_in_link("olga@efus.example", Role::Lead).await;
    let wanted = "/office/events/leuven/registrations?state=waiting&search=a%20b";

    let asked = site.get(wanted).await;
    let form = site.get(asked.location()).await;
    let fields = [
        ("email", "olga@efus.example"),
        ("next", &form.field("next")),
    ];
    site.post("/office/sign-in", &fields).await;
    let link = site.mailed_link("olga@efus.example").await;
    let button = site.get(&link).await;
    let path = link.split('?').next().unwrap();
    let entered = site.post(path, &[("next", &button.field("next"))]).await;

    assert_eq!(
        (entered.status, entered.location()),
        (StatusCode::SEE_OTHER, wanted)
    );
}

#[tokio::test]
async fn no_link_leads_elsewhere() {
    let site = Site::open().await;
    for (no, next) in [
        "https://evil.example/office",
        "//evil.example",
        "/\\evil.example",
        "/office//evil.example",
        "/en",
        "javascript:alert(1)",
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("o{no}@efus.example");
        let link = site.sign_in_link(&email, Role::Organiser).await;
        let query = [("next", next)];
        let page = site
            .send(site.request(Method::GET, &link).query(&query))
            .await;
        let reply = site.post(&link, &query).await;

        assert_eq!(page.field("next"), "/office", "{next}");
        assert_eq!(reply.location(), "/office", "{next}");
    }
}

#[tokio::test]
async fn of_many_who_use_a_link_at_once_one_is_signed_in() {
    let site = Site::open().await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;

    let replies = futures_util::future::join_all((0..10).map(|_| site.post(&link, &[]))).await;

    let mut statuses: Vec<u16> = replies.iter().map(|it| it.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410, 410, 410, 410, 410, 410, 410, 410, 410]);
}

/// Somebody who put a cookie of their own into the browser before its owner signed in.
#[tokio::test]
async fn a_cookie_from_before_signing_in_is_worth_nothing_after() {
    let site = Site::open().await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;
    let planted = "plenary=abcdefghijklmnopqrstuvwxyz";

    let reply = site
        .send(
            site.request(Method::POST, &link)
                .header(header::COOKIE, planted)
                .form(&[("next", "/office")]),
        )
        .await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    let cookie = reply.header(header::SET_COOKIE);
    assert!(!cookie.starts_with(planted), "{cookie}");
    let attacker = site
        .send(
            site.request(Method::GET, "/office/visits")
                .header(header::COOKIE, planted),
        )
        .await;
    assert_eq!(attacker.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn asking_again_and_again_sends_a_few_letters_and_tells_nothing() {
    let site = Site::open().await;
    site.sign_in_link("olga@efus.example", Role::Lead).await;

    let mut bodies = Vec::new();
    for _ in 0..7 {
        let reply = site
            .post("/office/sign-in", &[("email", "olga@efus.example")])
            .await;
        assert_eq!(reply.status, StatusCode::OK);
        bodies.push(reply.body);
    }

    bodies.dedup();
    assert_eq!(bodies.len(), 1, "the answer changed");
    assert_eq!(site.letters().await.len(), 5);
}

#[tokio::test]
async fn a_client_that_asks_about_many_addresses_is_slowed() {
    let site = Site::open().await;
    let ask = |no: i32| {
        let email = format!("o{no}@efus.example");
        let site = &site;
        async move {
            let reply = site.post("/office/sign-in", &[("email", &email)]).await;
            reply.status
        }
    };

    let statuses = futures_util::future::join_all((0..40).map(ask)).await;

    let slowed = statuses
        .iter()
        .filter(|it| **it == StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(slowed.count(), 10);
}

/// The work for somebody known takes some milliseconds; the answer takes the same time for everybody.
#[tokio::test]
async fn an_answer_takes_its_time_whether_somebody_is_known_or_not() {
    let site = Site::open().await;
    site.sign_in_link("olga@efus.example", Role::Lead).await;

    for email in ["olga@efus.example", "mallory@x.example"] {
        let start = Instant::now();
        site.post("/office/sign-in", &[("email", email)]).await;
        assert!(start.elapsed() >= Duration::from_millis(250), "{email}");
    }
}
