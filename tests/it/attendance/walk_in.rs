use futures_util::future::join_all;
use plenary::registration::{CityAnswer, Source, State};
use reqwest::StatusCode;

use super::Day;

fn form<'a>(slot: &'a str, other: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("slot", slot),
        ("form_id", "one"),
        ("given_name", "Łucja"),
        ("family_name", "Nowak"),
        ("organisation", "Malmö stad"),
        ("city", "malmoe"),
    ];
    fields.retain(|it| !other.iter().any(|new| new.0 == it.0));
    fields.extend(other);
    fields
}

#[tokio::test]
async fn four_fields_take_a_free_seat_and_stamp() {
    let day = Day::begin(2, &[("Ana", "Silva", "Setubal")]).await;
    let slot = day.look("").await.field("slot");

    let reply = day.press("walk-ins", &form(&slot, &[])).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let page = day.site.get(reply.location()).await.text();
    assert!(page.contains("Łucja Nowak is in."), "{page}");
    let people = day.site.registrations("leuven").await;
    let new = people.last().unwrap();
    assert_eq!((new.source, new.state), (Source::WalkIn, State::Confirmed));
    assert_eq!(
        new.answers.city,
        CityAnswer::Known(plenary::base::CityId("malmo".to_owned()))
    );
    let stamps = day.stamps().await;
    assert_eq!((stamps.len(), stamps[0].registration), (1, new.id));
}

#[tokio::test]
async fn a_full_event_takes_nobody_new_and_says_so() {
    let day = Day::begin(1, &[("Ana", "Silva", "Setubal")]).await;
    let slot = day.look("").await.field("slot");

    let reply = day.press("walk-ins", &form(&slot, &[])).await;

    assert_eq!(reply.status, StatusCode::CONFLICT);
    assert!(reply.text().contains("No seat is free"), "{}", reply.text());
    assert_eq!(reply.field("given_name"), "Łucja", "what was typed is kept");
    assert_eq!(day.site.registrations("leuven").await.len(), 1);
}

#[tokio::test]
async fn wrong_fields_come_back_with_what_was_typed() {
    let day = Day::begin(2, &[]).await;
    let slot = day.look("").await.field("slot");

    let reply = day
        .press(
            "walk-ins",
            &form(&slot, &[("family_name", " "), ("organisation", "")]),
        )
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        reply.text().contains("Please check 2 fields"),
        "{}",
        reply.text()
    );
    assert_eq!(
        (reply.field("city"), reply.field("form_id")),
        ("malmoe".to_owned(), "one".to_owned())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_form_sent_ten_times_at_once_is_one_person() {
    let day = Day::begin(20, &[]).await;
    let slot = day.look("").await.field("slot");

    let fields = form(&slot, &[]);
    let replies = join_all((0..10).map(|_| day.press("walk-ins", &fields))).await;

    let answers: Vec<_> = replies.iter().map(|it| it.status).collect();
    assert!(
        answers.iter().all(|it| *it == StatusCode::SEE_OTHER),
        "{answers:?}"
    );
    assert_eq!(day.site.registrations("leuven").await.len(), 1);
    assert_eq!(day.stamps().await.len(), 1);
}

#[tokio::test]
async fn somebody_overlooked_on_the_list_is_pointed_out() {
    let day = Day::begin(5, &[("Lucja", "NOWAK", "Malmoe")]).await;
    let slot = day.look("").await.field("slot");

    let reply = day.press("walk-ins", &form(&slot, &[])).await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        reply
            .text()
            .contains("Lucja NOWAK (Malmö) is on the list already"),
        "{}",
        reply.text()
    );
    let another = day
        .press("walk-ins", &form(&slot, &[("another", "yes")]))
        .await;
    assert_eq!(another.status, StatusCode::SEE_OTHER);
    assert_eq!(day.site.registrations("leuven").await.len(), 2);
}
