use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn an_event_is_counted_by_city_country_and_gender() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 3).await;
    let ana = site
        .enrol("leuven", &[("email", "a@x.example"), ("gender", "female")])
        .await;
    let bo = site
        .enrol(
            "leuven",
            &[
                ("email", "b@x.example"),
                ("city", ""),
                ("no_city", "yes"),
                ("country", "FR"),
            ],
        )
        .await;
    site.enrol("leuven", &[("email", "c@x.example"), ("city", "Atlantis")])
        .await;
    site.enrol("leuven", &[("email", "d@x.example"), ("city", "la haye")])
        .await; // waits
    site.was_there(event.id, ana, &[0, 1]).await;
    site.was_there(event.id, bo, &[2]).await;
    let organiser = site.organiser(Role::Organiser).await;

    let page = site.see(&organiser, "/office/events/leuven/figures").await;

    assert_eq!(page.status, StatusCode::OK);
    let text = page.text();
    let definitions = text
        .find("The registration was sent and not withdrawn.")
        .unwrap();
    assert!(
        definitions < text.find("By city").unwrap(),
        "definitions come first"
    );
    for row in [
        "Setúbal 1 1 1 4 h 30 min",
        "The Hague 1 0 0 0 min",
        "No city 1 1 1 2 h 30 min",
        "Not yet in the directory 1 1 0 0 min",
        "Total 4 3 2 7 h",
        "France 1 1 1 2 h 30 min",
        "Portugal 1 1 1 4 h 30 min",
        "Female 1 1 1 4 h 30 min",
        "Not stated 3 2 1 2 h 30 min",
    ] {
        assert!(
            text.replace('\u{a0}', " ").contains(row),
            "{row} is not in {text}"
        );
    }
    assert_eq!(
        text.matches("Total 4 3 2").count(),
        3,
        "every table has the same total"
    );
}

#[tokio::test]
async fn somebody_at_two_events_is_two_participations_and_one_person() {
    let mut site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let mut stamps = Vec::new();
    for (slug, city) in [("one", "Malmoe"), ("two", "Setubal")] {
        let event = site.event(slug, 9).await;
        for (email, city) in [("a@x.example", city), ("B@x.example", "Malmoe")] {
            if slug == "two" && email.starts_with('B') {
                continue;
            }
            stamps.push((
                event.id,
                site.enrol(slug, &[("email", email), ("city", city)]).await,
            ));
        }
    }
    for (event, person) in stamps {
        site.was_there(event, person, &[0]).await;
    }

    let text = site
        .see(&organiser, "/office/figures")
        .await
        .text()
        .replace('\u{a0}', " ");

    // Ana counts once, where she came last: for Setúbal.
    assert!(text.contains("Malmö 2 2 2 1 3 h"), "{text}");
    assert!(text.contains("Setúbal 1 1 1 1 1 h 30 min"), "{text}");
    assert!(text.contains("Total 3 3 3 2 4 h 30 min"), "{text}");
    assert!(
        text.contains("European conference 2, Leuven 2 2 2 3 h"),
        "{text}"
    );
}

#[tokio::test]
async fn nobody_at_all_is_a_page_too() {
    let mut site = Site::open().await;
    site.event("leuven", 3).await;
    let organiser = site.organiser(Role::Organiser).await;
    for path in ["/office/figures", "/office/events/leuven/figures"] {
        let page = site.see(&organiser, path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("Total 0 0 0 0"), "{}", page.text());
    }
    let missing = site.see(&organiser, "/office/events/none/figures").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn figures_are_for_organisers() {
    let mut site = Site::open().await;
    site.event("leuven", 3).await;
    for path in [
        "/office/figures",
        "/office/figures.csv",
        "/office/events/leuven/figures",
        "/office/events/leuven/figures.csv",
    ] {
        let reply = site.get(path).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{path}");
        assert!(reply.location().starts_with("/office/sign-in"), "{path}");
    }
}
