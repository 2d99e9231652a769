use plenary::registration::{CityAnswer, State};
use reqwest::{Method, StatusCode};

use crate::support::Site;

#[tokio::test]
async fn a_form_takes_a_seat_and_two_letters_leave() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;

    let reply = site.fill_in("leuven", &[]).await;
    let page = site.get(reply.location()).await;

    assert_eq!(page.status, StatusCode::OK);
    let reference = &site.registrations("leuven").await[0].reference;
    assert!(page.text().contains(reference), "{}", page.text());
    assert!(
        page.text().contains("Your seat is confirmed, Ana."),
        "{}",
        page.text()
    );
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(
        site.letters().await,
        [
            "registration_confirmed en ana@setubal.example sent",
            "registration_invitation en ana@setubal.example sent",
        ]
    );
    let (_, calendar) = site.letter("registration_invitation").await;
    for line in [
        "METHOD:REQUEST",
        "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20270510",
        "DTEND;VALUE=DATE:20270512",
        "PARTSTAT=ACCEPTED",
    ] {
        assert!(calendar.contains(line), "{line} is not in {calendar}");
    }
}

#[tokio::test]
async fn a_full_event_lets_people_wait_and_says_where() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    site.register("leuven", &[]).await;

    let path = site
        .register(
            "leuven",
            &[("email", "bo@malmo.example"), ("given_name", "Bo")],
        )
        .await;
    let third = site
        .register(
            "leuven",
            &[("email", "cy@malmo.example"), ("given_name", "Cy")],
        )
        .await;

    let page = site.get(&path).await.text();
    assert!(
        page.contains("You are number 1 on the waiting list, Bo."),
        "{page}"
    );
    assert!(
        site.get(&third)
            .await
            .text()
            .contains("You are number 2 on the waiting list, Cy.")
    );
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (1, 2));
    let letters = site.letters().await;
    assert_eq!(letters[2], "registration_waiting en bo@malmo.example sent");
    assert!(site.letter("registration_waiting").await.0.contains('2'));
}

#[tokio::test]
async fn wrong_input_comes_back_with_everything_kept_and_each_fault_linked() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 2).await;

    let reply = site
        .fill_in(
            "leuven",
            &[
                ("family_name", " "),
                ("email", "ana(at)x"),
                ("city", ""),
                ("notice", ""),
                ("function", "Head of \"Prevention\""),
            ],
        )
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reply.field("given_name"), "Ana");
    assert_eq!(reply.field("email"), "ana(at)x");
    assert_eq!(reply.field("function"), "Head of \"Prevention\"");
    assert!(
        reply.text().contains("Please check 4 fields"),
        "{}",
        reply.text()
    );
    for name in ["family_name", "email", "city", "notice"] {
        assert!(reply.body.contains(&format!("href=\"#{name}\"")), "{name}");
        assert!(reply.body.contains(&format!("id=\"{name}\"")), "{name}");
    }
    assert_eq!(site.reload(&event).await.taken, 0);
}

#[tokio::test]
async fn the_same_form_twice_is_one_registration() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    let form = site
        .get("/en/events/leuven/registration")
        .await
        .field("form_id");

    let first = site.register("leuven", &[("form_id", &form)]).await;
    let second = site.register("leuven", &[("form_id", &form)]).await;

    assert_eq!(first, second);
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(site.letters().await.len(), 2);
}

#[tokio::test]
async fn the_same_person_again_gets_the_link_again_and_no_second_seat() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    site.register("leuven", &[]).await;

    site.fill_in("leuven", &[("email", "ANA@setubal.example")])
        .await;

    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(
        site.letters().await.last().unwrap(),
        "registration_link en ana@setubal.example sent"
    );
}

#[tokio::test]
async fn a_colleague_behind_the_same_mailbox_gets_an_own_seat() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 5).await;
    site.register("leuven", &[]).await;

    site.register(
        "leuven",
        &[("given_name", "Rui"), ("another_person", "yes")],
    )
    .await;

    assert_eq!(site.reload(&event).await.taken, 2);
}

#[tokio::test]
async fn a_city_is_found_in_any_spelling_and_never_guessed() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    for (no, (typed, expected)) in [
        ("la haye", Some("the-hague")),
        ("'S-GRAVENHAGE", Some("the-hague")),
        ("Malmo", Some("malmo")),
        ("Atlantis", None),
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("p{no}@x.example");
        site.register("leuven", &[("email", &email), ("city", typed)])
            .await;
        let registrations = site.registrations("leuven").await;
        let city = &registrations.last().unwrap().answers.city;
        match expected {
            Some(id) => assert_eq!(
                *city,
                CityAnswer::Known(plenary::base::CityId(id.to_owned()))
            ),
            None => assert_eq!(*city, CityAnswer::Unmatched(typed.to_owned())),
        }
    }
}

#[tokio::test]
async fn reggio_alone_is_asked_about() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;

    let asked = site.fill_in("leuven", &[("city", "Reggio")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked.text().contains("Which city do you mean?"),
        "{}",
        asked.text()
    );

    site.register(
        "leuven",
        &[("city", "Reggio"), ("city_choice", "reggio-emilia")],
    )
    .await;
    let known = CityAnswer::Known(plenary::base::CityId("reggio-emilia".to_owned()));
    assert_eq!(site.registrations("leuven").await[0].answers.city, known);

    site.register(
        "leuven",
        &[
            ("email", "b@x.example"),
            ("city", "Reggio"),
            ("city_choice", "other"),
        ],
    )
    .await;
    assert_eq!(
        site.registrations("leuven").await[1].answers.city,
        CityAnswer::Unmatched("Reggio".to_owned())
    );
}

#[tokio::test]
async fn two_sessions_at_the_same_time_are_refused_by_name() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let form = site.get("/en/events/leuven/registration").await;
    let ids: Vec<&str> = form
        .body
        .match_indices("name=\"sessions[]\" value=\"")
        .map(|(at, it)| &form.body[at + it.len()..at + it.len() + 36])
        .collect();

    let reply = site
        .fill_in("leuven", &[("sessions[]", ids[0]), ("sessions[]", ids[1])])
        .await;

    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        reply
            .text()
            .contains("“Indicators” and “The neighbourhood” take place at the same time"),
        "{}",
        reply.text()
    );
}

#[tokio::test]
async fn a_session_that_filled_meanwhile_keeps_everything_else() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 9).await;
    let form = site.get("/en/events/leuven/registration").await;
    let mark = "name=\"sessions[]\" value=\"";
    let at = form.body.find(mark).unwrap() + mark.len();
    let id = form.body[at..at + 36].to_owned();
    site.register("leuven", &[("sessions[]", &id)]).await;

    let reply = site
        .fill_in(
            "leuven",
            &[
                ("email", "bo@x.example"),
                ("sessions[]", &id),
                ("organisation", "Stad Malmö"),
            ],
        )
        .await;

    assert_eq!(
        reply.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        reply.text()
    );
    let sentence = "“Indicators” is full by now. There is still room in: The neighbourhood.";
    assert!(reply.text().contains(sentence), "{}", reply.text());
    assert_eq!(reply.field("organisation"), "Stad Malmö");
    assert_eq!(
        site.reload(&event).await.taken,
        1,
        "the refused form gave its seat back"
    );
}

#[tokio::test]
async fn needs_are_not_readable_in_the_database() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;

    let path = site
        .register(
            "leuven",
            &[
                ("diet", "no peanuts at all"),
                ("access_needs", "wheelchair"),
            ],
        )
        .await;

    assert!(site.get(&path).await.text().contains("no peanuts at all"));
    assert!(!site.database_holds("no peanuts at all").await);
    assert!(!site.database_holds("wheelchair").await);
    assert!(
        site.database_holds("Silva").await,
        "the search itself works"
    );
}

#[tokio::test]
async fn letters_speak_the_language_of_the_person() {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;

    site.register("leuven", &[("language", "it")]).await;

    assert!(site.letters().await.iter().all(|it| it.contains(" it ")));
    assert!(
        site.letter("registration_confirmed")
            .await
            .0
            .contains("Come valutare la prevenzione")
    );
}

#[tokio::test]
async fn looking_at_pages_changes_nothing() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 9).await;
    let path = site.register("leuven", &[]).await;
    site.letters().await;
    let before = site.registrations("leuven").await;

    for page in [
        "/en/events/leuven/registration",
        "/en/link",
        &path,
        &format!("{path}/cancellation"),
        &format!("{path}/changes"),
    ] {
        for method in [Method::GET, Method::HEAD] {
            assert_eq!(
                site.send(site.request(method, page)).await.status,
                StatusCode::OK,
                "{page}"
            );
        }
    }

    assert_eq!(site.registrations("leuven").await, before);
    assert_eq!(site.reload(&event).await.taken, 1);
    assert_eq!(site.letters().await.len(), 2);
}

#[tokio::test]
async fn hostile_text_is_text_or_a_clear_refusal() {
    let mut site = Site::open().await;
    site.event("leuven", 99).await;
    let hostile = [
        "<script>alert(1)</script>",
        "=cmd|'/c calc'!A0",
        "{{7*7}}",
        "%0d%0aBcc: x@y.eu",
        "O'Brien \"Bob\" \\",
        "🙂 ﷽",
        "[x](http://evil.example)",
    ];
    for (no, text) in hostile.into_iter().enumerate() {
        let email = format!("h{no}@x.example");
        let path = site
            .register(
                "leuven",
                &[
                    ("family_name", text),
                    ("organisation", text),
                    ("email", &email),
                ],
            )
            .await;
        let page = site.get(&path).await;
        assert!(!page.body.contains("<script>alert"), "{text}");
    }
    for text in ["a\r\nBcc: x@y.eu", "a\0b", "\u{202e}evil", &"x".repeat(101)] {
        let reply = site.fill_in("leuven", &[("family_name", text)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{text:?}");
    }
    let letters = site.letters().await;
    assert_eq!(letters.len(), 2 * hostile.len());
    assert!(
        letters.iter().all(|it| it.ends_with("sent")),
        "{letters:#?}"
    );
}

#[tokio::test]
async fn closed_and_future_registration_is_refused_in_words() {
    let mut site = Site::open().await;
    site.event_with("early", "capacity = 2\nopens = 2027-04-01T09:00:00")
        .await;
    site.event_with("late", "capacity = 2\ncloses = 2027-02-01T09:00:00")
        .await;

    for (slug, words) in [("early", "not open yet"), ("late", "is closed")] {
        let reply = site.fill_in(slug, &[]).await;
        assert_eq!(reply.status, StatusCode::CONFLICT);
        assert!(reply.text().contains(words), "{}", reply.text());
        assert!(site.registrations(slug).await.is_empty());
    }
}

#[tokio::test]
async fn nobody_new_passes_people_who_wait() {
    let mut site = Site::open().await;
    let event = site.event("leuven", 1).await;
    let first = site.register("leuven", &[]).await;
    site.register("leuven", &[("email", "bo@x.example")]).await;
    site.post(&format!("{first}/cancellation"), &[]).await;

    site.register("leuven", &[("email", "cy@x.example")]).await;

    let states: Vec<State> = site
        .registrations("leuven")
        .await
        .iter()
        .map(|it| it.state)
        .collect();
    assert_eq!(states, [State::Cancelled, State::Offered, State::Waiting]);
    let event = site.reload(&event).await;
    assert_eq!((event.taken, event.waiting), (1, 1));
}
