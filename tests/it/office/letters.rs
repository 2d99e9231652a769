//! The log of letters on the desk: found, sent again, taken along as proof.

use mail_parser::MessageParser;
use plenary::mail::{self, EntryFilter};
use plenary::staff::Role;
use reqwest::{StatusCode, header};

use crate::support::Site;
use crate::support::organiser::Organiser;

const LOG: &str = "/office/events/leuven/letters";

/// An event to which Ana comes; her letters have left.
async fn open() -> (Site, Organiser) {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    site.register("leuven", &[]).await;
    site.letters().await;
    let organiser = site.organiser(Role::Lead).await;
    (site, organiser)
}

/// The address of the newest letter of this kind.
async fn newest(site: &Site, kind: &str) -> String {
    let conn = site.services.db.read();
    let (entries, _) = mail::log(conn, &EntryFilter::default(), 99).await.unwrap();
    let found = entries.iter().find(|it| it.kind.code() == kind).unwrap();
    format!("/office/letters/{}", found.id.0)
}

/// The letter with which the organiser would sign in once more.
async fn sign_in_letter(site: &Site) -> String {
    let email = [("email", "lead@efus.example")];
    site.post("/office/sign-in", &email).await;
    site.letters().await;
    newest(site, "staff_sign_in").await
}

#[tokio::test]
async fn a_letter_is_sent_again_as_a_letter_of_its_own() {
    let (site, organiser) = open().await;
    let first = newest(&site, "registration_confirmed").await;
    let page = site.see(&organiser, &first).await.text();
    assert!(
        page.contains("Message-ID") && page.contains("Send again"),
        "{page}"
    );
    let reply = site.act(&organiser, &format!("{first}/copies"), &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let copy = reply.location().to_owned();
    assert_ne!(copy, first);
    let again = site.act(&organiser, &format!("{copy}/copies"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "it has not left yet");
    let letters = site.letters().await;
    let sent = "registration_confirmed en ana@setubal.example sent";
    assert_eq!(letters.iter().filter(|it| *it == sent).count(), 2);
    let audit = site.see(&organiser, "/office/audit").await.text();
    assert!(audit.contains("Letter sent again"), "{audit}");
}

#[tokio::test]
async fn no_calendar_sees_an_older_invitation_after_a_newer_letter() {
    let (site, organiser) = open().await;
    let invitation = newest(&site, "registration_invitation").await;
    let copies = format!("{invitation}/copies");
    let fine = site.act(&organiser, &copies, &[]).await;
    assert_eq!(fine.status, StatusCode::SEE_OTHER);
    let ana = site.registrations("leuven").await.remove(0);
    site.post(&format!("{}/cancellation", site.personal_page(&ana)), &[])
        .await;
    site.letters().await;
    let refused = site.act(&organiser, &copies, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let secret = sign_in_letter(&site).await;
    let refused = site.act(&organiser, &format!("{secret}/copies"), &[]).await;
    assert_eq!(
        refused.status,
        StatusCode::CONFLICT,
        "a sign-in link is nobody's to send"
    );
}

#[tokio::test]
async fn the_log_is_taken_along_as_a_table_and_a_letter_as_it_left() {
    let (site, organiser) = open().await;
    let found = site
        .see(&organiser, &format!("{LOG}?kind=registration_confirmed"))
        .await;
    assert!(
        found
            .body
            .contains("letters.csv?kind=registration_confirmed")
    );
    let table = site.see(&organiser, &format!("{LOG}.csv")).await;
    assert!(
        table
            .header(header::CONTENT_DISPOSITION)
            .contains("leuven-letters.csv")
    );
    let rows: Vec<&str> = table.body.trim().lines().collect();
    assert_eq!(rows.len(), 3, "{rows:?}");
    for said in [
        "ana@setubal.example",
        "2027-03-01T12:00:00Z",
        "@plenary.example>",
        "Sent",
    ] {
        assert!(rows[1].contains(said), "{said}: {}", rows[1]);
    }
    let narrowed = site
        .see(
            &organiser,
            &format!("{LOG}.csv?kind=registration_confirmed"),
        )
        .await;
    assert_eq!(narrowed.body.trim().lines().count(), 2);

    let letter = newest(&site, "registration_invitation").await;
    let file = site.see(&organiser, &format!("{letter}/message.eml")).await;
    assert_eq!(file.header(header::CONTENT_TYPE), "message/rfc822");
    let message = MessageParser::default()
        .parse(file.body.as_bytes())
        .unwrap();
    assert_eq!(
        message.to().unwrap().first().unwrap().address(),
        Some("ana@setubal.example")
    );
    let secret = sign_in_letter(&site).await;
    let shut = site.see(&organiser, &format!("{secret}/message.eml")).await;
    assert_eq!(shut.status, StatusCode::NOT_FOUND);
}
