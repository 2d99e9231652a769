//! Organisers write, change and order questions; answers stay with the words that were read.

use plenary::staff::Role;
use reqwest::StatusCode;

use super::{Desk, PAGE, if_answered};
use crate::support::visitor::ana;

const CHOICES: (&str, &str) = ("choices_en", "Meat\nFish\nNeither");

#[tokio::test]
async fn an_answer_stays_with_the_version_that_was_read() {
    let desk = Desk::open().await;
    let lunch = desk.ask("Your lunch?", "one", &[CHOICES]).await;
    let field = lunch.field();
    let mine = desk.site.register("leuven", &[(&field, "c2")]).await;

    let other = [("choices_en", "Vegetables\nSalmon\nNothing")];
    let reply = desk.change(&lunch, "Your dinner?", &other).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());

    let page = desk.site.get(&mine).await.text();
    assert!(page.contains("Your lunch? Fish"), "{page}");
    let form = desk.site.get("/en/events/leuven/registration").await.text();
    assert!(form.contains("Your dinner?") && form.contains("Salmon"));

    // A form that was opened before the change is taken as it was read.
    let version = format!("v_{}", lunch.id.0.simple());
    let old = [("email", "bo@x.example"), (&version, "1"), (&field, "c1")];
    let mine = desk.site.register("leuven", &old).await;
    let page = desk.site.get(&mine).await.text();
    assert!(page.contains("Your lunch? Meat"), "{page}");

    // Who changed it meanwhile is told; what was typed is not taken for granted.
    let late = desk.change(&lunch, "Your breakfast?", &other).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(desk.asked().await.pop().unwrap().versions.len(), 2);
}

#[tokio::test]
async fn an_answer_to_choose_keeps_its_key_and_none_comes_back_as_another() {
    let desk = Desk::open().await;
    let lunch = desk.ask("Lunch?", "one", &[CHOICES]).await;
    let keys = async |choices: &str| {
        let now = desk.asked().await.pop().unwrap();
        let reply = desk
            .change(&now, "Lunch?", &[("choices_en", choices)])
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let now = desk.asked().await.pop().unwrap();
        let version = now.now().unwrap();
        let choices = version.asking.choices.iter();
        choices.map(|it| it.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(lunch.now().unwrap().asking.choices[0].key, "c1");
    assert_eq!(keys("Fish\nMeat\nNeither").await, ["c2", "c1", "c3"]);
    assert_eq!(keys("Fish\nMeat\nNothing").await, ["c2", "c1", "c3"]);
    assert_eq!(keys("Fish\nNothing").await, ["c2", "c3"]);
    assert_eq!(keys("Fish\nEggs\nNothing").await, ["c2", "c4", "c3"]);
}

#[tokio::test]
async fn a_question_that_others_depend_on_stays_and_stays_before_them() {
    let desk = Desk::open().await;
    let lunch = desk.ask("Lunch?", "one", &[CHOICES]).await;
    let condition = if_answered(&lunch, "c2");
    let fish = desk
        .ask("Which fish?", "text", &[("condition", &condition)])
        .await;
    let base = format!("{PAGE}/{}", lunch.id.0);

    let gone = desk
        .change(&lunch, "Lunch?", &[("choices_en", "Meat\nNeither")])
        .await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.text().contains("Which fish?"), "{}", gone.text());
    for (noun, fields) in [("removal", vec![]), ("place", vec![("to", "down")])] {
        let path = format!("{base}/{noun}");
        let reply = desk.site.act(&desk.lead, &path, &fields).await;
        assert_eq!(reply.status, StatusCode::CONFLICT, "{noun}");
    }
    let first = if_answered(&fish, "yes");
    let circle = desk
        .change(&lunch, "Lunch?", &[CHOICES, ("condition", &first)])
        .await;
    assert_eq!(circle.status, StatusCode::UNPROCESSABLE_ENTITY);

    let path = format!("{PAGE}/{}/removal", fish.id.0);
    let reply = desk.site.act(&desk.lead, &path, &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    desk.ask("Anything else?", "long", &[]).await;
    let path = format!("{base}/place");
    desk.site.act(&desk.lead, &path, &[("to", "down")]).await;
    let order = desk.asked().await;
    let labels = order.iter().map(|it| {
        it.now()
            .unwrap()
            .asking
            .label
            .in_(plenary::base::Language::En)
    });
    assert_eq!(labels.collect::<Vec<_>>(), ["Anything else?", "Lunch?"]);
    let removed = desk
        .site
        .see(&desk.lead, &format!("{PAGE}/{}", fish.id.0))
        .await;
    assert_eq!(removed.status, StatusCode::NOT_FOUND);
    let audit = desk.site.see(&desk.lead, "/office/audit").await.text();
    assert!(audit.contains("Questions of the form changed"), "{audit}");
}

#[tokio::test]
async fn a_form_that_is_wrong_comes_back_with_what_was_typed() {
    let desk = Desk::open().await;
    for (other, field) in [
        (vec![("label_en", "")], "label_en"),
        (vec![("choices_en", "Only one")], "choices_en"),
        (vec![("choices_en", "Same\nSame")], "choices_en"),
        (
            vec![("choices_en", "A\nB"), ("choices_de", "A")],
            "choices_de",
        ),
        (vec![CHOICES, ("keep", "7")], "keep"),
        (vec![CHOICES, ("seen_by", "anybody")], "seen_by"),
        (vec![CHOICES, ("condition", "x y")], "condition"),
        (vec![CHOICES, ("kind", "telepathy")], "kind"),
    ] {
        let mut other = other;
        other.push(("reason_en", "Because we cook"));
        let back = desk.send(PAGE, "Lunch?", "one", &other).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(back.body.contains(&format!("href=\"#{field}\"")), "{field}");
        assert!(back.body.contains("Because we cook"));
    }
    assert!(desk.asked().await.is_empty());
}

#[tokio::test]
async fn what_is_for_the_lead_is_the_leads_alone() {
    let desk = Desk::open().await;
    let lead_only = [("seen_by", "lead"), ("required", "yes")];
    let secret = desk.ask("Who threatens you?", "text", &lead_only).await;
    let stays = desk.ask("Do you stay?", "yes_no", &[]).await;
    let (secret_field, field) = (secret.field(), stays.field());
    let said = [(secret_field.as_str(), "Mister X"), (&field, "yes")];
    let mine = desk.site.register("leuven", &said).await;
    let organiser = desk.site.organiser(Role::Organiser).await;
    let person = desk.about(0, "").await;

    let download = "/office/events/leuven/answers.csv";
    for (who, reads) in [(&desk.lead, true), (&organiser, false)] {
        let page = desk.site.see(who, &person).await.text();
        assert_eq!(page.contains("Mister X"), reads);
        assert!(page.contains("Do you stay? Yes"), "{page}");
        let table = desk.site.see(who, download).await.body;
        assert_eq!(table.contains("Mister X"), reads, "{table}");
        assert!(table.contains(",Yes"), "{table}");
    }
    let tally = format!("{PAGE}/{}", stays.id.0);
    let tally = desk.site.see(&organiser, &tally).await.text();
    assert!(tally.contains("1 person has answered."), "{tally}");
    let tally = format!("{PAGE}/{}", secret.id.0);
    let tally = desk.site.see(&organiser, &tally).await.text();
    assert!(!tally.contains("1 person"), "{tally}");

    // A correction by somebody who does not see the answer leaves it.
    let changes = desk.about(0, "/changes").await;
    let form = desk.site.see(&organiser, &changes).await;
    assert!(!form.body.contains(&secret_field), "not in the form");
    let fields = ana(&[(&field, "no"), (&secret_field, "Nobody")]);
    let reply = desk.site.act(&organiser, &changes, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let page = desk.site.get(&mine).await.text();
    assert!(page.contains("Mister X"), "{page}");
    assert!(page.contains("Do you stay? No"), "{page}");
    let (letter, _) = desk.site.letter("registration_changed").await;
    assert!(!letter.contains("Mister X"), "{letter}");
    let audit = desk.site.see(&desk.lead, "/office/audit").await.text();
    assert!(audit.contains("List or figures downloaded"), "{audit}");
}
