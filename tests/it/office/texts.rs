//! Letters in the organisers' own words.

use plenary::mail::{self, EntryFilter};
use plenary::staff::Role;
use reqwest::{StatusCode, header};

use crate::support::organiser::Organiser;
use crate::support::{Reply, Site};

const TEXT: &str = "/office/texts/registration_confirmed/en";

async fn open() -> (Site, Organiser) {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let organiser = site.organiser(Role::Lead).await;
    (site, organiser)
}

async fn keep(site: &Site, organiser: &Organiser, path: &str, subject: &str, body: &str) -> Reply {
    let fields = [("subject", subject), ("body", body)];
    site.act(organiser, path, &fields).await
}

/// The confirmation that somebody of this name gets in English.
async fn confirmation(site: &Site, name: &str) -> String {
    let email = format!("{}@setubal.example", name.to_lowercase());
    site.register("leuven", &[("given_name", name), ("email", &email)])
        .await;
    site.letters().await;
    site.letter("registration_confirmed").await.0
}

#[tokio::test]
async fn the_text_of_the_event_wins_over_that_of_the_programme_and_both_over_the_shipped_one() {
    let (site, organiser) = open().await;
    assert!(
        confirmation(&site, "Ana")
            .await
            .starts_with("Dear Ana Silva")
    );
    let own = "Welcome **{{ name }}** to {{ event }}: {{ personal_link }}";
    let kept = keep(&site, &organiser, TEXT, "You are in: {{ event }}", own).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    assert!(
        confirmation(&site, "Bo")
            .await
            .starts_with("Welcome Bo Silva to How to assess")
    );

    let of_event = format!("{TEXT}?event=leuven");
    keep(
        &site,
        &organiser,
        &of_event,
        "Leuven",
        "Leuven awaits {{ name }}.",
    )
    .await;
    let text = confirmation(&site, "Cy").await;
    assert!(
        text.starts_with("Leuven awaits Cy Silva.") && text.contains("You receive this"),
        "{text}"
    );

    // Back to what is shipped; what was sent stays as it was.
    site.act(
        &organiser,
        "/office/texts/registration_confirmed/en/reset?event=leuven",
        &[],
    )
    .await;
    assert!(
        confirmation(&site, "Di")
            .await
            .starts_with("Welcome Di Silva")
    );
    site.act(
        &organiser,
        "/office/texts/registration_confirmed/en/reset",
        &[],
    )
    .await;
    assert!(confirmation(&site, "Ed").await.starts_with("Dear Ed Silva"));
    let page = site.see(&organiser, &format!("{TEXT}?version=1")).await;
    assert!(
        page.body.contains("Welcome **{{ name }}**"),
        "versions are kept"
    );
    let audit = site.see(&organiser, "/office/audit").await.text();
    assert_eq!(
        audit.matches("Text of a letter changed").count(),
        4,
        "{audit}"
    );
}

#[tokio::test]
async fn the_log_says_in_which_version_each_letter_left() {
    let (site, organiser) = open().await;
    confirmation(&site, "Ana").await;
    keep(&site, &organiser, TEXT, "First", "Dear {{ name }}").await;
    confirmation(&site, "Bo").await;
    keep(&site, &organiser, TEXT, "Second", "Dear {{ name }}").await;
    confirmation(&site, "Cy").await;
    let conn = site.services.db.read();
    let (entries, _) = mail::log(conn, &EntryFilter::default(), 99).await.unwrap();
    let mut versions = Vec::new();
    for entry in entries
        .iter()
        .filter(|it| it.kind.code() == "registration_confirmed")
    {
        let sheet = mail::letter(&site.services, entry.id)
            .await
            .unwrap()
            .unwrap();
        versions.push((
            sheet.contents.unwrap().subject,
            sheet.text.map(|it| it.version),
        ));
    }
    let subjects: Vec<&str> = versions.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(subjects[..2], ["Second", "First"]);
    let versions: Vec<_> = versions.iter().map(|it| it.1).collect();
    assert_eq!(versions, [Some(2), Some(1), None]);
}

#[tokio::test]
async fn a_text_that_could_not_be_sent_is_not_kept_and_comes_back_as_typed() {
    let (site, organiser) = open().await;
    for (subject, body, said) in [
        (
            "Hello",
            "Dear {{ nam }}",
            "This letter knows no placeholder nam.",
        ),
        ("", "Dear {{ name }}", "Please write something."),
        (
            "Hello",
            "{% for x in range(9) %}{% endfor %}",
            "cannot stand in braces",
        ),
        ("Hello", "{% if name %}", "is not closed"),
    ] {
        let refused = keep(&site, &organiser, TEXT, subject, body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(refused.text().contains(said), "{said}: {}", refused.text());
        assert!(
            refused.body.contains(&body.replace('"', "&quot;")),
            "{body}"
        );
    }
    assert!(
        confirmation(&site, "Ana")
            .await
            .starts_with("Dear Ana Silva")
    );
    let secret = site.see(&organiser, "/office/texts/staff_sign_in/en").await;
    assert_eq!(secret.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_preview_shows_what_is_typed_and_nothing_in_it_runs() {
    let (site, organiser) = open().await;
    let preview = "/office/texts/registration_confirmed/fr/preview";
    let fields = [
        ("subject", "Bonjour {{ name }}"),
        ("body", "**{{ event }}** <script>alert(1)</script>"),
    ];
    let shown = site.act(&organiser, preview, &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(
        shown
            .header(header::CONTENT_SECURITY_POLICY)
            .contains("sandbox")
    );
    assert!(
        !shown.body.contains("<script>") && shown.body.contains("Ana Setúbal"),
        "{}",
        shown.body
    );
    let text = site
        .act(&organiser, &format!("{preview}?as=text"), &fields)
        .await;
    assert!(
        text.body.starts_with("Bonjour Ana Setúbal\n\n"),
        "{}",
        text.body
    );
    let wrong = [("subject", "x"), ("body", "{{ nothing }}")];
    let said = site.act(&organiser, preview, &wrong).await;
    assert!(said.body.contains("nothing"), "{}", said.body);
}

#[tokio::test]
async fn what_people_see_before_a_change_is_in_the_own_text_too() {
    let (site, organiser) = open().await;
    confirmation(&site, "Ana").await;
    let update = "/office/texts/registration_updated/en?event=leuven";
    let own = "News! {% for it in changes %}{{ it.label }}: {{ it.text }}{% endfor %}";
    let kept = keep(&site, &organiser, update, "News", own).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let shown = site
        .act(&organiser, "/office/events/leuven/cancellation", &[])
        .await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    let off = "/office/texts/event_cancelled/en?event=leuven";
    keep(&site, &organiser, off, "Off", "Sadly, {{ event }} is off.").await;
    let shown = site
        .act(&organiser, "/office/events/leuven/cancellation", &[])
        .await;
    assert!(
        shown
            .text()
            .contains("Sadly, How to assess prevention is off."),
        "{}",
        shown.text()
    );
}
