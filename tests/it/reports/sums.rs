use std::collections::BTreeSet;

use plenary::base::EventId;
use plenary::reports::{self, Count, Figures, Scope};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use sea_orm::{ConnectionTrait as _, Statement};

use crate::support::Site;

/// Somebody: mailbox, city, gender, cancelled, half-days present.
type Somebody = (u8, &'static str, &'static str, bool, Vec<usize>);

fn somebody() -> impl Strategy<Value = Somebody> {
    let cities = vec!["Malmoe", "la haye", "London", "Setubal", "Atlantis", "", ""];
    let genders = vec!["female", "male", "non_binary", ""];
    let slots = prop::sample::subsequence(vec![0, 1, 2], 0..=3);
    let select = prop::sample::select::<&'static str>;
    (
        0..12_u8,
        select(cities),
        select(genders),
        any::<bool>(),
        slots,
    )
}

/// Registers people at an event and stamps them, each mailbox once; gives what must be counted.
async fn fill(site: &Site, event: EventId, slug: &str, people: &[Somebody]) -> Count {
    let mut expected = Count::default();
    let mut seen = BTreeSet::new();
    for (mailbox, city, gender, cancelled, slots) in people {
        if !seen.insert(*mailbox) {
            continue;
        }
        let email = format!("p{mailbox}@x.example");
        let mut fields = vec![
            ("email", email.as_str()),
            ("gender", *gender),
            ("city", *city),
        ];
        if city.is_empty() {
            fields.push(("no_city", "yes"));
        }
        let id = site.enrol(slug, &fields).await;
        site.was_there(event, id, slots).await;
        if *cancelled {
            cancel(site, id.0).await;
        }
        expected.registered += i64::from(!cancelled);
        expected.confirmed += i64::from(!cancelled);
        expected.attended += i64::from(!slots.is_empty());
        expected.minutes += slots.iter().map(|it| minutes(*it)).sum::<i64>();
    }
    expected
}

/// Of the half-days of the test event.
fn minutes(slot: usize) -> i64 {
    match slot {
        0 => 90,
        1 => 180,
        _ => 150,
    }
}

async fn cancel(site: &Site, id: uuid::Uuid) {
    let db = site.services.db.read();
    let sql = "UPDATE registration SET state = 'cancelled' WHERE id = $1";
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into()]);
    db.execute_raw(statement).await.unwrap();
}

async fn figures(site: &Site, scope: Scope) -> Figures {
    let measured = reports::measure(site.services.db.read(), scope)
        .await
        .unwrap();
    reports::figures(&measured).unwrap()
}

fn assert_sums(figures: &Figures) {
    for sum in [
        figures.places.values().copied().sum::<Count>(),
        figures.countries.values().copied().sum(),
        figures.genders.values().copied().sum(),
        figures.events.values().copied().sum(),
    ] {
        assert_eq!(sum, figures.total);
    }
}

/// Gender = country = city = total, on the database, for people as they come.
#[tokio::test]
async fn sums_agree_for_random_people() {
    let mut runner = TestRunner::deterministic();
    let mut site = Site::open().await;
    let mut sizes = vec![0, 1, 3];
    sizes.extend([8; 5]);
    let mut all = Count::default();
    let mut programme = None;
    for (no, size) in sizes.into_iter().enumerate() {
        let slug = format!("event-{no}");
        let event = site.event(&slug, 99).await;
        let people = prop::collection::vec(somebody(), size)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let mut expected = fill(&site, event.id, &slug, &people).await;
        expected.persons = expected.attended;

        let counted = figures(&site, Scope::Event(event.id)).await;
        assert_eq!(counted.total, expected, "{people:?}");
        assert_sums(&counted);
        all += expected;
        programme = Some(event.programme);
    }
    let counted = figures(&site, Scope::Programme(programme.unwrap())).await;
    assert_sums(&counted);
    assert_eq!(
        (counted.total.attended, counted.total.minutes),
        (all.attended, all.minutes)
    );
    assert!(
        counted.total.persons < all.attended,
        "some came more than once"
    );
    assert!(counted.total.persons <= 12, "there are twelve mailboxes");
}

#[tokio::test]
async fn everybody_not_stated_is_one_row() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 9).await;
    for no in 0..3 {
        let email = format!("p{no}@x.example");
        site.enrol(
            "leuven",
            &[("email", &email), ("city", ""), ("no_city", "yes")],
        )
        .await;
    }
    let counted = figures(&site, Scope::Event(event.id)).await;
    assert_eq!(counted.genders.get(&None).unwrap().registered, 3);
    assert_eq!(counted.countries.get(&None).unwrap().registered, 3);
    assert_sums(&counted);
}
