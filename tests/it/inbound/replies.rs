//! The decision table of answers: each row is a test, and so is each thing that follows from it.

use chrono::TimeDelta;
use plenary::mail::Decision;
use plenary::registration::{RsvpAnswer, State};
use plenary::staff::{self, Role};
use reqwest::StatusCode;

use super::invited;
use super::message::{Answer, Client};
use crate::support::Site;

const SEATS: &str = "capacity = 9";

async fn kinds(site: &Site) -> Vec<String> {
    let letters = site.letters().await;
    let first_two = letters.into_iter().skip(2);
    first_two
        .map(|it| it.split(' ').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn accepted_and_tentative_are_noted_and_shown_in_the_list() {
    let (site, ana) = invited(SEATS).await;
    let mut answer = Answer::of_ana(&ana.uid, "TENTATIVE");
    assert_eq!(site.answer(&answer).await, Decision::Answered);
    let rsvp = site.first("leuven").await.rsvp.unwrap();
    assert_eq!(rsvp.answer, RsvpAnswer::Tentative);
    let organiser = site.organiser(Role::Organiser).await;
    let list = "/office/events/leuven/registrations";
    let text = site.see(&organiser, list).await.text();
    assert!(text.contains("Tentative in the calendar"), "{text}");

    (answer.partstat, answer.stamp) = ("ACCEPTED", "20270301T121600Z");
    site.wait(TimeDelta::minutes(30));
    assert_eq!(site.answer(&answer).await, Decision::Answered);
    assert_eq!(site.first("leuven").await.state, State::Confirmed);
    let accepted = site.see(&organiser, &format!("{list}?rsvp=accepted")).await;
    assert!(accepted.text().contains("Ana Silva"));
    let declined = site.see(&organiser, &format!("{list}?rsvp=declined")).await;
    assert!(!declined.text().contains("Ana Silva"));
    assert!(kinds(&site).await.is_empty(), "nobody is written to");
}

#[tokio::test]
async fn declined_gives_the_seat_to_the_next_person_and_no_cancel_goes_out() {
    let (site, ana) = invited("capacity = 1").await;
    let bo = [("email", "bo@malmo.example"), ("given_name", "Bo")];
    site.register("leuven", &bo).await;
    assert_eq!(
        site.states("leuven").await,
        [State::Confirmed, State::Waiting]
    );

    let mut answer = Answer::of_ana(&ana.uid, "DECLINED");
    (answer.client, answer.comment) = (Client::Google, "On leave that week");
    assert_eq!(site.answer(&answer).await, Decision::GivenBack);
    assert_eq!(
        site.states("leuven").await,
        [State::Cancelled, State::Offered]
    );
    let letters = kinds(&site).await;
    assert_eq!(
        letters,
        [
            "registration_waiting",
            "calendar_declined",
            "registration_offered"
        ]
    );
    let (text, calendar) = site.letter("calendar_declined").await;
    assert!(
        text.contains("Take my seat back") && calendar.is_empty(),
        "{text}"
    );

    let conn = site.services.db.read();
    let id = ana.id.0.to_string();
    let lines = staff::audit_log(conn, None, Some(&id), None, 9)
        .await
        .unwrap();
    assert_eq!(lines[0].detail["source"], "calendar reply");
    let organiser = site.organiser(Role::Organiser).await;
    let person = format!("/office/events/leuven/registrations/{id}");
    let page = site.see(&organiser, &person).await.text();
    assert!(page.contains("On leave that week"), "the comment is a note");
}

#[tokio::test]
async fn a_seat_given_back_can_be_taken_back_while_it_is_free() {
    let (site, ana) = invited(SEATS).await;
    site.answer(&Answer::of_ana(&ana.uid, "DECLINED")).await;
    let page = site.personal_page(&ana);
    let shown = site.get(&page).await.text();
    assert!(shown.contains("You declined in your calendar"), "{shown}");
    let asked = site.get(&format!("{page}/return")).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert_eq!(
        site.states("leuven").await,
        [State::Cancelled],
        "looking acts not"
    );

    for _ in 0..2 {
        let done = site.post(&format!("{page}/return"), &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }
    let back = site.first("leuven").await;
    assert_eq!((back.state, &back.uid), (State::Confirmed, &ana.uid));
    let kinds = kinds(&site).await;
    assert_eq!(
        kinds,
        [
            "calendar_declined",
            "registration_confirmed",
            "registration_invitation"
        ]
    );
    let (_, calendar) = site.letter("registration_invitation").await;
    assert!(
        calendar.contains("SEQUENCE:1\r\n") && calendar.contains("PARTSTAT=ACCEPTED"),
        "{calendar}"
    );
    let event = plenary::events::find(site.services.db.read(), back.event).await;
    assert_eq!(event.unwrap().unwrap().taken, 1);
}

#[tokio::test]
async fn a_seat_that_somebody_else_has_cannot_be_taken_back() {
    let (site, ana) = invited("capacity = 1").await;
    let bo = [("email", "bo@malmo.example"), ("given_name", "Bo")];
    site.register("leuven", &bo).await;
    site.answer(&Answer::of_ana(&ana.uid, "DECLINED")).await;
    let page = site.personal_page(&ana);
    let refused = site.post(&format!("{page}/return"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());

    site.wait(TimeDelta::minutes(30));
    let mut answer = Answer::of_ana(&ana.uid, "ACCEPTED");
    answer.stamp = "20270301T122000Z";
    assert_eq!(site.answer(&answer).await, Decision::SeatGone);
    assert_eq!(
        site.states("leuven").await,
        [State::Cancelled, State::Offered]
    );
    assert!(kinds(&site).await.contains(&"calendar_too_late".to_owned()));
}

#[tokio::test]
async fn accepted_after_declined_registers_again() {
    let (site, ana) = invited(SEATS).await;
    site.answer(&Answer::of_ana(&ana.uid, "DECLINED")).await;
    site.wait(TimeDelta::minutes(30));
    let mut answer = Answer::of_ana(&ana.uid, "ACCEPTED");
    answer.stamp = "20270301T122000Z";
    assert_eq!(site.answer(&answer).await, Decision::TakenBack);
    let back = site.first("leuven").await;
    assert_eq!((back.state, back.sequence), (State::Confirmed, 1));

    // And once more: it declines the new invitation, and is told so again.
    answer = Answer {
        sequence: 1,
        stamp: "20270301T122500Z",
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    assert_eq!(site.answer(&answer).await, Decision::GivenBack);
    let declined = kinds(&site).await;
    let told = declined.iter().filter(|it| *it == "calendar_declined");
    assert_eq!(told.count(), 2, "{declined:?}");
}

#[tokio::test]
async fn where_organisers_approve_a_decline_is_shown_and_changes_nothing() {
    let (site, ana) = invited("capacity = 9\nfree_on_decline = false").await;
    assert_eq!(
        site.answer(&Answer::of_ana(&ana.uid, "DECLINED")).await,
        Decision::Declined
    );
    let kept = site.first("leuven").await;
    assert_eq!(kept.state, State::Confirmed);
    assert_eq!(kept.rsvp.unwrap().answer, RsvpAnswer::Declined);
    assert!(kinds(&site).await.is_empty());
}

#[tokio::test]
async fn the_same_answer_twice_or_an_older_one_does_nothing() {
    let (site, ana) = invited("capacity = 9\nfree_on_decline = false").await;
    site.wait(TimeDelta::hours(2));
    let answer = Answer::of_ana(&ana.uid, "DECLINED");
    assert_eq!(site.answer(&answer).await, Decision::Declined);
    assert_eq!(
        site.answer(&answer).await,
        Decision::Repeated,
        "the same message"
    );
    let again = Answer {
        number: 2,
        ..answer.clone()
    };
    assert_eq!(
        site.answer(&again).await,
        Decision::Repeated,
        "the same answer"
    );
    let older = Answer {
        number: 3,
        stamp: "20270301T110000Z",
        ..Answer::of_ana(&ana.uid, "ACCEPTED")
    };
    assert_eq!(
        site.answer(&older).await,
        Decision::Repeated,
        "overtaken on its way"
    );
    let rsvp = site.first("leuven").await.rsvp.unwrap();
    assert_eq!(rsvp.answer, RsvpAnswer::Declined);
}

#[tokio::test]
async fn an_answer_to_an_older_invitation_asks_before_it_gives_a_seat_away() {
    let (mut site, ana) = invited(SEATS).await;
    let moved = site
        .programme()
        .replace("venue = \"Town hall\"", "venue = \"Library\"");
    site.import(&moved).await;
    site.wait(TimeDelta::minutes(11));
    site.go_round().await;
    assert_eq!(site.first("leuven").await.sequence, 1);
    let yes = Answer::of_ana(&ana.uid, "ACCEPTED");
    assert_eq!(site.answer(&yes).await, Decision::Outdated);
    let no = Answer::of_ana(&ana.uid, "DECLINED");
    assert_eq!(site.answer(&no).await, Decision::Asked);
    assert_eq!(site.states("leuven").await, [State::Confirmed]);
    let (text, _) = {
        site.letters().await;
        site.letter("calendar_question").await
    };
    assert!(text.contains("/cancellation"), "{text}");
    site.event("ghent", 3).await;
}

#[tokio::test]
async fn an_answer_from_another_address_asks_the_registered_one_once_a_day() {
    let (site, ana) = invited(SEATS).await;
    let stranger = |number, stamp| Answer {
        attendee: "mallory@elsewhere.example",
        from: "mallory@elsewhere.example",
        number,
        stamp,
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    assert_eq!(
        site.answer(&stranger(1, "20270301T121500Z")).await,
        Decision::Asked
    );
    assert_eq!(
        site.answer(&stranger(2, "20270301T121600Z")).await,
        Decision::Asked
    );
    assert_eq!(kinds(&site).await, ["calendar_question"], "one a day");
    site.wait(TimeDelta::days(1));
    assert_eq!(
        site.answer(&stranger(3, "20270302T121700Z")).await,
        Decision::Asked
    );
    assert_eq!(kinds(&site).await.len(), 2);
    let letters = site.letters().await;
    assert!(
        letters.iter().all(|it| it.contains("ana@setubal.example")),
        "{letters:?}"
    );

    let yes = Answer {
        number: 4,
        partstat: "ACCEPTED",
        ..stranger(4, "20270302T121800Z")
    };
    assert_eq!(site.answer(&yes).await, Decision::Stranger);
    assert!(
        site.first("leuven").await.rsvp.is_none(),
        "nothing changes in silence"
    );
}

#[tokio::test]
async fn an_alias_is_known_by_the_address_of_either_side_in_any_case() {
    let (site, ana) = invited("capacity = 9\nfree_on_decline = false").await;
    let alias = Answer {
        from: "a.silva@setubal.example",
        attendee: "Ana@SETUBAL.example",
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    assert_eq!(site.answer(&alias).await, Decision::Declined);
    let other = Answer {
        attendee: "ana.silva@setubal.example",
        from: "ANA@setubal.example",
        stamp: "20270301T120000Z",
        number: 2,
        ..Answer::of_ana(&ana.uid, "ACCEPTED")
    };
    site.wait(TimeDelta::hours(1));
    let other = Answer {
        stamp: "20270301T125000Z",
        ..other
    };
    assert_eq!(site.answer(&other).await, Decision::Answered);
}

#[tokio::test]
async fn a_sender_that_is_not_who_it_says_gives_no_seat_away() {
    let (site, ana) = invited(SEATS).await;
    let forged = Answer {
        head: "Authentication-Results: mx.plenary.example; dmarc=fail header.from=setubal.example\r\n\
               Received: from evil.example by mx.plenary.example; Mon, 1 Mar 2027 12:15:00 +0000\r\n"
            .to_owned(),
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    assert_eq!(site.answer(&forged).await, Decision::Asked);
    let unaligned = Answer {
        head: forged.head.replace("dmarc=fail", "dkim=pass"),
        number: 2,
        ..forged.clone()
    };
    assert_eq!(site.answer(&unaligned).await, Decision::GivenBack);
}

#[tokio::test]
async fn a_part_a_proposal_a_delegation_and_two_attendees_never_cancel() {
    let (site, ana) = invited(SEATS).await;
    let no = || Answer::of_ana(&ana.uid, "DECLINED");
    let partial = Answer {
        lines: "RECURRENCE-ID:20270510T070000Z\r\n",
        ..no()
    };
    assert_eq!(site.answer(&partial).await, Decision::Partial);
    let counter = Answer {
        method: "COUNTER",
        number: 2,
        ..no()
    };
    assert_eq!(site.answer(&counter).await, Decision::Proposed);
    let delegated = Answer {
        number: 3,
        ..Answer::of_ana(&ana.uid, "DELEGATED")
    };
    assert_eq!(site.answer(&delegated).await, Decision::Proposed);
    let two = Answer {
        lines: "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@malmo.example\r\n",
        number: 4,
        ..no()
    };
    assert_eq!(site.answer(&two).await, Decision::Proposed);
    assert_eq!(site.states("leuven").await, [State::Confirmed]);

    // Somebody looks at them, and says so.
    let organiser = site.organiser(Role::Organiser).await;
    let home = site.see(&organiser, "/office").await.text();
    assert!(home.contains("3 messages wait for you"), "{home}");
    let inbox = site.see(&organiser, "/office/inbox").await;
    assert!(inbox.text().contains("My answer."), "{}", inbox.text());
    let body = &inbox.body;
    let action = body.split("action=\"/office/inbox/").nth(1).unwrap();
    let action = action.split("/done\"").next().unwrap();
    let path = format!("/office/inbox/{action}/done");
    let done = site.act(&organiser, &path, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let home = site.see(&organiser, "/office").await.text();
    assert!(home.contains("2 messages wait for you"), "{home}");
}

#[tokio::test]
async fn refresh_sends_the_invitation_again_once_a_day_to_the_registered_address() {
    let (site, ana) = invited(SEATS).await;
    let refresh = |number| Answer {
        method: "REFRESH",
        number,
        ..Answer::of_ana(&ana.uid, "NEEDS-ACTION")
    };
    assert_eq!(site.answer(&refresh(1)).await, Decision::Resent);
    assert_eq!(site.answer(&refresh(2)).await, Decision::Resent);
    assert_eq!(kinds(&site).await, ["registration_invitation"]);
    let stranger = Answer {
        attendee: "mallory@elsewhere.example",
        from: "mallory@elsewhere.example",
        ..refresh(3)
    };
    assert_eq!(site.answer(&stranger).await, Decision::Stranger);
}

#[tokio::test]
async fn after_the_event_and_after_a_cancellation_answers_are_only_written_down() {
    let (site, ana) = invited(SEATS).await;
    let page = site.personal_page(&ana);
    site.post(&format!("{page}/cancellation"), &[]).await;
    for partstat in ["ACCEPTED", "DECLINED"] {
        let answer = Answer::of_ana(&ana.uid, partstat);
        assert_eq!(site.answer(&answer).await, Decision::Late, "{partstat}");
    }
    assert_eq!(site.states("leuven").await, [State::Cancelled]);

    let (site, ana) = invited(SEATS).await;
    site.wait(TimeDelta::days(90));
    assert_eq!(
        site.answer(&Answer::of_ana(&ana.uid, "DECLINED")).await,
        Decision::Late
    );
}

#[tokio::test]
async fn a_forgery_from_the_future_blocks_no_later_answer() {
    let (site, ana) = invited("capacity = 9\nfree_on_decline = false").await;
    let future = Answer {
        stamp: "99990101T000000Z",
        sequence: 4_000_000,
        ..Answer::of_ana(&ana.uid, "ACCEPTED")
    };
    assert_eq!(site.answer(&future).await, Decision::Answered);
    site.wait(TimeDelta::hours(1));
    let later = Answer {
        stamp: "20270301T125000Z",
        ..Answer::of_ana(&ana.uid, "DECLINED")
    };
    assert_eq!(site.answer(&later).await, Decision::Declined);
}

#[tokio::test]
async fn an_unknown_uid_is_looked_at_only_where_somebody_wrote_something() {
    let (site, ana) = invited(SEATS).await;
    let unknown = Answer::of_ana("r-aaaaaaaaaaaaaaaaaaaaaaaaaa", "DECLINED");
    assert_eq!(site.answer(&unknown).await, Decision::Unknown);
    let elsewhere = Answer {
        uid: format!("{}@elsewhere.example", ana.uid),
        number: 2,
        comment: "please",
        ..unknown
    };
    assert_eq!(site.answer(&elsewhere).await, Decision::Unknown);
    let organiser = site.organiser(Role::Organiser).await;
    let home = site.see(&organiser, "/office").await.text();
    assert!(home.contains("One message waits for you"), "{home}");
}

#[tokio::test]
async fn whoever_declined_and_keeps_the_seat_is_not_sent_another_invitation() {
    let (site, ana) = invited("capacity = 9\nfree_on_decline = false").await;
    site.answer(&Answer::of_ana(&ana.uid, "DECLINED")).await;
    let moved = site
        .programme()
        .replace("venue = \"Town hall\"", "venue = \"Library\"");
    site.import(&moved).await;
    site.wait(TimeDelta::minutes(11));
    site.go_round().await;
    assert!(kinds(&site).await.is_empty());
}
