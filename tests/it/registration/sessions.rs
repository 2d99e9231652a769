//! Choosing sessions: only with a seat, only while there are places, and given back with the seat.

use plenary::events;
use reqwest::StatusCode;

use crate::support::visitor::ana;
use crate::support::{Reply, Site};

/// The ids of the sessions the form offers.
fn offered(form: &Reply) -> Vec<String> {
    let mark = "name=\"sessions[]\" value=\"";
    form.body
        .match_indices(mark)
        .map(|(at, it)| form.body[at + it.len()..at + it.len() + 36].to_owned())
        .collect()
}

/// How many places are taken in the sessions one can choose.
async fn taken(site: &Site, slug: &str) -> Vec<i32> {
    let conn = site.services.db.read();
    let event = events::by_slug(conn, slug).await.unwrap().unwrap();
    let sessions = events::sessions(conn, event.id).await.unwrap();
    sessions
        .iter()
        .filter(|it| it.choosable)
        .map(|it| it.taken)
        .collect()
}

#[tokio::test]
async fn a_session_can_be_swapped_and_goes_with_the_seat() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let ids = offered(&site.get("/en/events/leuven/registration").await);
    let path = site.register("leuven", &[("sessions[]", &ids[0])]).await;
    assert_eq!(taken(&site, "leuven").await, [1, 0]);

    let swap = ana(&[("sessions[]", &ids[1])]);
    let reply = site.post(&format!("{path}/changes"), &swap).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert_eq!(taken(&site, "leuven").await, [0, 1]);

    site.post(&format!("{path}/cancellation"), &[]).await;
    assert_eq!(taken(&site, "leuven").await, [0, 0]);
}

#[tokio::test]
async fn a_full_session_keeps_those_who_have_a_place() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    let ids = offered(&site.get("/en/events/leuven/registration").await);
    let path = site.register("leuven", &[("sessions[]", &ids[0])]).await;

    let same = ana(&[("sessions[]", &ids[0]), ("function", "Coordinator")]);
    let reply = site.post(&format!("{path}/changes"), &same).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    assert_eq!(taken(&site, "leuven").await, [1, 0]);
    assert_eq!(
        offered(&site.get("/en/events/leuven/registration").await),
        ids[1..],
        "a full session is not offered to others"
    );
}

#[tokio::test]
async fn people_who_wait_take_no_place_in_a_session() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    let ids = offered(&site.get("/en/events/leuven/registration").await);
    site.register("leuven", &[]).await;
    assert!(offered(&site.get("/en/events/leuven/registration").await).is_empty());

    let late = [("email", "bo@malmo.example"), ("sessions[]", &*ids[0])];
    let path = site.register("leuven", &late).await;

    assert_eq!(taken(&site, "leuven").await, [0, 0]);
    let page = site.get(&path).await.text();
    assert!(
        page.contains("You choose sessions once you have a seat."),
        "{page}"
    );
}

#[tokio::test]
async fn a_session_of_another_event_or_of_none_is_refused() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    site.event("malmo", 5).await;
    let other = offered(&site.get("/en/events/malmo/registration").await);

    for id in [&*other[0], "nonsense", "\0"] {
        let reply = site.fill_in("leuven", &[("sessions[]", id)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{id}");
    }
    assert_eq!(site.reload(&event).await.taken, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_people_for_the_last_place_in_a_session() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 50).await;
    let ids = offered(&site.get("/en/events/leuven/registration").await);
    let emails: Vec<String> = (0..10).map(|no| format!("p{no}@x.example")).collect();

    let posts = emails.iter().map(|it| async {
        let fields = [("email", it.as_str()), ("sessions[]", &*ids[0])];
        site.fill_in("leuven", &fields).await.status
    });
    let answers = futures_util::future::join_all(posts).await;

    let done = |status| answers.iter().filter(|it| **it == status).count();
    assert_eq!(done(StatusCode::SEE_OTHER), 1, "{answers:?}");
    assert_eq!(done(StatusCode::UNPROCESSABLE_ENTITY), 9, "{answers:?}");
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(taken(&site, "leuven").await, [1, 0]);
}
