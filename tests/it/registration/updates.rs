//! When an event changes, everybody who comes is told once, in their language, and their calendar is set right.

use plenary::mail::{self, EntryFilter};
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::site::at;
use crate::support::{Reply, Site};

struct Desk {
    site: Site,
    organiser: Organiser,
}

impl Desk {
    /// An event to which Ana comes, and Zoë in French.
    async fn open(lines: &str) -> Self {
        let mut site = Site::open().await;
        site.event_with("leuven", lines).await;
        site.register("leuven", &[]).await;
        let zoe = [
            ("email", "zoe@liege.example"),
            ("given_name", "Zoë"),
            ("language", "fr"),
        ];
        site.register("leuven", &zoe).await;
        site.letters().await;
        let organiser = site.organiser(Role::Organiser).await;
        Self { site, organiser }
    }

    /// Saves the form of the event, filled in as it is but for these fields.
    async fn save(&self, other: &[(&str, &str)]) -> Reply {
        let page = self
            .site
            .see(&self.organiser, "/office/events/leuven")
            .await;
        let names = [
            "title_en",
            "title_fr",
            "title_de",
            "title_es",
            "title_it",
            "slug",
            "starts_on",
            "ends_on",
            "venue",
            "address",
            "capacity",
            "capacity_in_person",
            "capacity_online",
            "languages",
            "revision",
        ];
        let mut fields: Vec<(String, String)> = names
            .iter()
            .map(|it| ((*it).to_owned(), page.field(it)))
            .collect();
        for (name, value) in [
            ("kind", "conference"),
            ("city", "leuven"),
            ("mode", "in_person"),
            ("access", "open"),
        ] {
            fields.push((name.to_owned(), value.to_owned()));
        }
        fields.retain(|(name, _)| !other.iter().any(|it| it.0 == name));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|it| (it.0.as_str(), it.1.as_str()))
            .chain(other.iter().copied())
            .collect();
        self.site
            .act(&self.organiser, "/office/events/leuven", &fields)
            .await
    }

    /// The same, having seen what people will be told.
    async fn change(&self, other: &[(&str, &str)]) {
        let mut fields = vec![("sure", "yes")];
        fields.extend(other);
        let reply = self.save(&fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }

    /// The letters that tell of changes, with the calendar part of each, once they have left.
    async fn told(&self) -> Vec<(String, String)> {
        self.site.go_round().await;
        self.site.letters().await;
        let conn = self.site.services.db.read();
        let (mut entries, _) = mail::log(conn, &EntryFilter::default(), 500).await.unwrap();
        entries.sort_by_key(|it| it.seq);
        let mut told = Vec::new();
        for entry in entries {
            let kind = entry.kind.code();
            if kind != "registration_updated" && kind != "event_cancelled" {
                continue;
            }
            let letter = mail::letter(&self.site.services, entry.id).await.unwrap();
            let contents = letter.unwrap().contents.unwrap();
            let head = format!("{kind} {} {}", entry.lang.code(), entry.to);
            let text = contents.text.split_whitespace().collect::<Vec<_>>();
            let text = format!("{head}: {}", text.join(" "));
            told.push((text, contents.calendar.unwrap_or_default()));
        }
        told
    }

    fn minutes_later(&self, minutes: i64) {
        self.site.wait(chrono::TimeDelta::minutes(minutes));
    }
}

const MOVED: [(&str, &str); 2] = [("venue", "University hall"), ("address", "Naamsestraat 22")];

#[tokio::test]
async fn a_new_place_is_told_once_ten_minutes_after_the_last_change() {
    let desk = Desk::open("capacity = 9").await;
    let shown = desk.save(&MOVED).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    let text = shown.text();
    for said in [
        "2 people are told of this change.",
        "English 1 and French 1",
        "Town hall, Grote Markt 1, Leuven, Belgium → University hall",
        "Hôtel de ville",
    ] {
        assert_eq!(
            text.contains(said),
            said != "Hôtel de ville",
            "{said}: {text}"
        );
    }
    let token = desk
        .site
        .personal_page(&desk.site.registrations("leuven").await[0]);
    assert!(!shown.body.contains(&token), "the link is hers alone");
    assert!(desk.told().await.is_empty(), "only looked at");

    desk.change(&MOVED).await;
    desk.minutes_later(9);
    assert!(
        desk.told().await.is_empty(),
        "it waits for what belongs to it"
    );
    desk.change(&[("venue", "Library"), ("address", "Naamsestraat 22")])
        .await;
    desk.minutes_later(9);
    assert!(desk.told().await.is_empty());
    desk.minutes_later(1);
    let told = desk.told().await;
    assert_eq!(told.len(), 2, "one a person: {told:?}");
    let (ana, calendar) = &told[0];
    assert!(
        ana.starts_with("registration_updated en ana@setubal.example"),
        "{ana}"
    );
    assert!(
        ana.contains("Town hall, Grote Markt 1, Leuven, Belgium → Library, Naamsestraat 22"),
        "from what she knew to what it is: {ana}"
    );
    assert!(!ana.contains("University hall"), "{ana}");
    for line in ["METHOD:REQUEST", "SEQUENCE:1", "LOCATION:Library"] {
        assert!(calendar.contains(line), "{line}: {calendar}");
    }
    assert!(
        told[1]
            .0
            .starts_with("registration_updated fr zoe@liege.example")
    );
    assert!(desk.told().await.len() == 2, "once");
}

#[tokio::test]
async fn what_is_taken_back_in_time_is_not_told() {
    let desk = Desk::open("capacity = 9").await;
    desk.change(&MOVED).await;
    let back = [("venue", "Town hall"), ("address", "Grote Markt 1")];
    desk.change(&back).await;
    desk.minutes_later(11);
    assert!(desk.told().await.is_empty());
    let people = desk.site.registrations("leuven").await;
    assert_eq!(people[0].sequence, 0, "the invitation stands");
}

#[tokio::test]
async fn a_new_title_is_told_without_an_invitation_and_a_new_summary_is_not_told() {
    let desk = Desk::open("capacity = 9").await;
    let quiet = desk
        .save(&[("summary_en", "Three days"), ("capacity", "12")])
        .await;
    assert_eq!(
        quiet.status,
        StatusCode::SEE_OTHER,
        "nobody is told: {}",
        quiet.text()
    );
    desk.change(&[("title_en", "Assessing prevention")]).await;
    desk.minutes_later(10);
    let told = desk.told().await;
    assert_eq!(told.len(), 1, "the French title is as it was: {told:?}");
    assert!(
        told[0]
            .0
            .contains("How to assess prevention → Assessing prevention")
    );
    assert_eq!(told[0].1, "", "no calendar part");
    let people = desk.site.registrations("leuven").await;
    assert!(people.iter().all(|it| it.sequence == 0), "{people:?}");
}

#[tokio::test]
async fn a_cancelled_event_leaves_every_calendar_and_comes_back_with_a_higher_sequence() {
    let desk = Desk::open("capacity = 1").await; // Zoë waits
    let path = "/office/events/leuven/cancellation";
    let shown = desk.site.act(&desk.organiser, path, &[]).await;
    assert!(
        shown.text().contains("2 people are told"),
        "{}",
        shown.text()
    );
    let sure = [("sure", "yes")];
    let done = desk.site.act(&desk.organiser, path, &sure).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let public = desk.site.get("/en/events/leuven").await.text();
    assert!(public.contains("This event has been cancelled"), "{public}");
    desk.minutes_later(10);
    let told = desk.told().await;
    assert_eq!(told.len(), 2);
    assert!(
        told[0].0.starts_with("event_cancelled en ana"),
        "{}",
        told[0].0
    );
    for line in ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED"] {
        assert!(told[0].1.contains(line), "{line}: {}", told[0].1);
    }
    assert!(told[1].0.starts_with("event_cancelled fr zoe"));
    assert_eq!(told[1].1, "", "who waits had no invitation");

    let path = "/office/events/leuven/restoration";
    let done = desk.site.act(&desk.organiser, path, &sure).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    desk.minutes_later(10);
    let told = desk.told().await;
    assert_eq!(told.len(), 4);
    let (ana, calendar) = &told[2];
    assert!(ana.contains("It takes place"), "{ana}");
    for line in ["METHOD:REQUEST", "SEQUENCE:2"] {
        assert!(calendar.contains(line), "{line}: {calendar}");
    }
}

#[tokio::test]
async fn a_session_is_told_to_those_who_chose_it() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 9).await;
    let agenda = plenary::events::sessions(site.services.db.read(), event.id)
        .await
        .unwrap();
    let workshop = agenda
        .iter()
        .find(|it| it.choosable)
        .unwrap()
        .id
        .0
        .to_string();
    site.register("leuven", &[("sessions[]", &workshop)]).await;
    let bo = [("email", "bo@x.example"), ("given_name", "Bo")];
    site.register("leuven", &bo).await;
    let organiser = site.organiser(Role::Organiser).await;
    let desk = Desk { site, organiser };
    let path = format!("/office/events/leuven/agenda/{workshop}");
    let fields = [
        ("title_en", "Indicators"),
        ("kind", "workshop"),
        ("starts_at", "2027-05-10T14:30"),
        ("ends_at", "2027-05-10T16:00"),
        ("room", "Room B"),
        ("choosable", "yes"),
        ("capacity", "1"),
        ("revision", "1"),
    ];
    let shown = desk.site.act(&desk.organiser, &path, &fields).await;
    let text = shown.text();
    assert!(text.contains("One person is told"), "{text}");
    let mut sure = fields.to_vec();
    sure.push(("sure", "yes"));
    let done = desk.site.act(&desk.organiser, &path, &sure).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    desk.minutes_later(10);
    let told = desk.told().await;
    assert_eq!(told.len(), 1, "{told:?}");
    let (ana, calendar) = &told[0];
    assert!(
        ana.contains("14:00–16:00, Room A → Indicators, Monday 10 May 2027, 14:30–16:00, Room B"),
        "{ana}"
    );
    assert_eq!(calendar, "", "the invitation is to the days of the event");
}

#[tokio::test]
async fn a_session_that_is_dropped_is_told_to_those_who_had_chosen_it() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 9).await;
    let conn = site.services.db.read();
    let agenda = plenary::events::sessions(conn, event.id).await.unwrap();
    let workshop = agenda
        .iter()
        .find(|it| it.choosable)
        .unwrap()
        .id
        .0
        .to_string();
    site.register("leuven", &[("sessions[]", &workshop)]).await;
    let waits = [("email", "bo@x.example"), ("waits[]", &workshop)];
    site.register("leuven", &waits).await;
    let organiser = site.organiser(Role::Organiser).await;
    let desk = Desk { site, organiser };
    let path = format!("/office/events/leuven/agenda/{workshop}/removal");
    let shown = desk.site.act(&desk.organiser, &path, &[]).await;
    assert!(
        shown.text().contains("One person is told"),
        "{}",
        shown.text()
    );
    let conn = desk.site.services.db.read();
    let still = plenary::events::sessions(conn, event.id).await.unwrap();
    assert_eq!(still.len(), agenda.len(), "only looked at");

    let done = desk
        .site
        .act(&desk.organiser, &path, &[("sure", "yes")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    desk.change(&MOVED).await;
    desk.minutes_later(10);
    let told = desk.told().await;
    assert_eq!(told.len(), 2, "both of the place: {told:?}");
    let gone = "14:00–16:00, Room A → does not take place";
    assert!(told[0].0.contains(gone), "{}", told[0].0);
    assert!(!told[1].0.contains("does not take place"), "{}", told[1].0);
    assert!(told[0].0.contains("→ University hall"));
    let page = desk.site.registrations("leuven").await.remove(0);
    let page = desk.site.get(&desk.site.personal_page(&page)).await.text();
    assert!(!page.contains("Indicators"), "{page}");
}

#[tokio::test]
async fn near_the_event_nothing_waits_and_newcomers_know_already() {
    let desk = Desk::open("capacity = 9").await;
    desk.site.clock.set(at("2027-05-09T08:00:00Z"));
    let organiser = desk.site.organiser(Role::Organiser).await;
    let desk = Desk { organiser, ..desk };
    desk.change(&MOVED).await;
    desk.minutes_later(1);
    let bo = [("email", "bo@x.example"), ("given_name", "Bo")];
    desk.site.register("leuven", &bo).await;
    let told = desk.told().await;
    assert_eq!(told.len(), 2, "Bo registered for the new place: {told:?}");
}

#[tokio::test]
async fn nobody_is_told_what_an_event_that_is_over_should_have_been_called() {
    let desk = Desk::open("capacity = 9").await;
    desk.site.clock.set(at("2027-05-11T22:30:00Z")); // half past midnight in Leuven
    let organiser = desk.site.organiser(Role::Organiser).await;
    let desk = Desk { organiser, ..desk };
    let saved = desk.save(&[("title_en", "Assessing prevention")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert!(desk.told().await.is_empty());
}

#[tokio::test]
async fn what_a_programme_file_changes_is_told_too() {
    let desk = Desk::open("capacity = 9").await;
    let days = "starts = 2027-05-10\nends = 2027-05-11";
    let later = "starts = 2027-05-17\nends = 2027-05-18";
    let text = desk.site.programme().replace(days, later);
    desk.site
        .import(
            &text
                .replace("2027-05-10T", "2027-05-17T")
                .replace("2027-05-11T", "2027-05-18T"),
        )
        .await;
    desk.minutes_later(10);
    let told = desk.told().await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].0.contains("10–11 May 2027 → 17–18 May 2027"),
        "{}",
        told[0].0
    );
    assert!(
        told[0].1.contains("DTSTART;VALUE=DATE:20270517"),
        "{}",
        told[0].1
    );
}

#[tokio::test]
async fn nobody_is_told_of_an_event_that_is_a_draft_at_that_moment() {
    let desk = Desk::open("capacity = 9").await;
    desk.change(&MOVED).await;
    let desk_of = async |noun: &str| {
        let path = format!("/office/events/leuven/{noun}");
        let done = desk.site.act(&desk.organiser, &path, &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    };
    desk_of("withdrawal").await;
    desk.minutes_later(30);
    assert!(desk.told().await.is_empty());
    desk_of("publication").await;
    let told = desk.told().await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].1.contains("SEQUENCE:1"), "{}", told[0].1);
}

#[tokio::test]
async fn two_processes_tell_once() {
    let desk = Desk::open("capacity = 9").await;
    desk.change(&MOVED).await;
    desk.minutes_later(10);
    let rounds = (0..8).map(|_| desk.site.go_round());
    futures_util::future::join_all(rounds).await;
    assert_eq!(desk.told().await.len(), 2);
}
