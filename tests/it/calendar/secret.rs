//! Feeds that are secret: an organiser's, a participant's; whether they are alive, and what is left of them when they are void.

use chrono::TimeDelta;
use plenary::staff::Role;
use reqwest::{Method, StatusCode, header};

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

async fn fetch(site: &Site, path: &str, agent: &str) -> Reply {
    let request = site.request(Method::GET, path);
    site.send(request.header(header::USER_AGENT, agent)).await
}

/// The path after `start` in a page.
fn path_in(page: &Reply, start: &str) -> String {
    let rest = page.body.split(start).nth(1).unwrap();
    format!("{start}{}", rest.split(['<', '"', '%']).next().unwrap())
}

async fn desk_feed(site: &Site, organiser: &Organiser) -> String {
    let page = site.see(organiser, "/office/calendar").await;
    path_in(&page, "/cal/desk/")
}

#[tokio::test]
async fn a_personal_page_says_which_calendar_asked_last() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let page = site.register("leuven", &[]).await;
    let shown = site.get(&page).await;
    assert!(!shown.text().contains("last asked"));
    let feed = path_in(&shown, "/cal/my/");
    let fetched = fetch(&site, &feed, "Google-Calendar-Importer").await;
    assert_eq!(fetched.status, StatusCode::OK);
    let text = site.get(&page).await.text();
    assert!(
        text.contains("Google Calendar last asked for your dates on"),
        "{text}"
    );
    site.wait(TimeDelta::minutes(20));
    fetch(&site, &feed, "iOS/18.1 (22B83) dataaccessd/1.0").await;
    let text = site.get(&page).await.text();
    assert!(text.contains("Apple Calendar last asked"), "{text}");
}

#[tokio::test]
async fn a_feed_that_was_revoked_is_gone_and_one_that_never_was_is_not_found() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let page = site.register("leuven", &[]).await;
    let feed = path_in(&site.get(&page).await, "/cal/my/");
    let forged = feed.replace(&feed[12..16], "aaaa");
    assert_eq!(site.get(&forged).await.status, StatusCode::NOT_FOUND);
    let rotated = site.post(&format!("{page}/rotation"), &[]).await;
    assert_eq!(rotated.status.as_u16() / 100, 3, "{}", rotated.text());
    assert_eq!(site.get(&feed).await.status, StatusCode::GONE);
    let ana = site.registrations("leuven").await.remove(0);
    let page = site.personal_page(&ana);
    let feed = path_in(&site.get(&page).await, "/cal/my/");
    assert_eq!(site.get(&feed).await.status, StatusCode::OK);
    site.wait(TimeDelta::days(200));
    assert_eq!(
        site.get(&feed).await.status,
        StatusCode::GONE,
        "its time is over"
    );
}

#[tokio::test]
async fn an_organiser_sees_drafts_and_counts_and_a_count_is_a_newer_version() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    site.event_with("ghent", "capacity = 3\nstatus = \"draft\"")
        .await;
    let organiser = site.organiser(Role::Organiser).await;
    let feed = desk_feed(&site, &organiser).await;
    let before = site.get(&feed).await;
    assert_eq!(before.status, StatusCode::OK);
    assert!(
        before.body.contains("How to assess prevention (0/9)"),
        "{}",
        before.body
    );
    assert!(
        before
            .body
            .contains("SUMMARY:Draft: How to assess prevention (0/3)")
    );
    assert!(before.body == site.get(&feed).await.body, "the same bytes");
    let sequence = |reply: &Reply| {
        let event = reply.body.split("(0/9)").next().unwrap_or_default();
        let all = reply.body.split("BEGIN:VEVENT");
        let own = all.filter(|it| it.contains("/9)")).last().unwrap();
        assert!(!event.is_empty());
        let line = own.lines().find(|it| it.starts_with("SEQUENCE:")).unwrap();
        line[9..].trim().parse::<u32>().unwrap()
    };
    let first = sequence(&before);
    site.wait(TimeDelta::minutes(5));
    site.register("leuven", &[]).await;
    let after = site.get(&feed).await;
    assert!(
        after.body.contains("(1/9)") && sequence(&after) > first,
        "{}",
        after.body
    );
    assert!(!after.body.contains("Silva"), "counts, no people");

    let text = site.see(&organiser, "/office/calendar").await.text();
    assert!(text.contains("Another program last asked"), "{text}");
    let rotated = site.act(&organiser, "/office/calendar", &[]).await;
    assert_eq!(rotated.status, StatusCode::SEE_OTHER);
    assert_eq!(site.get(&feed).await.status, StatusCode::GONE);
    let newer = desk_feed(&site, &organiser).await;
    assert_eq!(site.get(&newer).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_closed_account_has_no_feed() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let organiser = site.organiser(Role::Organiser).await;
    let feed = desk_feed(&site, &organiser).await;
    let lead = site.organiser(Role::Lead).await;
    let page = site.see(&lead, "/office/accounts").await;
    let accounts = page.fields("account");
    for account in accounts {
        site.act(&lead, "/office/accounts/closure", &[("account", &account)])
            .await;
    }
    assert_eq!(site.get(&feed).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn dates_of_a_kind_and_of_a_language() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    site.event_with("training", "capacity = 3\nkind = \"training\"\nlanguages = [\"es\"]\ntitle = { en = \"Interviews\", fr = \"Entretiens\", de = \"Gespräche\", es = \"Entrevistas\", it = \"Colloqui\" }")
        .await;
    let trainings = site.get("/cal/en/kind/training.ics").await.body;
    assert!(trainings.contains("SUMMARY:Interviews") && !trainings.contains("How to assess"));
    let french = site.get("/cal/de/language/fr.ics").await.body;
    assert!(
        french.contains("Pr") && !french.contains("Gespr"),
        "{french}"
    );
    for nothing in [
        "/cal/en/kind/party.ics",
        "/cal/en/language/xx.ics",
        "/cal/en/kind/training",
    ] {
        assert_eq!(
            site.get(nothing).await.status,
            StatusCode::NOT_FOUND,
            "{nothing}"
        );
    }
    let page = site.get("/fr/calendar").await.body;
    for offered in ["/cal/fr/language/es.ics", "/cal/fr/event/leuven.ics"] {
        assert!(page.contains(offered), "{offered}");
    }
}
