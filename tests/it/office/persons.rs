//! Who is who: never by the name alone, said by organisers, taken back, counted once.

use plenary::staff::Role;
use reqwest::StatusCode;

use crate::attendance::open_door;
use crate::support::Site;
use crate::support::organiser::Organiser;

struct Two {
    site: Site,
    organiser: Organiser,
}

impl Two {
    /// Ana, who was in Leuven with one address and in Malmö with another, and Bo.
    async fn open() -> Self {
        let mut site = Site::open().await;
        site.event("leuven", 9).await;
        site.event("malmo", 9).await;
        site.register("leuven", &[]).await;
        site.register("malmo", &[("email", "silva@home.example")])
            .await;
        let bo = [("email", "bo@x.example"), ("given_name", "Bo")];
        site.register("malmo", &bo).await;
        let organiser = site.organiser(Role::Lead).await;
        Self { site, organiser }
    }

    /// The page about somebody, by event and place in the order of arrival.
    async fn page(&self, slug: &str, place: usize) -> String {
        let people = self.site.registrations(slug).await;
        let id = people.get(place).unwrap().id.0;
        format!("/office/events/{slug}/registrations/{id}")
    }

    async fn reference(&self, slug: &str, place: usize) -> String {
        let people = self.site.registrations(slug).await;
        people.get(place).unwrap().reference.clone()
    }

    async fn say(&self, path: &str, fields: &[(&str, &str)]) -> StatusCode {
        self.site.act(&self.organiser, path, fields).await.status
    }

    async fn read(&self, path: &str) -> String {
        self.site.see(&self.organiser, path).await.text()
    }

    /// How many unique persons the figures of the programme count, when everybody was there on the first morning.
    async fn persons(&self) -> String {
        let page = self
            .site
            .see(&self.organiser, "/office/figures.csv")
            .await
            .body;
        let total = page.lines().find(|it| it.contains("Total,")).unwrap();
        total.to_owned()
    }

    async fn everybody_comes(&mut self) {
        self.site
            .clock
            .set(crate::support::site::at("2027-05-10T07:30:00Z"));
        self.organiser = self.site.organiser(Role::Lead).await;
        for slug in ["leuven", "malmo"] {
            let door = open_door(&self.site, &self.organiser, slug, slug).await;
            let conn = self.site.services.db.read();
            let event = plenary::events::by_slug(conn, slug).await.unwrap().unwrap();
            let slots = plenary::events::slots(conn, event.id).await.unwrap();
            let slot = slots.first().unwrap().id.0.to_string();
            for it in self.site.registrations(slug).await {
                let person = it.id.0.to_string();
                let stamp = [("person", person.as_str()), ("slot", &slot)];
                self.site.post(&format!("{door}/stamps"), &stamp).await;
            }
        }
    }
}

#[tokio::test]
async fn two_addresses_are_one_person_when_an_organiser_knows_it() {
    let mut two = Two::open().await;
    two.everybody_comes().await;
    let before = two.persons().await;
    let (leuven, malmo) = (two.page("leuven", 0).await, two.page("malmo", 0).await);
    let page = two.read(&leuven).await;
    assert!(page.contains("No other registration is known"), "{page}");
    assert!(page.contains("Of the same name Ana Silva"), "{page}");
    assert!(!page.contains("Bo Silva"), "not of this name: {page}");

    let other = two.reference("malmo", 0).await;
    let join = format!("{leuven}/identity");
    let unproved = [("other", other.as_str()), ("why", " ")];
    assert_eq!(two.say(&join, &unproved).await, StatusCode::CONFLICT);
    let unknown = [("reference", "L2-00000"), ("why", "she said so")];
    assert_eq!(two.say(&join, &unknown).await, StatusCode::CONFLICT);
    assert_eq!(two.persons().await, before);

    let known = [("other", other.as_str()), ("why", "She called from both")];
    assert_eq!(two.say(&join, &known).await, StatusCode::SEE_OTHER);
    for path in [&leuven, &malmo] {
        let page = two.read(path).await;
        assert!(page.contains("Not the same person after all"), "{page}");
        assert!(page.contains("Known to be the same person"), "{page}");
    }
    let after = two.persons().await;
    assert_ne!(after, before, "one person fewer");
    let figure = |line: &str| -> i64 {
        let cells = line.split(',').filter_map(|it| it.parse::<i64>().ok());
        cells.sum()
    };
    assert_eq!(figure(&before) - figure(&after), 1, "{before} {after}");

    assert_eq!(
        two.say(&format!("{malmo}/identity/removal"), &[]).await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(two.persons().await, before);
    assert!(
        two.read(&leuven)
            .await
            .contains("No other registration is known")
    );
}

#[tokio::test]
async fn three_of_whom_one_is_parted_leave_two() {
    let two = Two::open().await;
    let leuven = two.page("leuven", 0).await;
    for place in 0..2 {
        let other = two.reference("malmo", place).await.to_lowercase();
        let fields = [("reference", other.as_str()), ("why", "passport")];
        let join = format!("{leuven}/identity");
        assert_eq!(two.say(&join, &fields).await, StatusCode::SEE_OTHER);
    }
    let bo = two.page("malmo", 1).await;
    assert!(two.read(&bo).await.contains("How to assess prevention"));
    two.say(&format!("{leuven}/identity/removal"), &[]).await;
    let page = two.read(&leuven).await;
    assert!(page.contains("No other registration is known"), "{page}");
    let page = two.read(&bo).await;
    assert!(page.contains("Not the same person after all"), "{page}");
}
