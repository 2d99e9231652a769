//! Accounts: who may come in, as what, and that somebody always leads.

use plenary::base::{EmailAddress, Language};
use plenary::staff::{self, Account, Actor, Role, accounts};
use reqwest::StatusCode;

use crate::support::Site;

async fn all(site: &Site) -> Vec<Account> {
    accounts(site.services.db.read()).await.unwrap()
}

async fn id(site: &Site, role: Role) -> String {
    let all = all(site).await;
    let found = all.iter().find(|it| it.role == role).unwrap();
    found.id.0.to_string()
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_the_last_lead_stays() {
    let site = Site::open().await;
    let lead = site.organiser(Role::Lead).await;
    let organiser = site.organiser(Role::Organiser).await;

    let closed = site
        .act(
            &lead,
            "/office/accounts/closure",
            &[("account", &id(&site, Role::Organiser).await)],
        )
        .await;
    let last = site
        .act(
            &lead,
            "/office/accounts/closure",
            &[("account", &id(&site, Role::Lead).await)],
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
async fn a_role_taken_away_counts_at_once() {
    let site = Site::open().await;
    let other = site
        .enter(&site.sign_in_link("bo@efus.example", Role::Lead).await)
        .await;
    let bo = id(&site, Role::Lead).await;
    let lead = site.organiser(Role::Lead).await;
    assert_eq!(
        site.see(&other, "/office/accounts").await.status,
        StatusCode::OK
    );

    let fields = [("account", bo.as_str()), ("role", "organiser")];
    site.act(&lead, "/office/accounts/role", &fields).await;

    for (path, status) in [
        ("/office/accounts", StatusCode::NOT_FOUND),
        ("/office/visits", StatusCode::OK),
    ] {
        assert_eq!(site.see(&other, path).await.status, status, "{path}");
    }
    let refused = site.act(&other, "/office/accounts/role", &fields).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_invitation_arrives_in_the_language_chosen_and_signs_in() {
    let site = Site::open().await;
    let lead = site.organiser(Role::Lead).await;

    let fields = [
        ("name", "Jörg Maß"),
        ("email", "joerg@augsburg.example"),
        ("role", "organiser"),
        ("language", "de"),
    ];
    let reply = site.act(&lead, "/office/accounts", &fields).await;

    assert_eq!(reply.status, StatusCode::OK);
    assert!(!reply.body.contains("/office/sign-in/"), "{}", reply.body);
    assert_eq!(
        site.letters().await,
        ["staff_invitation de joerg@augsburg.example sent"]
    );
    let organiser = site
        .enter(&site.mailed_link("joerg@augsburg.example").await)
        .await;
    let desk = site.see(&organiser, "/office/visits").await;
    assert!(desk.body.contains("<html lang=\"de\">"), "{}", desk.body);
    assert!(desk.text().contains("Jörg Maß"), "{}", desk.text());
}

#[tokio::test]
async fn a_wrong_invitation_keeps_what_was_typed_and_adds_nobody() {
    let site = Site::open().await;
    let lead = site.organiser(Role::Lead).await;

    let fields = [
        ("name", ""),
        ("email", "joerg@"),
        ("role", "lead"),
        ("language", "de"),
    ];
    let reply = site.act(&lead, "/office/accounts", &fields).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reply.field("email"), "joerg@");
    assert_eq!(all(&site).await.len(), 1);
    assert_eq!(site.letters().await, Vec::<String>::new());
}

#[tokio::test]
async fn an_invitation_does_not_lower_the_last_lead_nor_rename_anybody() {
    let site = Site::open().await;
    let lead = site.organiser(Role::Lead).await;

    let fields = |role| {
        [
            ("name", "Somebody else"),
            ("email", "LEAD@efus.example"),
            ("role", role),
        ]
    };
    let lowered = site
        .act(&lead, "/office/accounts", &fields("organiser"))
        .await;
    let same = site.act(&lead, "/office/accounts", &fields("lead")).await;

    assert_eq!(lowered.status, StatusCode::CONFLICT);
    assert_eq!(same.status, StatusCode::OK);
    let all = all(&site).await;
    assert_eq!(
        all.iter()
            .map(|it| (it.name.as_str(), it.role))
            .collect::<Vec<_>>(),
        [("Olga Lead", Role::Lead)]
    );
}

#[tokio::test]
async fn closing_an_account_voids_its_links_and_opening_it_brings_none_back() {
    let site = Site::open().await;
    let lead = site.organiser(Role::Lead).await;
    let link = site.sign_in_link("bo@efus.example", Role::Organiser).await;
    let bo = id(&site, Role::Organiser).await;
    let account = [("account", bo.as_str())];

    site.act(&lead, "/office/accounts/closure", &account).await;
    let asked = [("email", "bo@efus.example")];
    site.post("/office/sign-in", &asked).await;
    assert_eq!(site.letters().await, Vec::<String>::new());
    site.act(&lead, "/office/accounts/opening", &account).await;

    assert_eq!(site.post(&link, &[]).await.status, StatusCode::GONE);
    site.post("/office/sign-in", &asked).await;
    site.enter(&site.mailed_link("bo@efus.example").await).await;
}

/// Two leads who lower each other at the same moment: without the lock both see the other lead and both succeed.
#[tokio::test]
async fn two_leads_who_lower_each_other_leave_one() {
    let site = Site::open().await;
    let mut leads = Vec::new();
    for email in ["a@efus.example", "b@efus.example"] {
        let link = site.sign_in_link(email, Role::Lead).await;
        leads.push(site.enter(&link).await);
    }
    let ids: Vec<String> = all(&site)
        .await
        .iter()
        .map(|it| it.id.0.to_string())
        .collect();

    let lower = async |by: usize, whom: usize| {
        let fields = [("account", ids[whom].as_str()), ("role", "organiser")];
        site.act(&leads[by], "/office/accounts/role", &fields).await
    };
    for _ in 0..8 {
        tokio::join!(lower(0, 0), lower(1, 1));
        let all = all(&site).await;
        let left = all.iter().filter(|it| it.role == Role::Lead).count();
        assert!(left >= 1, "nobody leads");
        for it in &all {
            let who = (&it.email, "", Language::En);
            let now = site.services.now();
            staff::add_account(&site.services, who, Role::Lead, Actor::System, now)
                .await
                .unwrap();
        }
    }
}

#[tokio::test]
async fn an_address_is_one_account_however_it_is_written() {
    let site = Site::open().await;
    for email in ["bo@efus.example", "Bo@EFUS.example"] {
        let email = EmailAddress::parse(email).unwrap();
        let who = (&email, "Bo", Language::Fr);
        let now = site.services.now();
        staff::add_account(&site.services, who, Role::Organiser, Actor::System, now)
            .await
            .unwrap();
    }
    assert_eq!(all(&site).await.len(), 1);
}
