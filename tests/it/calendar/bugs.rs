//! What went wrong in other systems around the calendar file: on its way, in the letter, in the choice of what it holds.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use mail_parser::{MessageParser, MimeHeaders as _};
use plenary::mail::{self, EntryFilter};
use reqwest::{Method, header};

use crate::support::Site;

/// What stands behind a name in a feed, line by line, unfolded.
fn values(text: &str, name: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    let named = text.lines().filter_map(|it| it.strip_prefix(name));
    named
        .map(|it| it.trim_start_matches(':').to_owned())
        .collect()
}

#[tokio::test]
async fn a_feed_was_compressed_and_subscriptions_broke() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let asked = site.request(Method::GET, "/cal/en/all.ics");
    let reply = site
        .send(asked.header(header::ACCEPT_ENCODING, "gzip, br"))
        .await;
    assert_eq!(reply.header(header::CONTENT_ENCODING), "");
    assert!(reply.body.starts_with("BEGIN:VCALENDAR\r\n"));
}

#[tokio::test]
async fn several_sessions_had_one_uid_and_overwrote_each_other() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let feed = site.get("/cal/en/event/leuven.ics").await.body;
    let uids = values(&feed, "UID");
    let different: BTreeSet<&String> = uids.iter().collect();
    assert_eq!((uids.len(), different.len()), (5, 5), "{uids:?}");
}

#[tokio::test]
async fn a_long_feed_was_cut_and_kept_the_oldest() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    let mut programme = site.programme().to_owned();
    for number in 0..300 {
        let (hour, minute) = (9 + number / 60, number % 60);
        write!(
            programme,
            "\n[[event.session]]\nkind = \"workshop\"\ntitle = {{ en = \"Item {number}\" }}\n\
             starts = 2027-05-11T{hour:02}:{minute:02}:00\nends = 2027-05-11T23:00:00\n"
        )
        .unwrap();
    }
    site.import(&programme).await;
    let feed = site.get("/cal/en/event/leuven.ics").await.body;
    assert_eq!(values(&feed, "UID").len(), 305);
    assert!(feed.contains("SUMMARY:Item 299"));
}

#[tokio::test]
async fn a_line_was_folded_within_a_letter_and_the_feed_refused() {
    let mut site = Site::open().await;
    let long = "Ärzte, Žáci, Ομάδες und Übergänge: ".repeat(5);
    let title = format!(
        "capacity = 2\ntitle = {{ en = \"{0}\", fr = \"{0}\", de = \"{0}\", es = \"{0}\", it = \"{0}\" }}",
        long.trim()
    );
    site.event_with("leuven", &title).await;
    let feed = site.get("/cal/de/event/leuven.ics").await.body;
    for line in feed.as_bytes().split(|it| *it == b'\n') {
        assert!(line.len() <= 76, "75 octets and the CR");
        assert!(std::str::from_utf8(line).is_ok(), "{line:?}");
    }
    let summary = values(&feed, "SUMMARY").concat().replace('\\', "");
    assert!(summary.contains(long.trim()), "{summary}");
}

#[tokio::test]
async fn an_invitation_was_in_the_language_of_the_organiser_or_came_only_as_a_file() {
    let mut site = Site::open().await;
    site.event("leuven", 2).await;
    site.register("leuven", &[("language", "de")]).await;
    site.letters().await;
    let conn = site.services.db.read();
    let (letters, _) = mail::log(conn, &EntryFilter::default(), 9).await.unwrap();
    let invitation = letters
        .iter()
        .find(|it| it.kind.code() == "registration_invitation");
    let sheet = mail::letter(&site.services, invitation.unwrap().id).await;
    let contents = sheet.unwrap().unwrap().contents.unwrap();
    let calendar = contents.calendar.clone().unwrap();
    assert_eq!(
        values(&calendar, "SUMMARY"),
        ["Wie man Prävention bewertet"]
    );
    let message = MessageParser::default().parse(&contents.bytes).unwrap();
    let inline = message.parts.iter().find(|it| {
        it.content_type()
            .is_some_and(|it| it.subtype() == Some("calendar"))
    });
    assert!(
        inline.unwrap().content_disposition().is_none(),
        "it is no file"
    );
}

#[tokio::test]
async fn the_hours_were_those_of_the_server() {
    let mut site = Site::open().await;
    let athens = "capacity = 2\ncity = \"alexandroupoli\"";
    site.event_with("alex", athens).await;
    let feed = site.get("/cal/en/event/alex.ics").await.body;
    let starts = values(&feed, "DTSTART;TZID=Europe/Athens");
    assert!(starts.contains(&"20270510T090000".to_owned()), "{starts:?}");
}
