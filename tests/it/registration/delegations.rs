//! Several people whom somebody else registers: all of them, or nobody.

use plenary::events::Event;
use plenary::registration::{Source, State};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::{Reply, Site};

use State::{Confirmed, Waiting};

const FORM: &str = "/en/events/leuven/delegation";

async fn event(site: &mut Site, seats: i32) -> Event {
    let lines = format!("capacity = {seats}\ndelegations = true");
    site.event_with("leuven", &lines).await
}

/// The form of Bo, who registers these people of the town hall of Malmö; a name said again replaces the value.
async fn send(site: &Site, pasted: &str, other: &[(&str, &str)]) -> Reply {
    let mut fields = vec![
        ("registered_by", "Bo Ek"),
        ("organisation", "Malmö stad"),
        ("city", "Malmö"),
        ("notice", "yes"),
        ("pasted", pasted),
    ];
    fields.retain(|(name, _)| !other.iter().any(|it| it.0 == *name));
    fields.extend(other);
    site.post(FORM, &fields).await
}

const THREE: &str = "Zoë;Å;zoe@malmo.example;fr\nYa;Ö;ya@malmo.example;de\nXi;Ü;xi@malmo.example\n";

#[tokio::test]
async fn a_pasted_delegation_is_registered_and_each_is_written_to_in_their_language() {
    let mut site = Site::open().await;
    let event = event(&mut site, 9).await;

    let reply = send(&site, THREE, &[]).await;

    assert_eq!(reply.location(), format!("{FORM}?done"), "{}", reply.text());
    let done = site.get(reply.location()).await.text();
    assert!(
        done.contains("Each of these people receives an e-mail"),
        "{done}"
    );
    let people = site.registrations("leuven").await;
    assert_eq!(site.states("leuven").await, [Confirmed; 3]);
    assert_eq!(site.reload(&event).await.taken, 3);
    for it in &people {
        assert_eq!(it.source, Source::Delegation);
        assert_eq!(it.registered_by.as_deref(), Some("Bo Ek"));
        assert_eq!(it.answers.organisation, "Malmö stad");
    }
    let letters = site.letters().await;
    for (who, language) in [("zoe", "fr"), ("ya", "de"), ("xi", "en")] {
        let letter = format!("registration_confirmed {language} {who}@malmo.example sent");
        assert!(letters.contains(&letter), "{letters:?}");
    }
    let (letter, _) = site.letter("registration_confirmed").await;
    assert!(letter.contains("Bo Ek has registered you."), "{letter}");
    let own = site.get(&site.personal_page(people.first().unwrap())).await;
    assert!(own.text().contains("Zoë Å"), "{}", own.text());
}

#[tokio::test]
async fn one_wrong_row_registers_nobody_and_keeps_every_row() {
    let mut site = Site::open().await;
    event(&mut site, 9).await;
    let pasted =
        "Zoë;Å;zoe@malmo.example\nYa;;ya@malmo.example\nXi;Ü;xi@malmo\nZoë;Å;ZOE@malmo.example";

    let back = send(&site, pasted, &[("organisation", "")]).await;

    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for sentence in [
        "Person 2: ",
        "Person 3: ",
        "Person 4: This person stands in the list twice.",
    ] {
        assert!(
            back.text().contains(sentence),
            "{sentence}: {}",
            back.text()
        );
    }
    assert!(
        back.body.contains("href=\"#organisation\""),
        "{}",
        back.body
    );
    assert!(
        back.body.contains("href=\"#family_name_2\""),
        "{}",
        back.body
    );
    assert_eq!(back.field("email_1"), "zoe@malmo.example");
    assert_eq!(back.field("given_name_2"), "Ya");
    assert_eq!(back.field("registered_by"), "Bo Ek");
    assert!(site.registrations("leuven").await.is_empty());

    // What came back, corrected, is sent from its rows.
    let rows = [
        ("form_id", back.field("form_id")),
        ("rows", back.field("rows")),
        ("given_name_1", back.field("given_name_1")),
        ("family_name_1", back.field("family_name_1")),
        ("email_1", back.field("email_1")),
        ("given_name_2", "Ya".to_owned()),
        ("family_name_2", "Ö".to_owned()),
        ("email_2", "ya@malmo.example".to_owned()),
    ];
    let rows: Vec<(&str, &str)> = rows.iter().map(|it| (it.0, it.1.as_str())).collect();
    for _ in 0..2 {
        let sent = send(&site, "", &rows).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    }
    assert_eq!(site.states("leuven").await, [Confirmed; 2], "once");
}

#[tokio::test]
async fn a_group_is_told_how_many_seats_are_left_and_chooses() {
    let mut site = Site::open().await;
    let event = event(&mut site, 2).await;

    let told = send(&site, THREE, &[]).await;

    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sentence = "2 seats are left for 3 people. Nobody has been registered yet";
    assert!(told.text().contains(sentence), "{}", told.text());
    assert_eq!(told.field("email_3"), "xi@malmo.example");
    assert_eq!(site.reload(&event).await.taken, 0);
    assert!(site.letters().await.is_empty());

    let split = send(&site, THREE, &[("may_split", "yes")]).await;
    assert_eq!(split.status, StatusCode::SEE_OTHER, "{}", split.text());
    assert_eq!(site.states("leuven").await, [Confirmed, Confirmed, Waiting]);
}

#[tokio::test]
async fn seats_of_a_city_and_of_a_code_go_to_its_delegation() {
    let mut site = Site::open().await;
    let lines = "capacity = 9\naccess = \"invited\"\ndelegations = true";
    let event = site.event_with("leuven", lines).await;
    let organiser = site.organiser(Role::Organiser).await;
    let quota = [("code", "MALMO-2027"), ("capacity", "2")];
    site.act(&organiser, "/office/events/leuven/seats", &quota)
        .await;

    let without = send(&site, THREE, &[]).await;
    assert!(
        without.body.contains("href=\"#code\""),
        "{}",
        without.text()
    );
    let code = [("code", "malmo 2027")];
    let three = send(&site, THREE, &code).await;
    assert!(
        three.text().contains("2 seats are left for 3 people"),
        "{}",
        three.text()
    );
    let two = THREE.lines().take(2).collect::<Vec<_>>().join("\n");
    let done = send(&site, &two, &code).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(site.reload(&event).await.taken_reserved, 2);
}

#[tokio::test]
async fn who_is_registered_already_stays_so_and_nobody_is_told() {
    let mut site = Site::open().await;
    let event = event(&mut site, 9).await;
    let zoe = [
        ("email", "zoe@malmo.example"),
        ("given_name", "Zoë"),
        ("family_name", "Å"),
    ];
    site.register("leuven", &zoe).await;

    let reply = send(&site, THREE, &[]).await;

    assert_eq!(reply.location(), format!("{FORM}?done"), "{}", reply.text());
    assert_eq!(site.reload(&event).await.taken, 3);
    let letters = site.letters().await;
    let again = "registration_link en zoe@malmo.example sent".to_owned();
    assert!(letters.contains(&again), "{letters:?}");
}

#[tokio::test]
async fn only_where_the_event_lets_anybody_but_always_from_the_desk() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    assert_eq!(site.get(FORM).await.status, StatusCode::NOT_FOUND);
    let refused = send(&site, THREE, &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);

    let organiser = site.organiser(Role::Organiser).await;
    let desk = "/office/events/leuven/delegation";
    let fields = [
        ("organisation", "Malmö stad"),
        ("city", "Malmö"),
        ("notice", "yes"),
        ("pasted", THREE),
        ("may_split", "yes"),
    ];
    let done = site.act(&organiser, desk, &fields).await;
    let list = site.see(&organiser, done.location()).await.text();
    assert!(
        list.contains("2 people are registered. One person waits."),
        "{list}"
    );
    let people = site.registrations("leuven").await;
    let by = people.first().unwrap().registered_by.clone();
    assert_eq!(by.as_deref(), Some("Olga Lead"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_delegations_for_the_last_seats_are_never_mixed() {
    let mut site = Site::open().await;
    let event = event(&mut site, 4).await;
    let groups: Vec<String> = (0..8)
        .map(|group| {
            let row = |no| format!("P{no};G{group};p{no}@g{group}.example\n");
            (0..3).map(row).collect()
        })
        .collect();

    let sent = groups.iter().map(|it| send(&site, it, &[]));
    let answers = futures_util::future::join_all(sent).await;

    let whole = answers
        .iter()
        .filter(|it| it.status == StatusCode::SEE_OTHER);
    assert_eq!(whole.count(), 1);
    assert_eq!(site.reload(&event).await.taken, 3);
    let people = site.registrations("leuven").await;
    let families: std::collections::BTreeSet<String> = people
        .iter()
        .map(|it| it.answers.family_name.as_str().to_owned())
        .collect();
    assert_eq!((people.len(), families.len()), (3, 1), "{families:?}");
}
