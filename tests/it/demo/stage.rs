use plenary::events::{self, Phase};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::site::at;

#[tokio::test]
async fn the_demonstration_has_life_on_every_page() {
    let site = Site::empty().await;
    site.clock.set(at("2026-11-20T10:00:00Z"));

    let demo = plenary::demo::set_up(&site.services, false).await.unwrap();

    let now = site.services.now();
    let all = events::list(site.services.db.read()).await.unwrap();
    let count = |phase| {
        all.iter()
            .filter(|it| events::phase(it, now) == phase)
            .count()
    };
    assert_eq!(
        (
            count(Phase::Held),
            count(Phase::UnderWay),
            count(Phase::Open),
            count(Phase::NotYetOpen)
        ),
        (5, 1, 2, 1)
    );
    assert!(demo.registrations > 450, "{}", demo.registrations);
    let lead = site.enter(&demo.sign_in).await;
    for path in [
        "/office",
        "/office/figures",
        "/office/events/bordeaux-2016/figures",
        "/office/events/partners-today/attendance",
    ] {
        assert_eq!(site.see(&lead, path).await.status, StatusCode::OK, "{path}");
    }
    for path in [
        "/en",
        "/it/events/rimini-2017",
        "/de/calendar",
        "/cal/fr/all.ics",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::OK, "{path}");
    }
    assert!(site.get("/en").await.text().contains("3 of 5"));
}

#[tokio::test]
async fn the_programme_as_held_is_over() {
    let site = Site::empty().await;
    site.clock.set(at("2026-11-20T10:00:00Z"));

    plenary::demo::set_up(&site.services, true).await.unwrap();

    let now = site.services.now();
    let all = events::list(site.services.db.read()).await.unwrap();
    assert!(all.iter().all(|it| events::phase(it, now) == Phase::Held));
    assert!(site.get("/en").await.text().contains("26–27 May 2016"));
    assert_eq!(
        site.organiser(Role::Organiser)
            .await
            .cookie
            .split('=')
            .next(),
        Some("plenary")
    );
}
