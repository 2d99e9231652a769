//! A whole site on a port of its own, with its own database, a clock that stands still, and repeatable chance.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use plenary::base::{Chance, TestClock};
use plenary::events::{self, Event};
use plenary::intake;
use plenary::platform::{Config, Db, MailboxUrl, Services, Settings, Vault};
use reqwest::{Client, Method, RequestBuilder, redirect};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::Reply;
use super::database::TestDatabase;

/// The programme that tests happen in: cities, partners and one event that [`Site::event`] fills in.
const PROGRAMME: &str = include_str!("programme.toml");

/// What the mail provider of the tests says to deliver.
pub(crate) const HOOK_SECRET: &str = "the secret of the mail provider";

/// The site; dropping it stops its server.
pub(crate) struct Site {
    pub(crate) services: Services,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) base: String,
    programme: String,
    client: Client,
    _folder: TempDir,
    database: TestDatabase,
    _server: JoinSet<()>,
}

impl Site {
    /// A site at noon (UTC), 1 March 2027, with the test programme and no event.
    pub(crate) async fn open() -> Self {
        let site = Self::empty().await;
        site.import(&site.programme).await;
        site
    }

    /// The same without any programme.
    pub(crate) async fn empty() -> Self {
        let database = TestDatabase::create().await;
        let folder = tempfile::tempdir().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let clock = Arc::new(TestClock::stopped_at(at("2027-03-01T12:00:00Z")));
        let services = services(&database, &folder, &base, &clock).await;
        let mut server = JoinSet::new();
        let router = plenary::app::router(services.clone());
        server.spawn(plenary::platform::serve(
            listener,
            router,
            std::future::pending(),
        ));
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .build()
            .unwrap();
        let programme = PROGRAMME.to_owned();
        Self {
            services,
            clock,
            base,
            programme,
            client,
            _folder: folder,
            database,
            _server: server,
        }
    }

    /// Adds a published conference in Leuven on 10 and 11 May 2027 with so many seats.
    pub(crate) async fn event(&mut self, slug: &str, seats: i32) -> Event {
        self.event_with(slug, &format!("capacity = {seats}")).await
    }

    /// Adds a conference, some of whose keys are said otherwise (TOML lines; `capacity` must be among them).
    pub(crate) async fn event_with(&mut self, slug: &str, lines: &str) -> Event {
        let template = include_str!("event.toml").replace("SLUG", slug);
        let said: Vec<&str> = lines
            .lines()
            .filter_map(|it| it.split_once('='))
            .map(|it| it.0.trim())
            .collect();
        let (head, sessions) = template.split_once("[[event.session]]").unwrap();
        let kept: Vec<&str> = head
            .lines()
            .filter(|it| {
                !it.split_once('=')
                    .is_some_and(|(key, _)| said.contains(&key.trim()))
            })
            .collect();
        self.programme.extend([
            &kept.join(
                "
",
            ),
            "
",
            lines,
            "

[[event.session]]",
            sessions,
            "
",
        ]);
        self.import(&self.programme).await;
        events::by_slug(self.services.db.read(), slug)
            .await
            .unwrap()
            .unwrap()
    }

    /// The event as it is now.
    pub(crate) async fn reload(&self, event: &Event) -> Event {
        events::find(self.services.db.read(), event.id)
            .await
            .unwrap()
            .unwrap()
    }

    /// The programme file as it was brought in last.
    pub(crate) fn programme(&self) -> &str {
        &self.programme
    }

    /// Brings a programme file in.
    pub(crate) async fn import(&self, text: &str) {
        let plan = intake::read(text).unwrap();
        intake::save(&self.services, &plan, self.services.now())
            .await
            .unwrap();
    }

    /// Looks at a page.
    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path)).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.send(self.request(Method::POST, path).form(fields))
            .await
    }

    /// A request to be added to.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// Sends a request.
    pub(crate) async fn send(&self, request: RequestBuilder) -> Reply {
        Reply::of(request.send().await.unwrap()).await
    }

    /// The same site as a process that also reads a mailbox.
    pub(crate) fn services_with_mailbox(&self, url: MailboxUrl) -> Services {
        let config = Config {
            inbound_url: Some(url),
            ..Config::clone(&self.services.config)
        };
        let clock = Arc::<TestClock>::clone(&self.clock);
        let db = self.services.db.clone();
        let chance = Chance::from_os().unwrap();
        Services::new(db, clock, chance, Vault::of(&[7; 32]), config).unwrap()
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, time: TimeDelta) {
        self.clock.advance(time);
    }

    /// Lets happen what happens by itself as time passes; says how much there was.
    pub(crate) async fn go_round(&self) -> usize {
        let now = self.services.now();
        plenary::registration::go_round(&self.services, now)
            .await
            .unwrap()
    }

    /// Whether a text stands anywhere in the tables, as it was written.
    pub(crate) async fn database_holds(&self, text: &str) -> bool {
        self.database.holds(text).await
    }
}

async fn services(
    database: &TestDatabase,
    folder: &TempDir,
    base: &str,
    clock: &Arc<TestClock>,
) -> Services {
    let db = Db::open(&database.url).await.unwrap();
    db.migrate().await.unwrap();
    let clock = Arc::<TestClock>::clone(clock);
    Services::new(
        db,
        clock,
        Chance::from_os().unwrap(),
        Vault::of(&[7; 32]),
        config(database, folder, base),
    )
    .unwrap()
}

fn config(database: &TestDatabase, folder: &TempDir, base: &str) -> Config {
    let settings = Settings {
        database_url: Some(database.url.clone()),
        base_url: Some(base.to_owned()),
        mail_url: Some(format!("file:{}", folder.path().join("mail").display())),
        mail_from: Some("LIAISE 2 <events@plenary.example>".to_owned()),
        mail_bounces: Some("bounce@plenary.example".to_owned()),
        inbound_secret: Some(HOOK_SECRET.to_owned()),
        inbound_server: Some("mx.plenary.example".to_owned()),
        ..Settings::default()
    };
    settings.complete().unwrap()
}

/// An instant from its text.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}
