//! What people come for, from the first page to the last, in a real browser.

use chrono::TimeDelta;
use plenary::staff::Role;

use super::looks::are_accessible;
use crate::attendance::Day;
use crate::support::Site;
use crate::support::browser::Browser;

#[tokio::test]
async fn somebody_registers_on_a_phone_in_italian_without_script_and_cancels() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    let browser = Browser::open(&site).await;
    let mut phone = browser.phone_without_script().await;

    phone.goto("/it/events/leuven").await;
    phone.follow("main a.button").await;
    for (name, value) in [
        ("given_name", "Niccolò"),
        ("family_name", "D’Agostino"),
        ("email", "niccolo@reggio.example"),
        ("organisation", "Comune"),
        ("city", "la haye"),
    ] {
        phone.fill(name, value).await;
    }
    phone.click("input[name=notice]").await;
    phone.screenshot("story-form-it-360").await;
    phone.follow("form[method=post] button").await;

    phone.screenshot("story-registered-it-360").await;
    phone.is_accessible().await;
    let page = phone.text().await;
    assert!(page.contains("niccolo@reggio.example"), "{page}");
    assert_eq!(site.letters().await.len(), 2);
    let (letter, _) = site.letter("registration_confirmed").await;
    let token = letter.split("/it/my/").nth(1).unwrap();
    let token = token.split([')', ' ', '\n', '\r']).next().unwrap();
    let personal = format!("/it/my/{token}");
    phone.goto(&personal).await;
    let page = phone.text().await;
    assert!(page.contains("Niccolò D’Agostino"), "{page}");
    assert!(page.contains("L'Aia"), "{page}");
    phone.goto(&format!("{personal}/cancellation")).await;
    phone.follow("form[method=post] button").await;
    assert_eq!(site.letters().await.len(), 3);
    phone.screenshot("story-cancelled-it-360").await;
    phone.is_accessible().await;
    phone.was_quiet().await;
}

#[tokio::test]
async fn what_a_participant_sees_is_accessible() {
    let mut site = Site::open().await;
    let lines = "capacity = 40\ndelegations = true";
    site.event_with("leuven", lines).await;
    let personal = site.register("leuven", &[]).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    let pages = [
        "/de/events/leuven/registration".to_owned(),
        "/es/link".to_owned(),
        "/fr/events/leuven/delegation".to_owned(),
        "/fr/events/leuven/delegation?done".to_owned(),
        "/it/calendar".to_owned(),
        personal.clone(),
        format!("{personal}/changes"),
        format!("{personal}/ticket"),
        format!("{personal}/colleague"),
        format!("{personal}/data"),
        format!("{personal}/cancellation"),
    ];
    are_accessible(&mut tab, &pages).await;
}

#[tokio::test]
async fn an_organiser_signs_in_by_the_link_and_every_page_of_the_desk_is_accessible() {
    let mut site = Site::open().await;
    site.event("leuven", 40).await;
    site.register("leuven", &[("city", "Atlantis")]).await;
    site.letters().await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;

    tab.goto(&link).await;
    tab.is_accessible().await;
    tab.follow("form[method=post] button").await;
    assert_eq!(tab.path().await, "/office");

    let person = site.registrations("leuven").await[0].id.0;
    let mut pages: Vec<String> = [
        "/office",
        "/office/events",
        "/office/events/new",
        "/office/events/leuven",
        "/office/events/leuven/agenda",
        "/office/events/leuven/registrations",
        "/office/events/leuven/delegation",
        "/office/events/leuven/invitations",
        "/office/events/leuven/seats",
        "/office/events/leuven/questions",
        "/office/events/leuven/import",
        "/office/events/leuven/feedback",
        "/office/events/leuven/attendance",
        "/office/events/leuven/figures",
        "/office/events/leuven/letters",
        "/office/figures",
        "/office/letters",
        "/office/cities",
        "/office/accounts",
        "/office/audit",
        "/office/visits",
    ]
    .map(str::to_owned)
    .to_vec();
    pages.push(format!("/office/events/leuven/registrations/{person}"));
    are_accessible(&mut tab, &pages).await;
}

#[tokio::test]
async fn a_helper_checks_people_in_by_keyboard_alone() {
    let day = Day::begin(5, &[("Zoë", "Müller", "The Hague"), ("Bo", "Å", "Malmoe")]).await;
    let browser = Browser::open(&day.site).await;
    let mut tab = browser.tab().await;
    tab.set_viewport(360, 740).await;
    tab.goto(&day.door).await;
    tab.is_accessible().await;

    tab.fill("q", "muler").await;
    tab.press("Enter").await;
    tab.arrive().await;
    assert!(
        tab.text().await.contains("Zoë Müller"),
        "{}",
        tab.text().await
    );
    while !tab
        .focus()
        .await
        .is_some_and(|it| it.name.contains("Check in"))
    {
        tab.press("Tab").await;
    }
    tab.press("Enter").await;
    tab.arrive().await;

    assert!(
        tab.text().await.contains("Zoë Müller is in."),
        "{}",
        tab.text().await
    );
    tab.is_accessible().await;
    tab.screenshot("story-door-360").await;
    assert_eq!(day.stamps().await.len(), 1);
    day.site.wait(TimeDelta::days(30));
    tab.goto(&day.door).await;
    tab.was_quiet().await;
}
