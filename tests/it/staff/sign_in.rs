use chrono::TimeDelta;
use plenary::staff::{Role, accounts, audit_log};
use reqwest::{Method, StatusCode, header};

use crate::support::Site;

#[tokio::test]
async fn a_mailed_link_signs_in_once_and_looking_at_it_uses_nothing_up() {
    let site = Site::open().await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;

    for _ in 0..3 {
        let page = site.get(&link).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.header(header::SET_COOKIE), "");
    }
    let organiser = site.enter(&link).await;

    assert_eq!(
        site.see(&organiser, "/office/visits").await.status,
        StatusCode::OK
    );
    assert_eq!(site.post(&link, &[]).await.status, StatusCode::GONE);
    assert_eq!(site.get(&link).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn the_letter_carries_the_link_and_strangers_get_the_same_answer() {
    let site = Site::open().await;
    site.sign_in_link("olga@efus.example", Role::Lead).await;

    let known = site
        .post("/office/sign-in", &[("email", "olga@efus.example")])
        .await;
    let unknown = site
        .post("/office/sign-in", &[("email", "mallory@x.example")])
        .await;

    assert_eq!((known.status, known.body), (unknown.status, unknown.body));
    assert_eq!(
        site.letters().await,
        ["staff_sign_in en olga@efus.example sent"]
    );
}

#[tokio::test]
async fn a_link_runs_out() {
    let site = Site::open().await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;

    site.wait(TimeDelta::days(7));

    assert_eq!(site.post(&link, &[]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_form_without_the_token_of_its_browser_is_refused() {
    let site = Site::open().await;
    let mut one = site.organiser(Role::Lead).await;
    let other = site
        .enter(&site.sign_in_link("bo@efus.example", Role::Lead).await)
        .await;
    let form = [
        ("email", "eve@efus.example"),
        ("name", "Eve"),
        ("role", "lead"),
    ];

    one.csrf.clone_from(&other.csrf);
    assert_eq!(
        site.act(&one, "/office/accounts", &form).await.status,
        StatusCode::FORBIDDEN
    );
    one.csrf.clear();
    assert_eq!(
        site.act(&one, "/office/accounts", &form).await.status,
        StatusCode::FORBIDDEN
    );
    let stranger = site.post("/office/accounts", &form).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    assert_eq!(accounts(site.services.db.read()).await.unwrap().len(), 2);
}

#[tokio::test]
async fn what_is_the_leads_is_not_there_for_an_organiser_and_the_try_is_noted() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;

    for path in ["/office/accounts", "/office/audit"] {
        assert_eq!(
            site.see(&organiser, path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let reply = site
        .act(
            &organiser,
            "/office/accounts",
            &[("email", "eve@efus.example"), ("name", "Eve")],
        )
        .await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);

    let log = audit_log(site.services.db.read(), None, None, None, 50)
        .await
        .unwrap();
    let tries = log
        .iter()
        .filter(|it| it.action == Some(plenary::staff::Action::Refused))
        .count();
    assert_eq!(tries, 3);
}

#[tokio::test]
async fn a_cookie_of_the_visitors_own_making_signs_nobody_in() {
    let site = Site::open().await;
    site.organiser(Role::Lead).await;

    for cookie in [
        "plenary=",
        "plenary=aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "__Host-plenary=x",
    ] {
        let reply = site
            .send(
                site.request(Method::GET, "/office/visits")
                    .header(header::COOKIE, cookie),
            )
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{cookie}");
    }
}
