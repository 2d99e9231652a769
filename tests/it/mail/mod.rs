//! Letters, from the outbox to the mail server.

mod delivery;
mod dkim;
mod letters;
mod log;
mod order;
mod workers;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use plenary::base::{Chance, EmailAddress, Language, RegistrationId, TestClock};
use plenary::mail::{
    self, CalendarPart, Delivered, EntryFilter, Letter, LetterKind, Letterhead, Method, Transport,
};
use plenary::platform::{Db, MailUrl, Services, Settings, Vault};
use sea_orm::{ConnectionTrait as _, DbErr};
use serde_json::json;
use uuid::Uuid;

use crate::support::database::TestDatabase;
use crate::support::sink::Sink;

/// An outbox, a clock and a mail server.
struct Desk {
    services: Services,
    transport: Transport,
    sink: Sink,
    clock: Arc<TestClock>,
    database: TestDatabase,
}

impl Desk {
    /// With steps of at most a fifth of a second.
    async fn open() -> Self {
        Self::open_with("limit=0.2").await
    }

    /// With these options of the `mail_url`.
    async fn open_with(options: &str) -> Self {
        let database = TestDatabase::create().await;
        let start: DateTime<Utc> = "2027-03-01T09:00:00Z".parse().unwrap();
        let clock = Arc::new(TestClock::stopped_at(start));
        let sink = Sink::start().await;
        let services = services(&database, &clock, 1).await;
        let transport = transport(&sink.url(options));
        Self {
            services,
            transport,
            sink,
            clock,
            database,
        }
    }

    /// Another process on the same database.
    async fn other_process(&self) -> Services {
        services(&self.database, &self.clock, 2).await
    }

    /// Queues a letter; says whether it was.
    async fn queue(&self, letter: &Letter) -> bool {
        let (services, now) = (&self.services, self.services.now());
        let queued: Result<bool, DbErr> = services
            .db
            .write(async |tx| mail::queue(tx, services, letter, now).await)
            .await;
        queued.unwrap()
    }

    /// Queues a personal link to each address.
    async fn queue_to(&self, addresses: &[&str]) {
        for to in addresses {
            assert!(self.queue(&letter(LetterKind::RegistrationLink, to)).await);
        }
    }

    async fn deliver(&self) -> Delivered {
        mail::deliver_due(&self.services, &self.transport)
            .await
            .unwrap()
    }

    /// Delivers again and again while the clock moves on, for three days.
    async fn deliver_for_days(&self) {
        for _ in 0..36 {
            self.clock.advance(TimeDelta::hours(2));
            self.deliver().await;
        }
    }

    /// Address, state and reason of every letter, in the order of queueing.
    async fn states(&self) -> Vec<(String, &'static str, Option<&'static str>)> {
        let filter = EntryFilter::default();
        let (entries, _) = mail::log(self.services.db.read(), &filter, 1000)
            .await
            .unwrap();
        let states = entries.into_iter().rev();
        states
            .map(|it| (it.to, it.state.code(), it.reason.map(mail::Reason::code)))
            .collect()
    }

    /// Runs SQL, as if something had happened that no code of ours does.
    async fn tamper(&self, sql: &str) {
        let done: Result<(), DbErr> = self
            .services
            .db
            .write(async |tx| tx.conn().execute_unprepared(sql).await.map(|_| ()))
            .await;
        done.unwrap();
    }
}

async fn services(database: &TestDatabase, clock: &Arc<TestClock>, seed: u64) -> Services {
    let db = Db::open(&database.url).await.unwrap();
    db.migrate().await.unwrap();
    let settings = Settings {
        mail_from: Some("LIAISE 2 <events@liaise.example>".to_owned()),
        base_url: Some("https://events.example.eu".to_owned()),
        ..Settings::default()
    };
    let config = settings.complete().unwrap();
    let (clock, chance) = (Arc::clone(clock), Chance::seeded(seed));
    Services::new(db, clock, chance, Vault::of(&[7; 32]), config).unwrap()
}

fn transport(url: &str) -> Transport {
    Transport::open(&MailUrl::parse(url).unwrap()).unwrap()
}

/// A letter of this kind with everything it wants to know.
fn letter(kind: LetterKind, to: &str) -> Letter {
    let all = json!({
        "name": "Ana Setúbal",
        "event": "From training to local pilot actions: closing conference",
        "when": "15–17 November 2017",
        "where": "Palau de Congressos, Barcelona",
        "reference": "LI2-7KQ4M",
        "personal_link": "https://events.example.eu/en/my/abcdefghijklmnopqrstuvwxyz",
        "event_link": "https://events.example.eu/en/events/barcelona-2017",
        "position": 3,
        "feedback_link": "https://events.example.eu/en/my/abcdefghijklmnopqrstuvwxyz/feedback",
        "follow_up_link": "https://events.example.eu/en/follow-up/abcdefghijklmnopqrstuvwxyz",
        "ahead": "day",
        "cancel_link": "https://events.example.eu/en/my/abcdefghijklmnopqrstuvwxyz/cancellation",
        "join_link": "https://events.example.eu/en/my/abcdefghijklmnopqrstuvwxyz/joining",
        "session": "Evaluating what we do",
        "left": "Working with families",
        "by_organisers": false,
        "unanswered": false,
        "again": false,
        "state": "Confirmed",
        "passed_on": false,
        "registered_by": "Bo Ek",
        "deadline": "Monday, 13 November 2017, 10:00 (Brussels time)",
        "reason": "More people asked for a seat than there are seats.",
        "sign_in_link": "https://events.example.eu/en/office/sign-in/abcdefghijklmnopqrstuvwxyz",
        "return_link": "https://events.example.eu/en/my/abcdefghijklmnopqrstuvwxyz/return",
        "declined": true,
        "unsubscribe_link": "https://events.example.eu/en/unsubscribe/abcdefghijklmnopqrstuvwxyz",
        "answer_link": "https://events.example.eu/en/my/abcdefghijklmnopqrstuvwxyz/cancellation",
        "minutes": 15,
        "days": 7,
        "changes": [
            { "label": "Your function", "text": "Officer → Head of *youth* work" },
            { "label": "Diet", "text": "changed" },
        ],
        "sign_in_page": "https://events.example.eu/office/sign-in",
    });
    let known = kind.variables().iter();
    let told = known.map(|it| ((*it).to_owned(), all.get(*it).unwrap().clone()));
    let context = told.collect();
    Letter {
        kind,
        lang: Language::En,
        to: EmailAddress::parse(to).unwrap(),
        name: "Ana Setúbal".to_owned(),
        letterhead: letterhead(),
        context: serde_json::Value::Object(context),
        thread: None,
        dedup: format!("{}:{to}", kind.code()),
        expires_at: None,
        calendar: None,
        programme: None,
        text: None,
        event: None,
        registration: None,
    }
}

fn letterhead() -> Letterhead {
    Letterhead {
        programme: "LIAISE 2".to_owned(),
        title: "Local Institutions Against Violent Extremism II".to_owned(),
        home: "https://events.example.eu/en".to_owned(),
        statement: "Co-funded by the Internal Security Fund of the European Union".to_owned(),
        disclaimer: "The content represents the views of the authors only and is their sole responsibility. The European Commission does not accept any responsibility for use that may be made of the information it contains.".to_owned(),
        emblem: "https://events.example.eu/assets/emblem.png".to_owned(),
    }
}

/// The invitation, then the cancellation, of one registration.
fn thread_of_two(to: &str) -> [Letter; 2] {
    let thread = Some(Uuid::from_u128(5));
    let part = |method: Method| CalendarPart {
        method,
        ics: format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nMETHOD:{}\r\nEND:VCALENDAR\r\n",
            method.code()
        ),
    };
    let with = |kind, method| Letter {
        thread,
        registration: thread.map(RegistrationId),
        calendar: Some(part(method)),
        ..letter(kind, to)
    };
    [
        with(LetterKind::RegistrationInvitation, Method::Request),
        with(LetterKind::RegistrationCancelled, Method::Cancel),
    ]
}
