//! An agenda taken over from a file.

use plenary::events::{self, Session};
use plenary::mail::{self, EntryFilter};
use plenary::staff::Role;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode, header};

use super::{JSON, XML, open};
use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

const PATH: &str = "/office/events/leuven/agenda/import";

async fn send(site: &Site, organiser: &Organiser, text: &str, drops: bool) -> Reply {
    let file = Part::text(text.to_owned()).file_name("schedule");
    let form = Form::new()
        .part("file", file)
        .text("lang", "en")
        .text("csrf", organiser.csrf.clone());
    let form = if drops {
        form.text("drops", "yes")
    } else {
        form
    };
    let request = site.request(Method::POST, PATH).multipart(form);
    site.send(request.header(header::COOKIE, &organiser.cookie))
        .await
}

/// Sends the form of the page that shows what would change.
async fn go(site: &Site, organiser: &Organiser, shown: &Reply) -> Reply {
    let text = shown.field("text");
    let fields = [
        ("sure", "yes"),
        ("lang", "en"),
        ("text", text.as_str()),
        ("drops", "yes"),
    ];
    let most = if shown.body.contains("name=\"drops\"") {
        4
    } else {
        3
    };
    site.act(organiser, PATH, fields.get(..most).unwrap()).await
}

async fn agenda(site: &Site) -> Vec<Session> {
    let conn = site.services.db.read();
    let event = events::by_slug(conn, "leuven").await.unwrap().unwrap();
    events::sessions(conn, event.id).await.unwrap()
}

#[tokio::test]
async fn what_was_exported_changes_nothing_and_comes_out_the_same() {
    let site = open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let spoken = "room = \"Room A\"\nspeakers = [\"Zoë O'Neill\", \"Ana <Silva>\"]\nsummary = { en = \"*Two* & more\" }";
    site.import(&site.programme().replace("room = \"Room A\"", spoken))
        .await;
    let before = agenda(&site).await;
    assert!(before.iter().any(|it| it.speakers.len() == 2));
    for path in [XML, JSON, "/cal/en/event/leuven.ics"] {
        let exported = site.get(path).await.body;
        let shown = send(&site, &organiser, &exported, true).await;
        assert_eq!(shown.status, StatusCode::OK, "{path}: {}", shown.text());
        assert!(
            shown.text().contains("0 new, 0 changed, 4 as they are"),
            "{path}: {}",
            shown.text()
        );
        assert!(shown.text().contains("Nothing would change."), "{path}");
    }
    assert_eq!(agenda(&site).await, before);
}

#[tokio::test]
async fn an_agenda_that_was_lost_comes_back_under_its_ids() {
    let site = open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let (exported, before) = (site.get(XML).await.body, agenda(&site).await);
    for session in &before {
        let path = format!("/office/events/leuven/agenda/{}/removal", session.id.0);
        let gone = site.act(&organiser, &path, &[("sure", "yes")]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
    }
    assert!(agenda(&site).await.is_empty());
    let shown = send(&site, &organiser, &exported, false).await;
    assert!(
        shown.text().contains("4 new, 0 changed"),
        "{}",
        shown.text()
    );
    assert!(agenda(&site).await.is_empty(), "only looked at");
    let done = go(&site, &organiser, &shown).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let facts = |it: &Session| {
        (
            it.id,
            it.kind,
            it.title.clone(),
            it.room.clone(),
            it.starts_at,
            it.ends_at,
        )
    };
    let (before, after): (Vec<_>, Vec<_>) = (
        before.iter().map(facts).collect(),
        agenda(&site).await.iter().map(facts).collect(),
    );
    assert_eq!(after, before);
    let guids = |text: &str| -> Vec<String> {
        text.lines()
            .filter(|it| it.contains("<event "))
            .map(|it| it.trim().to_owned())
            .collect()
    };
    assert_eq!(
        guids(&site.get(XML).await.body),
        guids(&exported),
        "ids and numbers too"
    );
}

#[tokio::test]
async fn changes_are_shown_first_then_made_and_told_to_those_who_chose() {
    let site = open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let chosen = agenda(&site)
        .await
        .into_iter()
        .find(|it| it.title.in_(plenary::base::Language::En) == "Indicators");
    let chosen = chosen.unwrap().id.0.to_string();
    site.register("leuven", &[("sessions[]", &chosen)]).await;
    site.letters().await;
    let exported = site.get(XML).await.body;
    let moved = exported
        .replace("Room A", "Room Z")
        .replace(
            "<title>Opening</title>",
            "<title>Welcome &amp; opening</title>",
        )
        .replace("The neighbourhood", "The \u{202e}neighbourhood");
    let conclusions = moved.find("<title>Conclusions").unwrap();
    let start = moved.get(..conclusions).unwrap().rfind("<event ").unwrap();
    let end = start + moved.get(start..).unwrap().find("</event>").unwrap() + "</event>".len();
    let moved = [moved.get(..start).unwrap(), moved.get(end..).unwrap()].concat();

    let shown = send(&site, &organiser, &moved, true).await;
    let text = shown.text();
    assert!(text.contains("0 new, 2 changed, 1 as they are"), "{text}");
    assert!(
        text.contains("Welcome &amp; opening")
            && text.contains("Room Z")
            && text.contains("Taken out"),
        "{text}"
    );
    assert!(
        text.contains("One person is told of this change."),
        "{text}"
    );
    let done = go(&site, &organiser, &shown).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let now = agenda(&site).await;
    assert_eq!(now.len(), 3);
    assert!(now.iter().any(|it| it.room.as_deref() == Some("Room Z")));
    let french = now
        .iter()
        .find(|it| it.room.as_deref() == Some("Room Z"))
        .unwrap();
    assert!(
        french.choosable && french.capacity == Some(1),
        "what the file cannot say stays"
    );
    site.wait(chrono::TimeDelta::minutes(11));
    site.go_round().await;
    site.letters().await;
    let conn = site.services.db.read();
    let (letters, _) = mail::log(conn, &EntryFilter::default(), 99).await.unwrap();
    let told = letters
        .iter()
        .filter(|it| it.kind.code() == "registration_updated");
    assert_eq!(told.count(), 1);
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_changes_nothing() {
    let site = open().await;
    let organiser = site.organiser(Role::Organiser).await;
    let before = agenda(&site).await;
    let later = site.get(JSON).await.body.replace("2027-05-1", "2028-05-1");
    for (text, status, said) in [
        (
            "no schedule",
            StatusCode::UNPROCESSABLE_ENTITY,
            "neither a schedule.xml",
        ),
        (
            "<schedule/>",
            StatusCode::UNPROCESSABLE_ENTITY,
            "has a title and a time",
        ),
        (
            later.as_str(),
            StatusCode::OK,
            "Outside the days of the event",
        ),
    ] {
        let shown = send(&site, &organiser, text, false).await;
        assert_eq!(shown.status, status, "{}", shown.text());
        assert!(shown.text().contains(said), "{said}: {}", shown.text());
    }
    assert_eq!(agenda(&site).await, before);
}
