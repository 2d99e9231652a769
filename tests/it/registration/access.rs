//! Who may register: everybody, those who ask, those with a code; seats kept for some.

use chrono::TimeDelta;
use plenary::base::CityId;
use plenary::events::{Event, Seat};
use plenary::registration::State;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::organiser::Organiser;

use State::{Cancelled, Confirmed, Declined, Offered, Pending, Waiting};

/// Keeps seats by the form of the desk.
async fn keep(site: &Site, organiser: &Organiser, fields: &[(&str, &str)]) {
    let reply = site
        .act(organiser, "/office/events/leuven/seats", fields)
        .await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Somebody new; the address and the other fields differ.
async fn come(site: &Site, email: &str, other: &[(&str, &str)]) -> String {
    let fields = [&[("email", email)], other].concat();
    let path = site.register("leuven", &fields).await;
    site.wait(TimeDelta::seconds(1));
    path
}

async fn cancel(site: &Site, path: &str) {
    let reply = site.post(&format!("{path}/cancellation"), &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn seats_kept_for_a_city_are_for_its_people_and_the_others_for_all() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 3).await;
    let organiser = site.organiser(Role::Organiser).await;
    keep(&site, &organiser, &[("city", "malmo"), ("capacity", "2")]).await;

    come(&site, "a@x.example", &[("city", "Leuven")]).await;
    come(&site, "b@x.example", &[("city", "Leuven")]).await;
    come(&site, "c@x.example", &[("city", "Malmö")]).await;

    assert_eq!(site.states("leuven").await, [Confirmed, Waiting, Confirmed]);
    let people = site.registrations("leuven").await;
    assert_eq!(
        (people[0].seat, people[2].seat),
        (Some(Seat::General), Some(Seat::Quota))
    );
    let event = site.reload(&event).await;
    assert_eq!(
        (event.taken, event.reserved, event.taken_reserved),
        (2, 2, 1)
    );
    let page = site
        .see(&organiser, "/office/events/leuven/seats")
        .await
        .text();
    assert!(page.contains("Malmö Malmö 1 of 2"), "{page}");
}

#[tokio::test]
async fn a_freed_seat_goes_to_the_first_who_may_have_it() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let organiser = site.organiser(Role::Organiser).await;
    keep(&site, &organiser, &[("city", "malmo"), ("capacity", "1")]).await;
    let general = come(&site, "a@x.example", &[("city", "Leuven")]).await;
    let kept = come(&site, "b@x.example", &[("city", "Malmö")]).await;
    come(&site, "c@x.example", &[("city", "Leuven")]).await;
    come(&site, "d@x.example", &[("city", "Malmö")]).await;
    come(&site, "e@x.example", &[("city", "Malmö")]).await;

    cancel(&site, &kept).await;
    assert_eq!(
        site.states("leuven").await,
        [Confirmed, Cancelled, Waiting, Offered, Waiting],
        "Leuven cannot have the seat of Malmö"
    );
    cancel(&site, &general).await;
    assert_eq!(
        site.states("leuven").await,
        [Cancelled, Cancelled, Offered, Offered, Waiting]
    );
}

#[tokio::test]
async fn kept_seats_that_nobody_took_become_everybodys_at_midnight_there() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;
    let organiser = site.organiser(Role::Organiser).await;
    let until = [
        ("city", "malmo"),
        ("capacity", "2"),
        ("returns_on", "2027-03-05"),
    ];
    keep(&site, &organiser, &until).await;
    let kept = come(&site, "a@x.example", &[("city", "Malmö")]).await;
    come(&site, "b@x.example", &[("city", "Leuven")]).await;
    come(&site, "c@x.example", &[("city", "Leuven")]).await;
    let midnight: chrono::DateTime<chrono::Utc> = "2027-03-04T23:00:00Z".parse().unwrap();

    site.wait(midnight - site.services.now() - TimeDelta::seconds(1));
    assert_eq!(site.go_round().await, 0);
    site.wait(TimeDelta::seconds(1));
    assert_eq!(site.go_round().await, 1);

    assert_eq!(site.states("leuven").await, [Confirmed, Offered, Waiting]);
    // What comes back of the quota later is everybody's too.
    cancel(&site, &kept).await;
    assert_eq!(site.states("leuven").await, [Cancelled, Offered, Offered]);
    let event = site.reload(&event).await;
    assert_eq!(
        (event.taken, event.reserved, event.taken_reserved),
        (2, 0, 0)
    );
}

#[tokio::test]
async fn an_invited_event_takes_those_with_a_code_while_it_has_seats() {
    let mut site = Site::open().await;
    site.event_with("leuven", "capacity = 2\naccess = \"invited\"")
        .await;
    let organiser = site.organiser(Role::Organiser).await;
    keep(
        &site,
        &organiser,
        &[
            ("name", "Speakers"),
            ("code", "Speak-2027"),
            ("capacity", "1"),
        ],
    )
    .await;
    let form = site
        .get("/en/events/leuven/registration?code=SPEAK2027")
        .await;
    assert_eq!(form.field("code"), "SPEAK2027");

    let without = site.fill_in("leuven", &[]).await;
    let wrong = site.fill_in("leuven", &[("code", "speak-2028")]).await;
    come(&site, "a@x.example", &[("code", "speak 2027")]).await;
    let spent = site
        .fill_in("leuven", &[("email", "b@x.example"), ("code", "SPEAK2027")])
        .await;

    assert_eq!(site.states("leuven").await, [Confirmed]);
    let neutral = "No seat can be taken with this code";
    for reply in [&without, &wrong, &spent] {
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains(neutral), "{}", reply.text());
        assert_eq!(
            reply.field("organisation"),
            "Câmara Municipal",
            "nothing is lost"
        );
    }
}

#[tokio::test]
async fn after_twenty_codes_one_waits() {
    let mut site = Site::open().await;
    site.event_with("leuven", "capacity = 2\naccess = \"invited\"")
        .await;

    for no in 0..20 {
        let code = format!("GUESS{no:04}");
        let reply = site.fill_in("leuven", &[("code", &code)]).await;
        assert!(reply.text().contains("No seat can be taken with this code"));
    }

    let slowed = site.fill_in("leuven", &[("code", "GUESS9999")]).await;
    assert_eq!(slowed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        slowed.text().contains("Too many codes"),
        "{}",
        slowed.text()
    );
    assert_eq!(slowed.field("given_name"), "Ana");
}

/// Four people who ask for the one seat of an event with approval; the path of the first one's page comes back.
async fn four_ask(site: &mut Site) -> (Event, String) {
    let lines = "capacity = 1\naccess = \"approval\"";
    let event = site.event_with("leuven", lines).await;
    let path = come(site, "a@x.example", &[]).await;
    come(site, "b@x.example", &[("language", "fr")]).await;
    come(site, "c@x.example", &[]).await;
    come(site, "d@x.example", &[]).await;
    (event, path)
}

#[tokio::test]
async fn who_asks_takes_no_seat_and_is_told_what_comes_next() {
    let mut site = Site::open().await;
    let (event, path) = four_ask(&mut site).await;
    let organiser = site.organiser(Role::Organiser).await;

    let states = site.states("leuven").await;
    assert_eq!(states, [Pending, Pending, Pending, Pending]);
    assert_eq!(site.reload(&event).await.taken, 0);
    let page = site.get(&path).await.text();
    assert!(
        page.contains("We have received your request, Ana"),
        "{page}"
    );
    let desk = site.see(&organiser, "/office").await.text();
    assert!(
        desk.contains("“How to assess prevention”: 4 to decide"),
        "{desk}"
    );
}

#[tokio::test]
async fn who_asks_is_decided_about() {
    let mut site = Site::open().await;
    let (_, path) = four_ask(&mut site).await;
    let organiser = site.organiser(Role::Organiser).await;
    let people = site.registrations("leuven").await;
    let decide = async |no: usize, noun: &str, fields: &[(&str, &str)]| {
        let id = people.get(no).unwrap().id.0;
        let path = format!("/office/events/leuven/registrations/{id}/{noun}");
        site.act(&organiser, &path, fields).await.status
    };
    let (done, refused) = (StatusCode::SEE_OTHER, StatusCode::CONFLICT);

    assert_eq!(decide(0, "confirmation", &[]).await, done);
    let reason = [("reason", "audience")];
    assert_eq!(decide(1, "denial", &reason).await, done);
    assert_eq!(decide(2, "confirmation", &[]).await, refused, "no seat");
    assert_eq!(decide(2, "wait", &[]).await, done);
    assert_eq!(decide(2, "denial", &[]).await, refused, "that is decided");

    let states = site.states("leuven").await;
    assert_eq!(states, [Confirmed, Declined, Waiting, Pending]);
    site.letters().await;
    let (letter, _) = site.letter("registration_declined").await;
    let letter: Vec<&str> = letter.split_whitespace().collect();
    let letter = letter.join(" ");
    assert!(
        letter.contains("L’événement s’adresse à un autre public"),
        "{letter}"
    );
    cancel(&site, &path).await;
    let states = site.states("leuven").await;
    assert_eq!(states, [Cancelled, Declined, Offered, Pending]);
}

#[tokio::test]
async fn whoever_corrects_the_city_while_waiting_may_have_its_seats() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let organiser = site.organiser(Role::Organiser).await;
    keep(&site, &organiser, &[("city", "malmo"), ("capacity", "1")]).await;
    come(&site, "a@x.example", &[]).await;
    let path = come(&site, "b@x.example", &[]).await;
    assert_eq!(site.states("leuven").await, [Confirmed, Waiting]);

    let corrected = crate::support::visitor::ana(&[("email", ""), ("city", "malmo")]);
    let reply = site.post(&format!("{path}/changes"), &corrected).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    assert_eq!(site.states("leuven").await, [Confirmed, Offered]);
    let person = &site.registrations("leuven").await[1];
    assert_eq!(person.seat, Some(Seat::Quota));
}

/// Where organisers keep seats for some.
const SEATS: &str = "/office/events/leuven/seats";

#[tokio::test]
async fn seats_are_kept_only_where_nobody_has_them() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let organiser = site.organiser(Role::Organiser).await;
    come(&site, "a@x.example", &[]).await;
    let faults = [
        (
            [("city", "malmo"), ("code", ""), ("capacity", "2")],
            "One seat is free to be kept.",
        ),
        (
            [("city", ""), ("code", ""), ("capacity", "1")],
            "name a city, give a code",
        ),
        (
            [("city", ""), ("code", "abc"), ("capacity", "1")],
            "at least 6 letters",
        ),
        (
            [("city", "atlantis"), ("code", ""), ("capacity", "1")],
            "choose from the list",
        ),
    ];
    for (fields, sentence) in faults {
        let reply = site.act(&organiser, SEATS, &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains(sentence), "{}", reply.text());
    }
}

#[tokio::test]
async fn seats_that_people_have_stay_kept() {
    let mut site = Site::open().await;
    let event: Event = site.event("leuven", 2).await;
    let organiser = site.organiser(Role::Organiser).await;
    come(&site, "a@x.example", &[]).await;
    keep(&site, &organiser, &[("city", "malmo"), ("capacity", "1")]).await;
    let twice = site
        .act(&organiser, SEATS, &[("city", "malmo"), ("capacity", "0")])
        .await;
    assert!(
        twice.text().contains("Another quota is for this city"),
        "{}",
        twice.text()
    );
    come(&site, "b@x.example", &[("city", "malmo")]).await;
    let page = site.see(&organiser, SEATS).await.body;
    let id = page
        .split("/leuven/seats/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let in_use = site
        .act(&organiser, &format!("{SEATS}/{id}/removal"), &[])
        .await;
    assert!(
        in_use.text().contains("People have seats of it"),
        "{}",
        in_use.text()
    );
    let fewer = [("city", "malmo"), ("capacity", "0")];
    let fewer = site.act(&organiser, &format!("{SEATS}/{id}"), &fewer).await;
    assert!(
        fewer.text().contains("One seat is taken already"),
        "{}",
        fewer.text()
    );
    let event = site.reload(&event).await;
    assert_eq!((event.reserved, event.taken), (1, 2));
    let malmo = CityId("malmo".to_owned());
    let quotas = plenary::events::quotas(site.services.db.read(), event.id)
        .await
        .unwrap();
    assert_eq!(quotas[0].city.as_ref(), Some(&malmo));
}
