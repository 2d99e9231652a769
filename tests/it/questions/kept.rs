//! How long answers are kept.

use plenary::questions;
use reqwest::StatusCode;

use super::Desk;
use crate::support::site::at;

#[tokio::test]
async fn answers_are_erased_when_their_time_is_over_each_by_its_version() {
    let desk = Desk::open().await;
    let hotel = desk.ask("Your hotel?", "text", &[("keep", "30")]).await;
    let train = desk
        .ask("Your train?", "text", &[("keep", "registration")])
        .await;
    let (hotel_field, train_field) = (hotel.field(), train.field());
    let ana = [(hotel_field.as_str(), "Astoria"), (&train_field, "IC 12")];
    let first = desk.site.register("leuven", &ana).await;
    let later = [("keep", "90")];
    let reply = desk.change(&hotel, "Your hotel?", &later).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let bo = [("email", "bo@x.example"), (&hotel_field, "Ibis")];
    let second = desk.site.register("leuven", &bo).await;

    let erase = async |now: &str| {
        questions::erase_due(&desk.site.services, at(now))
            .await
            .unwrap()
    };
    // The event ends on 11 May in Leuven; the thirtieth day after it is 10 June, which ends at 22:00 UTC.
    assert_eq!(erase("2027-06-10T21:59:59Z").await, 0);
    assert_eq!(erase("2027-06-10T22:00:00Z").await, 1);
    assert_eq!(erase("2027-06-10T22:00:00Z").await, 0);
    let page = desk.site.get(&first).await.text();
    assert!(
        !page.contains("Astoria") && page.contains("IC 12"),
        "{page}"
    );
    assert!(desk.site.get(&second).await.text().contains("Ibis"));
    assert_eq!(erase("2027-08-09T22:00:00Z").await, 1);
    assert!(!desk.site.get(&second).await.text().contains("Ibis"));
    assert!(desk.site.get(&first).await.text().contains("IC 12"));
}

#[tokio::test]
async fn what_nobody_needs_can_be_erased_by_the_person() {
    let desk = Desk::open().await;
    let needed = desk.ask("Your room?", "text", &[("required", "yes")]).await;
    let extra = desk.ask("Your hobby?", "text", &[]).await;
    let (needed, extra) = (needed.field(), extra.field());
    let said = [(needed.as_str(), "Single"), (&extra, "Chess")];
    let mine = desk.site.register("leuven", &said).await;
    desk.site.post(&format!("{mine}/erasure"), &[]).await;
    let page = desk.site.get(&mine).await.text();
    assert!(page.contains("Single") && !page.contains("Chess"), "{page}");
}
