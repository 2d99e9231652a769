//! Tags, notes and searches that organisers keep.

use plenary::staff::Role;
use reqwest::StatusCode;
use serde_json::Value;

use crate::support::Site;

const LIST: &str = "/office/events/leuven/registrations";

async fn three() -> (Site, Vec<String>) {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    for name in ["Ana", "Bo", "Cy"] {
        let email = format!("{name}@x.example");
        let fields = [("email", email.as_str()), ("given_name", name)];
        site.register("leuven", &fields).await;
    }
    let people = site.registrations("leuven").await;
    let ids = people.iter().map(|it| it.id.0.to_string()).collect();
    (site, ids)
}

#[tokio::test]
async fn people_are_marked_together_and_found_by_the_mark() {
    let (site, ids) = three().await;
    let organiser = site.organiser(Role::Organiser).await;
    let [first, second, _] = ids.as_slice() else {
        unreachable!("three people")
    };

    let ticked = [
        ("person", first.as_str()),
        ("person", second),
        ("mark", "Speaker  from Malmö"),
    ];
    let done = site.act(&organiser, &format!("{LIST}/tags"), &ticked).await;

    let found = site.see(&organiser, done.location()).await;
    assert_eq!(found.fields("person").len(), 2, "{}", done.location());
    let own = format!("{LIST}/{second}/tags");
    site.act(&organiser, &own, &[("tags", "host, interpreter")])
        .await;
    let page = site.see(&organiser, &format!("{LIST}/{second}")).await;
    assert_eq!(page.field("tags"), "host, interpreter");
    let found = site.see(&organiser, done.location()).await;
    assert_eq!(found.fields("person").len(), 1);
}

#[tokio::test]
async fn a_note_is_read_by_organisers_and_by_whom_it_is_about() {
    let (site, ids) = three().await;
    let organiser = site.organiser(Role::Organiser).await;
    let person = format!("{LIST}/{}", ids.first().unwrap());
    let note = [("note", "Called: needs an invoice")];
    site.act(&organiser, &format!("{person}/notes"), &note)
        .await;
    site.act(&organiser, &format!("{person}/tags"), &[("tags", "vip")])
        .await;

    let page = site.see(&organiser, &person).await.text();
    assert!(page.contains("Called: needs an invoice"), "{page}");
    assert!(page.contains("Olga Lead"), "{page}");
    let people = site.registrations("leuven").await;
    let own = site.personal_page(people.first().unwrap());
    let data = site.get(&format!("{own}/data.json")).await;
    let data: Value = serde_json::from_str(&data.body).unwrap();
    assert_eq!(data.pointer("/tags/0").unwrap(), "vip");
    assert_eq!(
        data.pointer("/notes/0/text").unwrap(),
        "Called: needs an invoice"
    );
}

#[tokio::test]
async fn nothing_empty_or_endless_is_noted() {
    let (site, ids) = three().await;
    let organiser = site.organiser(Role::Organiser).await;
    let first = ids.first().unwrap().as_str();
    let long = "x".repeat(1001);
    for (path, fields) in [
        (format!("{LIST}/{first}/notes"), vec![("note", " ")]),
        (
            format!("{LIST}/{first}/notes"),
            vec![("note", long.as_str())],
        ),
        (
            format!("{LIST}/{first}/tags"),
            vec![("tags", long.get(..41).unwrap())],
        ),
        (
            format!("{LIST}/tags"),
            vec![("person", first), ("mark", "")],
        ),
        (format!("{LIST}/tags"), vec![("mark", "speaker")]),
    ] {
        let reply = site.act(&organiser, &path, &fields).await;
        assert_eq!(reply.status, StatusCode::CONFLICT, "{path} {fields:?}");
    }
}

#[tokio::test]
async fn a_search_is_kept_under_a_name_by_each_organiser_alone() {
    let (site, _) = three().await;
    let organiser = site.organiser(Role::Organiser).await;
    let searches = "/office/events/leuven/searches";
    let search = [
        ("search", "bo"),
        ("state", "confirmed"),
        ("name", "Bo’s people"),
    ];

    let kept = site.act(&organiser, searches, &search).await;

    assert_eq!(kept.location(), format!("{LIST}?search=bo&state=confirmed"));
    let page = site.see(&organiser, LIST).await;
    assert!(page.text().contains("Bo’s people"), "{}", page.text());
    assert!(
        page.body
            .contains("registrations?search=bo&amp;state=confirmed")
    );
    let id = page.field("search_id");
    let other = site
        .enter(&site.sign_in_link("z@efus.example", Role::Lead).await)
        .await;
    let theirs = site.see(&other, LIST).await.text();
    assert!(!theirs.contains("Bo’s people"), "{theirs}");
    let removal = format!("{searches}/removal");
    site.act(&other, &removal, &[("search_id", &id)]).await;
    assert!(
        site.see(&organiser, LIST)
            .await
            .text()
            .contains("Bo’s people")
    );
    site.act(&organiser, &removal, &[("search_id", &id)]).await;
    assert!(
        !site
            .see(&organiser, LIST)
            .await
            .text()
            .contains("Bo’s people")
    );
}
