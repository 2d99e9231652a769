//! Pages without a mouse.

use plenary::staff::Role;

use crate::support::Site;
use crate::support::browser::{Browser, Tab};

#[tokio::test]
async fn the_tab_key_reaches_everything_in_reading_order() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;

    for path in ["/en", "/fr/events/leuven", "/en/nowhere"] {
        tab.goto(path).await;
        walk(&mut tab).await;
    }
}

#[tokio::test]
async fn forms_are_walked_through_by_the_tab_key() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    let personal = site.register("leuven", &[]).await;
    site.letters().await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;

    for path in [
        "/de/events/leuven/registration",
        "/es/link",
        &personal,
        &format!("{personal}/changes"),
        &link,
    ] {
        tab.goto(path).await;
        walk(&mut tab).await;
    }
    tab.follow("form[method=post] button").await;
    for path in [
        "/office",
        "/office/events/leuven",
        "/office/events/leuven/registrations",
    ] {
        tab.goto(path).await;
        walk(&mut tab).await;
    }
}

#[tokio::test]
async fn a_fault_in_a_form_leads_to_its_field() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.phone_without_script().await;
    tab.goto("/it/events/leuven/registration").await;
    tab.fill("given_name", "Niccolò").await;
    tab.follow("form[method=post] button").await;
    tab.screenshot("story-faults-it-360").await;
    tab.is_accessible().await;

    tab.click(".summary a").await;
    tab.type_text("D’Agostino").await;
    tab.follow("form[method=post] button").await;

    assert_eq!(tab.value("given_name").await, "Niccolò");
    assert_eq!(tab.value("family_name").await, "D’Agostino");
    tab.was_quiet().await;
}

#[tokio::test]
async fn the_first_stop_leads_past_the_navigation() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    tab.goto("/en").await;

    tab.press("Tab").await;
    let first = tab.focus().await.unwrap();
    assert!(first.name.contains("Skip to the content"), "{}", first.name);
    tab.press("Enter").await;
    tab.press("Tab").await;

    let next = tab.focus().await.unwrap();
    assert!(
        next.name.contains("How to assess prevention"),
        "{}",
        next.name
    );
}

#[tokio::test]
async fn a_link_opens_with_the_enter_key() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    tab.goto("/it").await;

    while !tab
        .focus()
        .await
        .is_some_and(|it| it.name.contains("Come valutare"))
    {
        tab.press("Tab").await;
    }
    tab.press("Enter").await;
    tab.arrive().await;

    assert_eq!(tab.path().await, "/it/events/leuven");
}

/// Presses Tab through the whole page: every stop comes, in order, in the window, with a ring around it.
///
/// A date is one stop here, though day, month and year are stops of their own.
async fn walk(tab: &mut Tab) {
    let expected = tab.reachable().await;
    let mut reached: Vec<String> = Vec::new();
    for _press in 0..expected.len() * 6 {
        tab.press("Tab").await;
        let Some(focus) = tab.focus().await else {
            break;
        };
        assert!(focus.ring, "no ring around {}", focus.name);
        assert!(focus.inside, "{} is out of sight", focus.name);
        if reached.last() != Some(&focus.name) {
            reached.push(focus.name);
        }
        if reached.len() == expected.len() {
            break;
        }
    }
    assert_eq!(reached, expected, "at {}", tab.path().await);
}
