mod door;
mod office;
mod walk_in;

use plenary::attendance::{self, Stamp};
use plenary::events::{self, Slot};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::site::at;
use crate::support::{Reply, Site};

/// A site on the first morning of an event in Leuven, with an organiser and a link for the door.
pub(crate) struct Day {
    pub(crate) site: Site,
    pub(crate) organiser: Organiser,
    pub(crate) door: String,
}

impl Day {
    /// With so many seats; people register before the day.
    pub(crate) async fn begin(seats: i32, people: &[(&str, &str, &str)]) -> Self {
        let mut site = Site::open().await;
        site.event("leuven", seats).await;
        for (no, (given, family, city)) in people.iter().enumerate() {
            let email = format!("p{no}@x.example");
            let person = [
                ("given_name", *given),
                ("family_name", family),
                ("city", city),
                ("email", &email),
            ];
            site.register("leuven", &person).await;
        }
        site.clock.set(at("2027-05-10T06:52:00Z")); // 8:52 in Leuven
        let organiser = site.organiser(Role::Organiser).await;
        let door = open_door(&site, &organiser, "leuven", "Ana").await;
        Self {
            site,
            organiser,
            door,
        }
    }

    /// The page at the door, with a search.
    pub(crate) async fn look(&self, query: &str) -> Reply {
        self.site.get(&format!("{}?{query}", self.door)).await
    }

    /// Presses a button.
    pub(crate) async fn press(&self, noun: &str, fields: &[(&str, &str)]) -> Reply {
        self.site
            .post(&format!("{}/{noun}", self.door), fields)
            .await
    }

    /// Stamps, or takes back: the person by family name, the slot by its place.
    pub(crate) async fn on(&self, noun: &str, family: &str, slot: usize) -> Reply {
        let person = self.person(family).await;
        let slot = self.slot(slot).await;
        self.press(noun, &[("person", &person), ("slot", &slot)])
            .await
    }

    /// The id of a person by family name.
    pub(crate) async fn person(&self, family: &str) -> String {
        let all = self.site.registrations("leuven").await;
        let found = all
            .iter()
            .find(|it| it.answers.family_name.as_str() == family);
        found.unwrap().id.0.to_string()
    }

    /// The half-days of the event.
    pub(crate) async fn slots(&self) -> Vec<Slot> {
        let conn = self.site.services.db.read();
        let event = events::by_slug(conn, "leuven").await.unwrap().unwrap();
        events::slots(conn, event.id).await.unwrap()
    }

    /// The id of a half-day by its place.
    pub(crate) async fn slot(&self, place: usize) -> String {
        self.slots().await.get(place).unwrap().id.0.to_string()
    }

    /// The live stamps.
    pub(crate) async fn stamps(&self) -> Vec<Stamp> {
        let conn = self.site.services.db.read();
        let event = events::by_slug(conn, "leuven").await.unwrap().unwrap();
        attendance::present(conn, event.id).await.unwrap()
    }
}

/// Makes a link and gives its path.
pub(crate) async fn open_door(
    site: &Site,
    organiser: &Organiser,
    slug: &str,
    label: &str,
) -> String {
    let path = format!("/office/events/{slug}/attendance/doors");
    let reply = site.act(organiser, &path, &[("label", label)]).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    let start = reply.body.find("/door/").unwrap();
    reply.body[start..].split('<').next().unwrap().to_owned()
}
