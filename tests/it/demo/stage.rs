use plenary::events::{self, Phase};
use plenary::registration::{self, State};
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
            count(Phase::Full)
        ),
        (5, 1, 2, 1)
    );
    assert!(demo.registrations > 450, "{}", demo.registrations);
    let of = |slug: &str| all.iter().find(|it| it.slug == slug).unwrap();
    let conn = site.services.db.read();
    let training = of("training-reggio-emilia-2017");
    assert!(training.waiting > 0, "a full training with quotas");
    assert!(training.taken_reserved > 0, "a full training with quotas");
    let asked = registration::counts(conn, of("barcelona-2017").id).await;
    assert!(asked.unwrap().contains_key(&State::Pending));
    let lines = registration::lines(conn, of("rimini-2017").id).await;
    assert!(!lines.unwrap().is_empty(), "a full workshop");
    assert!(of("rimini-2017").online.taken > 0);
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
