use chrono::TimeDelta;
use futures_util::future::join_all;
use plenary::registration;
use plenary::staff::{self, Actor};
use reqwest::StatusCode;
use sea_orm::{ConnectionTrait as _, EntityTrait as _, QueryOrder as _};

use super::{Day, open_door};
use crate::support::Site;
use crate::support::site::at;

const PEOPLE: &[(&str, &str, &str)] = &[
    ("Zoë", "Müller", "The Hague"),
    ("Ana", "Silva", "Setubal"),
    ("Bo", "Å", "Malmoe"),
];

#[tokio::test]
async fn a_helper_finds_somebody_and_checks_them_in() {
    let day = Day::begin(5, PEOPLE).await;

    let page = day.look("q=muler").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("0 of 3 are here"), "{}", page.text());
    assert!(
        page.text().contains("Zoë Müller The Hague Check in"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("Ana Silva"));

    let (person, slot) = (page.field("person"), page.field("slot"));
    let reply = day
        .press(
            "stamps",
            &[("person", &person), ("slot", &slot), ("q", "muler")],
        )
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    let after = day.site.get(reply.location()).await;
    assert_eq!(after.field("q"), "muler");
    assert!(
        after.text().contains("Zoë Müller is in."),
        "{}",
        after.text()
    );
    assert!(
        after.text().contains("In at 08:52, Ana Undo"),
        "{}",
        after.text()
    );
    assert!(after.text().contains("1 of 3 are here"), "{}", after.text());
    assert_eq!(day.stamps().await[0].slot, day.slots().await[0].id);
}

#[tokio::test]
async fn the_clock_of_the_venue_chooses_the_half_day() {
    let day = Day::begin(5, PEOPLE).await;
    let slots = day.slots().await;
    for (now, expected) in [
        ("2027-05-10T06:52:00Z", 0),
        ("2027-05-10T10:00:00Z", 1),
        ("2027-05-10T21:59:00Z", 1),
        ("2027-05-10T22:00:00Z", 2),
    ] {
        day.site.clock.set(at(now));
        assert_eq!(
            day.look("").await.field("slot"),
            slots[expected].id.0.to_string(),
            "{now}"
        );
    }
}

#[tokio::test]
async fn a_stamp_sent_twice_is_one_stamp_and_says_who_was_first() {
    let day = Day::begin(5, PEOPLE).await;
    day.on("stamps", "Silva", 0).await;
    let other = open_door(&day.site, &day.organiser, "leuven", "Bea").await;
    day.site.wait(TimeDelta::minutes(8));

    let (person, slot) = (
        day.person("Silva").await,
        day.slots().await[0].id.0.to_string(),
    );
    let again = [("person", person.as_str()), ("slot", &slot)];
    let reply = day.site.post(&format!("{other}/stamps"), &again).await;

    let page = day.site.get(reply.location()).await.text();
    assert!(
        page.contains("Ana Silva was in already, at 08:52, by Ana."),
        "{page}"
    );
    assert_eq!(day.stamps().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_stamps_of_one_person_at_once_are_one() {
    let day = Day::begin(5, PEOPLE).await;

    let replies = join_all((0..30).map(|_| day.on("stamps", "Silva", 0))).await;

    assert!(replies.iter().all(|it| it.status == StatusCode::SEE_OTHER));
    let first = replies
        .iter()
        .filter(|it| it.location().contains("did=in"))
        .count();
    assert_eq!((first, day.stamps().await.len()), (1, 1));
}

/// The control of the test above: without the index that decides, the same presses are thirty stamps.
#[tokio::test(flavor = "multi_thread")]
async fn without_the_guard_one_person_is_stamped_many_times() {
    let day = Day::begin(5, PEOPLE).await;
    let db = day.site.services.db.read();
    db.execute_unprepared("DROP INDEX attendance_live")
        .await
        .unwrap();

    join_all((0..30).map(|_| day.on("stamps", "Silva", 0))).await;

    assert_eq!(day.stamps().await.len(), 30);
}

#[tokio::test]
async fn a_stamp_taken_back_stays_on_record() {
    let day = Day::begin(5, PEOPLE).await;
    day.on("stamps", "Silva", 0).await;

    let reply = day.on("reversals", "Silva", 0).await;
    let again = day.on("reversals", "Silva", 0).await;
    day.on("stamps", "Silva", 0).await;

    let page = day.site.get(reply.location()).await.text();
    assert!(!page.contains("undone"), "it is in again by now: {page}");
    assert!(
        !again.location().contains("did="),
        "nothing was left to undo"
    );
    assert_eq!(day.stamps().await.len(), 1);
    let rows = plenary::schema::attendance::Entity::find()
        .order_by_asc(plenary::schema::attendance::Column::Id)
        .all(day.site.services.db.read())
        .await
        .unwrap();
    let undone: Vec<_> = rows.iter().map(|it| it.undone_by.as_deref()).collect();
    assert_eq!(undone, [Some("Ana"), None]);
}

#[tokio::test]
async fn every_stamp_stands_in_the_audit_log_under_the_label_of_the_door() {
    let day = Day::begin(5, PEOPLE).await;
    day.on("stamps", "Silva", 0).await;
    day.on("stamps", "Silva", 0).await;
    day.on("reversals", "Silva", 0).await;

    let lines = staff::audit_log(day.site.services.db.read(), None, None, None, 50)
        .await
        .unwrap();

    let by_ana: Vec<_> = lines
        .iter()
        .filter(|it| (it.actor_kind.as_str(), it.actor.as_str()) == ("door", "Ana"))
        .filter_map(|it| Some(it.action?.code()))
        .collect();
    assert_eq!(by_ana, ["check_in_undone", "checked_in"]);
}

#[tokio::test]
async fn somebody_who_cancelled_is_shown_so_and_never_stamped() {
    let day = Day::begin(5, PEOPLE).await;
    let silva = plenary::base::RegistrationId(day.person("Silva").await.parse().unwrap());
    let now = day.site.services.now();
    registration::cancel_by_staff(&day.site.services, silva, Actor::System, now)
        .await
        .unwrap();

    let page = day.look("q=silva").await;
    assert!(
        page.text().contains("Ana Silva Setúbal × Cancelled"),
        "{}",
        page.text()
    );
    assert!(!page.body.contains("name=\"person\""), "no button");

    let reply = day.on("stamps", "Silva", 0).await;
    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(
        reply.text().contains("nobody was checked in"),
        "{}",
        reply.text()
    );
    assert_eq!(day.stamps().await.len(), 0);
}

#[tokio::test]
async fn somebody_who_waits_comes_in_when_a_seat_is_free_and_not_before() {
    let day = Day::begin(1, PEOPLE).await;
    assert!(
        day.look("q=silva")
            .await
            .text()
            .contains("On the waiting list")
    );

    let refused = day.on("stamps", "Silva", 0).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.text().contains("No seat is free"),
        "{}",
        refused.text()
    );

    let first = plenary::base::RegistrationId(day.person("Müller").await.parse().unwrap());
    let now = day.site.services.now();
    registration::cancel_by_staff(&day.site.services, first, Actor::System, now)
        .await
        .unwrap();
    assert_eq!(
        day.on("stamps", "Silva", 0).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(day.stamps().await.len(), 1);
}

#[tokio::test]
async fn nobody_is_stamped_before_the_day() {
    let day = Day::begin(5, PEOPLE).await;
    let slot = day.slots().await[2].id.0.to_string();
    let page = day.look(&format!("slot={slot}")).await;
    assert!(
        page.text().contains("begins on Tuesday 11 May 2027"),
        "{}",
        page.text()
    );

    let reply = day.on("stamps", "Silva", 2).await;

    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.text().contains("has not begun"), "{}", reply.text());
    day.site.clock.set(at("2027-05-10T22:00:00Z")); // midnight in Leuven
    assert_eq!(
        day.on("stamps", "Silva", 2).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_person_of_another_event_is_not_on_the_list() {
    let mut day = Day::begin(5, PEOPLE).await;
    day.site.clock.set(at("2027-03-01T12:00:00Z"));
    day.site.event("other", 5).await;
    day.site
        .register(
            "other",
            &[("family_name", "Elsewhere"), ("email", "e@x.example")],
        )
        .await;
    let stranger = day.site.registrations("other").await[0].id.0.to_string();
    day.site.clock.set(at("2027-05-10T06:52:00Z"));

    let slot = day.slots().await[0].id.0.to_string();
    let reply = day
        .press("stamps", &[("person", &stranger), ("slot", &slot)])
        .await;

    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(
        reply.text().contains("not on the list of this event"),
        "{}",
        reply.text()
    );
    assert!(!reply.text().contains("Elsewhere"));
    assert_eq!(day.stamps().await.len(), 0);
}

#[tokio::test]
async fn a_door_shows_names_cities_and_states_and_nothing_else() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let secrets = [
        ("email", "ana.secret@setubal.example"),
        ("organisation", "Secret office"),
        ("function", "Secret function"),
        ("diet", "Secret diet"),
        ("access_needs", "Secret needs"),
    ];
    site.register("leuven", &secrets).await;
    site.clock.set(at("2027-05-10T06:52:00Z"));
    let organiser = site.organiser(staff::Role::Organiser).await;
    let door = open_door(&site, &organiser, "leuven", "Ana").await;

    for query in ["", "?q=ana", "?q=secret", "?q=example"] {
        let page = site.get(&format!("{door}{query}")).await;
        let body = page
            .body
            .to_lowercase()
            .replace("“secret”", "")
            .replace("value=\"secret\"", "");
        assert!(!body.contains("secret"), "{query}: {}", page.text());
        assert_eq!(page.header(reqwest::header::CACHE_CONTROL), "no-store");
    }
}

#[tokio::test]
async fn a_door_ends_twelve_hours_after_the_event_and_says_so_kindly() {
    let day = Day::begin(5, PEOPLE).await;
    // The last session ends at 12:00 in Leuven on 11 May.
    day.site.clock.set(at("2027-05-11T21:59:59Z"));
    assert_eq!(day.look("").await.status, StatusCode::OK);
    day.site.clock.set(at("2027-05-11T22:00:00Z"));

    let page = day.look("").await;

    assert_eq!(page.status, StatusCode::GONE);
    assert!(
        page.text().contains("This door is closed"),
        "{}",
        page.text()
    );
    assert_eq!(day.on("stamps", "Silva", 0).await.status, StatusCode::GONE);
    assert_eq!(day.stamps().await.len(), 0);
}

#[tokio::test]
async fn an_unknown_door_is_not_found_and_guessing_is_slowed() {
    let site = Site::open().await;
    let mut answers = Vec::new();
    for no in 0..40 {
        answers.push(site.get(&format!("/door/{no:026}")).await.status);
    }
    assert_eq!(answers[0], StatusCode::NOT_FOUND);
    assert_eq!(answers[39], StatusCode::TOO_MANY_REQUESTS);
}
