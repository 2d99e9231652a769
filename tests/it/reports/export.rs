use std::process::Command;

use plenary::staff::{self, Action, Role};
use plenary::web::{Separator, csv};
use reqwest::header;

use crate::support::Site;

const HOSTILE: &[&str] = &[
    "=cmd|'/c calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "Żółć \"quoted\"; Ωmega, Ñandú",
    "two\nlines",
    "plain",
];

#[tokio::test]
async fn a_download_opens_in_a_spreadsheet_with_accents() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 3).await;
    let ana = site.enrol("leuven", &[]).await;
    site.was_there(event.id, ana, &[0, 1]).await;
    let organiser = site.organiser(Role::Organiser).await;

    let path = "/office/events/leuven/figures.csv";
    let english = site.see(&organiser, path).await;
    let french = site
        .see(&organiser, &format!("{path}?separator=semicolon"))
        .await;

    assert_eq!(
        english.header(header::CONTENT_TYPE),
        "text/csv; charset=utf-8"
    );
    assert_eq!(
        english.header(header::CONTENT_DISPOSITION),
        "attachment; filename=\"leuven-figures.csv\""
    );
    assert!(
        english
            .body
            .starts_with("\u{feff}Table,Row,Registered,Confirmed,Attended,Minutes,Hours\r\n"),
        "{}",
        english.body
    );
    assert!(
        english
            .body
            .contains("\r\nBy city,Setúbal,1,1,1,270,4.50\r\n"),
        "{}",
        english.body
    );
    assert!(
        french
            .body
            .contains("\r\nBy city;Setúbal;1;1;1;270;4,50\r\n"),
        "{}",
        french.body
    );
    let log = staff::audit_log(site.services.db.read(), None, None, None, 9)
        .await
        .unwrap();
    assert_eq!(
        log.iter()
            .filter(|it| it.action == Some(Action::Exported))
            .count(),
        2
    );
}

#[test]
fn other_readers_get_the_text_back_and_nothing_runs() {
    let rows = vec![
        HOSTILE
            .iter()
            .map(|it| (*it).to_owned())
            .collect::<Vec<_>>(),
    ];
    for (separator, byte) in [
        (Separator::Comma, b','),
        (Separator::Semicolon, b';'),
        (Separator::Tab, b'\t'),
    ] {
        let bytes = csv(&rows, separator).unwrap();
        let body = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(byte)
            .from_reader(body);
        let read: Vec<String> = reader
            .records()
            .next()
            .unwrap()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        assert_eq!(read, by_python(&bytes, byte), "both readers agree");
        for (cell, typed) in read.iter().zip(HOSTILE) {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell:?} would run"
            );
            assert_eq!(cell.trim_start_matches('\''), *typed);
        }
    }
}

/// What Python's csv module reads.
fn by_python(bytes: &[u8], separator: u8) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("figures.csv");
    std::fs::write(&file, bytes).unwrap();
    let program = "import csv, json, sys\n\
        rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), delimiter=chr(int(sys.argv[2]))))\n\
        print(json.dumps(rows[0]))";
    let output = Command::new("python3")
        .args(["-c", program])
        .arg(&file)
        .arg(separator.to_string())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}
