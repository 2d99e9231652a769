//! The waiting list: free seats are offered in turn, answered or not.

use chrono::TimeDelta;
use plenary::events::{Event, Limit};
use plenary::registration::{self, Ending, Error, Refusal, State, cancel_by_staff, confirm};
use plenary::staff::Actor;
use reqwest::StatusCode;

use crate::support::Site;

use State::{Cancelled, Confirmed, Offered, Waiting};

/// An event with so many seats, and so many people who want one; the paths of their pages.
async fn crowd(site: &mut Site, seats: i32, people: usize) -> (Event, Vec<String>) {
    let event = site.event("leuven", seats).await;
    let mut paths = Vec::new();
    for no in 0..people {
        let email = format!("p{no}@x.example");
        paths.push(site.register("leuven", &[("email", &email)]).await);
        site.wait(TimeDelta::seconds(1));
    }
    (event, paths)
}

async fn act(site: &Site, path: &str, noun: &str) -> StatusCode {
    site.post(&format!("{path}/{noun}"), &[]).await.status
}

#[tokio::test]
async fn a_cancelled_seat_is_offered_and_accepted() {
    let mut site = Site::open().await;
    let (event, paths) = crowd(&mut site, 1, 3).await;

    act(&site, &paths[0], "cancellation").await;

    assert_eq!(site.states("leuven").await, [Cancelled, Offered, Waiting]);
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (1, 1));
    let letters = site.letters().await;
    assert_eq!(
        letters.last().unwrap(),
        "registration_offered en p1@x.example sent"
    );
    // Noon on 1 March, ten weeks ahead: three days.
    let (text, _) = site.letter("registration_offered").await;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("We keep it for you until 4 March 2027, 13:00 (Brussels time)"),
        "{text}"
    );
    let page = site.get(&paths[1]).await;
    assert!(
        page.text().contains("A seat is free for you, Ana"),
        "{}",
        page.text()
    );
    assert_eq!(
        site.states("leuven").await[1],
        Offered,
        "looking changes nothing"
    );

    assert_eq!(
        act(&site, &paths[1], "acceptance").await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        act(&site, &paths[1], "acceptance").await,
        StatusCode::SEE_OTHER
    );

    assert_eq!(site.states("leuven").await, [Cancelled, Confirmed, Waiting]);
    let letters = site.letters().await;
    let last = &letters[letters.len() - 2..];
    assert_eq!(
        last,
        [
            "registration_confirmed en p1@x.example sent",
            "registration_invitation en p1@x.example sent"
        ]
    );
}

#[tokio::test]
async fn an_offer_that_is_refused_goes_to_the_next() {
    let mut site = Site::open().await;
    let (_, paths) = crowd(&mut site, 1, 3).await;
    act(&site, &paths[0], "cancellation").await;

    assert_eq!(
        act(&site, &paths[1], "refusal").await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        act(&site, &paths[1], "refusal").await,
        StatusCode::SEE_OTHER
    );

    assert_eq!(site.states("leuven").await, [Cancelled, Cancelled, Offered]);
}

#[tokio::test]
async fn an_offer_without_an_answer_goes_on_and_its_person_to_the_end() {
    let mut site = Site::open().await;
    let (event, paths) = crowd(&mut site, 1, 4).await;
    act(&site, &paths[0], "cancellation").await;
    site.wait(TimeDelta::hours(72) - TimeDelta::seconds(5));
    assert_eq!(site.go_round().await, 0, "not before its time");

    site.wait(TimeDelta::seconds(5));
    assert_eq!(site.go_round().await, 1);
    assert_eq!(site.go_round().await, 0, "once");

    assert_eq!(
        site.states("leuven").await,
        [Cancelled, Waiting, Offered, Waiting]
    );
    site.letters().await;
    let (lapsed, _) = site.letter("registration_lapsed").await;
    assert!(
        lapsed.contains("You are at the end of the waiting"),
        "{lapsed}"
    );
    let page = site.get(&paths[1]).await;
    assert!(page.text().contains("You are number 2 on the waiting list"));
    let late = site.post(&format!("{}/acceptance", paths[1]), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.text().contains("No offer or invitation is open"),
        "{}",
        late.text()
    );

    // The second one without an answer is the last.
    act(&site, &paths[2], "refusal").await;
    act(&site, &paths[3], "refusal").await;
    assert_eq!(
        site.states("leuven").await,
        [Cancelled, Offered, Cancelled, Cancelled]
    );
    site.wait(TimeDelta::days(4));
    assert_eq!(site.go_round().await, 1);

    let person = &site.registrations("leuven").await[1];
    assert_eq!(
        (person.state, person.ending),
        (Cancelled, Some(Ending::Unanswered))
    );
    site.letters().await;
    let (ended, _) = site.letter("registration_cancelled").await;
    assert!(ended.contains("we had no answer in time"), "{ended}");
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (0, 0));
}

#[tokio::test]
async fn a_late_click_is_told_so_kindly_even_before_anybody_noticed() {
    let mut site = Site::open().await;
    let (_, paths) = crowd(&mut site, 1, 3).await;
    act(&site, &paths[0], "cancellation").await;
    site.wait(TimeDelta::hours(72));

    let late = site.post(&format!("{}/acceptance", paths[1]), &[]).await;

    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.text().contains("the seat goes to the next person"),
        "{}",
        late.text()
    );
    assert_eq!(site.states("leuven").await, [Cancelled, Waiting, Offered]);
}

#[tokio::test]
async fn offers_end_by_day_sooner_near_the_event_and_never_after_its_beginning() {
    let mut site = Site::open().await;
    let (_, paths) = crowd(&mut site, 2, 6).await;
    let deadline = async |site: &Site, no: usize| {
        let people = site.registrations("leuven").await;
        let it = &people[no];
        let local = it
            .deadline
            .map(|at| at.with_timezone(&chrono_tz::Europe::Brussels));
        (it.state, local.map(|at| at.format("%d %H:%M").to_string()))
    };
    let offered = |text: &str| (Offered, Some(text.to_owned()));

    // Six days ahead, at 22:00 in Leuven: 24 hours would end at 22:00 too, so the next morning.
    site.wait(
        "2027-05-04T20:00:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
            - site.services.now(),
    );
    act(&site, &paths[0], "cancellation").await;
    assert_eq!(deadline(&site, 2).await, offered("06 10:00"));
    // Two days ahead, at noon: six hours.
    site.wait(
        "2027-05-07T10:00:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
            - site.services.now(),
    );
    site.go_round().await;
    assert_eq!(deadline(&site, 3).await, offered("07 18:00"));
    // The evening before: until the day begins, as the morning would be too late.
    site.wait(
        "2027-05-09T17:30:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap()
            - site.services.now(),
    );
    site.go_round().await;
    assert_eq!(deadline(&site, 4).await, offered("10 00:00"));
    // The day itself: nobody is offered anything.
    site.wait(TimeDelta::hours(12));
    site.go_round().await;
    act(&site, &paths[1], "cancellation").await;
    let states = site.states("leuven").await;
    assert!(!states.contains(&Offered), "{states:?}");
}

#[tokio::test]
async fn organisers_give_extra_seats_with_a_reason_and_the_next_free_seat_makes_up_for_it() {
    let mut site = Site::open().await;
    let (event, paths) = crowd(&mut site, 1, 3).await;
    let people = site.registrations("leuven").await;
    let now = site.services.now();
    let full = confirm(&site.services, people[2].id, (Actor::System, None), now).await;
    assert!(
        matches!(full, Err(Error::Refused(Refusal::Full))),
        "{full:?}"
    );

    let why = Some("The deputy mayor".to_owned());
    confirm(&site.services, people[2].id, (Actor::System, why), now)
        .await
        .unwrap();

    assert_eq!(site.states("leuven").await, [Confirmed, Waiting, Confirmed]);
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.extra, event.waiting), (1, 1, 1));
    act(&site, &paths[0], "cancellation").await;
    assert_eq!(site.states("leuven").await, [Cancelled, Waiting, Confirmed]);
    let event = site.reload(&event).await;
    assert_eq!(
        (event.taken, event.extra),
        (1, 0),
        "the free seat made up for the extra one"
    );
    cancel_by_staff(&site.services, people[2].id, Actor::System, now)
        .await
        .unwrap();
    assert_eq!(site.states("leuven").await, [Cancelled, Offered, Cancelled]);
}

#[tokio::test]
async fn a_room_that_is_full_holds_nobody_up_who_takes_part_online() {
    let mut site = Site::open().await;
    let lines = "capacity = 9\nmode = \"hybrid\"\ncapacity_in_person = 1\ncapacity_online = 1";
    let event = site.event_with("leuven", lines).await;
    let come = async |site: &Site, email: &str, mode: &str| {
        site.register("leuven", &[("email", email), ("mode", mode)])
            .await
    };
    let ana = come(&site, "ana@x.example", "in_person").await;
    let bo = come(&site, "bo@x.example", "in_person").await;
    come(&site, "cy@x.example", "online").await;
    assert_eq!(site.states("leuven").await, [Confirmed, Waiting, Confirmed]);

    // Ana stays at home; there is no room online yet.
    let changed = crate::support::visitor::ana(&[("email", ""), ("mode", "online")]);
    let reply = site.post(&format!("{ana}/changes"), &changed).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        reply
            .text()
            .contains("No seat is left for taking part in this way"),
        "{}",
        reply.text()
    );
    assert_eq!(site.states("leuven").await[1], Waiting);

    // Bo, who only waits, may want to take part online too, and then waits for that.
    site.post(&format!("{bo}/changes"), &changed).await;
    let people = site.registrations("leuven").await;
    cancel_by_staff(
        &site.services,
        people[2].id,
        Actor::System,
        site.services.now(),
    )
    .await
    .unwrap();
    assert_eq!(site.states("leuven").await, [Confirmed, Offered, Cancelled]);

    let event = site.reload(&event).await;
    let limit = |taken| Limit {
        capacity: Some(1),
        taken,
    };
    assert_eq!(
        (event.in_person, event.online, event.taken),
        (limit(1), limit(1), 2)
    );
}

#[tokio::test]
async fn whoever_switches_to_the_free_way_frees_the_other_for_the_next() {
    let mut site = Site::open().await;
    let lines = "capacity = 9\nmode = \"hybrid\"\ncapacity_in_person = 1";
    site.event_with("leuven", lines).await;
    let ana = site.register("leuven", &[("mode", "in_person")]).await;
    site.register(
        "leuven",
        &[("email", "bo@x.example"), ("mode", "in_person")],
    )
    .await;

    let changed = crate::support::visitor::ana(&[("email", ""), ("mode", "online")]);
    let reply = site.post(&format!("{ana}/changes"), &changed).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    assert_eq!(site.states("leuven").await, [Confirmed, Offered]);
}

#[tokio::test]
async fn what_nobody_offered_is_offered_in_the_next_round() {
    let mut site = Site::open().await;
    let (_, _) = crowd(&mut site, 1, 3).await;
    // The programme file now says two seats.
    let conn = site.services.db.read();
    let event = plenary::events::by_slug(conn, "leuven")
        .await
        .unwrap()
        .unwrap();
    let more = Event {
        capacity: 2,
        ..event
    };
    site.services
        .db
        .write(async |tx| plenary::events::save(tx, &more).await)
        .await
        .unwrap();

    assert_eq!(site.go_round().await, 1);

    assert_eq!(site.states("leuven").await, [Confirmed, Offered, Waiting]);
    assert_eq!(site.go_round().await, 0);
}

#[tokio::test]
async fn two_processes_that_go_round_at_once_offer_a_seat_once() {
    let mut site = Site::open().await;
    let (event, paths) = crowd(&mut site, 1, 5).await;
    act(&site, &paths[0], "cancellation").await;
    site.wait(TimeDelta::days(4));
    let now = site.services.now();

    let rounds = (0..8).map(|_| registration::go_round(&site.services, now));
    let done: Vec<_> = futures_util::future::join_all(rounds).await;

    assert!(done.iter().all(Result::is_ok), "{done:?}");
    let states = site.states("leuven").await;
    assert_eq!(states, [Cancelled, Waiting, Offered, Waiting, Waiting]);
    assert_eq!(site.reload(&event).await.taken, 1);
    let lapsed = site.letters().await;
    let lapsed = lapsed
        .iter()
        .filter(|it| it.starts_with("registration_lapsed"));
    assert_eq!(lapsed.count(), 1);
}
