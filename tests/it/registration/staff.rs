//! What organisers and helpers do: reinstate, cancel, walk-ins, spellings of cities, searching.

use chrono::TimeDelta;
use plenary::base::{CityId, PersonName};
use plenary::platform::Tx;
use plenary::registration::{
    self, CityAnswer, Error, Filter, Refusal, State, WalkIn, cancel_by_staff, reinstate,
    settle_city, walk_in,
};
use plenary::staff::Actor;

use crate::support::Site;

#[tokio::test]
async fn a_reinstated_person_gets_a_free_seat_and_a_new_invitation() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    site.register("leuven", &[]).await;
    let before = site.registrations("leuven").await.remove(0);
    let now = site.services.now();
    cancel_by_staff(&site.services, before.id, Actor::System, now)
        .await
        .unwrap();
    site.letters().await;
    assert!(
        site.letter("registration_cancelled")
            .await
            .0
            .contains("The organisers have cancelled")
    );

    reinstate(&site.services, before.id, Actor::System, now)
        .await
        .unwrap();

    let after = site.registrations("leuven").await.remove(0);
    assert_eq!((after.state, after.sequence), (State::Confirmed, 0));
    assert_ne!(after.uid, before.uid);
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(
        site.letters().await.last().unwrap(),
        "registration_invitation en ana@setubal.example sent"
    );
}

#[tokio::test]
async fn nobody_is_reinstated_into_a_full_event_or_beside_themselves() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;
    let path = site.register("leuven", &[]).await;
    site.post(&format!("{path}/cancellation"), &[]).await;
    let cancelled = site.registrations("leuven").await[0].id;
    site.register("leuven", &[]).await;
    let now = site.services.now();

    let again = reinstate(&site.services, cancelled, Actor::System, now).await;
    assert!(
        matches!(again, Err(Error::Refused(Refusal::Again))),
        "{again:?}"
    );
    assert_eq!(
        site.reload(&event).await.taken,
        1,
        "the seat was given back"
    );

    site.register("leuven", &[("email", "bo@x.example")]).await;
    let full = reinstate(&site.services, cancelled, Actor::System, now).await;
    assert!(
        matches!(full, Err(Error::Refused(Refusal::Full))),
        "{full:?}"
    );
}

fn walking_in(city: &str) -> WalkIn {
    WalkIn {
        given_name: PersonName::parse("Ó").unwrap(),
        family_name: PersonName::parse("O'Brien").unwrap(),
        organisation: "Garda".to_owned(),
        city: city.to_owned(),
    }
}

#[tokio::test]
async fn people_who_walk_in_take_seats_and_get_no_letter() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;
    let now = site.services.now();

    let come = async |form_id: &str, city: &str| {
        let (form, person) = ((event.id, form_id), walking_in(city));
        let work = async |tx: &Tx| -> Result<_, Error> {
            walk_in(tx, &site.services, form, &person, Actor::System, now).await
        };
        site.services.db.write(work).await
    };
    let first = come("one", "la haye").await.unwrap();
    assert_eq!(
        come("one", "la haye").await.unwrap(),
        first,
        "the same form is the same person"
    );
    come("two", "").await.unwrap();
    let full = come("three", "").await;

    assert!(
        matches!(full, Err(Error::Refused(Refusal::Full))),
        "{full:?}"
    );
    let cities: Vec<CityAnswer> = site
        .registrations("leuven")
        .await
        .into_iter()
        .map(|it| it.answers.city)
        .collect();
    let the_hague = CityAnswer::Known(CityId("the-hague".to_owned()));
    assert_eq!(cities, [the_hague, CityAnswer::NotStated]);
    assert_eq!(site.letters().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_settled_spelling_counts_for_its_city_then_and_later() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    site.register("leuven", &[("city", "Den Haag-Zuid")]).await;
    let conn = site.services.db.read();
    let unmatched = registration::unmatched(conn).await.unwrap();
    assert_eq!(
        (unmatched[0].typed.as_str(), unmatched[0].count),
        ("Den Haag-Zuid", 1)
    );

    let the_hague = CityId("the-hague".to_owned());
    let settled = settle_city(
        &site.services,
        (&unmatched[0].folded, &unmatched[0].typed),
        Some(the_hague.clone()),
        Actor::System,
        site.services.now(),
    )
    .await
    .unwrap();

    assert_eq!(settled, 1);
    assert!(registration::unmatched(conn).await.unwrap().is_empty());
    site.wait(TimeDelta::seconds(2));
    let later = [("email", "bo@x.example"), ("city", "den haag zuid")];
    site.register("leuven", &later).await;
    for it in site.registrations("leuven").await {
        assert_eq!(it.answers.city, CityAnswer::Known(the_hague.clone()));
    }
}

#[tokio::test]
async fn people_are_found_without_accents_and_by_reference() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 9).await;
    site.register("leuven", &[("family_name", "Müller-Þórsdóttir")])
        .await;
    site.register("leuven", &[("email", "bo@x.example"), ("given_name", "Bo")])
        .await;
    let reference = site.registrations("leuven").await[0].reference.clone();
    let conn = site.services.db.read();

    for search in ["muller", "thorsdottir ana", "SETUBAL", &reference] {
        let filter = Filter {
            search: search.to_owned(),
            ..Filter::default()
        };
        let found = registration::list(conn, event.id, &filter, 50)
            .await
            .unwrap();
        assert_eq!(found.len(), 1, "{search}");
    }
    let filter = Filter {
        state: Some(State::Waiting),
        ..Filter::default()
    };
    let found = registration::list(conn, event.id, &filter, 50)
        .await
        .unwrap();
    assert!(found.is_empty());
}
