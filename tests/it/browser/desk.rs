//! The work of organisers in the browser: an event from the first word to the public page, and its figures.

use plenary::staff::Role;

use super::looks::are_accessible;
use crate::attendance::Day;
use crate::support::Site;
use crate::support::browser::{Browser, Tab};

/// Signed in by the button behind a link.
async fn signed_in(site: &Site, browser: &Browser, email: &str) -> Tab {
    let link = site.sign_in_link(email, Role::Organiser).await;
    let mut tab = browser.tab().await;
    tab.goto(&link).await;
    tab.follow("form[method=post] button").await;
    tab
}

#[tokio::test]
async fn an_organiser_makes_an_event_and_publishes_it() {
    let site = Site::open().await;
    let browser = Browser::open(&site).await;
    let mut tab = signed_in(&site, &browser, "olga@efus.example").await;

    tab.follow("New event").await;
    tab.follow("Save changes").await;
    tab.screenshot("story-event-with-faults").await;
    tab.is_accessible().await;
    fill_in(&mut tab).await;
    tab.follow("Save changes").await;
    assert_eq!(tab.path().await, "/office/events/malmo-2027");
    assert!(tab.text().await.contains("at least one session"));

    tab.goto("/office/events/malmo-2027/agenda").await;
    tab.fill("title_en", "First lesson").await;
    tab.choose("kind", "Lesson").await;
    tab.fill("starts_at", "2027-09-15T09:00").await;
    tab.fill("ends_at", "2027-09-15T12:00").await;
    tab.follow("Save changes").await;
    tab.goto("/office/events/malmo-2027").await;
    tab.is_accessible().await;
    tab.follow("Publish").await;
    tab.screenshot("story-published").await;
    tab.is_accessible().await;
    tab.was_quiet().await;

    let mut reader = browser.phone_without_script().await;
    reader.goto("/fr").await;
    reader.follow("Working with schools").await;
    assert!(reader.text().await.contains("9 h – 12 h"));
}

#[tokio::test]
async fn figures_of_an_event_with_people_are_accessible() {
    let people = [("Zoë", "Müller", "The Hague"), ("Bo", "Å", "Malmoe")];
    let day = Day::begin(5, &people).await;
    day.on("stamps", "Müller", 0).await;
    let browser = Browser::open(&day.site).await;
    let mut tab = signed_in(&day.site, &browser, "ana@efus.example").await;

    let pages = [
        "/office/events/leuven/figures",
        "/office/events/leuven/attendance",
        "/office/figures",
    ];
    are_accessible(&mut tab, &pages.map(str::to_owned)).await;

    tab.goto("/office/events/leuven/figures").await;
    let text = tab.text().await;
    assert!(
        text.contains("The Hague") && text.contains("Malmö"),
        "{text}"
    );
}

/// The form of a new event.
async fn fill_in(tab: &mut Tab) {
    for (name, value) in [
        ("title_en", "Working with schools"),
        ("slug", "malmo-2027"),
        ("starts_on", "2027-09-15"),
        ("ends_on", "2027-09-15"),
        ("venue", "Town hall"),
        ("capacity", "40"),
        ("languages", "en; sv"),
    ] {
        tab.fill(name, value).await;
    }
    for (name, choice) in [
        ("kind", "training"),
        ("city", "Malmö"),
        ("mode", "in_person"),
        ("access", "open"),
    ] {
        tab.choose(name, choice).await;
    }
}
