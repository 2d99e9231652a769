//! Events over the nights of the change of clocks, from the programme file to feeds and invitations as others read them.

use super::checker::Checker;
use crate::support::Site;

/// City, day, first and last minute on the clocks there, and the same as instants.
const NIGHTS: [(&str, &str, [&str; 2], [&str; 2]); 5] = [
    (
        "setubal",
        "2027-10-31",
        ["00:15", "03:00"],
        ["2027-10-30T23:15:00Z", "2027-10-31T03:00:00Z"],
    ),
    (
        "setubal",
        "2028-03-26",
        ["00:30", "02:30"],
        ["2028-03-26T00:30:00Z", "2028-03-26T01:30:00Z"],
    ),
    (
        "alexandroupoli",
        "2028-03-26",
        ["02:00", "05:00"],
        ["2028-03-26T00:00:00Z", "2028-03-26T02:00:00Z"],
    ),
    (
        "london",
        "2027-10-31",
        ["00:30", "03:00"],
        ["2027-10-30T23:30:00Z", "2027-10-31T03:00:00Z"],
    ),
    (
        "london",
        "2027-07-01",
        ["09:00", "17:00"],
        ["2027-07-01T08:00:00Z", "2027-07-01T16:00:00Z"],
    ),
];

/// The event, with one session that people choose.
fn event(no: usize) -> String {
    let (city, day, [from, to], _) = NIGHTS.get(no).unwrap();
    format!(
        r#"
[[event]]
slug = "night-{no}"
kind = "training"
city = "{city}"
starts = {day}
ends = {day}
capacity = 9
languages = ["en"]
venue = "Town hall"
title = {{ en = "Night {no}" }}

[[event.session]]
kind = "field_visit"
title = {{ en = "The city at night" }}
starts = {day}T{from}:00
ends = {day}T{to}:00
choosable = true
"#
    )
}

/// The instants of everything in a calendar file, as two other parsers read it alike.
fn instants(kind: &str, text: &str) -> Vec<[String; 2]> {
    let (faults, events) = Checker::new().read(kind, text);
    assert_eq!(faults, Vec::<String>::new());
    events.into_iter().map(|it| [it.1, it.2]).collect()
}

#[tokio::test]
async fn feeds_and_invitations_name_the_instant_that_the_clocks_of_the_venue_show() {
    let site = Site::open().await;
    let programme = include_str!("../support/programme.toml");
    let events: String = (0..NIGHTS.len()).map(event).collect();
    site.import(&format!("{programme}{events}")).await;

    let mut all = Vec::new();
    for (no, (city, _, _, expected)) in NIGHTS.iter().enumerate() {
        let slug = format!("night-{no}");
        let session = site.get(&format!("/en/events/{slug}/registration")).await;
        let chosen = session.field("sessions[]");
        let page = site.register(&slug, &[("sessions[]", &chosen)]).await;
        let (_, invitation) = {
            site.letters().await;
            site.letter("registration_invitation").await
        };
        let expected = expected.map(str::to_owned);
        assert_eq!(
            instants("mail", &invitation),
            std::slice::from_ref(&expected),
            "{slug}"
        );

        let body = site.get(&page).await.body;
        let start = body.find("/cal/my/").unwrap();
        let feed = body[start..].split('"').next().unwrap();
        let personal = site.get(feed).await.body;
        let both = [expected.clone(), expected.clone()];
        assert_eq!(instants("feed", &personal), both, "{slug}");

        let event = site.get(&format!("/cal/it/event/{slug}.ics")).await.body;
        assert!(instants("feed", &event).contains(&expected), "{slug}");
        let city = site.get(&format!("/cal/fr/city/{city}.ics")).await.body;
        assert!(instants("feed", &city).contains(&expected), "{slug}");
        all.push(expected);
    }
    let feed = instants("feed", &site.get("/cal/en/all.ics").await.body);
    all.sort();
    assert_eq!(feed, all);
}
