//! Messages of organisers to some of an event's people.

use chrono::TimeDelta;
use plenary::mail::{self, EntryFilter};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

struct Desk {
    site: Site,
    organiser: Organiser,
    path: String,
}

const EN: [(&str, &str); 2] = [
    ("subject_en", "Bring a coat, {{ name }}"),
    ("body_en", "It is **cold** in the hall. {{ personal_link }}"),
];
const FR: [(&str, &str); 2] = [
    ("subject_fr", "Un manteau"),
    ("body_fr", "Il fait froid, {{ name }}."),
];

impl Desk {
    /// Ana and Bo read English, Zoë French; Zoë comes from Liège. A message is begun.
    async fn open() -> Self {
        let mut site = Site::open().await;
        site.event("leuven", 9).await;
        for (name, email, lang, city) in [
            ("Ana", "ana@setubal.example", "en", "Setubal"),
            ("Bo", "bo@malmo.example", "en", "Malmö"),
            ("Zoë", "zoe@liege.example", "fr", "Liège"),
        ] {
            let fields = [
                ("given_name", name),
                ("email", email),
                ("language", lang),
                ("city", city),
            ];
            site.register("leuven", &fields).await;
        }
        site.letters().await;
        let organiser = site.organiser(Role::Lead).await;
        let begun = site
            .act(&organiser, "/office/events/leuven/messages", &[])
            .await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        let path = begun.location().to_owned();
        Self {
            site,
            organiser,
            path,
        }
    }

    async fn page(&self) -> Reply {
        self.site.see(&self.organiser, &self.path).await
    }

    /// Saves the form: these fields and the revision that was seen.
    async fn save(&self, fields: &[(&str, &str)]) -> Reply {
        let revision = self.page().await.field("revision");
        let fields = [&[("revision", revision.as_str())], fields].concat();
        self.site.act(&self.organiser, &self.path, &fields).await
    }

    async fn saved(&self, fields: &[(&str, &str)]) {
        let reply = self.save(fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }

    async fn send(&self) -> Reply {
        let revision = self.page().await.field("revision");
        let path = format!("{}/sending", self.path);
        self.site
            .act(&self.organiser, &path, &[("revision", &revision)])
            .await
    }

    /// Who got a message, and its subject.
    async fn arrived(&self) -> Vec<(String, String)> {
        self.site.letters().await;
        let conn = self.site.services.db.read();
        let (entries, _) = mail::log(conn, &EntryFilter::default(), 99).await.unwrap();
        let own = entries
            .into_iter()
            .filter(|it| it.kind.code() == "announcement");
        let mut arrived: Vec<_> = own
            .map(|it| (it.to, it.subject.unwrap_or_default()))
            .collect();
        arrived.sort();
        arrived
    }
}

#[tokio::test]
async fn a_message_goes_once_to_each_in_their_language_and_its_results_are_shown() {
    let desk = Desk::open().await;
    desk.saved(&[EN, FR].concat()).await;
    let page = desk.page().await.text();
    assert!(
        page.contains("3 people get it. English 2 and French 1."),
        "{page}"
    );
    assert!(desk.arrived().await.is_empty());
    let sent = desk.send().await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let arrived = desk.arrived().await;
    let expected = [
        ("ana@setubal.example", "Bring a coat, Ana Silva"),
        ("bo@malmo.example", "Bring a coat, Bo Silva"),
        ("zoe@liege.example", "Un manteau"),
    ];
    assert_eq!(
        arrived,
        expected.map(|it| (it.0.to_owned(), it.1.to_owned()))
    );
    let page = desk.page().await.text();
    assert!(
        page.contains("Sent: 3") && page.contains("bo@malmo.example"),
        "{page}"
    );

    let path = format!("{}/sending", desk.path);
    for revision in ["0", "1", "2", "3"] {
        let again = desk
            .site
            .act(&desk.organiser, &path, &[("revision", revision)])
            .await;
        assert_eq!(again.status, StatusCode::CONFLICT, "sent once: {revision}");
    }
    assert_eq!(desk.arrived().await.len(), 3);
    let (text, _) = desk.site.letter("announcement").await;
    assert!(
        text.contains("You receive this") || text.contains("Vous recevez"),
        "{text}"
    );
}

#[tokio::test]
async fn what_nobody_could_read_or_answer_for_is_refused_and_nothing_is_lost() {
    let desk = Desk::open().await;
    desk.saved(&EN).await;
    assert!(
        desk.page()
            .await
            .text()
            .contains("It still has to be written in: French.")
    );
    assert_eq!(desk.send().await.status, StatusCode::CONFLICT);
    desk.saved(&[&EN[..], &[("tag", "nobody-has-it")]].concat())
        .await;
    assert!(desk.page().await.text().contains("Nobody is in it."));
    assert_eq!(desk.send().await.status, StatusCode::CONFLICT);

    let ana = desk.site.registrations("leuven").await.remove(0);
    let link = format!("Look: {}", desk.site.personal_page(&ana));
    for (body, said) in [
        ("Dear {{ nam }}", "knows no placeholder nam"),
        (link.as_str(), "personal link"),
        ("", "Please write something."),
    ] {
        let fields = [
            ("subject_en", "Hello"),
            ("body_en", body),
            ("city", "malmo"),
        ];
        let refused = desk.save(&fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(refused.text().contains(said), "{said}: {}", refused.text());
        assert_eq!(refused.field("subject_en"), "Hello");
    }
    assert!(desk.arrived().await.is_empty());
}

#[tokio::test]
async fn a_segment_narrows_by_what_is_known_of_people() {
    let desk = Desk::open().await;
    let list = "/office/events/leuven/registrations/tags";
    let bo = desk
        .site
        .registrations("leuven")
        .await
        .remove(1)
        .id
        .0
        .to_string();
    let tagged = desk
        .site
        .act(&desk.organiser, list, &[("person", &bo), ("mark", "vip")])
        .await;
    assert_eq!(tagged.status, StatusCode::SEE_OTHER, "{}", tagged.text());
    for (field, value, number) in [
        ("city", "malmo", 1),
        ("country", "PT", 1),
        ("lang", "en", 2),
        ("tag", "vip", 1),
        ("attended", "yes", 0),
        ("attended", "no", 3),
        ("feedback", "yes", 0),
        ("feedback", "no", 3),
        ("states", "waiting", 0),
        ("states", "confirmed", 3),
        ("mode", "in_person", 3),
        ("mode", "online", 0),
        ("day", "2027-05-10", 0),
    ] {
        desk.saved(&[(field, value)]).await;
        let page = desk.page().await.text();
        let said = match number {
            1 => "One person gets it.".to_owned(),
            _ => format!("{number} people get it."),
        };
        assert!(page.contains(&said), "{field}={value}: {page}");
    }
}

#[tokio::test]
async fn two_organisers_do_not_undo_each_other() {
    let desk = Desk::open().await;
    let revision = desk.page().await.field("revision");
    desk.saved(&EN).await;
    let late = [("revision", revision.as_str()), FR[0], FR[1]];
    let late = desk.site.act(&desk.organiser, &desk.path, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(desk.page().await.field("subject_en"), EN[0].1);
}

#[tokio::test]
async fn a_trial_and_a_preview_show_a_real_person_without_their_links() {
    let desk = Desk::open().await;
    desk.saved(&[EN, FR].concat()).await;
    let people = desk.site.registrations("leuven").await;
    let bo = format!("{}/preview?person={}", desk.path, people[1].id.0);
    let shown = desk.site.see(&desk.organiser, &bo).await;
    assert!(
        shown.body.contains("<strong") && !shown.body.contains("/my/"),
        "{}",
        shown.body
    );
    let french = desk
        .site
        .see(&desk.organiser, &format!("{}/preview?lang=fr", desk.path))
        .await;
    assert!(
        french.body.contains("Il fait froid, Zoë"),
        "{}",
        french.body
    );

    let tried = desk
        .site
        .act(&desk.organiser, &format!("{}/trial", desk.path), &[])
        .await;
    assert_eq!(tried.status, StatusCode::SEE_OTHER);
    let arrived = desk.arrived().await;
    let to: Vec<&str> = arrived.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(
        to,
        ["lead@efus.example", "lead@efus.example"],
        "one a language"
    );
    let (text, _) = desk.site.letter("announcement").await;
    assert!(
        !text.contains("/my/") && !text.contains("/unsubscribe/"),
        "{text}"
    );
}

#[tokio::test]
async fn a_scheduled_message_leaves_at_its_hour_once_or_waits_where_it_cannot() {
    let desk = Desk::open().await;
    desk.saved(&[EN, FR].concat()).await;
    let schedule = async |at: &str| {
        let revision = desk.page().await.field("revision");
        let path = format!("{}/hour", desk.path);
        let fields = [("revision", revision.as_str()), ("send_at", at)];
        desk.site.act(&desk.organiser, &path, &fields).await.status
    };
    assert_eq!(
        schedule("2027-02-01T10:00").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(schedule("2027-03-01T16:00").await, StatusCode::SEE_OTHER);
    let go_round = async || {
        let now = desk.site.services.now();
        plenary::messages::go_round(&desk.site.services, now)
            .await
            .unwrap()
    };
    assert_eq!(go_round().await, 0);
    // At three in the afternoon in Leuven it is two in UTC: not yet.
    desk.site.wait(TimeDelta::hours(2));
    assert_eq!(go_round().await, 0);
    // Somebody who reads German comes in between: then it waits for an organiser.
    let uwe = [
        ("given_name", "Uwe"),
        ("email", "uwe@essen.example"),
        ("language", "de"),
    ];
    desk.site.register("leuven", &uwe).await;
    desk.site.wait(TimeDelta::hours(1));
    assert_eq!(go_round().await, 0);
    let page = desk.page().await.text();
    assert!(
        page.contains("Being written") && page.contains("in: German."),
        "{page}"
    );
    let de = [("subject_de", "Ein Mantel"), ("body_de", "Es ist kalt.")];
    desk.saved(&[&EN[..], &FR[..], &de[..]].concat()).await;
    assert_eq!(schedule("2027-03-01T17:00").await, StatusCode::SEE_OTHER);
    desk.site.wait(TimeDelta::hours(1));
    assert_eq!((go_round().await, go_round().await), (1, 0));
    assert_eq!(desk.arrived().await.len(), 4);
}

#[tokio::test]
async fn who_wants_no_announcements_gets_none_and_every_other_letter() {
    let desk = Desk::open().await;
    desk.saved(&[EN, FR].concat()).await;
    desk.send().await;
    desk.site.letters().await;
    let conn = desk.site.services.db.read();
    let (entries, _) = mail::log(conn, &EntryFilter::default(), 99).await.unwrap();
    let to_ana = entries
        .iter()
        .find(|it| it.kind.code() == "announcement" && it.to.starts_with("ana"));
    let sheet = mail::letter(&desk.site.services, to_ana.unwrap().id)
        .await
        .unwrap()
        .unwrap();
    let message = String::from_utf8(sheet.contents.unwrap().bytes).unwrap();
    assert!(
        message.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
        "{message}"
    );
    let unfolded = message.replace("\r\n ", " ");
    let header = unfolded
        .lines()
        .find(|it| it.starts_with("List-Unsubscribe: "))
        .unwrap();
    let path = header.split("127.0.0.1").nth(1).unwrap();
    let path = path.split_once('/').unwrap().1.trim_end_matches('>');
    let path = format!("/{path}");

    let looked = desk.site.get(&path).await;
    assert_eq!(looked.status, StatusCode::OK, "{path}");
    let one_click = desk
        .site
        .post(&path, &[("List-Unsubscribe", "One-Click")])
        .await;
    assert_eq!(one_click.status, StatusCode::OK);
    let begun = desk
        .site
        .act(&desk.organiser, "/office/events/leuven/messages", &[])
        .await;
    let page = desk
        .site
        .see(&desk.organiser, begun.location())
        .await
        .text();
    assert!(
        page.contains("2 people get it.") && page.contains("One wants no announcements."),
        "{page}"
    );
    let ana = desk.site.registrations("leuven").await.remove(0);
    let link = format!("/office/events/leuven/registrations/{}/link", ana.id.0);
    desk.site.act(&desk.organiser, &link, &[]).await;
    assert!(
        desk.site
            .letters()
            .await
            .last()
            .unwrap()
            .ends_with("ana@setubal.example sent")
    );
    let forged = path.replace(&path[20..24], "aaaa");
    assert_eq!(desk.site.get(&forged).await.status, StatusCode::NOT_FOUND);
}
