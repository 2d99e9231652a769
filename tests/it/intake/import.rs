use plenary::intake::{self, Outcome};
use plenary::{events, programmes, questions};

use crate::support::Site;

const LIAISE: &str = include_str!("../../../programmes/liaise-2.toml");

async fn import(site: &Site, text: &str) -> Outcome {
    let plan = intake::read(text).unwrap();
    intake::save(&site.services, &plan, site.services.now())
        .await
        .unwrap()
}

fn faults(text: &str) -> String {
    intake::read(text).unwrap_err().to_string()
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let site = Site::open().await;

    let first = import(&site, LIAISE).await;
    let before = events::list(site.services.db.read()).await.unwrap();
    let second = import(&site, LIAISE).await;

    assert_eq!((first.added, first.changed), (113, 0));
    assert_eq!((second.added, second.changed, second.same), (0, 0, 113));
    assert_eq!(events::list(site.services.db.read()).await.unwrap(), before);
}

#[tokio::test]
async fn a_changed_room_raises_the_revision_of_its_session_and_of_its_event() {
    let site = Site::open().await;
    import(&site, LIAISE).await;

    let moved = LIAISE.replacen("room = \"Room B\"", "room = \"Room C\"", 1);
    let outcome = import(&site, &moved).await;

    assert_eq!((outcome.added, outcome.changed, outcome.same), (0, 2, 111));
}

#[tokio::test]
async fn a_moved_event_raises_its_sequence_and_keeps_its_uid() {
    let site = Site::open().await;
    import(&site, LIAISE).await;
    let before = events::by_slug(site.services.db.read(), "leuven-2016")
        .await
        .unwrap()
        .unwrap();

    import(
        &site,
        &LIAISE.replace("University hall (illustrative)", "Town hall"),
    )
    .await;

    let after = events::by_slug(site.services.db.read(), "leuven-2016")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (after.uid, after.sequence, after.revision),
        (before.uid, 1, 2)
    );
}

#[tokio::test]
async fn a_new_notice_is_a_new_version() {
    let site = Site::open().await;
    let programme = programmes::current(site.services.db.read())
        .await
        .unwrap()
        .unwrap();

    import(
        &site,
        &include_str!("../support/programme.toml").replace("for the funder", "for five years"),
    )
    .await;

    let notice = programmes::notice(site.services.db.read(), programme.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(notice.version, 2);
}

#[test]
fn every_fault_is_named_with_its_line() {
    let wrong = LIAISE
        .replace("starts = 2016-10-11\n", "starts = 2016-10-13\n")
        .replace("city = \"rimini\"\nstarts", "city = \"atlantis\"\nstarts");
    let text = faults(&wrong);
    assert!(
        text.contains("ends on 2016-10-12, before it starts on 2016-10-13"),
        "{text}"
    );
    assert!(
        text.contains("city `atlantis` is not in this file"),
        "{text}"
    );
    assert!(text.lines().all(|it| it.starts_with("line ")), "{text}");
}

#[test]
fn an_unknown_key_is_refused() {
    let text = faults(&LIAISE.replacen("acronym =", "acronim =", 1));
    assert!(
        text.starts_with("line 7: unknown field `acronim`"),
        "{text}"
    );
}

#[test]
fn a_time_in_the_night_of_the_change_is_refused() {
    let wrong = LIAISE.replace("2017-03-29", "2017-03-26").replacen(
        "2017-03-26T08:30:00",
        "2017-03-26T02:30:00",
        1,
    );
    let text = faults(&wrong);
    assert!(text.contains("the clocks go forward over it"), "{text}");
}

#[test]
fn two_sessions_in_one_room_are_refused() {
    let text = faults(&LIAISE.replacen("room = \"Room B\"", "room = \"Room A\"", 1));
    assert!(
        text.contains("Room A is taken by the session in line"),
        "{text}"
    );
}

#[tokio::test]
async fn questions_are_asked_once_and_changed_where_the_file_changes() {
    let site = Site::empty().await;
    let asked = async || {
        let conn = site.services.db.read();
        let event = events::by_slug(conn, "training-reggio-emilia-2017").await;
        let event = event.unwrap().unwrap();
        questions::of_event(conn, event.id).await.unwrap()
    };
    for _ in 0..2 {
        site.import(LIAISE).await;
    }
    let before = asked().await;
    let versions: Vec<usize> = before.iter().map(|it| it.versions.len()).collect();
    assert_eq!(versions, [1, 1, 1, 1]);
    let nights = before[1].now().unwrap();
    let condition = nights.asking.condition.as_ref().unwrap();
    assert_eq!(
        (condition.question, condition.answer.as_str()),
        (before[0].id, "yes")
    );

    site.import(&LIAISE.replace("The night between the two days", "Thursday to Friday"))
        .await;
    let after = asked().await;
    assert_eq!(after[1].versions.len(), 2);
    let keys = |at: usize| after[1].versions[at].asking.choices[1].key.clone();
    assert_eq!(keys(0), keys(1), "the other languages tell which it is");

    let wrong = LIAISE
        .replace("answer = \"yes\"", "answer = \"perhaps\"")
        .replace("kind = \"several\"", "kind = \"date\"");
    let text = faults(&wrong);
    for fault in ["question Which nights?: it has no choices", "line "] {
        assert!(text.contains(fault), "{text}");
    }
    let wrong = LIAISE.replace("answer = \"yes\"", "answer = \"perhaps\"");
    let fault = "no earlier Will you stay overnight in Reggio Emilia? is answered perhaps";
    assert!(faults(&wrong).contains(fault), "{}", faults(&wrong));
}

#[tokio::test]
async fn quotas_are_kept_once_and_faults_in_them_are_named() {
    let site = Site::empty().await;
    for _ in 0..2 {
        site.import(LIAISE).await;
    }
    let conn = site.services.db.read();
    let event = events::by_slug(conn, "training-reggio-emilia-2017").await;
    let event = event.unwrap().unwrap();
    assert_eq!((event.reserved, event.delegations), (18, true));
    assert_eq!(events::quotas(conn, event.id).await.unwrap().len(), 4);

    let wrong = LIAISE
        .replace("city = \"augsburg\"\ncapacity = 4", "capacity = 44")
        .replace("code = \"REGGIO-2017\"", "code = \"R-1\"");
    let text = faults(&wrong);
    for fault in [
        "quota City of Augsburg: neither city nor code",
        "a code has 6 letters or digits and more",
        "58 seats are kept of 40",
    ] {
        assert!(text.contains(fault), "{text}");
    }
}
