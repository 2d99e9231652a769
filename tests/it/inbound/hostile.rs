//! Messages that nobody sends in good faith.

use super::message::Answer;

/// The UID of an invitation that they pretend to answer.
pub(super) const UID: &str = "r-3f7k2m5n6p7q3f7k2m5n6p7q3f";

const HEAD: &str = "From: x@y.example\r\nMessage-ID: <1@y.example>\r\nMIME-Version: 1.0\r\n";

/// Each with what is wrong with it.
pub(super) fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    [no_messages(), nested(), calendars(), endless(), spoilt()].concat()
}

fn headed(rest: &str) -> Vec<u8> {
    format!("{HEAD}{rest}").into_bytes()
}

fn calendar(text: &str) -> Vec<u8> {
    headed(&format!(
        "Content-Type: text/calendar; method=REPLY\r\n\r\n{text}"
    ))
}

/// A calendar with these lines about the invitation.
fn about(method: &str, lines: &str) -> Vec<u8> {
    calendar(&format!(
        "BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{UID}@plenary.example\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ))
}

fn no_messages() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("nothing", Vec::new()),
        ("zeros", vec![0; 1000]),
        ("one endless line", vec![b'a'; 400_000]),
    ]
}

fn nested() -> Vec<(&'static str, Vec<u8>)> {
    let part = |level: u32| {
        format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n")
    };
    let parts: String = (0..4000).map(part).collect();
    let enclosed = "Content-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\n";
    let calendars = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n";
    vec![
        ("nested parts", headed(&parts)),
        ("nested messages", headed(&enclosed.repeat(9000))),
        (
            "nested components",
            calendar(&"BEGIN:VEVENT\r\n".repeat(8000)),
        ),
        ("nested calendars", calendar(&calendars.repeat(4000))),
    ]
}

fn calendars() -> Vec<(&'static str, Vec<u8>)> {
    let long = format!("COMMENT:{}\r\n", "a".repeat(130 * 1024));
    let no = "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@setubal.example\r\n";
    let unfinished = "ATTENDEE;PARTSTAT=\"\r\n".repeat(5000);
    let half = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:r";
    vec![
        ("a calendar that is too large", about("REPLY", &(long + no))),
        ("a request", about("REQUEST", no)),
        ("an announcement", about("PUBLISH", no)),
        ("half a calendar", calendar(half)),
        ("unfinished attendees", about("REPLY", &unfinished)),
    ]
}

fn endless() -> Vec<(&'static str, Vec<u8>)> {
    let parts = "Content-Type: multipart/mixed; boundary=b\r\n\r\n".to_owned();
    vec![
        (
            "an endless head",
            headed(&format!("X: {}\r\n\r\n", "a ".repeat(200_000))),
        ),
        ("many headers", headed(&"X: y\r\n".repeat(60_000))),
        (
            "many recipients",
            headed(&format!(
                "To: {}\r\n\r\nHello\r\n",
                "a@b.example, ".repeat(20_000)
            )),
        ),
        (
            "many parts",
            headed(&(parts + &"--b\r\n\r\nx\r\n".repeat(20_000))),
        ),
        (
            "encoded words",
            headed(&format!(
                "Subject: {}\r\n\r\n",
                "=?utf-8?q?=41?= ".repeat(20_000)
            )),
        ),
    ]
}

fn spoilt() -> Vec<(&'static str, Vec<u8>)> {
    let bytes = Answer::of_ana(UID, "DECLINED").bytes();
    let answer = String::from_utf8_lossy(&bytes).into_owned();
    let charset = answer.replace("charset=\"utf-8\"", "charset=\"utf-7\"");
    let half: Vec<u8> = bytes.iter().copied().take(bytes.len() / 2).collect();
    // Found by fuzzing: in a debug build the parser trips over it.
    let two = "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-I\r\n\
               --b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <2@plenary.example>\r\n\r\nHello\r\n--b--\r\n";
    let empty = "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n--\r\n";
    vec![
        ("a wrong charset", charset.into_bytes()),
        (
            "a wrong encoding",
            answer.replace("8bit", "base64").into_bytes(),
        ),
        ("half an answer", half),
        ("a boundary that is none", headed(empty)),
        ("a part that ends in two messages", headed(two)),
    ]
}
