//! The agenda for conference apps. The published schemas are not part of this repository; `docs/CALENDARS.md` says how the
//! documents were held against them.

mod import;

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use reqwest::{Method, StatusCode, header};
use serde_json::Value;

use crate::support::Site;

const XML: &str = "/en/events/leuven/schedule.xml";
const JSON: &str = "/en/events/leuven/schedule.json";

async fn open() -> Site {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    site
}

async fn json(site: &Site) -> Value {
    let reply = site.get(JSON).await;
    assert_eq!(reply.status, StatusCode::OK);
    serde_json::from_str(&reply.body).unwrap()
}

/// Every event of a document in JSON, with its day.
fn events(document: &Value) -> Vec<(Value, Value)> {
    let days = document.pointer("/schedule/conference/days").unwrap();
    let days = days.as_array().unwrap();
    let of_day = |day: &Value| {
        let rooms = day["rooms"].as_object().unwrap().values();
        let events = rooms.flat_map(|it| it.as_array().unwrap());
        events
            .map(|it| (day.clone(), it.clone()))
            .collect::<Vec<_>>()
    };
    days.iter().flat_map(of_day).collect()
}

fn instant(value: &Value) -> DateTime<FixedOffset> {
    value.as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn every_session_is_in_it_once_within_its_day_under_its_own_ids() {
    let site = open().await;
    let document = json(&site).await;
    let event = plenary::events::by_slug(site.services.db.read(), "leuven").await;
    let event = event.unwrap().unwrap();
    let sessions = plenary::events::sessions(site.services.db.read(), event.id)
        .await
        .unwrap();
    let found = events(&document);
    let guids: BTreeSet<String> = found
        .iter()
        .map(|it| it.1["guid"].as_str().unwrap().to_owned())
        .collect();
    let own: BTreeSet<String> = sessions.iter().map(|it| it.id.0.to_string()).collect();
    assert_eq!(guids, own);
    let ids: BTreeSet<i64> = found
        .iter()
        .map(|it| it.1["id"].as_i64().unwrap())
        .collect();
    assert!(
        ids.len() == found.len() && ids.iter().all(|it| *it > 0),
        "{ids:?}"
    );
    for (day, it) in &found {
        let (from, to) = (instant(&it["date"]), instant(&it["end"]));
        assert!(
            instant(&day["day_start"]) <= from && to <= instant(&day["day_end"]),
            "{it}"
        );
        assert_eq!(
            from.offset().local_minus_utc(),
            7200,
            "summer in Leuven: {it}"
        );
        assert_eq!(it["start"], from.format("%H:%M").to_string());
    }
    let conference = &document["schedule"]["conference"];
    assert_eq!(
        (&conference["acronym"], &conference["daysCount"]),
        (&"leuven".into(), &2.into())
    );
    assert_eq!(conference["time_zone_name"], "Europe/Brussels");
}

/// The attributes and texts of a document in XML, in order.
fn read_xml(text: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(text);
    let (mut read, mut name) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return read,
            Event::Start(tag) | Event::Empty(tag) => {
                tag.name().as_ref().clone_into(&mut name);
                for it in tag.attributes() {
                    let it = it.unwrap();
                    let key = it.key.as_ref().to_owned();
                    let value = unescape(&it.value).unwrap().into_owned();
                    read.push((format!("{name}@{key}"), value));
                }
            }
            Event::Text(it) => read.push((name.clone(), it.to_string())),
            _ => {}
        }
    }
}

#[tokio::test]
async fn both_formats_say_the_same_and_the_same_bytes_until_something_changes() {
    let mut site = open().await;
    let first = site.get(XML).await;
    assert!(
        first
            .header(header::CONTENT_TYPE)
            .starts_with("application/xml")
    );
    let read = read_xml(&first.body);
    let all = |key: &str| -> BTreeSet<String> {
        let own = read.iter().filter(|it| it.0 == key);
        own.map(|it| it.1.clone()).collect()
    };
    let found = events(&json(&site).await);
    for (in_xml, in_json) in [
        ("event@guid", "guid"),
        ("title", "title"),
        ("date", "date"),
        ("slug", "slug"),
    ] {
        let said = found
            .iter()
            .map(|it| it.1[in_json].as_str().unwrap().to_owned());
        let said: BTreeSet<String> = said.collect();
        assert!(said.is_subset(&all(in_xml)), "{in_xml}");
    }
    assert_eq!(site.get(XML).await.body, first.body);
    let again = site
        .request(Method::GET, XML)
        .header(header::IF_NONE_MATCH, first.header(header::ETAG));
    assert_eq!(site.send(again).await.status, StatusCode::NOT_MODIFIED);
    let moved = site
        .programme()
        .replace("room = \"Room A\"", "room = \"Room <B> & C\"");
    site.import(&moved).await;
    let second = site.get(XML).await;
    assert_ne!(second.body, first.body);
    assert!(read_xml(&second.body).contains(&("room@name".to_owned(), "Room <B> & C".to_owned())));
    let document = json(&site).await;
    assert_eq!(events(&document).len(), found.len());
    site.event("ghent", 2).await;
}

#[tokio::test]
async fn a_draft_has_none() {
    let mut site = Site::open().await;
    site.event_with("secret", "capacity = 2\nstatus = \"draft\"")
        .await;
    for path in [
        "/en/events/secret/schedule.xml",
        "/en/events/secret/schedule.json",
        "/xx/events/leuven/schedule.xml",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
