use chrono::TimeDelta;
use reqwest::{StatusCode, header};

use crate::support::Site;
use crate::support::visitor::ana;

#[tokio::test]
async fn a_cancellation_frees_the_seat_and_withdraws_the_invitation() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let path = site.register("leuven", &[]).await;
    site.letters().await;

    let reply = site
        .post(&format!("{path}/cancellation"), &[("reason", "travel")])
        .await;

    assert_eq!(
        (reply.status, reply.location()),
        (StatusCode::SEE_OTHER, format!("{path}?cancelled").as_str())
    );
    assert_eq!(site.reload(&event).await.taken, 0);
    assert_eq!(
        site.letters().await.last().unwrap(),
        "registration_cancelled en ana@setubal.example sent"
    );
    let (_, calendar) = site.letter("registration_cancelled").await;
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"] {
        assert!(calendar.contains(line), "{line} is not in {calendar}");
    }
    assert!(
        site.get(&path)
            .await
            .text()
            .contains("Your registration is cancelled")
    );
    site.register("leuven", &[("email", "bo@x.example")]).await;
    assert_eq!(site.reload(&event).await.taken, 1);
}

#[tokio::test]
async fn a_second_cancellation_changes_nothing() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    site.register("leuven", &[("email", "bo@x.example")]).await;
    let path = site.register("leuven", &[]).await;

    site.post(&format!("{path}/cancellation"), &[]).await;
    let letters = site.letters().await.len();
    let again = site.post(&format!("{path}/cancellation"), &[]).await;

    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(site.letters().await.len(), letters);
}

#[tokio::test]
async fn who_leaves_the_waiting_list_gets_no_calendar_part() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    site.register("leuven", &[]).await;
    let path = site.register("leuven", &[("email", "bo@x.example")]).await;

    site.post(&format!("{path}/cancellation"), &[]).await;

    assert_eq!(site.reload(&event).await.waiting, 0);
    site.letters().await;
    assert_eq!(site.letter("registration_cancelled").await.1, "");
}

#[tokio::test]
async fn answers_can_be_corrected_but_not_the_address() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let path = site.register("leuven", &[]).await;
    let form = site.get(&format!("{path}/changes")).await;
    assert_eq!(form.field("city"), "Setúbal");

    let fields = ana(&[
        ("family_name", "Sousa"),
        ("city", "Malmö"),
        ("email", "evil@x.example"),
        ("diet", "vegan"),
    ]);
    let reply = site.post(&format!("{path}/changes"), &fields).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    let page = site.get(&path).await.text();
    assert!(
        page.contains("Ana Sousa")
            && page.contains("vegan")
            && page.contains("ana@setubal.example"),
        "{page}"
    );
    let wrong = site
        .post(&format!("{path}/changes"), &ana(&[("given_name", "")]))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_letter_says_what_changed_but_not_what_is_sealed() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let conn = site.services.db.read();
    let sessions = plenary::events::sessions(conn, event.id).await.unwrap();
    let visit = sessions[2].id.0.to_string();
    let path = site.register("leuven", &[("photo", "yes")]).await;
    let changes = format!("{path}/changes");
    let same = ana(&[("photo", "yes")]);
    site.post(&changes, &same).await;
    assert_eq!(site.letters().await.len(), 2, "nothing reads otherwise");

    let fields = ana(&[
        ("family_name", "Sousa"),
        ("function", "*Head* of <b>youth</b> work"),
        ("sessions[]", &visit),
        ("diet", "no nuts"),
        ("language", "fr"),
    ]);
    let reply = site.post(&changes, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let letters = site.letters().await;

    let last = letters.last().unwrap();
    assert_eq!(last, "registration_changed fr ana@setubal.example sent");
    let (text, calendar) = site.letter("registration_changed").await;
    assert_eq!(calendar, "");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Ana Silva → Ana Sousa",
        "*Head* of <b>youth</b> work",
        "The neighbourhood",
        "Oui → Non",
        "English → Français",
        "nous ne le répétons pas",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    assert!(!text.contains("no nuts"), "{text}");
    site.post(&changes, &same).await;
    assert_eq!(site.letters().await.len(), 4, "and each change is told");
}

#[tokio::test]
async fn a_link_works_until_ninety_days_after_the_event() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let path = site.register("leuven", &[]).await;

    site.clock
        .set(crate::support::site::at("2027-08-09T21:59:00Z"));
    assert_eq!(site.get(&path).await.status, StatusCode::OK);
    site.wait(TimeDelta::minutes(2));
    assert_eq!(site.get(&path).await.status, StatusCode::GONE);
    assert_eq!(
        site.get("/en/my/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn personal_pages_are_kept_nowhere() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let path = site.register("leuven", &[]).await;

    let page = site.get(&path).await;

    assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
    assert_eq!(
        page.header("x-robots-tag".parse::<header::HeaderName>().unwrap()),
        "noindex, nofollow"
    );
}

#[tokio::test]
async fn asking_for_the_link_answers_the_same_whether_or_not_it_is_known() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    site.register("leuven", &[]).await;
    site.letters().await;

    let known = site
        .post("/en/link", &[("email", "ana@setubal.example")])
        .await;
    let unknown = site
        .post("/en/link", &[("email", "nobody@x.example")])
        .await;

    assert_eq!((known.status, known.body), (unknown.status, unknown.body));
    assert_eq!(site.letters().await.len(), 3);
    for _ in 0..10 {
        site.wait(TimeDelta::seconds(1));
        site.post("/en/link", &[("email", "ana@setubal.example")])
            .await;
    }
    assert_eq!(
        site.letters().await.len(),
        7,
        "five an address, then slower"
    );
}

#[tokio::test]
async fn the_personal_feed_carries_the_uid_of_the_invitation() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let path = site.register("leuven", &[]).await;
    site.letters().await;
    let page = site.get(&path).await.body;
    let at = page.find("/cal/my/").unwrap();
    let feed_path = page[at..].split('"').next().unwrap().to_owned();

    let feed = site.get(&feed_path).await;

    let invitation = site.letter("registration_invitation").await.1;
    let uid = |text: &str| {
        text.lines()
            .find(|it| it.starts_with("UID:"))
            .unwrap()
            .to_owned()
    };
    assert_eq!(uid(&feed.body), uid(&invitation));
    assert_eq!(feed.header(header::CACHE_CONTROL), "private, max-age=300");
    assert_eq!(feed.header(header::REFERRER_POLICY), "no-referrer");
    assert!(!feed.body.contains("ATTENDEE") && !feed.body.contains("METHOD"));
    site.post(&format!("{path}/cancellation"), &[]).await;
    assert!(site.get(&feed_path).await.body.contains("STATUS:CANCELLED"));
}
