//! Agendas: sessions that move with their event, that clash, that two people edit.

use plenary::events::{self, Event, Session};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

async fn agenda(site: &Site, event: &Event) -> Vec<Session> {
    events::sessions(site.services.db.read(), event.id)
        .await
        .unwrap()
}

/// When the sessions start, on the clocks of the venue.
async fn starts(site: &Site, event: &Event) -> Vec<String> {
    let zone = site.reload(event).await.zone;
    let local = |it: &Session| it.starts_at.with_timezone(&zone).format("%d.%m. %H:%M %Z");
    agenda(site, event)
        .await
        .iter()
        .map(|it| local(it).to_string())
        .collect()
}

/// Sends the form of the event as it is, with these fields otherwise.
async fn edit(site: &Site, lead: &Organiser, other: &[(&str, &str)]) -> Reply {
    let page = site.see(lead, "/office/events/leuven").await;
    let revision = page.field("revision");
    let mut fields = vec![
        ("title_en", "How to assess prevention"),
        ("slug", "leuven"),
        ("kind", "conference"),
        ("no", "2"),
        ("city", "leuven"),
        ("starts_on", "2027-05-10"),
        ("ends_on", "2027-05-11"),
        ("venue", "Town hall"),
        ("address", "Grote Markt 1"),
        ("mode", "in_person"),
        ("access", "open"),
        ("capacity", "5"),
        ("languages", "en; fr"),
        ("hosts", "City of Leuven"),
        ("revision", &revision),
    ];
    fields.retain(|(name, _)| !other.iter().any(|it| it.0 == *name));
    fields.extend(other);
    site.act(lead, "/office/events/leuven", &fields).await
}

#[tokio::test]
async fn an_agenda_moves_with_both_days_over_the_change_of_the_clocks() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let lead = site.organiser(Role::Lead).await;
    assert_eq!(starts(&site, &event).await[0], "10.05. 09:00 CEST");
    let uids: Vec<String> = agenda(&site, &event)
        .await
        .into_iter()
        .map(|it| it.uid)
        .collect();

    let winter = [("starts_on", "2027-11-08"), ("ends_on", "2027-11-09")];
    let moved = edit(&site, &lead, &winter).await;

    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
    let expected = [
        "08.11. 09:00 CET",
        "08.11. 14:00 CET",
        "08.11. 15:00 CET",
        "09.11. 09:30 CET",
    ];
    assert_eq!(starts(&site, &event).await, expected);
    let slots = events::slots(site.services.db.read(), event.id)
        .await
        .unwrap();
    let days: Vec<String> = slots.iter().map(|it| it.on_date.to_string()).collect();
    assert_eq!(days, ["2027-11-08", "2027-11-08", "2027-11-09"]);
    let kept: Vec<String> = agenda(&site, &event)
        .await
        .into_iter()
        .map(|it| it.uid)
        .collect();
    assert_eq!(kept, uids);
}

#[tokio::test]
async fn in_another_city_the_clocks_show_the_same_times() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let lead = site.organiser(Role::Lead).await;

    let moved = edit(&site, &lead, &[("city", "alexandroupoli")]).await;

    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
    assert_eq!(starts(&site, &event).await[0], "10.05. 09:00 EEST");
    let after = site.reload(&event).await;
    assert_eq!(after.sequence, event.sequence + 1);
}

#[tokio::test]
async fn no_session_is_left_outside_or_at_a_time_that_is_not() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let lead = site.organiser(Role::Lead).await;
    let night = [
        ("title_en", "Night walk"),
        ("kind", "field_visit"),
        ("starts_at", "2027-05-10T02:30"),
        ("ends_at", "2027-05-10T04:00"),
    ];
    site.act(&lead, "/office/events/leuven/agenda", &night)
        .await;
    let before = starts(&site, &event).await;

    let shorter = edit(&site, &lead, &[("ends_on", "2027-05-10")]).await;
    let in_the_gap = [("starts_on", "2027-03-28"), ("ends_on", "2027-03-29")];
    let skipped = edit(&site, &lead, &in_the_gap).await;

    assert_eq!(shorter.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        shorter.text().contains("“Conclusions” would not be"),
        "{}",
        shorter.text()
    );
    assert_eq!(skipped.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        skipped.text().contains("“Night walk” would begin"),
        "{}",
        skipped.text()
    );
    assert_eq!(starts(&site, &event).await, before);
}

#[tokio::test]
async fn the_second_of_two_who_edit_a_session_is_told() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let lead = site.organiser(Role::Lead).await;
    let path = format!(
        "/office/events/leuven/agenda/{}",
        agenda(&site, &event).await[0].id.0
    );
    let seen = site.see(&lead, &path).await.field("revision");
    let send = async |title: &str, revision: &str| {
        let fields = [
            ("title_en", title),
            ("kind", "plenary"),
            ("starts_at", "2027-05-10T09:00"),
            ("ends_at", "2027-05-10T10:30"),
            ("languages", "nl; fr"),
            ("revision", revision),
        ];
        site.act(&lead, &path, &fields).await
    };

    let first = send("Welcome", &seen).await;
    let second = send("Greetings", &seen).await;

    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.text().contains("Somebody changed this session"));
    assert_eq!(second.field("title_en"), "Greetings");
    let again = send("Greetings", &second.field("revision")).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let session = &agenda(&site, &event).await[0];
    assert_eq!(session.languages, ["nl", "fr"]);
    assert_eq!(session.revision, 3);
}

#[tokio::test]
async fn a_room_or_a_speaker_in_two_places_is_named() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let lead = site.organiser(Role::Lead).await;
    for (title, room) in [("One", "Room A"), ("Two", "Room B")] {
        let fields = [
            ("title_en", title),
            ("kind", "workshop"),
            ("starts_at", "2027-05-10T14:00"),
            ("ends_at", "2027-05-10T15:00"),
            ("room", room),
            ("speakers", "Lena Maes\nBo Å"),
        ];
        let added = site
            .act(&lead, "/office/events/leuven/agenda", &fields)
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    }

    let text = site.see(&lead, "/office/events/leuven/agenda").await.text();

    for expected in [
        "Room A is taken twice at the same time: “Indicators” and “One”",
        "Lena Maes speaks twice at the same time: “One” and “Two”",
        "Bo Å speaks twice",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
}

#[tokio::test]
async fn many_who_edit_at_once_lose_nothing() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 50).await;
    let lead = site.organiser(Role::Lead).await;
    let add = |no: usize| {
        let title = format!("Workshop {no}");
        let (site, lead) = (&site, &lead);
        async move {
            let fields = [
                ("title_en", title.as_str()),
                ("kind", "workshop"),
                ("starts_at", "2027-05-11T14:00"),
                ("ends_at", "2027-05-11T15:00"),
            ];
            site.act(lead, "/office/events/leuven/agenda", &fields)
                .await
                .status
        }
    };
    let register = |no: usize| {
        let (site, email) = (&site, format!("p{no}@x.example"));
        async move {
            let reply = site.fill_in("leuven", &[("email", &email)]).await;
            reply.status
        }
    };

    let (added, registered) = tokio::join!(
        futures_util::future::join_all((0..10).map(add)),
        futures_util::future::join_all((0..20).map(register)),
    );

    assert!(added.iter().all(|it| *it == StatusCode::SEE_OTHER));
    assert!(registered.iter().all(|it| *it == StatusCode::SEE_OTHER));
    let after = site.reload(&event).await;
    assert_eq!(after.revision, event.revision + 10);
    assert_eq!(after.taken, 20);
    assert_eq!(agenda(&site, &event).await.len(), 14);
}
