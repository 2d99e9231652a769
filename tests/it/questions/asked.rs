//! Questions in the form: asked in the reader's language, of whom they concern, and checked.

use reqwest::{Method, StatusCode, header};

use super::{Desk, if_answered};

#[tokio::test]
async fn an_answer_is_read_by_the_person_and_by_organisers_and_sealed_from_others() {
    let desk = Desk::open().await;
    let how = desk
        .ask(
            "How will you come?",
            "one",
            &[
                ("label_fr", "Comment viendrez-vous ?"),
                ("reason_fr", "Nous réservons les navettes."),
                ("choices_en", "By train\nBy bicycle"),
                ("choices_fr", "En train\nÀ vélo"),
                ("required", "yes"),
            ],
        )
        .await;
    let field = how.field();

    let form = desk.site.get("/fr/events/leuven/registration").await;
    let text = form.text();
    for said in [
        "Comment viendrez-vous ?",
        "Nous réservons les navettes.",
        "À vélo",
        "Effacé 90 jours après l’événement.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert_eq!(form.fields(&field), ["c1", "c2"]);

    let missing = desk.site.fill_in("leuven", &[]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.body.contains(&format!("href=\"#{field}\"")));
    assert!(
        missing
            .text()
            .contains("How will you come?: Please answer.")
    );
    let wrong = desk.site.fill_in("leuven", &[(&field, "c9")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);

    let mine = desk.site.register("leuven", &[(&field, "c2")]).await;
    let page = desk.site.get(&mine).await.text();
    assert!(page.contains("How will you come? By bicycle"), "{page}");
    let data = desk.site.get(&format!("{mine}/data.json")).await;
    assert!(data.body.contains("By bicycle"), "{}", data.body);
    let person = desk.about(0, "").await;
    let person = desk.site.see(&desk.lead, &person).await.text();
    assert!(person.contains("By bicycle"), "{person}");
    assert!(!desk.site.database_holds("\"c2\"}").await, "sealed");

    let edit = desk.site.get(&format!("{mine}/changes")).await;
    assert!(
        edit.body
            .contains(&format!("name=\"{field}\" value=\"c2\" checked")),
        "the answer stands in the form"
    );
    let changed = crate::support::visitor::ana(&[("email", ""), (&field, "c1")]);
    let reply = desk.site.post(&format!("{mine}/changes"), &changed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let (letter, _) = desk.site.letter("registration_changed").await;
    assert!(letter.contains("By bicycle → By train"), "{letter}");
}

#[tokio::test]
async fn an_answer_of_each_kind_is_checked_and_what_was_typed_stays() {
    let desk = Desk::open().await;
    let mut fields = Vec::new();
    for (kind, wrong, right, shown) in [
        ("text", "a\u{202e}b", "Window", "Window"),
        ("long", "a\u{0007}b", "Two\nlines", "Two lines"),
        ("number", "two", "-3", "-3"),
        ("date", "31.5.2027", "2027-05-09", "9 May 2027"),
        ("yes_no", "maybe", "no", "No"),
        ("several", "c7", "c2", "Lunch"),
    ] {
        let choices = [("choices_en", "Dinner\nLunch")];
        let choices = if kind == "several" { &choices[..] } else { &[] };
        let question = desk.ask(&format!("Q {kind}"), kind, choices).await;
        fields.push((question.field(), wrong, right, shown));
    }
    let typed = |pick: fn(&(String, &'static str, &'static str, &'static str)) -> &'static str| {
        let all = fields.iter();
        all.map(|it| (it.0.clone(), pick(it))).collect::<Vec<_>>()
    };
    let wrong = typed(|it| it.1);
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|it| (it.0.as_str(), it.1)).collect();
    let back = desk.site.fill_in("leuven", &wrong).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, ..) in &fields {
        assert!(back.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    assert_eq!(back.field(&fields[2].0), "two");
    assert_eq!(back.field(&fields[3].0), "31.5.2027");
    assert_eq!(back.field("family_name"), "Silva");

    let right = typed(|it| it.2);
    let right: Vec<(&str, &str)> = right.iter().map(|it| (it.0.as_str(), it.1)).collect();
    let mine = desk.site.register("leuven", &right).await;
    let page = desk.site.get(&mine).await.text();
    for (.., shown) in &fields {
        assert!(page.contains(shown), "{shown}: {page}");
    }
    let edit = desk.site.get(&format!("{mine}/changes")).await;
    assert_eq!(edit.field(&fields[3].0), "2027-05-09");
}

#[tokio::test]
async fn a_question_is_asked_only_of_those_it_concerns() {
    let desk = Desk::open().await;
    let stays = desk.ask("Do you stay overnight?", "yes_no", &[]).await;
    let condition = if_answered(&stays, "yes");
    let room = desk
        .ask(
            "Which room?",
            "one",
            &[
                ("choices_en", "Single\nDouble"),
                ("condition", &condition),
                ("required", "yes"),
            ],
        )
        .await;
    let condition = if_answered(&room, "c2");
    let with = [("condition", condition.as_str()), ("required", "yes")];
    let whom = desk.ask("With whom?", "text", &with).await;
    let (stays, room, whom) = (stays.field(), room.field(), whom.field());

    let form = desk.site.get("/en/events/leuven/registration").await;
    assert!(
        form.text()
            .contains("If you answer “Yes” to “Do you stay overnight?”")
    );
    let style = desk.site.get("/events/leuven/questions.css").await;
    assert!(form.body.contains("href=\"/events/leuven/questions.css\""));
    assert_eq!(
        style.header(header::CONTENT_TYPE),
        "text/css; charset=utf-8"
    );
    assert!(style.body.contains(&format!("[name=\"{stays}\"]")));

    let lacks = desk.site.fill_in("leuven", &[(&stays, "yes")]).await;
    assert_eq!(lacks.status, StatusCode::UNPROCESSABLE_ENTITY);
    let alone = [(stays.as_str(), "no"), (&room, "c2"), (&whom, "Bo")];
    let mine = desk.site.register("leuven", &alone).await;
    let page = desk.site.get(&mine).await.text();
    assert!(
        !page.contains("Which room?") && !page.contains("With whom?"),
        "what was not asked is not kept: {page}"
    );
    let shared = [
        ("email", "bo@x.example"),
        (&stays, "yes"),
        (&room, "c2"),
        (&whom, "Ana"),
    ];
    let mine = desk.site.register("leuven", &shared).await;
    let page = desk.site.get(&mine).await.text();
    assert!(page.contains("With whom? Ana"), "{page}");
}

#[tokio::test]
async fn whoever_others_registered_is_asked_on_their_page() {
    let desk = Desk::open().await;
    let needed = desk
        .ask("Which shirt?", "text", &[("required", "yes")])
        .await;
    let group = [
        ("organisation", "Malmö stad"),
        ("city", "Malmö"),
        ("given_name_1", "Bo"),
        ("family_name_1", "Ek"),
        ("email_1", "bo@malmo.example"),
        ("notice", "yes"),
    ];
    let path = "/office/events/leuven/delegation";
    let reply = desk.site.act(&desk.lead, path, &group).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let bo = desk.site.registrations("leuven").await.pop().unwrap();
    let mine = desk.site.personal_page(&bo);
    let asks = "The organisers ask a few more things.";
    assert!(desk.site.get(&mine).await.text().contains(asks));

    // Organisers correct a name without having to know the shirt.
    let changes = desk.about(0, "/changes").await;
    let fields = [
        ("given_name", "Bosse"),
        ("family_name", "Ek"),
        ("organisation", "Malmö stad"),
        ("city", "Malmö"),
        ("email", "bo@malmo.example"),
    ];
    let reply = desk.site.act(&desk.lead, &changes, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());

    let field = needed.field();
    let answer = crate::support::visitor::ana(&[("email", ""), (&field, "M")]);
    let reply = desk.site.post(&format!("{mine}/changes"), &answer).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    assert!(!desk.site.get(&mine).await.text().contains(asks));
}

#[tokio::test]
async fn a_draft_shows_no_style() {
    let desk = Desk::open().await;
    let draft = desk.site.request(Method::GET, "/events/none/questions.css");
    assert_eq!(desk.site.send(draft).await.status, StatusCode::NOT_FOUND);
    let path = "/office/events/leuven/withdrawal";
    desk.site.act(&desk.lead, path, &[]).await;
    let style = desk.site.get("/events/leuven/questions.css").await;
    assert_eq!(style.status, StatusCode::NOT_FOUND);
}
