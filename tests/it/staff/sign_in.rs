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
async fn a_role_taken_away_counts_at_once_and_the_last_lead_stays() {
    let site = Site::open().await;
    let lead = site.organiser(Role::Lead).await;
    let organiser = site.organiser(Role::Organiser).await;
    let all = accounts(site.services.db.read()).await.unwrap();
    let id = |role| {
        all.iter()
            .find(|it| it.role == role)
            .unwrap()
            .id
            .0
            .to_string()
    };

    let closed = site
        .act(
            &lead,
            "/office/accounts/closure",
            &[("account", &id(Role::Organiser))],
        )
        .await;
    let last = site
        .act(
            &lead,
            "/office/accounts/closure",
            &[("account", &id(Role::Lead))],
        )
        .await;

    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    assert_eq!(
        site.see(&organiser, "/office/visits").await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(last.status, StatusCode::CONFLICT);
    assert_eq!(
        site.see(&lead, "/office/accounts").await.status,
        StatusCode::OK
    );
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
