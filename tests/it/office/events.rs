use chrono::TimeDelta;
use plenary::events::{self, Status};
use plenary::registration::State;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;

/// The form of a new event as an organiser fills it in; a name said again replaces the value.
fn form<'a>(other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("title_en", "Working with schools"),
        ("slug", "malmo-2027"),
        ("kind", "training"),
        ("starts_on", "2027-09-15"),
        ("ends_on", "2027-09-15"),
        ("city", "malmo"),
        ("venue", "Town hall"),
        ("mode", "in_person"),
        ("capacity", "40"),
        ("access", "open"),
        ("languages", "en; sv"),
    ];
    fields.retain(|(name, _)| !other.iter().any(|it| it.0 == *name));
    fields.extend(other);
    fields
}

const SESSION: [(&str, &str); 5] = [
    ("title_en", "First lesson"),
    ("kind", "lesson"),
    ("starts_at", "2027-09-15T09:00"),
    ("ends_at", "2027-09-15T12:00"),
    ("room", "Room 1"),
];

#[tokio::test]
async fn an_event_is_made_filled_and_published_only_when_complete() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;

    let made = site.act(&organiser, "/office/events/new", &form(&[])).await;
    assert_eq!(
        (made.status, made.location()),
        (StatusCode::SEE_OTHER, "/office/events/malmo-2027")
    );
    assert_eq!(
        site.get("/en/events/malmo-2027").await.status,
        StatusCode::NOT_FOUND,
        "a draft is nobody's to see"
    );
    let early = site
        .act(&organiser, "/office/events/malmo-2027/publication", &[])
        .await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(
        site.see(&organiser, "/office/events/malmo-2027")
            .await
            .text()
            .contains("at least one session")
    );

    let added = site
        .act(&organiser, "/office/events/malmo-2027/agenda", &SESSION)
        .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    let published = site
        .act(&organiser, "/office/events/malmo-2027/publication", &[])
        .await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);
    assert!(
        site.get("/en/events/malmo-2027")
            .await
            .text()
            .contains("Malmö, Sweden")
    );
    let event = events::by_slug(site.services.db.read(), "malmo-2027")
        .await
        .unwrap()
        .unwrap();
    let slots = events::slots(site.services.db.read(), event.id)
        .await
        .unwrap();
    assert_eq!((slots.len(), slots[0].minutes), (1, 180));

    site.act(&organiser, "/office/events/malmo-2027/withdrawal", &[])
        .await;
    assert_eq!(
        site.get("/en/events/malmo-2027").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_wrong_form_keeps_what_was_typed() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;

    let wrong = [
        ("ends_on", "2027-09-14"),
        ("slug", "Malmö!"),
        ("capacity", "many"),
        ("opens_at", "2027-03-28T02:30"),
    ];
    let reply = site
        .act(&organiser, "/office/events/new", &form(&wrong))
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (
            reply.field("slug").as_str(),
            reply.field("capacity").as_str()
        ),
        ("Malmö!", "many")
    );
    let text = reply.text();
    for expected in [
        "The end must come after the start",
        "small letters",
        "a whole number",
        "the clocks go forward over it",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_its_reason() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let long = "x".repeat(201);

    for (field, value, expected) in [
        ("slug", "new", "small letters"),
        ("city", "atlantis", "choose from the list"),
        ("mode", "by_boat", "choose from the list"),
        ("languages", "en; Dutch", "“Dutch” is no language code"),
        ("join_url", "javascript:alert(1)", "starts with https://"),
        ("join_url", "https://", "starts with https://"),
        ("title_en", &long, "at most 200 characters"),
        ("title_en", "two\nlines", "on one line"),
        ("closes_at", "2027-01-01T09:00", "The end must come after"),
    ] {
        let other = [(field, value), ("opens_at", "2027-02-01T09:00")];
        let reply = site
            .act(&organiser, "/office/events/new", &form(&other))
            .await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
        assert!(reply.text().contains(expected), "{value}: {}", reply.text());
    }
    let join = format!("https://meet.example/{}", "x".repeat(200));
    let other = [("join_url", join.as_str()), ("mode", "online")];
    let reply = site
        .act(&organiser, "/office/events/new", &form(&other))
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

#[tokio::test]
async fn a_public_address_stays_and_publishing_twice_is_publishing_once() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let page = "/office/events/malmo-2027";
    site.act(&organiser, "/office/events/new", &form(&[])).await;
    site.act(&organiser, &format!("{page}/agenda"), &SESSION)
        .await;
    for _click in 0..2 {
        let publication = format!("{page}/publication");
        let reply = site.act(&organiser, &publication, &[]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
    }
    let seen = site.see(&organiser, page).await.field("revision");
    assert_eq!(seen, "3");

    let renamed = form(&[("slug", "malmoe-2027"), ("revision", &seen)]);
    let refused = site.act(&organiser, page, &renamed).await;
    assert!(
        refused.text().contains("This name stays"),
        "{}",
        refused.text()
    );
    site.act(&organiser, &format!("{page}/withdrawal"), &[])
        .await;
    let renamed = form(&[("slug", "malmoe-2027"), ("revision", "4")]);
    let moved = site.act(&organiser, page, &renamed).await;
    assert_eq!(moved.location(), "/office/events/malmoe-2027");
}

#[tokio::test]
async fn the_second_of_two_who_edit_is_told_and_loses_nothing() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let organiser = site.organiser(Role::Organiser).await;
    let seen = site
        .see(&organiser, "/office/events/leuven")
        .await
        .field("revision");
    let edit = |title: &'static str, seen: String| {
        let mut fields: Vec<(String, String)> = form(&[
            ("slug", "leuven"),
            ("city", "leuven"),
            ("starts_on", "2027-05-10"),
            ("ends_on", "2027-05-11"),
        ])
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        fields[0].1 = title.to_owned();
        fields.push(("revision".to_owned(), seen));
        fields
    };
    let send = async |fields: Vec<(String, String)>| {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        site.act(&organiser, "/office/events/leuven", &fields).await
    };

    site.wait(TimeDelta::minutes(1));
    let first = send(edit("First", seen.clone())).await;
    let second = send(edit("Second", seen)).await;

    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        second.text().contains("Somebody changed this event"),
        "{}",
        second.text()
    );
    assert_eq!(second.field("title_en"), "Second");
    let event = events::by_slug(site.services.db.read(), "leuven")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(event.title.in_(plenary::base::Language::En), "First");
    let again = send(edit("Second", second.field("revision"))).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn seats_that_are_taken_cannot_be_taken_away() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;
    site.register("leuven", &[]).await;
    let organiser = site.organiser(Role::Organiser).await;
    let seen = site
        .see(&organiser, "/office/events/leuven")
        .await
        .field("revision");

    let fields = form(&[("slug", "leuven"), ("capacity", "0"), ("revision", &seen)]);
    let reply = site.act(&organiser, "/office/events/leuven", &fields).await;

    assert!(
        reply.text().contains("One seat is taken already"),
        "{}",
        reply.text()
    );
    assert_eq!(site.reload(&event).await.capacity, 2);
}

#[tokio::test]
async fn seats_that_are_added_are_offered_to_those_who_wait() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    for email in ["a@x.example", "b@x.example", "c@x.example", "d@x.example"] {
        site.register("leuven", &[("email", email)]).await;
        site.wait(TimeDelta::seconds(1));
    }
    let organiser = site.organiser(Role::Organiser).await;
    let page = site.see(&organiser, "/office/events/leuven").await;
    let seen = page.field("revision");
    let days = [("starts_on", "2027-05-10"), ("ends_on", "2027-05-11")];
    let said = [
        ("slug", "leuven"),
        ("capacity", "3"),
        ("revision", &seen),
        ("sure", "yes"),
    ];
    let fields = form(&[&days[..], &said[..]].concat());

    let reply = site.act(&organiser, "/office/events/leuven", &fields).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let states = site.states("leuven").await;
    assert_eq!(
        states,
        [
            State::Confirmed,
            State::Offered,
            State::Offered,
            State::Waiting
        ]
    );
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (3, 1));
}

#[tokio::test]
async fn a_session_that_people_chose_stays_until_the_organiser_has_seen_who_is_told() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let organiser = site.organiser(Role::Organiser).await;
    let sessions = events::sessions(site.services.db.read(), event.id)
        .await
        .unwrap();
    let workshop = sessions
        .iter()
        .find(|it| it.choosable)
        .unwrap()
        .id
        .0
        .to_string();
    site.register("leuven", &[("sessions[]", &workshop)]).await;

    let kept = site
        .act(
            &organiser,
            &format!("/office/events/leuven/agenda/{workshop}/removal"),
            &[],
        )
        .await;
    let opening = sessions[0].id.0;
    let gone = site
        .act(
            &organiser,
            &format!("/office/events/leuven/agenda/{opening}/removal"),
            &[],
        )
        .await;

    assert_eq!(
        (kept.status, gone.status),
        (StatusCode::OK, StatusCode::SEE_OTHER)
    );
    assert!(
        kept.text().contains("One person is told"),
        "{}",
        kept.text()
    );
    let left = events::sessions(site.services.db.read(), event.id)
        .await
        .unwrap();
    assert_eq!(left.len(), sessions.len() - 1);
}

#[tokio::test]
async fn every_edit_stands_in_the_audit_log_and_raises_the_revision() {
    let mut site = Site::open().await;
    let before = site.event("leuven", 5).await;
    let organiser = site.organiser(Role::Organiser).await;

    let session: Vec<_> = SESSION
        .into_iter()
        .map(|(name, value)| (name, value.replace("2027-09-15", "2027-05-11")))
        .collect();
    let session: Vec<_> = session
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    site.act(&organiser, "/office/events/leuven/agenda", &session)
        .await;
    site.act(&organiser, "/office/events/leuven/withdrawal", &[])
        .await;

    let event = site.reload(&before).await;
    assert_eq!(
        (event.status, event.revision, event.sequence),
        (Status::Draft, before.revision + 2, before.sequence + 1)
    );
    let log = plenary::staff::audit_log(site.services.db.read(), Some(event.id), None, None, 9)
        .await
        .unwrap();
    let actions: Vec<_> = log
        .iter()
        .filter_map(|it| it.action)
        .map(plenary::staff::Action::code)
        .collect();
    assert_eq!(actions, ["event_withdrawn", "session_added"]);
}
