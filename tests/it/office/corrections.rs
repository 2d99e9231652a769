//! Organisers correct answers and addresses; the person is told.

use plenary::staff::Role;
use reqwest::StatusCode;

use crate::support::organiser::Organiser;
use crate::support::visitor::ana;
use crate::support::{Reply, Site};

async fn two() -> (Site, Organiser, String) {
    let mut site = Site::open().await;
    site.event("leuven", 9).await;
    let said = [("diet", "vegan"), ("photo", "yes")];
    site.register("leuven", &said).await;
    let other = [("email", "ana@x.example"), ("given_name", "Bea")];
    site.register("leuven", &other).await;
    let organiser = site.organiser(Role::Organiser).await;
    let id = site.registrations("leuven").await.first().unwrap().id.0;
    let path = format!("/office/events/leuven/registrations/{id}/changes");
    (site, organiser, path)
}

async fn correct(site: &Site, by: &Organiser, path: &str, other: &[(&str, &str)]) -> Reply {
    site.act(by, path, &ana(other)).await
}

#[tokio::test]
async fn a_mistyped_address_is_corrected_and_the_link_goes_there() {
    let (site, organiser, path) = two().await;
    let form = site.see(&organiser, &path).await;
    assert_eq!(form.field("email"), "ana@setubal.example");
    assert!(
        !form.body.contains("vegan"),
        "needs are not the organisers'"
    );

    let fields = [
        ("email", "ana@setubal.pt.example"),
        ("function", "Mediator"),
    ];
    let done = correct(&site, &organiser, &path, &fields).await;

    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let people = site.registrations("leuven").await;
    let ana = people.first().unwrap();
    let email = ana.answers.email.as_ref().unwrap();
    assert_eq!(email.as_str(), "ana@setubal.pt.example");
    assert_eq!(ana.answers.function, "Mediator");
    assert!(ana.answers.photo, "what only the person says stays");
    let own = site.get(&format!("{}/data", site.personal_page(ana))).await;
    assert!(own.text().contains("vegan"), "{}", own.text());
    let letters = site.letters().await;
    for kind in ["registration_changed", "registration_link"] {
        let letter = format!("{kind} en ana@setubal.pt.example sent");
        assert!(letters.contains(&letter), "{letters:?}");
    }
    let person = path.strip_suffix("/changes").unwrap();
    let history = site.see(&organiser, person).await.text();
    assert!(history.contains("Olga Lead"), "{history}");
}

#[tokio::test]
async fn an_address_of_the_same_person_is_refused_and_nothing_is_written() {
    let (site, organiser, path) = two().await;
    let taken = [
        ("email", "ana@x.example"),
        ("given_name", "Bea"),
        ("function", "Head"),
    ];
    let back = correct(&site, &organiser, &path, &taken).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.text().contains("registered with this address already"));
    assert_eq!(back.field("function"), "Head");
    let people = site.registrations("leuven").await;
    let ana = people.first().unwrap();
    assert_eq!(ana.answers.given_name.as_str(), "Ana");
    assert_eq!(ana.answers.function, "");

    let faulty = [("email", "ana@"), ("organisation", "")];
    let back = correct(&site, &organiser, &path, &faulty).await;
    for field in ["#email", "#organisation"] {
        assert!(back.body.contains(&format!("href=\"{field}\"")), "{field}");
    }
}

#[tokio::test]
async fn nobody_is_corrected_at_another_event_or_after_the_end() {
    let (mut site, organiser, path) = two().await;
    site.event("malmo", 5).await;
    let elsewhere = path.replace("/leuven/", "/malmo/");
    let status = site.see(&organiser, &elsewhere).await.status;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let own = site.registrations("leuven").await;
    let page = site.personal_page(own.first().unwrap());
    site.post(&format!("{page}/cancellation"), &[]).await;
    let status = correct(&site, &organiser, &path, &[]).await.status;
    assert_eq!(status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn organisers_send_a_colleague_and_links_on_behalf_of_somebody() {
    let (site, organiser, path) = two().await;
    let person = path.strip_suffix("/changes").unwrap();
    let ana = site.registrations("leuven").await.remove(0);
    let old = site.personal_page(&ana);

    let sent = site.act(&organiser, &format!("{person}/link"), &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let (letter, _) = site.letter("registration_link").await;
    assert!(letter.contains(&old), "{letter}");
    let renewed = site
        .act(&organiser, &format!("{person}/rotation"), &[])
        .await;
    assert_eq!(renewed.status, StatusCode::SEE_OTHER);
    assert_eq!(site.get(&old).await.status, StatusCode::NOT_FOUND);
    let ana = site.registrations("leuven").await.remove(0);
    let (letter, _) = site.letter("registration_link").await;
    assert!(letter.contains(&site.personal_page(&ana)), "{letter}");

    let colleague = format!("{person}/colleague");
    let half = [
        ("given_name", "Eva"),
        ("family_name", ""),
        ("email", "eva@"),
    ];
    let back = site.act(&organiser, &colleague, &half).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(back.field("given_name"), "Eva");
    let whole = [
        ("given_name", "Eva"),
        ("family_name", "Lima"),
        ("email", "eva@setubal.example"),
    ];
    let done = site.act(&organiser, &colleague, &whole).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let people = site.registrations("leuven").await;
    let names: Vec<String> = people
        .iter()
        .map(|it| format!("{} {}", it.name(), it.state.code()))
        .collect();
    assert_eq!(
        names,
        [
            "Ana Silva cancelled",
            "Bea Silva confirmed",
            "Eva Lima confirmed"
        ]
    );
    let history = site.see(&organiser, person).await.text();
    assert!(history.contains("Olga Lead"), "{history}");
    let gone = site.see(&organiser, &colleague).await;
    assert_eq!(
        gone.status,
        StatusCode::CONFLICT,
        "there is no seat any more"
    );
}

#[tokio::test]
async fn needs_that_somebody_tells_on_the_telephone_are_written_down() {
    let (site, organiser, path) = two().await;
    let told = [("email", "ana@setubal.example"), ("access_needs", "A ramp")];
    let reply = correct(&site, &organiser, &path, &told).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let ana = site.registrations("leuven").await.remove(0);
    let own = site
        .get(&format!("{}/data", site.personal_page(&ana)))
        .await;
    for said in ["A ramp", "vegan"] {
        assert!(own.text().contains(said), "{said}: {}", own.text());
    }
    let form = site.see(&organiser, &path).await;
    assert!(!form.body.contains("A ramp"), "only the person reads it");
}
