//! Pages that come after the form: added questions, the way into an online event, how it was, decisions about many.

use plenary::staff::Role;

use super::looks::are_accessible;
use crate::questions::{Desk, if_answered};
use crate::support::Site;
use crate::support::browser::Browser;
use crate::support::site::at;

#[tokio::test]
async fn questions_show_as_they_concern_somebody_and_a_file_is_sent_without_script() {
    let desk = Desk::open().await;
    let stays = desk.ask("Do you stay overnight?", "yes_no", &[]).await;
    let condition = if_answered(&stays, "yes");
    let with = [
        ("condition", condition.as_str()),
        ("choices_en", "Single\nDouble"),
        ("required", "yes"),
    ];
    let room = desk.ask("Which room?", "one", &with).await;
    let letter = desk.ask("A letter of your mayor", "file", &[]).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, b"%PDF-1.7\n").unwrap();
    let browser = Browser::open(&desk.site).await;
    let mut phone = browser.phone_without_script().await;

    phone.goto("/en/events/leuven/registration").await;
    assert!(!phone.text().await.contains("Which room?"));
    phone.is_accessible().await;
    for (name, value) in [
        ("given_name", "Ana"),
        ("family_name", "Silva"),
        ("email", "ana@"),
        ("organisation", "Câmara Municipal"),
        ("city", "Setúbal"),
    ] {
        phone.fill(name, value).await;
    }
    phone.click("input[name=notice]").await;
    phone.attach(&letter.field(), &file).await;
    phone
        .click(&format!("input[name={}][value=yes]", stays.field()))
        .await;
    let text = phone.text().await;
    assert!(text.contains("Which room?"), "{text}");
    assert!(!text.contains("If you answer"), "{text}");
    phone.screenshot("story-questions-en-360").await;
    phone.follow("form[method=post] button").await;

    let text = phone.text().await;
    assert!(text.contains("Which room?: Please answer."), "{text}");
    assert!(text.contains("Kept: letter.pdf"), "{text}");
    phone.is_accessible().await;
    phone.fill("email", "ana@setubal.example").await;
    phone
        .click(&format!("input[name={}][value=c2]", room.field()))
        .await;
    phone.follow("form[method=post] button").await;
    let people = desk.site.registrations("leuven").await;
    let mine = desk.site.personal_page(people.first().unwrap());
    phone.goto(&mine).await;
    let text = phone.text().await;
    assert!(
        text.contains("Double") && text.contains("letter.pdf"),
        "{text}"
    );
    phone.was_quiet().await;
}

#[tokio::test]
async fn what_comes_later_is_accessible() {
    let mut site = Site::open().await;
    let lines = "capacity = 5\nmode = \"hybrid\"\njoin_url = \"https://meet.example/\"\naccess = \"approval\"";
    site.event_with("leuven", lines).await;
    let link = site.sign_in_link("olga@efus.example", Role::Lead).await;
    let mine = site.register("leuven", &[("mode", "online")]).await;
    let person = site.registrations("leuven").await.remove(0);
    let vault = &site.services.vault;
    let follow_up = vault.link("follow-up", person.id.0, person.link_version);
    let browser = Browser::open(&site).await;
    let mut tab = browser.tab().await;
    tab.goto(&link).await;
    tab.follow("form[method=post] button").await;

    tab.goto("/office/events/leuven/registrations").await;
    tab.click("input[name=person]").await;
    tab.choose("decision", "Give a seat").await;
    tab.follow("See what would follow").await;
    tab.is_accessible().await;
    tab.follow("main form button.button:not(.quiet)").await;

    tab.goto("/office/events/leuven").await;
    tab.fill("venue", "University hall").await;
    tab.follow("Save changes").await;
    assert!(tab.text().await.contains("One person is told"));
    tab.is_accessible().await;
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    std::fs::write(&list, "Name;E-mail\nBo Ek;bo@x.example\nAna;ana@\n").unwrap();
    tab.goto("/office/events/leuven/import").await;
    tab.attach("file", &list).await;
    tab.follow("Read the file").await;
    assert!(tab.text().await.contains("2 rows are not"));
    tab.is_accessible().await;

    site.clock.set(at("2027-05-11T09:00:00Z"));
    let pages = [
        format!("{mine}/joining"),
        format!("{mine}/feedback"),
        format!("{mine}/feedback?given"),
        format!("/de/follow-up/{follow_up}"),
        format!("/es/follow-up/{follow_up}?given"),
        "/office/sign-in".to_owned(),
    ];
    are_accessible(&mut tab, &pages).await;
}
