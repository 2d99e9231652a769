//! Whoever types somebody else's address learns nothing about it.

use plenary::registration::State;
use reqwest::StatusCode;

use crate::support::{Reply, Site};

const KNOWN: &str = "ana@setubal.example";
const OTHER: &str = "bea@setubal.example";

/// What a stranger sees after sending the form with this address, but for what is random: the reference and the address.
async fn seen(site: &Site, email: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
    let mut all = vec![("email", email), ("given_name", "Stranger")];
    all.extend(fields);
    let reply = site.fill_in("leuven", &all).await;
    let to = reply.headers.get("location").cloned();
    let page = match to {
        Some(to) => site.get(to.to_str().unwrap()).await,
        None => return (reply.status, plain(&reply, email)),
    };
    assert_eq!(page.status, StatusCode::OK);
    (reply.status, plain(&page, email))
}

fn plain(page: &Reply, email: &str) -> String {
    let text = page.text().replace(email, "ADDRESS");
    let words = text.split_whitespace();
    let random = |it: &&str| it.starts_with("L2-") && it.len() == 8;
    words.filter(|it| !random(it)).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_form_answers_alike_whether_or_not_the_address_is_registered() {
    for (slug_lines, codes) in [
        ("capacity = 9", ""),
        ("capacity = 9\naccess = \"approval\"", ""),
        ("capacity = 9", "WRONG-CODE"),
    ] {
        let mut site = Site::open().await;
        site.event_with("leuven", slug_lines).await;
        site.register("leuven", &[("email", KNOWN)]).await;
        let known = seen(&site, KNOWN, &[("code", codes)]).await;
        let other = seen(&site, OTHER, &[("code", codes)]).await;
        assert_eq!(known, other, "{slug_lines} {codes}");
        let again = seen(&site, KNOWN, &[("another_person", "yes")]).await;
        let new = seen(&site, "cy@x.example", &[("another_person", "yes")]).await;
        assert_eq!(again, new, "{slug_lines} {codes}");
    }
}

#[tokio::test]
async fn a_full_event_answers_alike_too() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    site.register("leuven", &[("email", KNOWN)]).await;

    let known = seen(&site, KNOWN, &[]).await;
    let other = seen(&site, OTHER, &[]).await;

    assert_eq!(known, other);
    assert!(
        known.1.contains("number 1 on the waiting list"),
        "{known:?}"
    );
    let states = site.states("leuven").await;
    assert_eq!(states, [State::Confirmed, State::Waiting]);
}

#[tokio::test]
async fn whoever_it_is_reads_how_it_stands_in_the_letter() {
    let mut site = Site::open().await;
    site.event("leuven", 1).await;
    site.register("leuven", &[]).await;
    seen(&site, KNOWN, &[]).await;

    let letters = site.letters().await;
    assert_eq!(
        letters.last().unwrap(),
        "registration_link en ana@setubal.example sent"
    );
    let (letter, _) = site.letter("registration_link").await;
    let words: Vec<&str> = letter.split_whitespace().collect();
    let letter = words.join(" ");
    let reference = &site.registrations("leuven").await[0].reference;
    assert!(
        letter.contains(&format!(
            "nothing has changed: Seat confirmed, {reference}."
        )),
        "{letter}"
    );
}

#[tokio::test]
async fn a_receipt_opens_nothing_and_ends_after_a_day() {
    let mut site = Site::open().await;
    site.event("leuven", 5).await;
    site.event("malmo", 5).await;
    let reply = site.fill_in("leuven", &[]).await;
    let path = reply.location().to_owned();

    let page = site.get(&path).await;
    assert!(
        !page.body.contains("/my/"),
        "no personal link: {}",
        page.body
    );
    let elsewhere = path.replace("/leuven/", "/malmo/");
    let (head, tail) = path.split_at(path.len() - 20);
    let other = if tail.starts_with('A') { 'B' } else { 'A' };
    let forged = format!("{head}{other}{}", &tail[1..]);
    for other in [elsewhere, forged] {
        let status = site.get(&other).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{other}");
    }
    site.wait(chrono::TimeDelta::days(2));
    assert_eq!(site.get(&path).await.status, StatusCode::GONE);
}
