//! The life of an event as the mail tells it: the transcript in `docs/TRANSCRIPT.md`, made by `docs/transcript`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use chrono::TimeDelta;
use mail_parser::MessageParser;
use plenary::mail::{self, EntryFilter};

use super::message::{Answer, Client};
use crate::support::Site;

/// What somebody sends, as it goes into the transcript.
fn incoming(story: &mut String, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    write!(story, "\n```text\n{}\n```\n", text.trim_end()).unwrap();
}

/// The letters that left since the last look: head, text, calendar.
async fn letters(site: &Site, story: &mut String, seen: &mut i64) {
    site.letters().await;
    let conn = site.services.db.read();
    let (mut entries, _) = mail::log(conn, &EntryFilter::default(), 99).await.unwrap();
    entries.retain(|it| it.seq > *seen);
    entries.sort_by_key(|it| it.seq);
    for entry in entries {
        *seen = entry.seq;
        let sheet = mail::letter(&site.services, entry.id)
            .await
            .unwrap()
            .unwrap();
        let contents = sheet.contents.unwrap();
        let message = MessageParser::default().parse(&contents.bytes).unwrap();
        let head = |name: &str| {
            message
                .header_raw(name.to_owned())
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let parts = ["From", "To", "Message-ID", "In-Reply-To"].map(|it| (it, head(it)));
        write!(story, "\n**{}**\n\n```text\n", contents.subject).unwrap();
        for (name, value) in parts.iter().filter(|it| !it.1.is_empty()) {
            writeln!(story, "{name}: {value}").unwrap();
        }
        let (letter, _foot) = contents.text.split_once("\n-- ").unwrap();
        write!(story, "\n{}\n```\n", letter.trim()).unwrap();
        if let Some(calendar) = contents.calendar {
            let start = calendar.find("BEGIN:VEVENT").unwrap();
            let frame = calendar
                .lines()
                .find(|it| it.starts_with("METHOD:"))
                .unwrap();
            let event = calendar.get(start..).unwrap().replace("\r\n", "\n");
            write!(story, "\n```text\n{frame}\n{}\n```\n", event.trim_end()).unwrap();
        }
    }
}

/// The same story each time: what is drawn by lot gets a name.
fn told_alike(site: &Site, story: &str, references: &[String]) -> String {
    let mut names: Vec<(String, String)> = Vec::new();
    let mut told = story.replace(&site.base, "https://events.example.eu");
    for (what, length) in [("letter", 32), ("link", 52), ("token", 26)] {
        let is_drawn = |word: &str| {
            word.len() == length
                && word
                    .chars()
                    .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        };
        let words: Vec<String> = told
            .split(|it: char| !it.is_ascii_alphanumeric())
            .filter(|it| is_drawn(it))
            .map(str::to_owned)
            .collect();
        for word in words {
            if names.iter().all(|it| it.0 != word) {
                let number = names.iter().filter(|it| it.1.starts_with(what)).count() + 1;
                names.push((word, format!("{what}-{number}")));
            }
        }
    }
    for (word, name) in names {
        told = told.replace(&word, &name);
    }
    for (number, reference) in references.iter().enumerate() {
        told = told.replace(reference, &format!("L2-0000{}", number + 1));
    }
    told
}

/// How a chapter begins.
fn chapter(story: &mut String, title: &str, text: &str) {
    write!(story, "\n## {title}\n\n{text}\n").unwrap();
}

/// Two people register, the venue changes.
async fn it_begins(site: &mut Site, story: &mut String, seen: &mut i64) {
    chapter(
        story,
        "Ana registers",
        "The one seat is hers. Two letters: what she keeps, and the invitation for her calendar.",
    );
    site.register("leuven", &[]).await;
    letters(site, story, seen).await;

    chapter(
        story,
        "Bo registers too",
        "No seat is free: the waiting list, and no invitation.",
    );
    let bo = [
        ("given_name", "Bo"),
        ("family_name", "Ek"),
        ("email", "bo@malmo.example"),
    ];
    site.register("leuven", &bo).await;
    letters(site, story, seen).await;

    chapter(
        story,
        "The venue changes",
        "Ten minutes after the change everybody is told once. Ana's invitation comes again with the next SEQUENCE; it answers the first.",
    );
    let moved = moved(site);
    site.import(&moved).await;
    site.wait(TimeDelta::minutes(11));
    site.go_round().await;
    letters(site, story, seen).await;
}

/// A seat is given back in a calendar and passes on; then it is called off.
async fn it_ends(site: &mut Site, story: &mut String, seen: &mut i64) {
    let moved = moved(site);
    chapter(
        story,
        "Ana presses Decline in Outlook",
        "Her calendar sends this; it names neither ORGANIZER nor a zone of ours. The UID says whose answer it is.",
    );
    let ana = site.first("leuven").await;
    let decline = Answer {
        client: Client::Exchange,
        sequence: 1,
        stamp: "20270301T122000Z",
        comment: "On leave that week",
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    incoming(story, &decline.bytes());
    site.wait(TimeDelta::minutes(20));
    site.answer(&decline).await;
    story.push_str("\nThe seat is free in that moment, and kept for Bo, who waited longest. No CANCEL goes to Ana: her calendar knows.\n");
    letters(site, story, seen).await;

    chapter(
        story,
        "Bo takes the seat",
        "Confirmation and invitation, under a UID of his own.",
    );
    let bo = site.registrations("leuven").await.remove(1);
    let page = site.personal_page(&bo);
    site.post(&format!("{page}/acceptance"), &[]).await;
    letters(site, story, seen).await;

    chapter(
        story,
        "The event is called off",
        "Everybody who comes is told, and the entry is withdrawn: METHOD:CANCEL, the next SEQUENCE.",
    );
    let off = moved.replace(
        "kind = \"conference\"\nno = 2",
        "kind = \"conference\"\nstatus = \"cancelled\"\nno = 2",
    );
    site.import(&off).await;
    site.wait(TimeDelta::minutes(11));
    site.go_round().await;
    letters(site, story, seen).await;
}

fn moved(site: &Site) -> String {
    site.programme()
        .replace("venue = \"Town hall\"", "venue = \"University library\"")
}

#[tokio::test]
async fn the_transcript_in_the_documents_is_this() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    let (mut story, mut seen) = (String::new(), 0);
    it_begins(&mut site, &mut story, &mut seen).await;
    Box::pin(it_ends(&mut site, &mut story, &mut seen)).await;
    let head = "# The life of an event, as its mail tells it\n\nMade by `docs/transcript` from the real program: the letters as they left, their calendar parts without the description of\nthe time zone, the answer as it came in. What is drawn by lot (ids, links, references) is numbered. A test compares this page.\n";
    let people = site.registrations("leuven").await;
    let references: Vec<String> = people.into_iter().map(|it| it.reference).collect();
    let story = told_alike(&site, &story, &references).replace('\r', "");
    let told = format!("{head}{story}");
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/TRANSCRIPT.md");
    let written = fs::read_to_string(&page).unwrap_or_default();
    if written != told {
        let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join("TRANSCRIPT.md");
        fs::write(&new, &told).unwrap();
    }
    assert!(
        written == told,
        "docs/TRANSCRIPT.md is not what happens: run docs/transcript"
    );
}
