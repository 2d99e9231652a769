use chrono::TimeDelta;
use plenary::registration::State;
use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn people_are_found_without_accents_and_by_state() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    site.register(
        "leuven",
        &[
            ("given_name", "Åsa"),
            ("family_name", "Öberg"),
            ("organisation", "Malmö stad"),
        ],
    )
    .await;
    site.register(
        "leuven",
        &[("email", "b@x.example"), ("family_name", "Peeters")],
    )
    .await;
    let organiser = site.organiser(Role::Organiser).await;

    for (query, found, other) in [
        ("search=malmo+oberg", "Åsa Öberg", "Ana Peeters"),
        ("state=waiting", "Ana Peeters", "Åsa Öberg"),
        ("search=peeters", "Ana Peeters", "Åsa Öberg"),
    ] {
        let text = site
            .see(
                &organiser,
                &format!("/office/events/leuven/registrations?{query}"),
            )
            .await
            .text();
        assert!(
            text.contains(found) && !text.contains(other),
            "{query}: {text}"
        );
    }
}

#[tokio::test]
async fn organisers_cancel_confirm_and_reinstate_with_letters() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    site.register("leuven", &[]).await;
    site.register("leuven", &[("email", "bo@x.example")]).await;
    let organiser = site.organiser(Role::Organiser).await;
    let ids: Vec<_> = site
        .registrations("leuven")
        .await
        .iter()
        .map(|it| it.id.0)
        .collect();
    let act = async |no: usize, noun: &str| {
        let path = format!("/office/events/leuven/registrations/{}/{noun}", ids[no]);
        site.act(&organiser, &path, &[]).await.status
    };

    assert_eq!(
        act(1, "confirmation").await,
        StatusCode::CONFLICT,
        "no seat is free"
    );
    assert_eq!(act(0, "cancellation").await, StatusCode::SEE_OTHER);
    assert_eq!(act(1, "confirmation").await, StatusCode::SEE_OTHER);
    assert_eq!(
        act(0, "reinstatement").await,
        StatusCode::CONFLICT,
        "the seat is taken"
    );
    assert_eq!(act(1, "cancellation").await, StatusCode::SEE_OTHER);
    assert_eq!(act(0, "reinstatement").await, StatusCode::SEE_OTHER);

    let states: Vec<State> = site
        .registrations("leuven")
        .await
        .iter()
        .map(|it| it.state)
        .collect();
    assert_eq!(states, [State::Confirmed, State::Cancelled]);
    let letters = site.letters().await;
    let offer = "registration_offered en";
    let offers = letters.iter().filter(|it| it.starts_with(offer)).count();
    assert_eq!(
        (offers, letters.len()),
        (1, 2 + 1 + 1 + 1 + 2 + 1 + 2),
        "{letters:#?}"
    );
    let page = site
        .see(
            &organiser,
            &format!("/office/events/leuven/registrations/{}", ids[0]),
        )
        .await
        .text();
    assert!(
        page.contains("Seat given") && page.contains("Registration cancelled"),
        "{page}"
    );
}

#[tokio::test]
async fn a_letter_is_seen_as_it_was_sent() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    site.register("leuven", &[("family_name", "<b>Silva</b>")])
        .await;
    site.letters().await;
    let organiser = site.organiser(Role::Organiser).await;

    let log = site.see(&organiser, "/office/letters").await;
    let at = log.body.find("/office/letters/").unwrap();
    let path = log.body[at..].split('"').next().unwrap().to_owned();
    let page = site.see(&organiser, &path).await;
    let html = site.see(&organiser, &format!("{path}/html")).await;

    assert!(page.text().contains("BEGIN:VCALENDAR"), "{}", page.text());
    assert!(
        html.header(reqwest::header::CONTENT_SECURITY_POLICY)
            .contains("sandbox")
    );
    assert!(!html.body.contains("<b>Silva</b>"));
}

#[tokio::test]
async fn the_lead_settles_a_spelling_once_for_all() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    for email in ["a@x.example", "b@x.example"] {
        site.register("leuven", &[("email", email), ("city", "Den Hague")])
            .await;
    }
    let lead = site.organiser(Role::Lead).await;
    assert!(
        site.see(&lead, "/office/cities")
            .await
            .text()
            .contains("Den Hague · 2 people")
    );

    let fields = [
        ("folded", "den hague"),
        ("typed", "Den Hague"),
        ("city", "the-hague"),
    ];
    let reply = site.act(&lead, "/office/cities", &fields).await;

    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert!(
        site.see(&lead, "/office/cities")
            .await
            .text()
            .contains("Every spelling is known")
    );
    site.wait(TimeDelta::seconds(2)); // a form may be checked against the directory of a second ago
    site.register("leuven", &[("email", "c@x.example"), ("city", "den HAGUE")])
        .await;
    let known =
        plenary::registration::CityAnswer::Known(plenary::base::CityId("the-hague".to_owned()));
    assert!(
        site.registrations("leuven")
            .await
            .iter()
            .all(|it| it.answers.city == known)
    );
}

#[tokio::test]
async fn the_desk_says_what_waits() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let organiser = site.organiser(Role::Organiser).await;
    let quiet = "Nothing waits for you";
    assert!(site.see(&organiser, "/office").await.text().contains(quiet));
    for name in ["ana", "bo"] {
        let email = format!("{name}@x.example");
        site.register("leuven", &[("email", &email)]).await;
    }
    assert!(site.see(&organiser, "/office").await.text().contains(quiet));

    // While an event takes place nothing is offered any more.
    site.wait(TimeDelta::days(70));
    let organiser = site.organiser(Role::Lead).await;
    let people = site.registrations("leuven").await;
    let seated = people.iter().find(|it| it.state == State::Confirmed);
    let page = format!(
        "/office/events/leuven/registrations/{}",
        seated.unwrap().id.0
    );
    site.act(&organiser, &format!("{page}/cancellation"), &[])
        .await;

    assert_eq!((site.reload(&event).await.taken, people.len()), (0, 2));
    let desk = site.see(&organiser, "/office").await;
    assert!(!desk.text().contains(quiet));
    assert!(
        desk.text()
            .contains("“How to assess prevention”: 1 waiting, 1 free"),
        "{}",
        desk.text()
    );
    assert!(
        desk.body
            .contains("/office/events/leuven/registrations?state=waiting")
    );
}

#[tokio::test]
async fn a_person_is_shown_whole_but_for_what_is_sealed() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let organiser = site.organiser(Role::Organiser).await;
    let sessions = plenary::events::sessions(site.services.db.read(), event.id)
        .await
        .unwrap();
    let workshop = sessions[1].id.0.to_string();
    let said = [
        ("sessions[]", workshop.as_str()),
        ("function", "Head of youth work"),
        ("photo", "yes"),
        ("diet", "no nuts"),
    ];
    site.register("leuven", &said).await;

    let id = site.registrations("leuven").await[0].id.0;
    let page = site
        .see(
            &organiser,
            &format!("/office/events/leuven/registrations/{id}"),
        )
        .await
        .text();

    for expected in [
        "Sessions chosen Indicators",
        "Function Head of youth work",
        "Photos Yes",
        "On the list of participants No",
        "Câmara Municipal",
    ] {
        assert!(page.contains(expected), "{expected} is not in {page}");
    }
    assert!(!page.contains("no nuts"));
}

#[tokio::test]
async fn the_next_page_searches_the_same() {
    let mut site = Site::open().await;
    site.event("leuven", 200).await;
    let organiser = site.organiser(Role::Organiser).await;
    let register = |no: usize| {
        let (site, email) = (&site, format!("p{no}@x.example"));
        async move {
            let named = [("email", email.as_str()), ("organisation", "R&D + more")];
            site.register("leuven", &named).await
        }
    };
    futures_util::future::join_all((0..101).map(register)).await;

    let list = "/office/events/leuven/registrations?search=r%26d+%2B+more";
    let first = site.see(&organiser, list).await;
    let next = first.body.split("href=\"?").nth(1).unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    let path = format!("/office/events/leuven/registrations?{next}");
    let second = site.see(&organiser, &path).await;

    assert_eq!(second.field("search"), "r&d + more");
    assert_eq!(second.fields("person").len(), 1);
}

#[tokio::test]
async fn an_error_of_the_desk_is_in_the_language_of_the_organiser_and_leads_back_there() {
    let site = Site::open().await;
    let organiser = site.organiser(Role::Organiser).await;
    site.act(&organiser, "/office/language", &[("language", "fr")])
        .await;

    let page = site.see(&organiser, "/office/events/nowhere").await;

    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.text().contains("Vers le bureau"), "{}", page.text());
    assert!(page.body.contains("href=\"/office\""));
    assert!(page.body.contains("<html lang=\"fr\""), "{}", page.body);
}

#[tokio::test]
async fn the_lead_reads_who_did_what_to_whom_and_goes_there() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    site.event("other", 5).await;
    for slug in ["leuven", "other"] {
        site.register(slug, &[]).await;
    }
    let lead = site.organiser(Role::Lead).await;
    let id = site.registrations("leuven").await[0].id.0;
    let page = format!("/office/events/leuven/registrations/{id}");
    site.act(&lead, &format!("{page}/cancellation"), &[]).await;

    let whole = site.see(&lead, "/office/audit").await;
    let narrowed = site.see(&lead, "/office/audit?event=leuven").await;

    assert!(whole.text().contains("Signed in"));
    assert_eq!(whole.body.matches("/registrations/").count(), 3);
    assert_eq!(narrowed.body.matches("/registrations/").count(), 2);
    assert!(narrowed.body.contains(&page));
    let reference = &site.registrations("leuven").await[0].reference;
    let cancelled = format!("Registration cancelled {reference} · How to assess prevention");
    assert!(narrowed.text().contains(&cancelled), "{}", narrowed.text());
    assert!(!narrowed.text().contains("Signed in"));
}
