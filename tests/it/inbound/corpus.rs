//! The corpus of answers: every client, form and encoding is understood alike; what is hostile is neither followed nor felt.

use plenary::base::EmailAddress;
use plenary::ical::Partstat;
use plenary::inbound::{Content, Understood, understand};
use plenary::mail::{Envelope, Reader};

use super::hostile::{UID, hostile};
use super::message::{Answer, CLIENTS, ENCODINGS, FORMS};

/// Reads a message the way the program does.
fn read(bytes: &[u8]) -> Understood {
    let own = EmailAddress::parse("events@plenary.example").unwrap();
    let reader = Reader {
        own: &own,
        server: Some("mx.plenary.example"),
    };
    understand(&reader, bytes, &Envelope::default())
}

#[test]
fn every_client_form_and_encoding_says_the_same() {
    for client in CLIENTS {
        for form in FORMS {
            for encoding in ENCODINGS {
                for (partstat, expected) in [
                    ("ACCEPTED", Partstat::Accepted),
                    ("TENTATIVE", Partstat::Tentative),
                    ("DECLINED", Partstat::Declined),
                ] {
                    let answer = Answer {
                        client,
                        form,
                        encoding,
                        comment: "See you; perhaps",
                        ..Answer::of_ana(UID, partstat)
                    };
                    let Understood { message, content } = read(&answer.bytes());
                    let Content::Reply(reply) = content else {
                        panic!("{client:?} {form:?} {encoding:?}: {content:?}");
                    };
                    let label = format!("{client:?} {form:?} {encoding:?}");
                    assert_eq!(message.calendars.len(), 1, "one answer: {label}");
                    assert_eq!(reply.uid, answer.uid, "{label}");
                    assert_eq!(reply.comment, "See you; perhaps", "{label}");
                    let [attendee] = reply.attendees.as_slice() else {
                        panic!("{label}");
                    };
                    assert_eq!(attendee.answer, expected, "{label}");
                    let own = attendee.addresses.iter();
                    let mut own = own.map(|it| it.to_lowercase());
                    assert!(own.any(|it| it == "ana@setubal.example"), "{label}");
                }
            }
        }
    }
}

#[test]
fn what_is_hostile_is_read_to_its_end_and_declines_for_nobody() {
    for (what, bytes) in hostile() {
        let Understood { message, content } = read(&bytes);
        assert!(message.text.chars().count() <= 4000, "{what}");
        if let Content::Reply(reply) = content {
            let mut attendees = reply.attendees.iter();
            let declines = attendees.any(|it| it.answer == Partstat::Declined);
            let is_whole = matches!(what, "a wrong charset" | "a wrong encoding");
            assert_eq!(declines, is_whole, "{what}: {reply:?}");
        }
    }
}

#[test]
fn a_message_beyond_the_limit_is_known_by_its_head_only() {
    let mut bytes = Answer::of_ana(UID, "DECLINED").bytes();
    bytes.extend(vec![b'a'; 600_000]);
    let Understood { message, content } = read(&bytes);
    assert!(matches!(content, Content::TooBig), "{content:?}");
    assert_eq!(message.sender, "ana@setubal.example");
    assert!(message.calendars.is_empty() && message.text.is_empty());
}

#[test]
fn hidden_characters_of_a_head_are_not_shown() {
    let bytes = "From: =?utf-8?q?Ana=E2=80=AE=0D=0AX?= <ana@setubal.example>\r\nSubject: =?utf-8?q?a=00b=0A=E2=81=A6c?=\r\n\r\nHi\u{202e}!\r\n";
    let Understood { message, content } = read(bytes.as_bytes());
    assert!(matches!(content, Content::Written));
    for text in [&message.sender_name, &message.subject, &message.text] {
        assert!(
            !text.contains(['\u{202e}', '\u{2066}', '\0', '\r', '\n']),
            "{text:?}"
        );
    }
}
