//! What arrives: the shape of the message, and each letter as people read it.

use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};
use plenary::base::Language;
use plenary::mail::{LetterKind, render};

use super::{Desk, letter, letterhead, thread_of_two};

/// The tree of a message in words.
fn shape(message: &Message<'_>, part: u32) -> String {
    let part = message.part(part).unwrap();
    let content_type = part.content_type().unwrap();
    let mut words = vec![format!(
        "{}/{}",
        content_type.ctype(),
        content_type.subtype().unwrap_or_default()
    )];
    for attribute in ["method", "component", "name"] {
        let value = content_type.attribute(attribute);
        words.extend(value.map(|it| format!("{attribute}={it}")));
    }
    let disposition = part.content_disposition();
    words.extend(disposition.map(|it| format!("[{}]", it.ctype())));
    if let PartType::Multipart(children) = &part.body {
        let children: Vec<_> = children.iter().map(|it| shape(message, *it)).collect();
        format!("{}({})", words.join(" "), children.join(", "))
    } else {
        words.extend(part.content_transfer_encoding().map(str::to_owned));
        words.join(" ")
    }
}

#[tokio::test]
async fn an_invitation_has_the_shape_that_calendars_believe() {
    let desk = Desk::open().await;
    for letter in thread_of_two("ana@a.example") {
        desk.queue(&letter).await;
    }
    desk.deliver().await;

    for (arrived, method) in desk.sink.arrived().iter().zip(["REQUEST", "CANCEL"]) {
        let message = MessageParser::default().parse(&arrived.bytes).unwrap();
        assert_eq!(
            shape(&message, 0),
            format!(
                "multipart/mixed(multipart/alternative(text/plain quoted-printable, text/html quoted-printable, text/calendar method={method} component=VEVENT base64), application/ics name=invite.ics [attachment] base64)"
            )
        );
        let ics = |part: usize| String::from_utf8(message.parts[part].contents().to_vec()).unwrap();
        let expected = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nMETHOD:{method}\r\nEND:VCALENDAR\r\n"
        );
        assert_eq!(ics(4).trim_end(), expected.trim_end());
        assert_eq!(ics(4), ics(5));
        assert!(arrived.bytes.is_ascii());
        assert!(
            arrived
                .bytes
                .split(|it| *it == b'\n')
                .all(|it| it.len() <= 998)
        );
    }
}

#[tokio::test]
async fn the_head_says_who_and_that_nobody_should_answer_by_machine() {
    let desk = Desk::open().await;
    let mut french = letter(LetterKind::RegistrationConfirmed, "ana@a.example");
    french.lang = Language::Fr;
    desk.queue(&french).await;
    desk.deliver().await;

    let arrived = &desk.sink.arrived()[0];
    for (name, value) in [
        ("From", "\"LIAISE 2\" <events@liaise.example>"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"),
        ("Content-Language", "fr"),
        ("Date", "Mon, 01 Mar 2027 09:00:00 +0000"),
        ("MIME-Version", "1.0"),
    ] {
        assert_eq!(arrived.header(name).as_deref(), Some(value), "{name}");
    }
    let id = arrived.header("Message-ID").unwrap();
    assert!(
        id.ends_with(".registration_confirmed@liaise.example>"),
        "{id}"
    );
    let message = MessageParser::default().parse(&arrived.bytes).unwrap();
    assert_eq!(
        message.to().unwrap().first().unwrap().name(),
        Some("Ana Setúbal")
    );
    assert!(
        message
            .subject()
            .unwrap()
            .starts_with("Votre place est confirmée")
    );
}

#[test]
fn each_letter_reads_like_this() {
    for kind in LetterKind::ALL {
        for lang in [Language::En, Language::Fr] {
            let letter = letter(*kind, "ana@a.example");
            let has_calendar = matches!(
                kind,
                LetterKind::RegistrationInvitation
                    | LetterKind::RegistrationCancelled
                    | LetterKind::RegistrationUpdated
                    | LetterKind::EventCancelled
            );
            let read = render(
                (*kind, lang),
                &letterhead(),
                &letter.context,
                has_calendar,
                None,
            )
            .unwrap();
            let name = format!("{}_{lang}", kind.code());
            insta::assert_snapshot!(name, format!("{}\n\n{}", read.subject, read.text));
        }
    }
}

#[test]
fn the_html_is_this() {
    let kind = LetterKind::RegistrationConfirmed;
    let letter = letter(kind, "ana@a.example");
    let read = render(
        (kind, Language::De),
        &letterhead(),
        &letter.context,
        false,
        None,
    )
    .unwrap();
    insta::assert_snapshot!(read.html);
}
