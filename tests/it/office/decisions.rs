//! One decision about several people: shown before it is made, and never past the capacity.

use plenary::registration::State;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::organiser::Organiser;

use State::{Cancelled, Confirmed, Declined, Offered, Pending, Waiting};

const LIST: &str = "/office/events/leuven/registrations";

/// An event with approval and so many seats, and five people who ask, in three languages.
async fn asked(seats: i32) -> (Site, Organiser) {
    let mut site = Site::open().await;
    let lines = format!("capacity = {seats}\naccess = \"approval\"");
    site.event_with("leuven", &lines).await;
    for (no, language) in ["en", "fr", "fr", "de", "en"].into_iter().enumerate() {
        let email = format!("p{no}@x.example");
        let name = ["Ana", "Bo", "Cy", "Di", "Ed"].get(no).unwrap();
        let fields = [
            ("email", email.as_str()),
            ("given_name", name),
            ("language", language),
        ];
        site.register("leuven", &fields).await;
    }
    let organiser = site.organiser(Role::Organiser).await;
    (site, organiser)
}

async fn ids(site: &Site) -> Vec<String> {
    let people = site.registrations("leuven").await;
    people.iter().map(|it| it.id.0.to_string()).collect()
}

fn form<'a>(ids: &'a [String], other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let people = ids.iter().map(|it| ("person", it.as_str()));
    people.chain(other.iter().copied()).collect()
}

#[tokio::test]
async fn three_seats_for_five_people_are_shown_first_and_given_to_those_who_came_first() {
    let (site, organiser) = asked(3).await;
    let mut ids = ids(&site).await;
    ids.reverse();
    let letters = site.letters().await.len();

    let seats = form(&ids, &[("decision", "seat")]);
    let page = site.act(&organiser, LIST, &seats).await;

    assert_eq!(page.status, StatusCode::OK);
    for sentence in [
        "3 seats for 5 people: those who came first get them.",
        "3 people are decided about",
        "2 people stay as they are",
        "Confirmation of a seat : 3 letters (English 1 and French 2)",
    ] {
        assert!(
            page.text().contains(sentence),
            "{sentence}: {}",
            page.text()
        );
    }
    assert_eq!(site.states("leuven").await, [Pending; 5], "only shown");
    assert_eq!(site.letters().await.len(), letters);

    let sure = form(&ids, &[("decision", "seat"), ("sure", "yes")]);
    let made = site.act(&organiser, LIST, &sure).await;
    assert_eq!(made.location(), format!("{LIST}?decided=3&refused=2"));
    assert_eq!(
        site.states("leuven").await,
        [Confirmed, Confirmed, Confirmed, Pending, Pending]
    );
    let list = site.see(&organiser, made.location()).await.text();
    assert!(
        list.contains("Decided about 3 people. 2 people stayed"),
        "{list}"
    );
    assert_eq!(site.letters().await.len(), letters + 6);
}

#[tokio::test]
async fn a_rehearsal_names_the_letters_to_those_who_move_up() {
    let (site, organiser) = asked(1).await;
    let ids = ids(&site).await;
    let seat = form(&ids[..1], &[("decision", "seat"), ("sure", "yes")]);
    site.act(&organiser, LIST, &seat).await;
    let queue = form(&ids[1..3], &[("decision", "queue"), ("sure", "yes")]);
    site.act(&organiser, LIST, &queue).await;
    let no = [
        ("decision", "decline"),
        ("reason", "enough"),
        ("sure", "yes"),
    ];
    site.act(&organiser, LIST, &form(&ids[3..4], &no)).await;
    let before = [Confirmed, Waiting, Waiting, Declined, Pending];
    assert_eq!(site.states("leuven").await, before);

    let cancel = form(&ids[..1], &[("decision", "cancel")]);
    let page = site.act(&organiser, LIST, &cancel).await.text();
    for letter in [
        "Cancellation : one letter (English 1)",
        "Offer of a seat : one letter (French 1)",
    ] {
        assert!(page.contains(letter), "{letter}: {page}");
    }
    assert_eq!(site.states("leuven").await, before);

    let cancel = form(&ids[..1], &[("decision", "cancel"), ("sure", "yes")]);
    site.act(&organiser, LIST, &cancel).await;
    let after = [Cancelled, Offered, Waiting, Declined, Pending];
    assert_eq!(site.states("leuven").await, after);
}

#[tokio::test]
async fn everybody_whom_a_search_finds_can_be_decided_about() {
    let (site, organiser) = asked(9).await;
    let search = [
        ("everybody", "yes"),
        ("state", "pending"),
        ("search", "bo"),
        ("decision", "seat"),
        ("sure", "yes"),
    ];
    site.act(&organiser, LIST, &search).await;
    assert_eq!(
        site.states("leuven").await,
        [Pending, Confirmed, Pending, Pending, Pending]
    );
    let found = site
        .see(&organiser, &format!("{LIST}?state=pending&city=setubal"))
        .await;
    assert_eq!(found.fields("person").len(), 4);
    let none = site.see(&organiser, &format!("{LIST}?city=malmo")).await;
    assert!(none.text().contains("Nobody matches."), "{}", none.text());
}

#[tokio::test]
async fn nothing_is_decided_about_nobody_or_by_nonsense_or_about_others() {
    let (mut site, organiser) = asked(9).await;
    let own = ids(&site).await;
    for fields in [
        form(&[], &[("decision", "seat")]),
        form(&own, &[("decision", "nonsense")]),
    ] {
        let reply = site.act(&organiser, LIST, &fields).await;
        assert_eq!(reply.status, StatusCode::CONFLICT, "{}", reply.text());
    }
    site.event("malmo", 5).await;
    site.register("malmo", &[]).await;
    let other = site.registrations("malmo").await;
    let other = [other.first().unwrap().id.0.to_string()];
    let fields = form(&other, &[("decision", "cancel"), ("sure", "yes")]);
    let reply = site.act(&organiser, LIST, &fields).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert_eq!(site.states("malmo").await, [Confirmed]);
    assert_eq!(site.states("leuven").await, [Pending; 5]);
}
