//! Whatever the mail server does: the right state and reason, nothing lost, nobody else held up.

use std::path::Path;

use chrono::TimeDelta;
use plenary::mail::{Delivered, LetterKind};

use super::{Desk, letter, transport};
use crate::support::sink::{CERTIFICATE, Door, Fault};

/// What the mail server does, and what the log says then.
const ANSWERS: &[(Fault, &str, &str)] = &[
    (Fault::Recipient(421), "waiting", "deferred"),
    (Fault::Recipient(450), "waiting", "deferred"),
    (Fault::Recipient(451), "waiting", "deferred"),
    (Fault::Recipient(550), "failed", "refused"),
    (Fault::SilentAtRecipient, "waiting", "silent"),
    (Fault::CutAtRecipient, "waiting", "cut"),
    (Fault::Start(451), "waiting", "deferred"),
    (Fault::Start(554), "failed", "refused"),
    (Fault::Text(451), "waiting", "deferred"),
    (Fault::Text(554), "failed", "refused"),
    (Fault::Text(354), "waiting", "uncertain"),
    (Fault::CutBeforeDot, "waiting", "uncertain"),
    (Fault::CutAfterDot, "waiting", "uncertain"),
    (Fault::SilentAfterDot, "waiting", "uncertain"),
];

#[tokio::test]
async fn every_answer_has_its_state_and_reason_and_nothing_is_lost() {
    let desk = Desk::open().await;
    let address = |no: usize| format!("ana@city{no}.example");
    for (no, (fault, ..)) in ANSWERS.iter().enumerate() {
        desk.sink.faults(&address(no), &[*fault]);
        desk.queue_to(&[&address(no)]).await;
    }
    desk.queue_to(&["ana@well.example"]).await;

    desk.deliver().await;

    let mut expected: Vec<_> = ANSWERS
        .iter()
        .enumerate()
        .map(|(no, (_, state, reason))| (address(no), *state, Some(*reason)))
        .collect();
    expected.push(("ana@well.example".to_owned(), "sent", None));
    assert_eq!(desk.states().await, expected);

    desk.deliver_for_days().await;

    for (no, (to, state, _)) in desk.states().await.into_iter().enumerate() {
        let refused = ANSWERS.get(no).is_some_and(|it| it.1 == "failed");
        assert_eq!(state, if refused { "failed" } else { "sent" }, "{to}");
        let arrived: Vec<_> = desk
            .sink
            .arrived()
            .into_iter()
            .filter(|it| it.to == to)
            .collect();
        let taken_unsaid = ANSWERS
            .get(no)
            .is_some_and(|it| matches!(it.0, Fault::CutAfterDot | Fault::SilentAfterDot));
        let copies = if refused {
            0
        } else {
            1 + usize::from(taken_unsaid)
        };
        assert_eq!(arrived.len(), copies, "{to}");
        if let [first, again] = arrived.as_slice() {
            assert_eq!(first.header("Message-ID"), again.header("Message-ID"));
            assert_eq!(first.bytes, again.bytes);
        }
    }
}

#[tokio::test]
async fn a_late_answer_is_never_taken_for_the_answer_to_another_letter() {
    let desk = Desk::open().await;
    desk.sink.faults("one@a.example", &[Fault::LateAfterDot]);
    desk.sink.faults("three@c.example", &[Fault::Text(554)]);
    desk.queue_to(&[
        "one@a.example",
        "two@b.example",
        "three@c.example",
        "four@d.example",
    ])
    .await;

    desk.deliver().await;

    let states: Vec<_> = desk.states().await.into_iter().map(|it| it.1).collect();
    assert_eq!(states, ["waiting", "sent", "failed", "sent"]);
    assert_eq!(
        desk.sink.recipients(),
        ["one@a.example", "two@b.example", "four@d.example"]
    );
}

#[tokio::test]
async fn one_line_serves_many_letters() {
    let desk = Desk::open().await;
    desk.queue_to(&["a@a.example", "b@b.example", "c@c.example"])
        .await;

    assert_eq!(desk.deliver().await.sent, 3);
    assert_eq!(desk.sink.connections(), 1);
    assert_eq!(desk.sink.arrived()[0].from, "events@liaise.example");
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_with_one_letter_and_loses_none() {
    for (door, reason) in [
        (Door::Greets(554), "unreachable"),
        (Door::Greets(421), "unreachable"),
        (Door::Silent, "silent"),
        (Door::Slams, "cut"),
    ] {
        let desk = Desk::open().await;
        desk.sink.door(door);
        desk.queue_to(&["a@a.example", "b@b.example", "c@c.example"])
            .await;

        let delivered = desk.deliver().await;
        assert_eq!(delivered.waiting, 1, "{door:?}");
        assert_eq!(desk.states().await[0].1, "waiting");
        assert_eq!(desk.states().await[0].2, Some(reason), "{door:?}");

        desk.sink.door(Door::Open);
        desk.clock.advance(TimeDelta::minutes(2));
        assert_eq!(desk.deliver().await.sent, 3, "{door:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_down_is_unreachable() {
    let mut desk = Desk::open().await;
    desk.transport = transport("smtp://127.0.0.1:1?limit=0.2");
    desk.queue_to(&["a@a.example"]).await;

    assert_eq!(desk.deliver().await.waiting, 1);
    assert_eq!(desk.states().await[0].2, Some("unreachable"));
}

#[tokio::test]
async fn no_letter_leaves_over_a_line_that_should_be_secure_and_is_not() {
    for door in [Door::BrokenTls, Door::RefusesTls, Door::Open] {
        let desk = Desk::open_with("tls=required&limit=0.5").await;
        desk.sink.door(door);
        desk.queue_to(&["a@a.example"]).await;

        assert_eq!(desk.deliver().await.waiting, 1, "{door:?}");
        assert_eq!(desk.states().await[0].2, Some("insecure"), "{door:?}");
        assert_eq!(desk.sink.recipients(), Vec::<String>::new(), "{door:?}");
    }
}

#[tokio::test]
async fn a_line_is_secured_where_the_certificate_is_trusted_and_only_there() {
    let trusting = format!("tls=required&limit=5&ca={CERTIFICATE}");
    for (options, secured) in [
        (trusting.as_str(), true),
        (&trusting.replace("required", "opportunistic"), true),
        ("tls=required&limit=5", false),
        ("tls=opportunistic&limit=5", false),
    ] {
        let desk = Desk::open_with(options).await;
        desk.sink.door(Door::Tls);
        desk.queue_to(&["a@a.example", "b@b.example"]).await;

        let delivered = desk.deliver().await;

        assert_eq!(delivered.sent, if secured { 2 } else { 0 }, "{options}");
        assert_eq!(desk.sink.secured(), usize::from(secured), "{options}");
    }
}

#[tokio::test]
async fn a_domain_that_says_later_holds_nobody_else_up() {
    let desk = Desk::open().await;
    let slow: Vec<String> = (0..20).map(|no| format!("p{no}@slow.example")).collect();
    for to in &slow {
        desk.sink.faults(to, &[Fault::Recipient(450); 3]);
        desk.queue_to(&[to]).await;
    }
    desk.queue_to(&["a@quick.example", "b@quick.example"]).await;

    let delivered = desk.deliver().await;

    assert_eq!((delivered.sent, delivered.waiting), (2, 1));
    assert_eq!(desk.sink.tries().len(), 3);
    for to in &slow {
        desk.sink.faults(to, &[]);
    }
    desk.deliver_for_days().await;
    assert_eq!(desk.sink.recipients().len(), 22);
}

#[tokio::test]
async fn a_letter_that_may_have_arrived_goes_out_three_times_and_no_more() {
    let desk = Desk::open().await;
    desk.sink.faults("ana@a.example", &[Fault::CutAfterDot; 9]);
    desk.queue_to(&["ana@a.example"]).await;

    desk.deliver_for_days().await;

    assert_eq!(
        desk.states().await,
        [("ana@a.example".to_owned(), "failed", Some("uncertain"))]
    );
    let ids: Vec<_> = desk
        .sink
        .arrived()
        .iter()
        .map(|it| it.header("Message-ID"))
        .collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|it| it.is_some() && *it == ids[0]));
}

#[tokio::test]
async fn a_letter_is_given_up_after_two_days() {
    let desk = Desk::open().await;
    desk.sink
        .faults("ana@a.example", &[Fault::Recipient(450); 99]);
    desk.queue_to(&["ana@a.example"]).await;

    desk.clock.advance(TimeDelta::hours(44));
    desk.deliver().await;
    desk.deliver_for_days().await;

    assert_eq!(
        desk.states().await,
        [("ana@a.example".to_owned(), "failed", Some("gave_up"))]
    );
    assert!(desk.sink.tries().len() >= 6);
}

#[tokio::test]
async fn a_letter_that_cannot_be_rendered_fails_alone() {
    let desk = Desk::open().await;
    desk.queue_to(&["bad@a.example"]).await;
    assert!(
        desk.queue(&letter(LetterKind::StaffSignIn, "staff@a.example"))
            .await
    );
    desk.tamper(
        "UPDATE letter SET context = (SELECT context FROM letter WHERE kind = 'staff_sign_in') WHERE kind = 'registration_link'",
    )
    .await;

    let delivered = desk.deliver().await;

    let expected = Delivered {
        sent: 1,
        failed: 1,
        ..Delivered::default()
    };
    assert_eq!(delivered, expected);
    assert_eq!(desk.states().await[0].2, Some("unrenderable"));
}

#[tokio::test]
async fn hostile_names_stop_nobody() {
    let desk = Desk::open().await;
    let names = [
        "a\r\nBcc: spy@evil.example",
        "\0\0",
        "\u{202e}gnp.exe",
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "{{ 7 * 7 }}",
        "\"; DROP TABLE letter; --",
        "👩‍👩‍👧‍👦 Ana",
        &"é".repeat(5000),
        "",
    ];
    for (no, name) in names.iter().enumerate() {
        let mut letter = letter(
            LetterKind::RegistrationConfirmed,
            &format!("p{no}@a.example"),
        );
        letter.name = (*name).to_owned();
        for variable in ["name", "event", "where"] {
            letter.context[variable] = (*name).into();
        }
        assert!(desk.queue(&letter).await);
    }

    assert_eq!(desk.deliver().await.sent, names.len());

    for arrived in desk.sink.arrived() {
        let message = mail_parser::MessageParser::default()
            .parse(&arrived.bytes)
            .unwrap();
        assert_eq!(message.bcc(), None);
        assert_eq!(message.to().unwrap().iter().count(), 1);
        assert_eq!(message.parts.len(), 3, "an alternative of text and HTML");
        let text = message.body_text(0).unwrap();
        assert!(!text.contains(['\0', '\u{202e}']));
        assert!(!message.body_html(0).unwrap().contains("<script"));
    }
}

#[tokio::test]
async fn a_folder_takes_letters_as_files() {
    let mut desk = Desk::open().await;
    let folder = tempfile::tempdir().unwrap();
    desk.transport = transport(&format!("file:{}", folder.path().join("out").display()));
    desk.queue_to(&["a@a.example", "b@b.example"]).await;

    assert_eq!(desk.deliver().await.sent, 2);

    let mut names: Vec<String> = std::fs::read_dir(folder.path().join("out"))
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names.retain(|it| Path::new(it).extension().is_some_and(|it| it == "eml"));
    assert_eq!(names.len(), 2);
    assert!(names[0].starts_with("000001-registration_link-"));
    let bytes = std::fs::read(folder.path().join("out").join(&names[0])).unwrap();
    let message = mail_parser::MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(
        message.to().unwrap().first().unwrap().address(),
        Some("a@a.example")
    );
}
