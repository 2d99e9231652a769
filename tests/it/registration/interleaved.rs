//! Many who do everything at once: whatever the order, no seat is given twice and none lies idle while somebody waits.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use futures_util::future::join_all;
use plenary::base::{Chance, CityId, Language, PersonName, RegistrationId};
use plenary::events::{self, Access, Event, EventDraft, Quota, QuotaDraft, Seat, Session};
use plenary::mail::{self, LetterKind};
use plenary::platform::Tx;
use plenary::registration::{
    self as people, Ending, Error, EventChange, GroupForm, Registration, State, WalkIn,
};
use plenary::staff::{self, Actor, Logged};
use reqwest::StatusCode;

use crate::support::Site;
use crate::support::visitor::ana;

/// People who act at the same moment.
const TASKS: usize = 32;

/// An event that everybody wants to come to, and those who have tried so far.
struct Scene {
    site: Site,
    event: Event,
    sessions: Vec<Session>,
    chance: Chance,
    known: Mutex<Arc<Vec<Registration>>>,
}

impl Scene {
    async fn open(seed: u64, access: &str) -> Self {
        let mut site = Site::open().await;
        let lines = format!(
            "capacity = 20\nmode = \"hybrid\"\ncapacity_in_person = 12\naccess = \"{access}\""
        );
        let event = site.event_with("leuven", &lines).await;
        let sessions = events::sessions(site.services.db.read(), event.id).await;
        let scene = Self {
            site,
            event,
            sessions: sessions.unwrap(),
            chance: Chance::seeded(seed),
            known: Mutex::default(),
        };
        scene.keep("malmo", "", 4).await;
        scene.keep("", "SECRET42", 3).await;
        scene
    }

    fn below(&self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap();
        usize::try_from(self.chance.below(end)).unwrap()
    }

    fn one_of<T: Copy>(&self, of: &[T]) -> T {
        *of.get(self.below(of.len())).unwrap()
    }

    /// A session that people choose: the workshop, or what is at the same time.
    fn session(&self, no: usize) -> String {
        self.sessions.get(no).unwrap().id.0.to_string()
    }

    /// Makes a quota, or changes how many seats it keeps; seats that are not free are not kept.
    async fn keep(&self, city: &str, code: &str, capacity: i32) {
        let services = &self.site.services;
        let quotas = events::quotas(services.db.read(), self.event.id)
            .await
            .unwrap();
        let known = |it: &&Quota| {
            it.city.as_ref().map_or("", |it| it.as_str()) == city
                && it.code.as_deref().unwrap_or_default() == code
        };
        let draft = QuotaDraft {
            name: format!("{city}{code}"),
            city: Some(city)
                .filter(|it| !it.is_empty())
                .map(|it| CityId(it.to_owned())),
            code: Some(code).filter(|it| !it.is_empty()).map(str::to_owned),
            capacity,
            returns_on: None,
        };
        let what = (quotas.iter().find(known).map(|it| it.id), draft);
        let now = services.now();
        match people::keep_quota(services, self.event.id, what, Actor::System, now).await {
            Ok(())
            | Err(
                events::EditError::NotFree(_)
                | events::EditError::SeatsTaken(..)
                | events::EditError::Changed
                | events::EditError::QuotaTwice,
            ) => {}
            Err(other) => unreachable!("{other}"),
        }
    }

    /// Everybody who has registered, as it was a moment ago: looked at anew at every tenth look.
    async fn people(&self) -> Arc<Vec<Registration>> {
        let known = Arc::clone(&self.known.lock().unwrap());
        if !known.is_empty() && self.below(10) > 0 {
            return known;
        }
        let people = Arc::new(self.site.registrations("leuven").await);
        *self.known.lock().unwrap() = Arc::clone(&people);
        people
    }

    /// One thing that somebody does.
    async fn step(&self) {
        match self.below(17) {
            0..5 => self.register().await,
            5 | 6 => self.post("cancellation", &[]).await,
            7 => self.answer("acceptance").await,
            8 => self.answer("refusal").await,
            9 if self.below(4) == 0 => self.pass_on().await,
            9 => self.change().await,
            10..13 => self.decide().await,
            13 => self.walk_in().await,
            14 => self.edit().await,
            15 => self.group(self.below(2) == 0).await,
            _ => self.let_pass(i64::try_from(self.below(3)).unwrap()).await,
        }
    }

    async fn register(&self) {
        let email = format!("p{}@x.example", self.below(400));
        let session = self.session(1);
        let mut fields = vec![
            ("email", email.as_str()),
            ("city", self.one_of(&["Malmö", "la haye", "Leuven"])),
            ("mode", self.one_of(&["in_person", "online"])),
            (
                "code",
                self.one_of(&["", "", "", "secret-42", "wrong-code"]),
            ),
        ];
        match self.below(4) {
            0 => fields.push(("sessions[]", &session)),
            1 => fields.push(("waits[]", &session)),
            _ => {}
        }
        let reply = self.site.fill_in("leuven", &fields).await;
        match reply.status {
            // The code is wrong, spent or tried too often; the workshop is full.
            StatusCode::SEE_OTHER
            | StatusCode::UNPROCESSABLE_ENTITY
            | StatusCode::TOO_MANY_REQUESTS => {}
            other => unreachable!("{other}: {}", reply.text()),
        }
    }

    /// Somebody sends a form of the personal page; a refusal is an answer too.
    async fn post(&self, noun: &str, fields: &[(&str, &str)]) {
        let all = self.people().await;
        let reachable: Vec<&Registration> =
            all.iter().filter(|it| it.answers.email.is_some()).collect();
        if reachable.is_empty() {
            return;
        }
        let path = self.site.personal_page(self.one_of(&reachable));
        self.post_to(&path, noun, fields).await;
    }

    async fn post_to(&self, path: &str, noun: &str, fields: &[(&str, &str)]) {
        let reply = self.site.post(&format!("{path}/{noun}"), fields).await;
        let known = [
            StatusCode::SEE_OTHER,
            StatusCode::CONFLICT,
            StatusCode::UNPROCESSABLE_ENTITY,
            StatusCode::TOO_MANY_REQUESTS,
        ];
        assert!(
            known.contains(&reply.status),
            "{noun} {}: {}",
            reply.status,
            reply.text()
        );
    }

    /// Now and then somebody answers an offer; else anybody tries to.
    async fn answer(&self, noun: &str) {
        let all = self.people().await;
        let offered: Vec<&Registration> =
            all.iter().filter(|it| it.state == State::Offered).collect();
        if offered.is_empty() || self.below(4) > 0 {
            return self.post(noun, &[]).await;
        }
        let path = self.site.personal_page(self.one_of(&offered));
        self.post_to(&path, noun, &[]).await;
    }

    async fn change(&self) {
        let city = self.one_of(&["Malmö", "la haye", "Leuven"]);
        let mode = self.one_of(&["in_person", "online"]);
        let session = self.session(self.below(2) + 1);
        let mut fields = ana(&[("email", ""), ("city", city), ("mode", mode)]);
        let other = self.session(1);
        match self.below(4) {
            0 | 1 => fields.push(("sessions[]", &session)),
            2 => fields.extend([("sessions[]", &*session), ("waits[]", &*other)]),
            _ => {}
        }
        self.post("changes", &fields).await;
    }

    async fn pass_on(&self) {
        let email = format!("p{}@x.example", self.below(400));
        let colleague = [
            ("given_name", "Bo"),
            ("family_name", "Ek"),
            ("email", email.as_str()),
        ];
        self.post("colleague", &colleague).await;
    }

    /// Organisers decide about somebody.
    async fn decide(&self) {
        let services = &self.site.services;
        let all = self.people().await;
        if all.is_empty() {
            return;
        }
        let ids: Vec<_> = all.iter().map(|it| it.id).collect();
        let id = self.one_of(&ids);
        let (now, by) = (services.now(), Actor::System);
        let done = match self.below(8) {
            0 => people::confirm(services, id, (by, Some("a guest".to_owned())), now).await,
            1 | 2 => people::confirm(services, id, (by, None), now).await,
            3 => people::reinstate(services, id, by, now).await,
            4 => people::queue(services, id, by, now).await,
            5 => people::decline(services, id, (by, Some(Ending::TooMany)), now).await,
            _ => people::cancel_by_staff(services, id, by, now).await,
        };
        // A refusal is an answer; so is somebody else having been quicker.
        assert!(
            matches!(
                done,
                Ok(()) | Err(Error::Refused(_) | Error::Raced | Error::EventChanged)
            ),
            "{done:?}"
        );
    }

    async fn walk_in(&self) {
        let services = &self.site.services;
        let form = format!("walk-in {}", self.below(1000));
        let person = WalkIn {
            given_name: PersonName::parse("Ó").unwrap(),
            family_name: PersonName::parse("O'Brien").unwrap(),
            organisation: "Garda".to_owned(),
            city: "Malmö".to_owned(),
        };
        let (form, now) = ((self.event.id, form.as_str()), services.now());
        let work = async |tx: &Tx| -> Result<RegistrationId, Error> {
            people::walk_in(tx, services, form, &person, Actor::System, now).await
        };
        let done = services.db.write(work).await;
        assert!(
            matches!(done, Ok(_) | Err(Error::Refused(_) | Error::Raced)),
            "{done:?}"
        );
    }

    /// Organisers change how many seats there are.
    async fn edit(&self) {
        if self.below(2) == 0 {
            let (city, code) = self.one_of(&[("malmo", ""), ("", "SECRET42")]);
            let capacity = i32::try_from(self.below(6)).unwrap();
            return self.keep(city, code, capacity).await;
        }
        self.resize().await;
    }

    /// Organisers change how many seats the event has.
    async fn resize(&self) {
        let services = &self.site.services;
        let event = self.site.reload(&self.event).await;
        let capacity = 15 + i32::try_from(self.below(15)).unwrap();
        let in_person = 8 + i32::try_from(self.below(10)).unwrap();
        let draft = Box::new(draft(&event, capacity, Some(in_person)));
        let change = EventChange::Facts(draft, event.revision);
        let now = services.now();
        match people::change_event(services, event.id, change, Actor::System, now).await {
            Ok(_) | Err(events::EditError::Changed | events::EditError::SeatsTaken(..)) => {}
            Err(other) => unreachable!("{other}"),
        }
    }

    /// Somebody registers three people at once, or organisers invite them.
    async fn group(&self, invites: bool) {
        let services = &self.site.services;
        let row = |no| format!("P{no};Silva;p{}@x.example\n", self.below(400));
        let rows: String = (0..3).map(row).collect();
        let fields = [
            ("organisation", "Town hall"),
            ("city", self.one_of(&["Malmö", "Leuven"])),
            ("notice", "yes"),
            ("until", "2027-05-01"),
            ("pasted", &rows),
            ("may_split", self.one_of(&["", "yes"])),
            ("code", self.one_of(&["", "", "secret-42"])),
        ];
        let fields = fields.map(|it| (it.0.to_owned(), it.1.to_owned()));
        let form = GroupForm::blank(services, self.event.id, Some("Olga".to_owned())).await;
        let form = if invites {
            form.unwrap().inviting()
        } else {
            form.unwrap()
        };
        let form = form.filled_in(fields.into());
        let done = form.register(services, Language::En, services.now()).await;
        // What stands against it is an answer too.
        assert!(
            matches!(
                done,
                Ok(_) | Err(Error::Refused(_) | Error::Raced | Error::EventChanged)
            ),
            "{:?}",
            done.err()
        );
    }

    /// The rarer things once, one after the other, while there are seats; later they happen as chance will have it.
    async fn rarer_things(&self) {
        self.group(true).await;
        self.walk_in().await;
        self.resize().await;
        if self.event.access != Access::Open {
            return;
        }
        let (site, session) = (&self.site, self.session(1));
        let chooses = [("email", "w1@x.example"), ("sessions[]", &session)];
        let chooses = site.register("leuven", &chooses).await;
        let waits = [("email", "w2@x.example"), ("waits[]", &session)];
        site.register("leuven", &waits).await;
        self.post_to(&chooses, "cancellation", &[]).await;
        let passes = site.register("leuven", &[("email", "w3@x.example")]).await;
        let colleague = [
            ("given_name", "Bo"),
            ("family_name", "Ek"),
            ("email", "w4@x.example"),
        ];
        self.post_to(&passes, "colleague", &colleague).await;
    }

    /// Time passes, but never so much that the event is near and registration closes.
    async fn let_pass(&self, hours: i64) {
        let hours = TimeDelta::hours(hours);
        let then = self.site.services.now() + hours;
        if then.date_naive() + TimeDelta::days(14) < self.event.starts_on {
            self.site.wait(hours);
        }
        self.site.go_round().await;
    }
}

/// The event as it is, but for its seats.
fn draft(event: &Event, capacity: i32, in_person: Option<i32>) -> EventDraft {
    let event = event.clone();
    EventDraft {
        slug: event.slug,
        kind: event.kind,
        no: event.no,
        title: event.title,
        summary: event.summary,
        audience: event.audience,
        hosts: event.hosts,
        languages: event.languages,
        city: event.city,
        zone: event.zone,
        mode: event.mode,
        venue: event.venue,
        address: event.address,
        join_url: event.join_url,
        starts_on: event.starts_on,
        ends_on: event.ends_on,
        access: event.access,
        capacity,
        capacity_in_person: in_person,
        capacity_online: None,
        delegations: event.delegations,
        follow_up: event.follow_up,
        on_decline: event.on_decline,
        opens_at: event.opens_at,
        closes_at: event.closes_at,
    }
}

/// Everything that must hold when nobody does anything any more.
async fn check(scene: &Scene) {
    let conn = scene.site.services.db.read();
    let event = scene.site.reload(&scene.event).await;
    let quotas = events::quotas(conn, event.id).await.unwrap();
    let all = scene.site.registrations("leuven").await;
    let live: Vec<&Registration> = all.iter().filter(|it| it.is_live()).collect();
    counters_count(&event, &quotas, &all);
    nobody_waits_for_a_free_seat(&event, &quotas, &live);
    everybody_is_there_once(&live);
    places_belong_to_those_who_come(scene, &all).await;
    let audit = staff::audit_log(conn, Some(event.id), None, None, 1_000_000)
        .await
        .unwrap();
    the_audit_explains_every_change(&all, &audit);
    letters_match_states(scene, &all).await;
}

fn counters_count(event: &Event, quotas: &[Quota], all: &[Registration]) {
    let count = |is: &dyn Fn(&Registration) -> bool| {
        i32::try_from(all.iter().filter(|it| is(it)).count()).unwrap()
    };
    for it in all {
        assert_eq!(it.seat.is_some(), it.state.has_seat(), "{it:?}");
    }
    let regular = |it: &Registration| matches!(it.seat, Some(Seat::General | Seat::Quota));
    let mode = |mode| count(&move |it| regular(it) && it.answers.mode == mode);
    assert_eq!(event.taken, count(&regular));
    assert_eq!(event.extra, count(&|it| it.seat == Some(Seat::Extra)));
    assert_eq!(
        event.taken_reserved,
        count(&|it| it.seat == Some(Seat::Quota))
    );
    assert_eq!(event.in_person.taken, mode(events::Mode::InPerson));
    assert_eq!(event.online.taken, mode(events::Mode::Online));
    assert_eq!(event.waiting, count(&|it| it.state == State::Waiting));
    assert_eq!(
        event.reserved,
        quotas.iter().map(|it| it.capacity).sum::<i32>()
    );
    for quota in quotas {
        let holds = |it: &Registration| it.seat == Some(Seat::Quota) && it.quota == Some(quota.id);
        assert_eq!(quota.taken, count(&holds), "{}", quota.name);
        assert!((0..=quota.capacity).contains(&quota.taken), "{quota:?}");
    }
    assert!(event.taken <= event.capacity, "{event:?}");
    assert!(
        event
            .in_person
            .capacity
            .is_none_or(|most| event.in_person.taken <= most)
    );
}

fn nobody_waits_for_a_free_seat(event: &Event, quotas: &[Quota], live: &[&Registration]) {
    for it in live {
        let quota = quotas.iter().find(|at| Some(at.id) == it.quota);
        let free = event.seat_for(quota, it.answers.mode);
        match (it.state, it.seat) {
            (State::Waiting, _) => assert_eq!(free, None, "{it:?} {event:?}"),
            (_, Some(Seat::Extra)) => assert_ne!(free, Some(Seat::General), "{it:?} {event:?}"),
            _ => {}
        }
    }
}

fn everybody_is_there_once(live: &[&Registration]) {
    let of_mailbox = |it: &&Registration| {
        let email = it.answers.email.as_ref()?;
        Some((email.key(), it.person_no))
    };
    let people: Vec<(String, i32)> = live.iter().filter_map(of_mailbox).collect();
    let distinct: BTreeSet<&(String, i32)> = people.iter().collect();
    assert_eq!(distinct.len(), people.len());
}

async fn places_belong_to_those_who_come(scene: &Scene, all: &[Registration]) {
    let conn = scene.site.services.db.read();
    let mut taken: BTreeMap<_, i32> = BTreeMap::new();
    for it in all {
        let chosen = people::chosen_sessions(conn, it.id).await.unwrap();
        assert!(chosen.is_empty() || it.state == State::Confirmed, "{it:?}");
        let awaited = people::awaited_sessions(conn, it.id).await.unwrap();
        assert!(awaited.is_empty() || it.state == State::Confirmed, "{it:?}");
        assert!(awaited.iter().all(|at| !chosen.contains(at)), "{it:?}");
        for session in chosen {
            *taken.entry(session).or_default() += 1;
        }
    }
    let lines = people::lines(conn, scene.event.id).await.unwrap();
    for session in events::sessions(conn, scene.event.id).await.unwrap() {
        assert_eq!(
            session.taken,
            taken.get(&session.id).copied().unwrap_or_default()
        );
        assert!(session.capacity.is_none_or(|most| session.taken <= most));
        let waits = lines.contains_key(&session.id);
        assert!(!waits || session.is_full(), "{session:?}");
    }
}

/// Each line says what state it found and what state it left; together they lead to the state that is there.
fn the_audit_explains_every_change(all: &[Registration], audit: &[Logged]) {
    let mut paths: HashMap<&str, String> = HashMap::new();
    for line in audit.iter().rev() {
        let said = |key: &str| line.detail.get(key).and_then(|it| it.as_str());
        let Some(to) = said("to") else { continue };
        let before = paths.insert(&line.subject_id, to.to_owned());
        assert_eq!(before.as_deref(), said("from"), "{line:?}");
    }
    for it in all {
        let id = it.id.0.to_string();
        assert_eq!(
            paths.get(id.as_str()).map(String::as_str),
            Some(it.state.code()),
            "{it:?}"
        );
    }
}

/// The last letter that tells somebody how they stand tells it as it is.
async fn letters_match_states(scene: &Scene, all: &[Registration]) {
    let services = &scene.site.services;
    let filter = mail::EntryFilter::default();
    let (letters, _) = mail::log(services.db.read(), &filter, 1_000_000)
        .await
        .unwrap();
    let mut last: HashMap<RegistrationId, LetterKind> = HashMap::new();
    for letter in letters.iter().rev() {
        let silent = [
            LetterKind::RegistrationChanged,
            LetterKind::RegistrationLink,
            LetterKind::RegistrationPlace,
            LetterKind::RegistrationReminder,
            LetterKind::RegistrationUpdated,
        ];
        if let Some(id) = letter.registration
            && !silent.contains(&letter.kind)
        {
            last.insert(id, letter.kind);
        }
    }
    for it in all.iter().filter(|it| it.answers.email.is_some()) {
        let expected: &[LetterKind] = match it.state {
            State::Pending => &[LetterKind::RegistrationPending],
            State::Waiting => &[
                LetterKind::RegistrationWaiting,
                LetterKind::RegistrationLapsed,
            ],
            State::Offered => &[LetterKind::RegistrationOffered],
            State::Invited => &[LetterKind::RegistrationInvited],
            State::Confirmed => &[LetterKind::RegistrationInvitation],
            State::Declined | State::Refused | State::Cancelled => &[
                LetterKind::RegistrationCancelled,
                LetterKind::RegistrationDeclined,
            ],
        };
        let told = last.get(&it.id).unwrap();
        assert!(expected.contains(told), "{it:?} {told:?}");
    }
}

/// Steps of each kind of event; more by hand: `PLENARY_TEST_STEPS=100000 tests/run interleaved`.
#[expect(
    clippy::disallowed_methods,
    reason = "whoever runs the tests by hand says how many steps"
)]
fn steps() -> usize {
    let said = std::env::var("PLENARY_TEST_STEPS").ok();
    said.map_or(5_000, |it| it.parse().unwrap())
}

async fn everything_at_once(access: &str) -> Scene {
    let scene = Scene::open(u64::try_from(access.len()).unwrap(), access).await;
    scene.rarer_things().await;
    let steps = steps() / 10 / TASKS;
    for _ in 0..10 {
        let task = async |no: usize| {
            for step in 0..=steps {
                if no == 0 && step == steps / 2 {
                    scene.let_pass(80).await; // so long that offers run out
                }
                scene.step().await;
            }
        };
        join_all((0..TASKS).map(task)).await;
        check(&scene).await;
    }
    scene
}

/// How often each thing happened: a test in which something never happens says nothing about it.
async fn happened(scene: &Scene) -> BTreeMap<&'static str, usize> {
    let (conn, event) = (scene.site.services.db.read(), scene.event.id);
    let audit = staff::audit_log(conn, Some(event), None, None, 1_000_000).await;
    let mut happened = BTreeMap::new();
    for line in audit.unwrap() {
        *happened.entry(line.action.unwrap().code()).or_default() += 1;
    }
    happened
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_event_with_quotas_modes_and_sessions_stays_right() {
    let scene = everything_at_once("open").await;
    let happened = happened(&scene).await;
    for action in [
        "registered",
        "waited",
        "offered",
        "accepted",
        "lapsed",
        "confirmed",
        "cancelled",
        "reseated",
        "changed",
        "walked_in",
        "place_given",
        "passed_on",
        "event_changed",
        "quota_changed",
    ] {
        assert!(
            happened.contains_key(action),
            "{action} is not in {happened:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_with_approval_stays_right() {
    let scene = everything_at_once("approval").await;
    let happened = happened(&scene).await;
    for action in [
        "asked",
        "invited",
        "declined",
        "waited",
        "offered",
        "accepted",
        "confirmed",
    ] {
        assert!(
            happened.contains_key(action),
            "{action} is not in {happened:?}"
        );
    }
}
