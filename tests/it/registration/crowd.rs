//! Many who register at the same moment share transactions: nobody's trouble becomes another's.

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::future::join_all;
use plenary::registration::{Registration, State};
use reqwest::{Method, StatusCode};

use crate::support::Site;
use crate::support::visitor::ana;

async fn count(site: &Site, state: State) -> usize {
    let people = site.registrations("leuven").await;
    people.iter().filter(|it| it.state == state).count()
}

/// What became of each of so many people whose forms leave at once.
async fn all_at_once(site: &Site, emails: &[String]) -> Vec<StatusCode> {
    let posts = emails
        .iter()
        .map(|it| async { site.fill_in("leuven", &[("email", it)]).await.status });
    join_all(posts).await
}

#[tokio::test(flavor = "multi_thread")]
async fn forty_people_for_twentyfive_seats() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 25).await;
    let emails: Vec<String> = (0..40).map(|no| format!("p{no}@x.example")).collect();

    let answers = all_at_once(&site, &emails).await;

    assert!(answers.iter().all(|it| *it == StatusCode::SEE_OTHER));
    assert_eq!(count(&site, State::Confirmed).await, 25);
    assert_eq!(count(&site, State::Waiting).await, 15);
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (25, 15));
    let letters = site.letters().await;
    let of_kind = |kind: &str| letters.iter().filter(|it| it.starts_with(kind)).count();
    assert_eq!(of_kind("registration_confirmed"), 25);
    assert_eq!(of_kind("registration_invitation"), 25);
    assert_eq!(of_kind("registration_waiting"), 15);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_twice_in_a_crowd_holds_nobody_else_up() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 99).await;
    site.register("leuven", &[("email", "p3@x.example")]).await;
    let emails: Vec<String> = (0..30)
        .map(|no| format!("p{}@x.example", no % 20))
        .collect();

    let answers = all_at_once(&site, &emails).await;

    assert!(answers.iter().all(|it| *it == StatusCode::SEE_OTHER));
    assert_eq!(site.reload(&event).await.taken, 20);
    let people = site.registrations("leuven").await;
    let address = |it: &Registration| it.answers.email.as_ref().unwrap().key();
    let addresses: BTreeSet<String> = people.iter().map(address).collect();
    assert_eq!((people.len(), addresses.len()), (20, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_hangs_up_in_a_crowd_takes_nobody_along() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 500).await;
    let send = |no: usize, patience: Option<Duration>| {
        let site = &site;
        async move {
            let (email, form_id) = (format!("p{no}@x.example"), format!("form-{no}"));
            let fields = ana(&[("email", &email), ("form_id", &form_id)]);
            let mut post = site
                .request(Method::POST, "/en/events/leuven/registration")
                .form(&fields);
            if let Some(patience) = patience {
                post = post.timeout(patience);
            }
            post.send().await.ok().map(|it| it.status())
        }
    };

    // Every third person hangs up, each a little later than the one before.
    let crowd = (0..150).map(|no| {
        let moment = Duration::from_micros(200 * u64::try_from(no).unwrap());
        send(no, (no % 3 == 0).then_some(moment))
    });
    let answers = join_all(crowd).await;

    let patient = answers.iter().enumerate().filter(|it| it.0 % 3 != 0);
    for (no, answer) in patient {
        assert_eq!(*answer, Some(StatusCode::SEE_OTHER), "{no}");
    }
    let again = join_all((0..150).map(|no| send(no, None))).await;
    assert!(again.iter().all(|it| *it == Some(StatusCode::SEE_OTHER)));
    assert_eq!(count(&site, State::Confirmed).await, 150);
    assert_eq!(site.reload(&event).await.taken, 150);
    assert_eq!(site.letters().await.len(), 300);
}
