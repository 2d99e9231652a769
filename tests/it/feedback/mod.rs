//! Thanks to those who came, and what they say: nobody's in particular.

use chrono::{DateTime, Utc};
use plenary::feedback;
use plenary::registration::Registration;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::attendance::open_door;
use crate::support::Site;
use crate::support::site::at;

/// Lets time pass until `then`.
fn wait_until(site: &Site, then: &str) {
    let now: DateTime<Utc> = site.services.now();
    site.wait(at(then) - now);
}

/// An event with so many people, of whom all but the last were there on the first morning; their pages.
async fn held(people: usize) -> (Site, Vec<String>) {
    held_with(people, "capacity = 50").await
}

/// The same of an event of which some lines are said otherwise.
async fn held_with(people: usize, lines: &str) -> (Site, Vec<String>) {
    let mut site = Site::open().await;
    let event = site.event_with("leuven", lines).await;
    let mut paths = Vec::new();
    for no in 0..people {
        let email = format!("p{no}@x.example");
        paths.push(site.register("leuven", &[("email", &email)]).await);
    }
    wait_until(&site, "2027-05-10T07:30:00Z");
    let organiser = site.organiser(Role::Organiser).await;
    let door = open_door(&site, &organiser, "leuven", "Main door").await;
    let slots = plenary::events::slots(site.services.db.read(), event.id).await;
    let slot = slots.unwrap().first().unwrap().id.0.to_string();
    let registered = site.registrations("leuven").await;
    for it in registered.iter().take(people - 1) {
        let person = it.id.0.to_string();
        let stamp = [("person", person.as_str()), ("slot", &slot)];
        let reply = site.post(&format!("{door}/stamps"), &stamp).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
    (site, paths)
}

async fn go_round(site: &Site) -> usize {
    let now = site.services.now();
    feedback::go_round(&site.services, now).await.unwrap()
}

const ANSWERS: [(&str, &str); 5] = [
    ("overall", "5"),
    ("useful", "4"),
    ("organised", "3"),
    ("will_do", "Talk to the schools"),
    ("better", ""),
];

#[tokio::test]
async fn those_who_were_there_are_thanked_the_next_morning_and_once() {
    let (site, paths) = held(3).await;
    wait_until(&site, "2027-05-12T07:59:00Z");
    assert_eq!(go_round(&site).await, 0);
    wait_until(&site, "2027-05-12T08:00:00Z");
    assert_eq!(go_round(&site).await, 1);
    assert_eq!(go_round(&site).await, 0);

    let letters = site.letters().await;
    let thanks: Vec<&String> = letters
        .iter()
        .filter(|it| it.starts_with("event_thanks"))
        .collect();
    let expected = [
        "event_thanks en p0@x.example sent",
        "event_thanks en p1@x.example sent",
    ];
    assert_eq!(thanks, expected);
    let (letter, _) = site.letter("event_thanks").await;
    let link = format!("{}/feedback", paths.get(1).unwrap());
    assert!(letter.contains(&link), "{letter}");
}

#[tokio::test]
async fn nobody_is_thanked_for_what_was_cancelled_or_is_long_over() {
    let (site, _) = held(2).await;
    wait_until(&site, "2027-05-26T08:00:00Z");
    assert_eq!(go_round(&site).await, 0, "two weeks later");

    let (site, _) = held(2).await;
    let cancelled = site
        .programme()
        .replace("[[event]]", "[[event]]\nstatus = \"cancelled\"");
    site.import(&cancelled).await;
    wait_until(&site, "2027-05-12T09:00:00Z");
    assert_eq!(go_round(&site).await, 0);
}

#[tokio::test]
async fn an_answer_counts_once_and_is_shown_from_five_on() {
    let (site, paths) = held(6).await;
    let page = "/office/events/leuven/feedback";
    let early = site.get(&format!("{}/feedback", paths[0])).await.text();
    assert!(
        early.contains("from the last day of the event on"),
        "{early}"
    );
    let early = site.post(&format!("{}/feedback", paths[0]), &ANSWERS).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "the first day");
    wait_until(&site, "2027-05-11T15:00:00Z");
    let organiser = site.organiser(Role::Organiser).await;

    for path in &paths[..4] {
        let form = site.get(&format!("{path}/feedback")).await;
        assert_eq!(form.status, StatusCode::OK);
        for _ in 0..2 {
            let given = site.post(&format!("{path}/feedback"), &ANSWERS).await;
            assert_eq!(given.location(), format!("{path}/feedback?given"));
        }
    }
    let four = site.see(&organiser, page).await.text();
    assert!(four.contains("4 answers"), "{four}");
    assert!(!four.contains("Talk to the schools"), "{four}");
    site.post(&format!("{}/feedback", paths[4]), &ANSWERS).await;
    let five = site.see(&organiser, page).await.text();
    for text in ["5 answers", "Very good 5", "Talk to the schools"] {
        assert!(five.contains(text), "{text}: {five}");
    }
}

#[tokio::test]
async fn nothing_leads_from_an_answer_to_a_person() {
    let (site, paths) = held(2).await;
    wait_until(&site, "2027-05-11T15:00:00Z");
    site.post(&format!("{}/feedback", paths[0]), &ANSWERS).await;
    let person = &site.registrations("leuven").await[0];
    let audit = plenary::staff::audit_log(site.services.db.read(), None, None, None, 9).await;
    assert!(
        audit
            .unwrap()
            .iter()
            .all(|it| it.at < at("2027-05-11T14:00:00Z")),
        "no line in the audit log"
    );
    assert_eq!(
        person.updated_at, person.created_at,
        "no trace on the registration"
    );
}

#[tokio::test]
async fn a_form_with_faults_comes_back_whole() {
    let (site, paths) = held(2).await;
    wait_until(&site, "2027-05-11T15:00:00Z");
    let half = [("overall", "6"), ("useful", "4"), ("better", "More breaks")];
    let back = site.post(&format!("{}/feedback", paths[0]), &half).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["#overall", "#organised"] {
        assert!(back.body.contains(&format!("href=\"{field}\"")), "{field}");
    }
    assert!(back.body.contains("More breaks"), "{}", back.body);
}

/// The paths that the letters of three months later say, in the order of the people.
async fn follow_up_links(site: &Site) -> Vec<String> {
    let people = site.registrations("leuven").await;
    let vault = &site.services.vault;
    let token = |it: &Registration| vault.link("follow-up", it.id.0, it.link_version);
    people
        .iter()
        .map(|it| format!("/en/follow-up/{}", token(it)))
        .collect()
}

const LATER: [(&str, &str); 3] = [
    ("used", "3"),
    ("done", "A round table with schools"),
    ("hinders", ""),
];

#[tokio::test]
async fn guests_are_asked_three_months_later_where_it_is_switched_on() {
    let (site, _) = held(6).await;
    wait_until(&site, "2027-08-11T09:00:00Z");
    assert_eq!(
        go_round(&site).await,
        0,
        "a conference is not, unless it is said"
    );

    let (site, paths) = held_with(6, "capacity = 50\nfollow_up = true").await;
    wait_until(&site, "2027-08-11T07:59:00Z");
    assert_eq!(go_round(&site).await, 0);
    wait_until(&site, "2027-08-11T08:00:00Z"); // ten in Leuven
    assert_eq!(go_round(&site).await, 1);
    assert_eq!(go_round(&site).await, 0);
    let letters = site.letters().await;
    let asked = letters
        .iter()
        .filter(|it| it.starts_with("event_follow_up"));
    assert_eq!(asked.count(), 5, "those who were there: {letters:?}");
    let links = follow_up_links(&site).await;
    let (letter, _) = site.letter("event_follow_up").await;
    assert!(links.iter().any(|it| letter.contains(it)), "{letter}");

    // The personal page has ended, this link has not.
    assert_eq!(site.get(&paths[0]).await.status, StatusCode::GONE);
    wait_until(&site, "2027-08-12T08:00:00Z");
    let back = site
        .post(&links[0], &[("used", "5"), ("done", "Much")])
        .await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.body.contains("href=\"#used\"") && back.body.contains("Much"));
    let organiser = site.organiser(Role::Lead).await;
    let page = "/office/events/leuven/feedback";
    for (no, link) in links.iter().take(5).enumerate() {
        let early = site.see(&organiser, page).await.text();
        assert!(!early.contains("A round table"), "{no} answers: {early}");
        for _ in 0..2 {
            let given = site.post(link, &LATER).await;
            assert_eq!(given.location(), format!("{link}?given"));
        }
    }
    let five = site.see(&organiser, page).await.text();
    for text in [
        "Three months later 5 answers",
        "Now and then 5",
        "A round table",
    ] {
        assert!(five.contains(text), "{text}: {five}");
    }
    wait_until(&site, "2027-11-11T23:00:00Z");
    assert_eq!(site.get(&links[0]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn the_link_of_three_months_later_opens_nothing_else_and_ends_with_the_others() {
    let (site, paths) = held_with(2, "capacity = 50\nfollow_up = true").await;
    let link = follow_up_links(&site).await.remove(0);
    let token = link.rsplit('/').next().unwrap();
    let as_personal = site.get(&format!("/en/my/{token}")).await;
    assert_eq!(as_personal.status, StatusCode::NOT_FOUND);
    let personal = paths[0].rsplit('/').next().unwrap();
    let as_link = site.get(&format!("/en/follow-up/{personal}")).await;
    assert_eq!(as_link.status, StatusCode::NOT_FOUND);
    site.post(&format!("{}/revocation", paths[0]), &[]).await;
    assert_eq!(site.get(&link).await.status, StatusCode::NOT_FOUND);
}
