//! Every route as every role: the table says who may, and the source of the program says that the table is whole.

use std::collections::BTreeMap;
use std::path::Path;

use plenary::base::EventId;
use plenary::mail;
use plenary::questions::{self, Question};
use plenary::staff::Role;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, StatusCode};

use crate::support::Site;
use crate::support::organiser::Organiser;
use crate::support::visitor::ana;

/// Who gets an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Anybody,
    /// Whoever has the link.
    Holder,
    Organisers,
    Lead,
    /// A program that knows the secret.
    Program,
}

use Who::{Anybody, Holder, Lead, Organisers, Program};

const ROUTES: &[(&str, &str, Who)] = &[
    ("/", "GET", Anybody),
    ("/healthz", "GET", Anybody),
    ("/hooks/inbound", "POST", Program),
    ("/readyz", "GET", Anybody),
    ("/favicon.ico", "GET", Anybody),
    ("/assets/emblem.png", "GET", Anybody),
    ("/assets/{file}", "GET", Anybody),
    ("/{lang}", "GET", Anybody),
    ("/{lang}/calendar", "GET", Anybody),
    ("/{lang}/events/{slug}", "GET", Anybody),
    ("/events/{slug}/questions.css", "GET", Anybody),
    ("/{lang}/events/{slug}/registration", "GET POST", Anybody),
    (
        "/{lang}/events/{slug}/registration/{receipt}",
        "GET",
        Holder,
    ),
    ("/{lang}/events/{slug}/delegation", "GET POST", Anybody),
    ("/{lang}/link", "GET POST", Anybody),
    ("/cal/{lang}/all.ics", "GET", Anybody),
    ("/cal/{lang}/event/{file}", "GET", Anybody),
    ("/cal/{lang}/city/{file}", "GET", Anybody),
    ("/cal/my/{file}", "GET", Holder),
    ("/cal/desk/{file}", "GET", Holder),
    ("/cal/{lang}/kind/{file}", "GET", Anybody),
    ("/cal/{lang}/language/{file}", "GET", Anybody),
    ("/office/calendar", "GET POST", Organisers),
    ("/{lang}/my/{token}", "GET", Holder),
    ("/{lang}/my/{token}/changes", "GET POST", Holder),
    ("/{lang}/my/{token}/cancellation", "GET POST", Holder),
    ("/{lang}/my/{token}/acceptance", "POST", Holder),
    ("/{lang}/my/{token}/refusal", "POST", Holder),
    ("/{lang}/my/{token}/return", "GET POST", Holder),
    ("/{lang}/my/{token}/ticket", "GET", Holder),
    ("/{lang}/follow-up/{token}", "GET POST", Holder),
    ("/{lang}/my/{token}/joining", "GET POST", Holder),
    ("/{lang}/my/{token}/feedback", "GET POST", Holder),
    ("/{lang}/my/{token}/colleague", "GET POST", Holder),
    ("/{lang}/my/{token}/data", "GET", Holder),
    ("/{lang}/my/{token}/data.json", "GET", Holder),
    ("/{lang}/my/{token}/files/{question}", "GET", Holder),
    ("/{lang}/my/{token}/erasure", "POST", Holder),
    ("/{lang}/my/{token}/rotation", "POST", Holder),
    ("/{lang}/my/{token}/revocation", "POST", Holder),
    ("/door/{token}", "GET", Holder),
    ("/door/{token}/stamps", "POST", Holder),
    ("/door/{token}/reversals", "POST", Holder),
    ("/door/{token}/walk-ins", "POST", Holder),
    ("/office/sign-in", "GET POST", Anybody),
    ("/office/sign-in/{token}", "GET POST", Holder),
    ("/office", "GET", Organisers),
    ("/office/sign-out", "POST", Organisers),
    ("/office/visits", "GET POST", Organisers),
    ("/office/language", "POST", Organisers),
    ("/office/events", "GET", Organisers),
    ("/office/events/new", "GET POST", Organisers),
    ("/office/events/{slug}", "GET POST", Organisers),
    ("/office/events/{slug}/publication", "POST", Organisers),
    ("/office/events/{slug}/withdrawal", "POST", Organisers),
    ("/office/events/{slug}/cancellation", "POST", Organisers),
    ("/office/events/{slug}/restoration", "POST", Organisers),
    ("/office/events/{slug}/agenda", "GET POST", Organisers),
    (
        "/office/events/{slug}/agenda/import",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/agenda/{session}",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/agenda/{session}/removal",
        "POST",
        Organisers,
    ),
    ("/office/events/{slug}/seats", "GET POST", Organisers),
    ("/office/events/{slug}/seats/{id}", "GET POST", Organisers),
    (
        "/office/events/{slug}/seats/{id}/removal",
        "POST",
        Organisers,
    ),
    ("/office/events/{slug}/import", "GET POST", Organisers),
    ("/office/events/{slug}/questions", "GET POST", Organisers),
    (
        "/office/events/{slug}/questions/{id}",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/questions/{id}/place",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/questions/{id}/removal",
        "POST",
        Organisers,
    ),
    ("/office/events/{slug}/answers.csv", "GET", Organisers),
    (
        "/office/events/{slug}/registrations/{id}/files/{question}",
        "GET",
        Organisers,
    ),
    ("/office/events/{slug}/delegation", "GET POST", Organisers),
    ("/office/events/{slug}/feedback", "GET", Organisers),
    (
        "/office/events/{slug}/registrations/tags",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/tags",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/notes",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/changes",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/identity",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/identity/removal",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/colleague",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/link",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/rotation",
        "POST",
        Organisers,
    ),
    ("/office/events/{slug}/searches", "POST", Organisers),
    ("/office/events/{slug}/searches/removal", "POST", Organisers),
    ("/office/events/{slug}/invitations", "GET POST", Organisers),
    (
        "/office/events/{slug}/registrations",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}",
        "GET",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/confirmation",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/address",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/cancellation",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/wait",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/denial",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/registrations/{id}/reinstatement",
        "POST",
        Organisers,
    ),
    ("/office/events/{slug}/attendance", "GET", Organisers),
    ("/office/events/{slug}/attendance/doors", "POST", Organisers),
    (
        "/office/events/{slug}/attendance/doors/{id}/revocation",
        "POST",
        Organisers,
    ),
    ("/office/events/{slug}/figures", "GET", Organisers),
    ("/office/events/{slug}/figures.csv", "GET", Organisers),
    ("/office/events/{slug}/letters", "GET", Organisers),
    ("/office/figures", "GET", Organisers),
    ("/office/figures.csv", "GET", Organisers),
    ("/office/inbox", "GET", Organisers),
    ("/office/inbox/{id}/done", "POST", Organisers),
    ("/{lang}/events/{slug}/schedule.xml", "GET", Anybody),
    ("/{lang}/events/{slug}/schedule.json", "GET", Anybody),
    ("/{lang}/unsubscribe/{token}", "GET POST", Holder),
    ("/office/events/{slug}/messages", "GET POST", Organisers),
    (
        "/office/events/{slug}/messages/{id}",
        "GET POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/messages/{id}/preview",
        "GET",
        Organisers,
    ),
    (
        "/office/events/{slug}/messages/{id}/trial",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/messages/{id}/sending",
        "POST",
        Organisers,
    ),
    (
        "/office/events/{slug}/messages/{id}/hour",
        "POST",
        Organisers,
    ),
    ("/office/texts", "GET", Organisers),
    ("/office/texts/{kind}/{lang}", "GET POST", Organisers),
    (
        "/office/texts/{kind}/{lang}/preview",
        "GET POST",
        Organisers,
    ),
    ("/office/texts/{kind}/{lang}/reset", "POST", Organisers),
    ("/office/letters", "GET", Organisers),
    ("/office/letters.csv", "GET", Organisers),
    ("/office/letters/{id}/copies", "POST", Organisers),
    ("/office/letters/{id}/message.eml", "GET", Organisers),
    ("/office/events/{slug}/letters.csv", "GET", Organisers),
    ("/office/letters/{id}", "GET", Organisers),
    ("/office/letters/{id}/html", "GET", Organisers),
    ("/office/cities", "GET POST", Lead),
    ("/office/accounts", "GET POST", Lead),
    ("/office/accounts/role", "POST", Lead),
    ("/office/accounts/closure", "POST", Lead),
    ("/office/accounts/opening", "POST", Lead),
    ("/office/audit", "GET", Lead),
];

/// The routes that the source of the program makes, with their methods.
fn routes_of_the_source() -> BTreeMap<String, String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let names = std::fs::read_to_string(source.join("web/urls.rs")).unwrap();
    let mut found = BTreeMap::new();
    let mut folders = vec![source];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap().path())
        {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|it| it != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            for rest in text.split(".route(").skip(1) {
                let (address, handlers) = rest.split_once(',').unwrap();
                let address = address_of(address.trim(), &names);
                let end = handlers.find(".route(").unwrap_or(handlers.len());
                let line = handlers[..end].lines().take(2).collect::<String>();
                let has = |verb: &str| line.contains(&format!("{verb}("));
                let methods = match (has("get"), has("post")) {
                    (true, true) => "GET POST",
                    (true, false) => "GET",
                    (false, true) => "POST",
                    (false, false) => unreachable!("{address}: {line}"),
                };
                found.insert(address, methods.to_owned());
            }
        }
    }
    found
}

/// The address itself, or that of a constant in `web::urls`.
fn address_of(written: &str, names: &str) -> String {
    if let Some(literal) = written.strip_prefix('"') {
        return literal.trim_end_matches('"').to_owned();
    }
    let name = written.rsplit("::").next().unwrap();
    let start = format!("const {name}: &str = \"");
    let rest = names.split(&start).nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn the_table_names_every_route_with_its_methods() {
    let table: BTreeMap<String, String> = ROUTES
        .iter()
        .map(|it| (it.0.to_owned(), it.1.to_owned()))
        .collect();
    assert_eq!(table, routes_of_the_source());
}

fn last_part(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// A site where everything that an address can name is there.
struct Whole {
    site: Site,
    ids: BTreeMap<&'static str, String>,
}

impl Whole {
    /// The last session of an event.
    async fn session(site: &Site, event: EventId) -> String {
        let conn = site.services.db.read();
        let sessions = plenary::events::sessions(conn, event).await.unwrap();
        sessions.last().unwrap().id.0.to_string()
    }

    /// A message that is being written.
    async fn draft(site: &Site) -> String {
        let link = site.sign_in_link("m@efus.example", Role::Organiser).await;
        let organiser = site.enter(&link).await;
        let begun = site
            .act(&organiser, "/office/events/leuven/messages", &[])
            .await;
        begun.location().rsplit('/').next().unwrap().to_owned()
    }

    /// The newest letter.
    async fn letter(site: &Site) -> String {
        let conn = site.services.db.read();
        let all = mail::EntryFilter::default();
        let (letters, _) = mail::log(conn, &all, 1).await.unwrap();
        letters.first().unwrap().id.0.to_string()
    }

    /// The feed of some organiser.
    async fn desk_feed(site: &Site) -> String {
        let link = site.sign_in_link("d@efus.example", Role::Organiser).await;
        let organiser = site.enter(&link).await;
        let page = site.see(&organiser, "/office/calendar").await.body;
        let feed = page.split("/cal/desk/").nth(1).unwrap();
        feed.split(['<', '"', '%']).next().unwrap().to_owned()
    }

    /// A message that somebody wrote.
    async fn message(site: &Site) -> String {
        site.written_to("Is there a lift?").await;
        let written = mail::incoming(&site.services, 1).await.unwrap();
        written.first().unwrap().id.to_string()
    }

    async fn open() -> Self {
        let mut site = Site::open().await;
        let lines = "capacity = 5\ndelegations = true\nmode = \"hybrid\"\njoin_url = \"https://meet.example/\"";
        let event = site.event_with("leuven", lines).await.id;
        let question = Self::question(&site).await;
        let receipt = Self::registration(&site, &question).await;
        let people = site.registrations("leuven").await;
        let personal = site.personal_page(people.first().unwrap());
        site.letters().await;
        let door = Self::door(&site, event).await;
        let page = site.get(&personal).await.body;
        let person = people.first().unwrap();
        let vault = &site.services.vault;
        let follow_up = vault.link("follow-up", person.id.0, person.link_version);
        let feed = page.split("/cal/my/").nth(1).unwrap();
        let style = page.split("/assets/").nth(1).unwrap();
        let until_quote = |it: &str| it.split('"').next().unwrap().to_owned();
        let ids = [
            ("/cal/my/{file}", until_quote(feed)),
            ("/cal/desk/{file}", Self::desk_feed(&site).await),
            ("/kind/{file}", "conference.ics".to_owned()),
            ("/language/{file}", "fr.ics".to_owned()),
            ("/city/{file}", "leuven.ics".to_owned()),
            ("/event/{file}", "leuven.ics".to_owned()),
            ("/assets/{file}", until_quote(style)),
            ("/my/{token}", last_part(&personal)),
            ("/registration/{receipt}", last_part(&receipt)),
            ("/follow-up/{token}", follow_up),
            ("/door/{token}", door.0),
            ("doors/{id}", door.1),
            ("registrations/{id}", person.id.0.to_string()),
            ("seats/{id}", Self::quota(&site).await),
            ("questions/{id}", question.id.0.to_string()),
            ("files/{question}", question.id.0.to_string()),
            ("inbox/{id}", Self::message(&site).await),
            ("messages/{id}", Self::draft(&site).await),
            (
                "/unsubscribe/{token}",
                vault.link("unsubscribe", person.id.0, 0),
            ),
            ("/texts/{kind}", "event_thanks".to_owned()),
            ("letters/{id}", Self::letter(&site).await),
            ("agenda/{session}", Self::session(&site, event).await),
            ("/events/{slug}", "leuven".to_owned()),
            ("/{lang}", "en".to_owned()),
        ];
        Self {
            site,
            ids: ids.into(),
        }
    }

    /// A question that is answered with a file.
    async fn question(site: &Site) -> Question {
        let lead = site.organiser(Role::Lead).await;
        let fields = [
            ("label_en", "A letter"),
            ("kind", "file"),
            ("seen_by", "organisers"),
            ("keep", "30"),
        ];
        let page = "/office/events/leuven/questions";
        let reply = site.act(&lead, page, &fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let conn = site.services.db.read();
        let event = plenary::events::by_slug(conn, "leuven").await.unwrap();
        let asked = questions::of_event(conn, event.unwrap().id).await;
        asked.unwrap().pop().unwrap()
    }

    /// Registers somebody who joins online and sends a file; gives where the receipt is.
    async fn registration(site: &Site, question: &Question) -> String {
        let fields = ana(&[("mode", "online")]);
        let form = fields.into_iter().fold(Form::new(), |form, (name, value)| {
            form.text(name.to_owned(), value.to_owned())
        });
        let file = Part::bytes(b"%PDF-1.7".to_vec()).file_name("letter.pdf");
        let form = form.part(question.field(), file);
        let path = "/en/events/leuven/registration";
        let request = site.request(Method::POST, path).multipart(form);
        site.send(request).await.location().to_owned()
    }

    /// The id of a quota.
    async fn quota(site: &Site) -> String {
        let lead = site.organiser(Role::Lead).await;
        let fields = [("city", "the-hague"), ("capacity", "1")];
        let reply = site
            .act(&lead, "/office/events/leuven/seats", &fields)
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let page = site.see(&lead, "/office/events/leuven/seats").await.body;
        let id = page.split("/leuven/seats/").nth(1).unwrap();
        id.split('"').next().unwrap().to_owned()
    }

    /// The token and the id of a door.
    async fn door(site: &Site, event: EventId) -> (String, String) {
        let lead = site.organiser(Role::Lead).await;
        let made = site
            .act(
                &lead,
                "/office/events/leuven/attendance/doors",
                &[("label", "Ana")],
            )
            .await;
        let token = made.body.split("/door/").nth(1).unwrap();
        let token = token.split(['<', '"']).next().unwrap().to_owned();
        let page = site
            .see(&lead, "/office/events/leuven/attendance")
            .await
            .body;
        let id = page.split("/attendance/doors/").nth(1).unwrap();
        let id = id.split('/').next().unwrap().to_owned();
        assert_eq!(event.0.to_string().len(), id.len());
        (token, id)
    }

    /// The address with something that is there in each place; a sign-in link is a new one each time.
    async fn address(&self, template: &str) -> String {
        let mut address = template.to_owned();
        if template == "/office/sign-in/{token}" {
            let email = format!("{}@efus.example", self.site.services.chance.token());
            return self.site.sign_in_link(&email, Role::Organiser).await;
        }
        for (place, id) in self.ids.iter().rev() {
            let start = place.rfind('{').unwrap();
            address = address.replace(place, &format!("{}{id}", &place[..start]));
        }
        assert!(!address.contains('{'), "{address}");
        address
    }
}

/// A first look at a page, as somebody or as nobody.
async fn look(site: &Site, who: Option<&Organiser>, address: &str) -> StatusCode {
    let reply = match who {
        Some(organiser) => site.see(organiser, address).await,
        None => site.get(address).await,
    };
    if reply.status == StatusCode::SEE_OTHER {
        let to = reply.location();
        assert!(to.starts_with("/office/sign-in?next=") || address == "/");
    }
    reply.status
}

#[tokio::test]
async fn every_page_shows_itself_to_its_roles_only() {
    let whole = Box::pin(Whole::open()).await;
    let site = &whole.site;
    let lead = site
        .enter(&site.sign_in_link("l@efus.example", Role::Lead).await)
        .await;
    let organiser = site.organiser(Role::Organiser).await;

    for (template, methods, who) in ROUTES.iter().filter(|it| it.1.contains("GET")) {
        let address = whole.address(template).await;
        let found = [
            look(site, None, &address).await,
            look(site, Some(&organiser), &address).await,
            look(site, Some(&lead), &address).await,
        ]
        .map(|it| it.as_u16());
        let expected = match who {
            Anybody | Holder if *template == "/" => [303; 3],
            Anybody | Holder => [200; 3],
            Organisers => [303, 200, 200],
            Lead => [303, 404, 200],
            Program => [401; 3],
        };
        assert_eq!(found, expected, "{methods} {address}");
        if *who == Holder {
            let forged = address.replace(&address[address.len() - 8..address.len() - 4], "aaaa");
            assert_eq!(
                look(site, Some(&lead), &forged).await.as_u16() / 100,
                4,
                "{forged}"
            );
        }
    }
}

#[tokio::test]
async fn no_form_is_taken_from_elsewhere_or_beyond_a_role() {
    let whole = Box::pin(Whole::open()).await;
    let site = &whole.site;

    for (template, _, who) in ROUTES.iter().filter(|it| it.1.contains("POST")) {
        let address = whole.address(template).await;
        let foreign = site
            .request(Method::POST, &address)
            .header("sec-fetch-site", "cross-site")
            .form(&[("x", "y")]);
        let foreign = site.send(foreign).await.status;
        let refused = match who {
            Program => StatusCode::UNAUTHORIZED,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(foreign, refused, "from elsewhere at {address}");
        if matches!(who, Anybody | Holder | Program) {
            continue;
        }
        let visitor = site.post(&address, &[]).await.status;
        assert_eq!(visitor, StatusCode::FORBIDDEN, "a visitor at {address}");

        // Signing out ends the visit: each form has its own.
        let one = format!("{}@efus.example", site.services.chance.token());
        let organiser = site
            .enter(&site.sign_in_link(&one, Role::Organiser).await)
            .await;
        let forged = Organiser {
            csrf: "forged".to_owned(),
            ..organiser.clone()
        };
        let forged = site.act(&forged, &address, &[]).await.status;
        assert_eq!(forged, StatusCode::FORBIDDEN, "a forged form at {address}");
        let page = site.see(&organiser, "/office/visits").await;
        let visit = page.field("visit");
        let taken = site
            .act(
                &organiser,
                &address,
                &[("visit", &visit), ("language", "fr")],
            )
            .await
            .status;
        if *who == Lead {
            assert_eq!(taken, StatusCode::NOT_FOUND, "an organiser at {address}");
        } else {
            let understood = taken.is_redirection()
                || [
                    StatusCode::OK,
                    StatusCode::CONFLICT,
                    StatusCode::UNPROCESSABLE_ENTITY,
                ]
                .contains(&taken);
            assert!(understood, "an organiser at {address}: {taken}");
        }
    }
}

#[tokio::test]
async fn nobody_changes_anything_by_looking() {
    let whole = Box::pin(Whole::open()).await;
    let site = &whole.site;
    let lead = site
        .enter(&site.sign_in_link("l@efus.example", Role::Lead).await)
        .await;
    let mut links = Vec::new();
    for (template, _, _) in ROUTES.iter().filter(|it| it.1.contains("GET")) {
        links.push(whole.address(template).await);
    }
    for address in &links {
        let before = site.services.db.generation();
        let mut seen = site.see(&lead, address).await.status;
        if !seen.is_redirection() {
            seen = site.get(address).await.status;
        }
        assert!(!seen.is_server_error(), "{address}");
        // A download stands in the audit log; that a secret feed was fetched, with the feed.
        let is_noted = [".csv", "/cal/my/", "/cal/desk/"];
        let is_noted = is_noted.iter().any(|it| address.contains(it));
        let only_read = site.services.db.generation() == before || is_noted;
        assert!(only_read, "{address} changed something");
    }
}

#[tokio::test]
async fn what_is_not_there_looks_the_same_as_what_is_not_yours() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    site.event("other", 5).await;
    site.register("other", &[]).await;
    let lead = site.organiser(Role::Lead).await;
    let id = site.registrations("other").await[0].id.0;

    for path in [
        format!("/office/events/leuven/registrations/{id}"),
        "/office/events/nowhere".to_owned(),
    ] {
        assert_eq!(
            site.see(&lead, &path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let foreign = format!("/office/events/leuven/registrations/{id}/cancellation");
    assert_eq!(
        site.act(&lead, &foreign, &[]).await.status,
        StatusCode::NOT_FOUND
    );
}
