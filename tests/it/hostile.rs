//! Hostile texts in every field that people and organisers fill in, followed to every page, letter, calendar and spreadsheet.

use mail_parser::{MessageParser, MimeHeaders as _};
use plenary::platform::MailUrl;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::organiser::Organiser;

/// Texts that are taken, and must stay texts wherever they are shown.
const TAKEN: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=cmd|'/c calc'!A0",
    "@SUM(A1:A9)",
    "{{ 7777 * 3 }} {% include 'x' %}",
    "BEGIN:VEVENT; ATTENDEE:mailto:x@y.example",
    "%0d%0aBcc: x@y.example; \\n\\r \\",
    "[x](javascript:alert(1)) **b** # h",
    "🙂 ﷽ O’Brien “Bob” 中文 Ωμέγα",
];

/// Texts that are refused with a sentence.
const REFUSED: [&str; 5] = [
    "a\r\nBcc: x@y.example",
    "a\0b",
    "\u{202e}gnp.exe",
    "\u{2066}x",
    "\u{1b}[31m",
];

/// An event all of whose texts are this one, public, with one session.
async fn publish(site: &Site, organiser: &Organiser, slug: &str, text: &str) {
    let event = [
        ("title_en", text),
        ("summary_en", text),
        ("audience_en", text),
        ("slug", slug),
        ("kind", "training"),
        ("starts_on", "2027-09-15"),
        ("ends_on", "2027-09-15"),
        ("city", "malmo"),
        ("venue", text),
        ("address", text),
        ("hosts", text),
        ("mode", "in_person"),
        ("access", "open"),
        ("capacity", "9"),
        ("languages", "en"),
    ];
    let session = [
        ("title_en", text),
        ("summary_en", text),
        ("kind", "lesson"),
        ("starts_at", "2027-09-15T09:00"),
        ("ends_at", "2027-09-15T12:00"),
        ("room", text),
        ("speakers", text),
        ("choosable", "yes"),
    ];
    let page = format!("/office/events/{slug}");
    for (path, fields) in [
        ("/office/events/new".to_owned(), &event[..]),
        (format!("{page}/agenda"), &session[..]),
        (format!("{page}/publication"), &[]),
    ] {
        let reply = site.act(organiser, &path, fields).await;
        assert_eq!(
            reply.status,
            StatusCode::SEE_OTHER,
            "{text}: {}",
            reply.text()
        );
    }
}

/// A page that shows the text must show it as text.
fn assert_harmless(body: &str, text: &str, path: &str) {
    let telling = text.contains(['<', '"', '&']);
    assert!(
        !telling || !body.contains(text),
        "{text} is markup at {path}"
    );
    for markup in [
        "<script>alert",
        "<img src=x",
        "javascript:alert(1)\"",
        "23331",
    ] {
        assert!(!body.contains(markup), "{markup} at {path}");
    }
}

/// The properties of a calendar, one a line after unfolding.
fn properties(calendar: &str) -> Vec<String> {
    let unfolded = calendar.replace("\r\n ", "");
    let names = unfolded.lines().map(|it| {
        let end = it.find([':', ';']).unwrap();
        it[..end].to_owned()
    });
    names.collect()
}

#[tokio::test]
async fn hostile_texts_are_texts_on_every_page_and_in_every_calendar_and_spreadsheet() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Lead).await;
    publish(&site, &organiser, "plain", "A plain text").await;
    let plain = properties(&site.get("/cal/en/event/plain.ics").await.body);

    for (no, text) in TAKEN.into_iter().enumerate() {
        let slug = format!("event-{no}");
        publish(&site, &organiser, &slug, text).await;
        let fields = [
            ("given_name", text),
            ("family_name", text),
            ("organisation", text),
            ("city", text),
            ("function", text),
            ("badge_name", text),
        ];
        let personal = site.register(&slug, &fields).await;
        let id = site.registrations(&slug).await.first().unwrap().id.0;
        let event = format!("/office/events/{slug}");
        for path in [
            "/en".to_owned(),
            "/it/calendar".to_owned(),
            format!("/en/events/{slug}"),
            format!("/en/events/{slug}/registration"),
            format!("{personal}/changes"),
            personal,
            "/office".to_owned(),
            "/office/events".to_owned(),
            "/office/audit".to_owned(),
            "/office/cities".to_owned(),
            "/office/figures".to_owned(),
            "/office/letters".to_owned(),
            event.clone(),
            format!("{event}/agenda"),
            format!("{event}/registrations"),
            format!("{event}/registrations/{id}"),
            format!("{event}/attendance"),
            format!("{event}/figures"),
        ] {
            let page = site.see(&organiser, &path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert_harmless(&page.body, text, &path);
        }
        let calendar = site.get(&format!("/cal/en/event/{slug}.ics")).await.body;
        assert_eq!(properties(&calendar), plain, "{text}");
        let sheet = site.see(&organiser, &format!("{event}/figures.csv")).await;
        let bytes = sheet.body.trim_start_matches('\u{feff}').as_bytes();
        for row in csv::Reader::from_reader(bytes).records() {
            let row = row.unwrap();
            assert!(!row.iter().any(|it| it.starts_with(['=', '@', '+', '-'])));
        }
    }
}

#[tokio::test]
async fn hostile_texts_reach_no_header_and_stop_no_letter() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Lead).await;
    for (no, text) in TAKEN.into_iter().enumerate() {
        let slug = format!("event-{no}");
        publish(&site, &organiser, &slug, text).await;
        let named = [("given_name", text), ("family_name", text)];
        site.register(&slug, &named).await;
    }

    let letters = site.letters().await;

    assert_eq!(letters.len(), 2 * TAKEN.len());
    assert!(letters.iter().all(|it| it.ends_with("sent")), "{letters:?}");
    let MailUrl::Files(folder) = &site.services.config.mail_url else {
        unreachable!("the tests write letters into a folder");
    };
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let message = MessageParser::default().parse(&bytes).unwrap();
        let recipients = message.to().unwrap().clone().into_list();
        let to = recipients.first().unwrap();
        assert_eq!(recipients.len(), 1);
        assert_eq!(to.address(), Some("ana@setubal.example"));
        assert!(message.bcc().is_none() && message.cc().is_none());
        let subject = message.subject().unwrap();
        assert!(!subject.contains(['\r', '\n']), "{subject}");
        let html = message.body_html(0).unwrap();
        assert_harmless(&html, "<script>", subject);
        let parts = message.parts.iter().filter_map(|it| it.content_type());
        let calendars = parts.filter(|it| it.ctype() == "text" && it.subtype() == Some("calendar"));
        assert!(calendars.count() <= 1);
    }
}

#[tokio::test]
async fn what_cannot_be_shown_is_refused_and_nothing_is_written() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let organiser = site.organiser(Role::Lead).await;

    for text in REFUSED {
        for field in ["given_name", "family_name", "organisation", "city"] {
            let reply = site.fill_in("leuven", &[(field, text)]).await;
            assert_eq!(
                reply.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{field}: {text:?}"
            );
        }
        let event = [
            ("title_en", text),
            ("slug", "x"),
            ("kind", "training"),
            ("starts_on", "2027-09-15"),
            ("ends_on", "2027-09-15"),
            ("mode", "online"),
            ("access", "open"),
            ("capacity", "9"),
            ("languages", "en"),
        ];
        let reply = site.act(&organiser, "/office/events/new", &event).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:?}");
    }
    assert_eq!(site.registrations("leuven").await.len(), 0);
}
