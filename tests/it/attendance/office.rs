use plenary::staff::Role;
use reqwest::StatusCode;

use super::Day;
use crate::support::site::at;

#[tokio::test]
async fn organisers_see_who_was_there_and_take_links_back() {
    let day = Day::begin(5, &[("Ana", "Silva", "Setubal"), ("Bo", "Å", "Malmoe")]).await;
    day.on("stamps", "Silva", 0).await;
    let path = "/office/events/leuven/attendance";

    let page = day.site.see(&day.organiser, path).await;
    assert!(
        page.text()
            .contains("Monday 10 May 2027, morning 09:00–10:30 (1 h 30 min) 1"),
        "{}",
        page.text()
    );
    assert!(
        page.text()
            .contains("Silva Ana Setúbal ✓ Seat confirmed ✓ 08:52"),
        "{}",
        page.text()
    );
    assert!(!page.body.contains(&day.door), "the link is shown once");

    let start = page.body.find(&format!("{path}/doors/")).unwrap();
    let action = page.body[start..].split('"').next().unwrap();
    for _ in 0..2 {
        let reply = day.site.act(&day.organiser, action, &[]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(day.look("").await.status, StatusCode::GONE);
    assert!(
        day.site
            .see(&day.organiser, path)
            .await
            .text()
            .contains("Taken back")
    );
}

#[tokio::test]
async fn a_helper_reaches_the_door_and_nothing_of_the_office() {
    let day = Day::begin(5, &[]).await;
    for path in [
        "/office",
        "/office/events/leuven/attendance",
        "/office/figures",
    ] {
        let reply = day.site.get(path).await;
        assert_ne!(reply.status, StatusCode::OK, "{path}");
    }
    let forged = day
        .site
        .post(
            "/office/events/leuven/attendance/doors",
            &[("label", "Eve")],
        )
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_door_needs_a_name() {
    let day = Day::begin(5, &[]).await;
    let path = "/office/events/leuven/attendance/doors";
    let reply = day.site.act(&day.organiser, path, &[("label", "  ")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    let missing = day
        .site
        .act(
            &day.organiser,
            "/office/events/none/attendance/doors",
            &[("label", "Ana")],
        )
        .await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_event_that_is_over_gets_no_new_door() {
    let day = Day::begin(5, &[]).await;
    day.site.clock.set(at("2027-05-11T22:00:00Z"));
    let organiser = day.site.organiser(Role::Lead).await;
    let path = "/office/events/leuven/attendance/doors";
    let late = day.site.act(&organiser, path, &[("label", "Ana")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.text().contains("This event is over"),
        "{}",
        late.text()
    );
}
