//! Letters that come back, and people who want no announcements.

use chrono::TimeDelta;
use plenary::inbound::process;
use plenary::mail::{self, Channel, Decision, Entry, EntryFilter, Envelope, LetterState};
use plenary::staff::Role;
use reqwest::StatusCode;

use super::invited;
use crate::support::Site;

async fn newest(site: &Site) -> Entry {
    let conn = site.services.db.read();
    let (entries, _) = mail::log(conn, &EntryFilter::default(), 1).await.unwrap();
    entries.into_iter().next().unwrap()
}

/// The Message-ID of the newest letter, as its recipient reads it.
async fn message_id(site: &Site) -> String {
    let sheet = mail::letter(&site.services, newest(site).await.id).await;
    let bytes = sheet.unwrap().unwrap().contents.unwrap().bytes;
    let text = String::from_utf8(bytes).unwrap();
    let line = text.lines().find(|it| it.starts_with("Message-ID: "));
    line.unwrap().trim_start_matches("Message-ID: ").to_owned()
}

/// A delivery status (RFC 3464) about the letter with this Message-ID.
fn status(number: u32, action: &str, code: &str, message_id: &str, is_whole: bool) -> String {
    let (kind, rest) = if is_whole {
        ("message/rfc822", "\r\nNot read.\r\n")
    } else {
        ("text/rfc822-headers", "")
    };
    format!(
        "Return-Path: <>\r\nMessage-ID: <{number}@mx.setubal.example>\r\nFrom: MAILER-DAEMON@mx.setubal.example\r\n\
         To: events@plenary.example\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.setubal.example\r\n\r\n\
         Final-Recipient: rfc822; ana@setubal.example\r\nAction: {action}\r\nStatus: {code}\r\n\
         Diagnostic-Code: smtp; 550 {code} No such\r\n mailbox here\r\n\r\n\
         --b\r\nContent-Type: {kind}\r\n\r\nFrom: events@plenary.example\r\nMessage-ID: {message_id}\r\nSubject: Hello\r\n{rest}\r\n--b--\r\n"
    )
}

async fn register_bo(site: &Site) -> Vec<String> {
    let bo = [("email", "bo@malmo.example"), ("given_name", "Bo")];
    site.register("leuven", &bo).await;
    site.letters().await
}

#[tokio::test]
async fn a_letter_that_came_back_is_the_last_to_its_address_until_somebody_says_otherwise() {
    let (site, ana) = invited("capacity = 9").await;
    let id = message_id(&site).await;
    let bounce = status(1, "failed", "5.1.1", &id, true);
    assert_eq!(site.receive(bounce.as_bytes()).await, Decision::Bounced);
    assert_eq!(site.receive(bounce.as_bytes()).await, Decision::Repeated);
    let letter = newest(&site).await;
    assert_eq!(letter.state, LetterState::Bounced);
    assert_eq!(letter.reply.unwrap(), "550 5.1.1 No such mailbox here");

    // The desk says so, and nothing more is sent there.
    let organiser = site.organiser(Role::Organiser).await;
    let list = "/office/events/leuven/registrations";
    assert!(
        site.see(&organiser, list)
            .await
            .text()
            .contains("This address refuses mail.")
    );
    let person = format!("{list}/{}", ana.id.0);
    let page = site.see(&organiser, &person).await.text();
    assert!(page.contains("550 5.1.1 No such mailbox here"), "{page}");
    site.act(&organiser, &format!("{person}/link"), &[]).await;
    let letters = site.letters().await;
    assert_eq!(
        letters.last().unwrap(),
        "registration_link en ana@setubal.example failed"
    );
    assert!(
        register_bo(&site).await.last().unwrap().ends_with("sent"),
        "others are"
    );

    // Somebody knows better.
    let done = site
        .act(&organiser, &format!("{person}/address"), &[])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    site.act(&organiser, &format!("{person}/link"), &[]).await;
    assert!(
        site.letters()
            .await
            .last()
            .unwrap()
            .ends_with("ana@setubal.example sent")
    );
    let page = site.see(&organiser, &person).await.text();
    assert!(!page.contains("refuses mail"), "{page}");
}

#[tokio::test]
async fn what_is_late_on_its_way_or_arrived_changes_nothing() {
    let (site, _) = invited("capacity = 9").await;
    let id = message_id(&site).await;
    for (number, action, code, decision) in [
        (1, "delayed", "4.4.1", Decision::Delayed),
        (2, "failed", "4.2.2", Decision::Delayed),
        (3, "delivered", "2.0.0", Decision::Automatic),
    ] {
        let report = status(number, action, code, &id, false);
        assert_eq!(
            site.receive(report.as_bytes()).await,
            decision,
            "{action} {code}"
        );
    }
    assert_eq!(newest(&site).await.state, LetterState::Sent);
    let alien = status(4, "failed", "5.1.1", "<somebody@elsewhere.example>", false);
    assert_eq!(site.receive(alien.as_bytes()).await, Decision::Unknown);
    assert!(
        register_bo(&site)
            .await
            .iter()
            .all(|it| it.ends_with("sent"))
    );
}

#[tokio::test]
async fn a_bounce_without_form_is_known_by_the_address_it_comes_to() {
    let (site, _) = invited("capacity = 9").await;
    let letter = newest(&site).await;
    let token = site.services.vault.link("bounce", letter.id.0, 0);
    let bounce = |number: u32, text: &str| {
        format!(
            "Message-ID: <{number}@qmail.example>\r\nFrom: MAILER-DAEMON@qmail.example\r\nTo: x@y.example\r\n\
             Subject: failure notice\r\n\r\n{text}\r\n"
        )
    };
    let receive = async |text: String, recipient: String| {
        let envelope = Envelope {
            sender: Some(String::new()),
            recipient: Some(recipient),
        };
        let now = site.services.now();
        let message = (text.as_bytes(), &envelope);
        process(&site.services, message, Channel::Pipe, now)
            .await
            .unwrap()
    };
    let ours = format!("bounce+{token}@plenary.example");
    let away = bounce(1, "I am away until 5 March. Call 5.1 or write.");
    assert_eq!(receive(away, ours.clone()).await, Decision::Automatic);
    let refused = "Sorry, no mailbox here by that name. (#5.1.1)";
    let forged = ours.replace('+', "+a");
    assert_eq!(
        receive(bounce(2, refused), forged).await,
        Decision::Automatic
    );
    assert_eq!(newest(&site).await.state, LetterState::Sent);
    assert_eq!(receive(bounce(3, refused), ours).await, Decision::Bounced);
    let letter = newest(&site).await;
    assert_eq!(
        (letter.state, letter.reply.as_deref()),
        (LetterState::Bounced, Some(refused))
    );
}

#[tokio::test]
async fn a_complaint_is_written_down_and_letters_about_the_registration_go_on() {
    let (site, _) = invited("capacity = 9").await;
    let id = message_id(&site).await;
    let report = format!(
        "From: feedback@provider.example\r\nMessage-ID: <1@provider.example>\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nUnwanted.\r\n\
         --b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\nFrom: events@plenary.example\r\nMessage-ID: {id}\r\n\r\nHello\r\n--b--\r\n"
    );
    assert_eq!(site.receive(report.as_bytes()).await, Decision::Complained);
    let ana = site.first("leuven").await;
    let organiser = site.organiser(Role::Organiser).await;
    let link = format!("/office/events/leuven/registrations/{}/link", ana.id.0);
    site.act(&organiser, &link, &[]).await;
    assert!(site.letters().await.last().unwrap().ends_with("sent"));
}

#[tokio::test]
async fn what_was_dealt_with_is_forgotten_after_a_month_and_what_was_not_stays() {
    let (site, _) = invited("capacity = 9").await;
    let written = "From: Zoe <zoe@liege.example>\r\nMessage-ID: <1@liege.example>\r\nSubject: Lift?\r\n\r\nIs there a lift?\r\n";
    assert_eq!(site.receive(written.as_bytes()).await, Decision::Written);
    let away = "From: zoe@liege.example\r\nMessage-ID: <2@liege.example>\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nAway.\r\n";
    assert_eq!(site.receive(away.as_bytes()).await, Decision::Automatic);
    assert!(
        !site.database_holds("Is there a lift?").await,
        "it lies sealed"
    );
    site.wait(TimeDelta::days(31));
    let now = site.services.now();
    assert_eq!(mail::erase_closed(&site.services, now).await.unwrap(), 1);
    let left = mail::incoming(&site.services, 9).await.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].text, "Is there a lift?");
}
