use chrono::TimeDelta;
use reqwest::{Method, StatusCode, header};

use crate::support::Site;
use crate::support::site::at;

#[tokio::test]
async fn a_feed_is_the_same_bytes_until_something_visible_changes() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let first = site.get("/cal/en/event/leuven.ics").await;

    site.wait(TimeDelta::hours(5));
    let second = site.get("/cal/en/event/leuven.ics").await;

    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.body, second.body);
    assert_eq!(first.header(header::ETAG), second.header(header::ETAG));
    assert_eq!(
        first.header(header::LAST_MODIFIED),
        "Mon, 01 Mar 2027 12:00:00 GMT"
    );
}

#[tokio::test]
async fn a_client_that_has_the_bytes_is_told_so() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let first = site.get("/cal/en/all.ics").await;

    for (name, value) in [
        (header::IF_NONE_MATCH, first.header(header::ETAG)),
        (header::IF_NONE_MATCH, "*"),
        (
            header::IF_MODIFIED_SINCE,
            first.header(header::LAST_MODIFIED),
        ),
    ] {
        let reply = site
            .send(
                site.request(Method::GET, "/cal/en/all.ics")
                    .header(&name, value),
            )
            .await;
        assert_eq!(
            (reply.status, reply.body.as_str()),
            (StatusCode::NOT_MODIFIED, ""),
            "{name}: {value}"
        );
    }
    let other = site
        .request(Method::GET, "/cal/en/all.ics")
        .header(header::IF_NONE_MATCH, "\"other\"");
    let other = other.header(
        header::IF_MODIFIED_SINCE,
        first.header(header::LAST_MODIFIED),
    );
    assert_eq!(
        site.send(other).await.status,
        StatusCode::OK,
        "If-None-Match decides"
    );
}

#[tokio::test]
async fn calendar_clients_get_what_they_believe() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;

    let reply = site.get("/cal/fr/all.ics").await;

    assert_eq!(
        reply.header(header::CONTENT_TYPE),
        "text/calendar; charset=utf-8"
    );
    assert_eq!(reply.header(header::CONTENT_DISPOSITION), "inline");
    assert_eq!(
        reply.header(header::CACHE_CONTROL),
        "public, max-age=900, stale-while-revalidate=3600"
    );
    assert_eq!(reply.header(header::CONTENT_ENCODING), "");
    assert!(
        reply.body.contains("SUMMARY:Comment évaluer la prévention"),
        "{}",
        reply.body
    );
    for forbidden in ["METHOD", "ORGANIZER", "ATTENDEE", "VALARM"] {
        assert!(!reply.body.contains(forbidden), "{forbidden}");
    }
    assert_eq!(
        site.send(site.request(Method::POST, "/cal/fr/all.ics"))
            .await
            .status,
        StatusCode::METHOD_NOT_ALLOWED
    );
    assert_eq!(
        site.send(site.request(Method::HEAD, "/cal/fr/all.ics"))
            .await
            .status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_cancelled_event_stays_in_the_feed_and_a_draft_is_never_there() {
    let mut site = Site::open().await;
    site.event_with("leuven", "capacity = 2\nstatus = \"cancelled\"")
        .await;
    site.event_with("secret", "capacity = 2\nstatus = \"draft\"")
        .await;

    let feed = site.get("/cal/de/all.ics").await.body;

    assert!(feed.contains("STATUS:CANCELLED"), "{feed}");
    assert!(
        feed.contains("SUMMARY:Abgesagt: Wie man Prävention bewertet"),
        "{feed}"
    );
    assert_eq!(feed.matches("BEGIN:VEVENT").count(), 1);
    assert_eq!(
        site.get("/cal/de/event/secret.ics").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_city_without_events_still_has_a_calendar() {
    let site = Site::open().await;

    let reply = site.get("/cal/en/city/setubal.ics").await;

    assert_eq!(reply.status, StatusCode::OK);
    assert!(reply.body.contains("BEGIN:VTIMEZONE"), "{}", reply.body);
    assert_eq!(
        site.get("/cal/en/city/atlantis.ics").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        site.get("/cal/xx/all.ics").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_page_offers_every_way_into_a_calendar() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;

    let page = site.get("/it/calendar").await;

    let host = site.base.trim_start_matches("http://");
    let escaped = host.replace(':', "%3A");
    for expected in [
        format!("href=\"webcal://{host}/cal/it/all.ics\""),
        format!(
            "href=\"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F{escaped}%2Fcal%2Fit%2Fall.ics\""
        ),
        format!(
            "https://outlook.live.com/calendar/0/addfromweb?url=http%3A%2F%2F{escaped}%2Fcal%2Fit%2Fevent%2Fleuven.ics"
        ),
    ] {
        assert!(
            page.body.contains(&expected),
            "{expected} is not in {}",
            page.body
        );
    }
    assert!(!page.body.contains("webcals:"));

    site.clock.set(at("2027-05-12T08:00:00Z"));
    let afterwards = site.get("/it/calendar").await.body;
    assert!(!afterwards.contains("event%2Fleuven.ics"));
    assert!(afterwards.contains("city%2Fleuven.ics"));
}
