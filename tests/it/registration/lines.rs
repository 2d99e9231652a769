//! Waiting for a place in a full session.

use plenary::base::SessionId;
use plenary::events::{self, Event};
use plenary::registration;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::visitor::ana;

/// The workshop with one place, and the visit at the same time that everybody finds room in.
struct Choice {
    event: Event,
    workshop: String,
    visit: String,
}

impl Choice {
    async fn open(site: &mut Site) -> Self {
        let event = site.event("leuven", 9).await;
        let sessions = events::sessions(site.services.db.read(), event.id).await;
        let mut choosable = sessions.unwrap().into_iter().filter(|it| it.choosable);
        Self {
            event,
            workshop: choosable.next().unwrap().id.0.to_string(),
            visit: choosable.next().unwrap().id.0.to_string(),
        }
    }

    fn id(of: &str) -> SessionId {
        SessionId(of.parse().unwrap())
    }

    /// What somebody has, and what they wait for: first the workshop, then the visit.
    async fn of(&self, site: &Site, no: usize) -> ([bool; 2], [bool; 2]) {
        let conn = site.services.db.read();
        let id = site.registrations("leuven").await.get(no).unwrap().id;
        let chosen = registration::chosen_sessions(conn, id).await.unwrap();
        let awaited = registration::awaited_sessions(conn, id).await.unwrap();
        let both = [Self::id(&self.workshop), Self::id(&self.visit)];
        (
            both.map(|it| chosen.contains(&it)),
            both.map(|it| awaited.contains(&it)),
        )
    }
}

async fn come(site: &Site, email: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![("email", email)];
    all.extend(fields);
    site.register("leuven", &all).await
}

async fn change(site: &Site, path: &str, fields: &[(&str, &str)]) {
    let mut all = vec![("email", "")];
    all.extend(fields);
    let reply = site.post(&format!("{path}/changes"), &ana(&all)).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

const NOTHING: ([bool; 2], [bool; 2]) = ([false, false], [false, false]);

#[tokio::test]
async fn a_free_place_goes_to_whoever_waits_longest() {
    let mut site = Site::open().await;
    let choice = Choice::open(&mut site).await;
    let (workshop, visit) = (choice.workshop.as_str(), choice.visit.as_str());
    let first = come(&site, "a@x.example", &[("sessions[]", workshop)]).await;
    let form = site.get("/en/events/leuven/registration").await.text();
    assert!(form.contains("Put me on the waiting list"), "{form}");
    let both = [("sessions[]", visit), ("waits[]", workshop)];
    let second = come(&site, "b@x.example", &both).await;
    let third = come(&site, "c@x.example", &[("waits[]", workshop)]).await;
    assert_eq!(choice.of(&site, 1).await, ([false, true], [true, false]));
    let page = site.get(&third).await.text();
    assert!(
        page.contains("“Indicators”: you are number 2 on its waiting list."),
        "{page}"
    );

    change(&site, &first, &[]).await;

    assert_eq!(choice.of(&site, 0).await, NOTHING);
    assert_eq!(choice.of(&site, 1).await, ([true, false], [false, false]));
    assert_eq!(choice.of(&site, 2).await, ([false, false], [true, false]));
    let letters = site.letters().await;
    let last = letters.last().unwrap();
    assert_eq!(last, "registration_place en b@x.example sent");
    let (letter, _) = site.letter("registration_place").await;
    for line in ["Indicators", "Instead of: The neighbourhood", "10 May 2027"] {
        assert!(letter.contains(line), "{letter}");
    }

    site.post(&format!("{second}/cancellation"), &[]).await;
    assert_eq!(choice.of(&site, 1).await, NOTHING);
    assert_eq!(choice.of(&site, 2).await, ([true, false], [false, false]));
}

#[tokio::test]
async fn lines_can_be_left_and_end_with_the_seat() {
    let mut site = Site::open().await;
    let choice = Choice::open(&mut site).await;
    let workshop = choice.workshop.as_str();
    let first = come(&site, "a@x.example", &[("sessions[]", workshop)]).await;
    let second = come(&site, "b@x.example", &[("waits[]", workshop)]).await;
    let third = come(&site, "c@x.example", &[("waits[]", workshop)]).await;

    change(&site, &second, &[]).await;
    site.post(&format!("{third}/cancellation"), &[]).await;
    site.post(&format!("{first}/cancellation"), &[]).await;

    for no in 0..3 {
        assert_eq!(choice.of(&site, no).await, NOTHING, "{no}");
    }
    let conn = site.services.db.read();
    let lines = registration::lines(conn, choice.event.id).await.unwrap();
    assert!(lines.is_empty(), "{lines:?}");
}

#[tokio::test]
async fn places_that_are_added_go_to_the_line() {
    let mut site = Site::open().await;
    let choice = Choice::open(&mut site).await;
    let workshop = choice.workshop.as_str();
    come(&site, "a@x.example", &[("sessions[]", workshop)]).await;
    come(&site, "b@x.example", &[("waits[]", workshop)]).await;
    come(&site, "c@x.example", &[("waits[]", workshop)]).await;
    let organiser = site.organiser(Role::Organiser).await;
    let agenda = site.see(&organiser, "/office/events/leuven/agenda").await;
    assert!(agenda.text().contains("2 wait"), "{}", agenda.text());
    let path = format!("/office/events/leuven/agenda/{workshop}");
    let revision = site.see(&organiser, &path).await.field("revision");

    let fields = [
        ("title_en", "Indicators"),
        ("kind", "workshop"),
        ("room", "Room A"),
        ("starts_at", "2027-05-10T14:00"),
        ("ends_at", "2027-05-10T16:00"),
        ("choosable", "yes"),
        ("capacity", "2"),
        ("revision", revision.as_str()),
    ];
    let reply = site.act(&organiser, &path, &fields).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    assert_eq!(choice.of(&site, 1).await.0, [true, false]);
    assert_eq!(choice.of(&site, 2).await, ([false, false], [true, false]));
}

#[tokio::test]
async fn nobody_waits_where_there_is_room_or_without_a_seat() {
    let mut site = Site::open().await;
    let choice = Choice::open(&mut site).await;
    come(&site, "a@x.example", &[("waits[]", &choice.workshop)]).await;
    assert_eq!(choice.of(&site, 0).await, ([true, false], [false, false]));

    let other = site.event("malmo", 1).await;
    site.register("malmo", &[("email", "b@x.example")]).await;
    let sessions = events::sessions(site.services.db.read(), other.id).await;
    let session = sessions.unwrap().into_iter().find(|it| it.choosable);
    let session = session.unwrap().id.0.to_string();
    let late = [("email", "c@x.example"), ("waits[]", session.as_str())];
    site.register("malmo", &late).await;
    let lines = registration::lines(site.services.db.read(), other.id).await;
    assert!(lines.unwrap().is_empty());
}
