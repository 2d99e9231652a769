//! Every public page, in two languages, light and dark, from phone to desk.

use crate::support::Site;
use crate::support::browser::{Browser, Tab};

/// A page by its name in pictures and its address after the language.
type Address = (&'static str, &'static str);

const PROGRAMME: Address = ("programme", "");
const EVENT: Address = ("event", "/events/leuven");
const NOT_FOUND: Address = ("not-found", "/nowhere");

/// A site with a conference to register for, one that is full, and one that is over.
async fn site() -> Site {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    site.event_with("full", "capacity = 1").await;
    site
}

#[tokio::test]
async fn the_programme_is_accessible_in_every_look() {
    every_look_is_accessible(PROGRAMME).await;
}

#[tokio::test]
async fn an_event_is_accessible_in_every_look() {
    every_look_is_accessible(EVENT).await;
}

#[tokio::test]
async fn a_page_that_is_not_there_is_accessible_in_every_look() {
    every_look_is_accessible(NOT_FOUND).await;
}

#[tokio::test]
async fn no_page_scrolls_sideways_on_the_smallest_phone() {
    let site = site().await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    tab.set_viewport(320, 640).await;

    for lang in ["en", "fr", "de", "es", "it"] {
        for (name, rest) in [PROGRAMME, EVENT, NOT_FOUND] {
            tab.goto(&format!("/{lang}{rest}")).await;
            assert_eq!(tab.overhang().await, 0, "{name} in {lang}");
        }
    }
}

#[tokio::test]
async fn pages_say_the_same_without_script() {
    let site = site().await;
    let browser = Browser::open(&site).await;
    let mut with = browser.tab().await;
    let mut without = browser.phone_without_script().await;
    without.set_viewport(1280, 900).await;

    for (name, rest) in [PROGRAMME, EVENT, NOT_FOUND] {
        with.goto(&format!("/en{rest}")).await;
        without.goto(&format!("/en{rest}")).await;
        assert_eq!(with.text().await, without.text().await, "{name}");
        without.was_quiet().await;
    }
    without.goto("/en").await;
    without.follow("How to assess prevention").await;
    assert!(without.text().await.contains("Grote Markt 1"));
    without.was_quiet().await;
}

async fn every_look_is_accessible((name, rest): Address) {
    let site = site().await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    let mut faults = Vec::new();
    for lang in ["en", "fr"] {
        tab.goto(&format!("/{lang}{rest}")).await;
        for dark in [false, true] {
            tab.dark(dark).await;
            let shade = if dark { "dark" } else { "light" };
            faults.extend(faults_by_width(&mut tab, &format!("{name}-{lang}-{shade}")).await);
        }
        tab.was_quiet().await;
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// What is wrong at each width, and a picture.
async fn faults_by_width(tab: &mut Tab, look: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for width in [360, 768, 1280] {
        tab.set_viewport(width, 900).await;
        for fault in tab.axe().await {
            faults.push(format!("{look}-{width}: {fault}"));
        }
        tab.screenshot(&format!("{look}-{width}")).await;
    }
    faults
}

/// Each page, on a phone and on a desk, light and dark, not wider than the smallest phone, with nothing from elsewhere.
pub(super) async fn are_accessible(tab: &mut Tab, pages: &[String]) {
    let mut faults = Vec::new();
    for (no, path) in pages.iter().enumerate() {
        tab.goto(path).await;
        let name = path.split(['?', '/']).filter(|it| it.len() < 20);
        let name = format!("{no:02}{}", name.collect::<Vec<_>>().join("-"));
        for (width, dark) in [(360, false), (1280, true)] {
            tab.set_viewport(width, 900).await;
            tab.dark(dark).await;
            for fault in tab.axe().await {
                faults.push(format!("{path} {width}: {fault}"));
            }
            tab.screenshot(&format!("page-{name}-{width}")).await;
        }
        tab.set_viewport(320, 640).await;
        let overhang = tab.overhang().await;
        if overhang > 0 {
            faults.push(format!("{path} is {overhang} pixels too wide"));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
    tab.was_quiet().await;
}
