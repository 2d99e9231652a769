//! What goes with a seat: passing it on, the ticket, one's own data, the link itself.

use plenary::events::Seat;
use plenary::registration::{Ending, Source, State};
use plenary::staff::Role;
use reqwest::StatusCode;
use serde_json::Value;

use crate::attendance::open_door;
use crate::support::visitor::ana;
use crate::support::{Reply, Site};

use State::{Cancelled, Confirmed, Offered, Waiting};

const BO: [(&str, &str); 4] = [
    ("given_name", "Bo"),
    ("family_name", "Ek"),
    ("email", "bo@malmo.example"),
    ("language", "fr"),
];

/// A letter as it reads, wherever its lines break.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn pass_on(site: &Site, path: &str, fields: &[(&str, &str)]) -> Reply {
    site.post(&format!("{path}/colleague"), fields).await
}

#[tokio::test]
async fn a_seat_passes_to_a_colleague_not_to_those_who_wait() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let form = site.get("/en/events/leuven/registration").await.body;
    let workshop = form.split("sessions[]\" value=\"").nth(1).unwrap();
    let workshop = workshop.get(..36).unwrap();
    let path = site.register("leuven", &[("sessions[]", workshop)]).await;
    site.register("leuven", &[("email", "c@x.example")]).await;

    let reply = pass_on(&site, &path, &BO).await;

    assert_eq!(reply.location(), format!("{path}?passed_on"));
    let people = site.registrations("leuven").await;
    assert_eq!(site.states("leuven").await, [Cancelled, Waiting, Confirmed]);
    let (ana, bo) = (&people[0], &people[2]);
    assert_eq!(ana.ending, Some(Ending::PassedOn));
    assert_eq!(
        (bo.source, bo.seat),
        (Source::Colleague, Some(Seat::General))
    );
    assert_eq!(bo.registered_by.as_deref(), Some("Ana Silva"));
    assert_eq!(bo.answers.organisation, "Câmara Municipal");
    let conn = site.services.db.read();
    let chosen = plenary::registration::chosen_sessions(conn, bo.id).await;
    assert_eq!(chosen.unwrap().len(), 1, "the sessions pass on too");
    assert_eq!(site.reload(&event).await.taken, 1);

    let letters = site.letters().await;
    for expected in [
        "registration_cancelled en ana@setubal.example sent",
        "registration_confirmed fr bo@malmo.example sent",
        "registration_invitation fr bo@malmo.example sent",
    ] {
        assert!(letters.iter().any(|it| it == expected), "{letters:?}");
    }
    let (text, calendar) = site.letter("registration_cancelled").await;
    let text = on_one_line(&text);
    assert!(text.contains("has passed to your colleague"), "{text}");
    assert!(calendar.contains("METHOD:CANCEL"), "{calendar}");
    let (text, _) = site.letter("registration_confirmed").await;
    let text = on_one_line(&text);
    assert!(text.contains("faite pour vous par Ana Silva"), "{text}");

    let again = pass_on(&site, &path, &BO).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "sent twice is once");
    assert_eq!(site.registrations("leuven").await.len(), 3);
}

#[tokio::test]
async fn a_colleague_who_is_known_already_gets_one_seat_and_nobody_is_told() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;
    let first = site.register("leuven", &[]).await;
    let second = site.register("leuven", &[("email", "c@x.example")]).await;
    site.register("leuven", &BO).await;
    assert_eq!(site.states("leuven").await, [Confirmed, Confirmed, Waiting]);

    let waits = pass_on(&site, &first, &BO).await;
    assert_eq!(
        site.states("leuven").await,
        [Cancelled, Confirmed, Confirmed]
    );
    let has_one = pass_on(&site, &second, &BO).await;
    assert_eq!(
        site.states("leuven").await,
        [Cancelled, Cancelled, Confirmed]
    );
    assert_eq!(site.reload(&event).await.taken, 1);
    let letters = site.letters().await;
    let last = letters.last().unwrap();
    assert_eq!(last, "registration_link fr bo@malmo.example sent");

    let page = async |reply: &Reply| {
        let page = site.get(reply.location()).await;
        assert!(page.text().contains("Your seat has passed on"));
        reply.status
    };
    assert_eq!(page(&waits).await, page(&has_one).await);
}

#[tokio::test]
async fn only_a_confirmed_seat_passes_on_and_only_to_somebody_reachable() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    let path = site.register("leuven", &[]).await;
    let waits = site.register("leuven", &[("email", "c@x.example")]).await;

    let refused = pass_on(&site, &waits, &BO).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let faulty = pass_on(&site, &path, &[("given_name", "Bo"), ("email", "bo@")]).await;
    assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(faulty.field("given_name"), "Bo");
    assert_eq!(site.states("leuven").await, [Confirmed, Waiting]);

    site.post(&format!("{path}/cancellation"), &[]).await;
    assert_eq!(site.states("leuven").await, [Cancelled, Offered]);
    assert_eq!(
        pass_on(&site, &path, &BO).await.status,
        StatusCode::CONFLICT
    );
}

#[tokio::test]
async fn the_ticket_is_read_at_the_door() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let path = site.register("leuven", &[]).await;
    let waits = site.register("leuven", &[("email", "c@x.example")]).await;

    let page = site.get(&format!("{path}/ticket")).await;
    assert!(page.body.contains("<svg class=\"qr\" role=\"img\""));
    assert!(page.text().contains("Ana Silva"), "{}", page.text());
    let none = site.get(&format!("{waits}/ticket")).await;
    assert_eq!(none.status, StatusCode::CONFLICT);

    let organiser = site.organiser(Role::Organiser).await;
    let door = open_door(&site, &organiser, "leuven", "Main door").await;
    let id = site.registrations("leuven").await[0].id.0;
    let ticket = site.services.vault.ticket(id);
    let found = site.get(&format!("{door}?q={ticket}")).await.text();
    assert!(found.contains("Silva"), "{found}");
    let forged = site.get(&format!("{door}?q={}A", &ticket[..100])).await;
    assert!(!forged.text().contains("Silva"), "{}", forged.text());
    assert_eq!(site.reload(&event).await.taken, 1);
}

#[tokio::test]
async fn ones_data_can_be_taken_along_and_what_is_voluntary_erased() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    let said = [
        ("diet", "vegan"),
        ("access_needs", "a ramp"),
        ("function", "Youth officer"),
        ("gender", "female"),
        ("photo", "yes"),
    ];
    let path = site.register("leuven", &said).await;
    site.letters().await;

    let page = site.get(&format!("{path}/data")).await.text();
    for text in ["vegan", "Youth officer", "ana@setubal.example"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let file = site.get(&format!("{path}/data.json")).await;
    let all: Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(all.pointer("/answers/diet").unwrap(), "vegan");
    assert_eq!(all.pointer("/registration/state").unwrap(), "confirmed");
    let letters = all.pointer("/letters").unwrap().as_array().unwrap();
    assert_eq!(letters.len(), 2, "{letters:?}");

    site.post(&format!("{path}/erasure"), &[]).await;

    let file = site.get(&format!("{path}/data.json")).await;
    let all: Value = serde_json::from_str(&file.body).unwrap();
    let answers = all.pointer("/answers").unwrap();
    assert_eq!(answers.get("diet").unwrap(), "");
    assert_eq!(answers.get("gender").unwrap(), &Value::Null);
    assert_eq!(answers.get("photo").unwrap(), false);
    assert_eq!(answers.get("given_name").unwrap(), "Ana");
    assert_eq!(site.states("leuven").await, [Confirmed]);
}

#[tokio::test]
async fn a_link_is_renewed_or_made_void() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    let path = site.register("leuven", &[]).await;
    let feed = site.get(&path).await.body;
    let feed = feed.split("/cal/my/").nth(1).unwrap();
    let feed = format!("/cal/my/{}", feed.split('"').next().unwrap());
    assert_eq!(site.get(&feed).await.status, StatusCode::OK);

    let reply = site.post(&format!("{path}/rotation"), &[]).await;
    assert_eq!(reply.location(), "/en/link?renewed");
    assert_eq!(site.get(&path).await.status, StatusCode::NOT_FOUND);
    // Calendars are told that it is gone, so that they stop asking.
    assert_eq!(site.get(&feed).await.status, StatusCode::GONE);
    let letters = site.letters().await;
    let last = letters.last().unwrap();
    assert_eq!(last, "registration_link en ana@setubal.example sent");
    let (text, _) = site.letter("registration_link").await;
    let token = text.split("/en/my/").nth(1).unwrap();
    let renewed = format!("/en/my/{}", token.split_whitespace().next().unwrap());
    let renewed = renewed.trim_end_matches(')').to_owned();
    assert_eq!(site.get(&renewed).await.status, StatusCode::OK, "{renewed}");

    let reply = site.post(&format!("{renewed}/revocation"), &[]).await;
    assert_eq!(reply.location(), "/en/link?revoked");
    assert_eq!(site.get(&renewed).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.letters().await.len(), letters.len(), "no letter");
    let change = ana(&[("email", "")]);
    let late = site.post(&format!("{renewed}/changes"), &change).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert_eq!(site.states("leuven").await, [Confirmed]);
}
