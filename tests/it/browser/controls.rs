//! Controls: what these tests look for is noticed when it is there.

use crate::support::Site;
use crate::support::browser::{Browser, Tab};

async fn on_the_programme() -> (Site, Browser, Tab) {
    let site = Site::open().await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    tab.goto("/en").await;
    (site, browser, tab)
}

#[tokio::test]
async fn faults_of_access_and_of_width_are_noticed() {
    let (_site, _browser, mut tab) = on_the_programme().await;
    tab.spoil("document.querySelector('main').append(document.createElement('select'))")
        .await;
    tab.spoil("document.querySelector('h1').style.width = '2000px'")
        .await;

    let found = tab.axe().await;

    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("select-name (critical)"), "{found:?}");
    assert!(tab.overhang().await > 700);
}

#[tokio::test]
async fn what_the_content_policy_stops_is_noticed() {
    let (_site, _browser, mut tab) = on_the_programme().await;
    tab.spoil("document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/x.png', alt: '' }))")
        .await;
    tab.spoil("document.querySelector('h1').setAttribute('style', 'color: red')")
        .await;

    let said = tab.complaints().await.join(" ");

    assert!(said.contains("elsewhere.example"), "{said}");
    assert!(said.contains("inline style"), "{said}");
}

#[tokio::test]
async fn a_part_that_is_missing_is_noticed_though_a_page_may_be() {
    let (_site, _browser, mut tab) = on_the_programme().await;
    tab.goto("/en/nowhere").await;
    assert_eq!(tab.complaints().await.len(), 0);

    tab.spoil("fetch('/assets/gone.css').then(() => null)")
        .await;
    tab.goto("/en").await;

    assert_eq!(tab.complaints().await.len(), 1);
}
