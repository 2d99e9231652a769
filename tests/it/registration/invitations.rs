//! Personal invitations: a seat is kept until a day, and the person says yes or no.

use chrono::TimeDelta;
use plenary::events::Event;
use plenary::registration::{Ending, Source, State};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

use State::{Cancelled, Confirmed, Invited, Offered, Refused, Waiting};

const FORM: &str = "/office/events/leuven/invitations";
const THREE: &str = "Zoë;Å;zoe@malmo.example;fr\nYa;Ö;ya@malmo.example\nXi;Ü;xi@malmo.example\n";

async fn event(lines: &str) -> (Site, Event, Organiser) {
    let mut site = Site::open().await;
    let event = site.event_with("leuven", lines).await;
    let organiser = site.organiser(Role::Organiser).await;
    (site, event, organiser)
}

async fn invite(site: &Site, organiser: &Organiser, other: &[(&str, &str)]) -> Reply {
    let mut fields = vec![
        ("organisation", "Malmö stad"),
        ("city", "Malmö"),
        ("until", "2027-03-20"),
        ("pasted", THREE),
    ];
    fields.retain(|(name, _)| !other.iter().any(|it| it.0 == *name));
    fields.extend(other);
    site.act(organiser, FORM, &fields).await
}

/// The path of somebody's personal page.
async fn page(site: &Site, no: usize) -> String {
    let people = site.registrations("leuven").await;
    site.personal_page(people.get(no).unwrap())
}

#[tokio::test]
async fn seats_are_kept_and_people_say_yes_or_no() {
    let (site, event, organiser) = event("capacity = 9\naccess = \"invited\"").await;

    let sent = invite(&site, &organiser, &[]).await;

    let list = site.see(&organiser, sent.location()).await.text();
    assert!(list.contains("3 people are invited."), "{list}");
    assert_eq!(site.states("leuven").await, [Invited; 3]);
    assert_eq!(site.reload(&event).await.taken, 3);
    let people = site.registrations("leuven").await;
    assert!(people.iter().all(|it| it.source == Source::Invitation));
    let letters = site.letters().await;
    let to_zoe = "registration_invited fr zoe@malmo.example sent".to_owned();
    assert!(letters.contains(&to_zoe), "{letters:?}");
    let (letter, _) = site.letter("registration_invited").await;
    let letter: Vec<&str> = letter.split_whitespace().collect();
    let letter = letter.join(" ");
    assert!(
        letter.contains("until 21 March 2027, 00:00 (Brussels time)"),
        "{letter}"
    );

    let (yes, no) = (page(&site, 0).await, page(&site, 1).await);
    let shown = site.get(&yes).await.text();
    assert!(shown.contains("Zoë"), "{shown}");
    assert_eq!(
        site.states("leuven").await,
        [Invited; 3],
        "looking changes nothing"
    );
    site.post(&format!("{yes}/acceptance"), &[]).await;
    site.post(&format!("{no}/refusal"), &[]).await;
    assert_eq!(site.states("leuven").await, [Confirmed, Refused, Invited]);
    assert_eq!(site.reload(&event).await.taken, 2);

    site.wait(TimeDelta::days(20));
    site.go_round().await;
    assert_eq!(site.states("leuven").await, [Confirmed, Refused, Cancelled]);
    let people = site.registrations("leuven").await;
    assert_eq!(people.get(2).unwrap().ending, Some(Ending::Unanswered));
    let late = page(&site, 2).await;
    let late = site.post(&format!("{late}/acceptance"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
}

#[tokio::test]
async fn nobody_is_invited_past_the_capacity_or_past_those_who_wait() {
    let (site, event, organiser) = event("capacity = 2").await;
    let told = invite(&site, &organiser, &[]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sentence = "2 seats are left for 3 people. Nobody has been registered yet";
    assert!(told.text().contains(sentence), "{}", told.text());
    assert_eq!(site.reload(&event).await.taken, 0);

    for email in ["a@x.example", "b@x.example", "c@x.example"] {
        site.register("leuven", &[("email", email)]).await;
    }
    let one = [("pasted", "Zoë;Å;zoe@malmo.example")];
    let full = invite(&site, &organiser, &one).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    let first = page(&site, 0).await;
    site.post(&format!("{first}/cancellation"), &[]).await;
    assert_eq!(site.states("leuven").await, [Cancelled, Confirmed, Offered]);
    let still = invite(&site, &organiser, &one).await;
    assert_eq!(still.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_invitation_takes_the_seats_kept_for_its_city_and_gives_them_back() {
    let (site, event, organiser) = event("capacity = 3").await;
    let quota = [("city", "malmo"), ("capacity", "2")];
    site.act(&organiser, "/office/events/leuven/seats", &quota)
        .await;
    let two = [("pasted", "Zoë;Å;zoe@malmo.example\nYa;Ö;ya@malmo.example")];
    invite(&site, &organiser, &two).await;
    assert_eq!(site.reload(&event).await.taken_reserved, 2);
    site.register("leuven", &[("email", "l@x.example")]).await;
    let malmo = [("email", "m@x.example"), ("city", "Malmö")];
    site.register("leuven", &malmo).await;
    assert_eq!(
        site.states("leuven").await,
        [Invited, Invited, Confirmed, Waiting]
    );

    let no = page(&site, 0).await;
    site.post(&format!("{no}/refusal"), &[]).await;

    assert_eq!(
        site.states("leuven").await,
        [Refused, Invited, Confirmed, Offered]
    );
}

#[tokio::test]
async fn a_day_that_is_over_is_refused_and_the_beginning_is_the_latest() {
    let (site, _, organiser) = event("capacity = 9").await;
    for day in ["2027-02-27", "", "soon"] {
        let reply = invite(&site, &organiser, &[("until", day)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert!(reply.body.contains("href=\"#until\""), "{day}");
    }
    assert!(site.registrations("leuven").await.is_empty());
    invite(&site, &organiser, &[("until", "2027-12-31")]).await;
    let people = site.registrations("leuven").await;
    let begins = crate::support::site::at("2027-05-09T22:00:00Z");
    assert_eq!(people.first().unwrap().deadline, Some(begins));
}
