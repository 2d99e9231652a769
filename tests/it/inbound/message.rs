//! Answers as calendars send them: who writes what, in which MIME form, in which encoding. All of it our own writing.

use data_encoding::BASE64;

/// Whose habits a message shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Client {
    /// No ORGANIZER, a localised SUMMARY, a zone name of its own.
    Exchange,
    /// The comment beside the attendee, the whole event repeated.
    Google,
    /// REQUEST-STATUS, the address beside the attendee too.
    Apple,
    /// The bare minimum.
    Thunderbird,
}

/// Where the calendar part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As the last alternative.
    Alternative,
    /// As an alternative and as a file.
    Mixed,
    /// It is the whole message.
    Bare,
}

/// How the calendar part is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    SevenBit,
    QuotedPrintable,
    Base64,
}

pub(super) const CLIENTS: [Client; 4] = [
    Client::Exchange,
    Client::Google,
    Client::Apple,
    Client::Thunderbird,
];
pub(super) const FORMS: [Form; 3] = [Form::Alternative, Form::Mixed, Form::Bare];
pub(super) const ENCODINGS: [Encoding; 3] = [
    Encoding::SevenBit,
    Encoding::QuotedPrintable,
    Encoding::Base64,
];

/// An answer to be written.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) client: Client,
    pub(super) form: Form,
    pub(super) encoding: Encoding,
    pub(super) method: &'static str,
    /// With the domain.
    pub(super) uid: String,
    pub(super) partstat: &'static str,
    pub(super) sequence: u32,
    pub(super) stamp: &'static str,
    pub(super) attendee: &'static str,
    pub(super) from: &'static str,
    pub(super) comment: &'static str,
    /// More lines of the head.
    pub(super) head: String,
    /// More lines of the event.
    pub(super) lines: &'static str,
    /// What makes its Message-ID its own.
    pub(super) number: u32,
}

impl Answer {
    /// Ana's answer from the plainest of calendars.
    pub(super) fn of_ana(uid: &str, partstat: &'static str) -> Self {
        Self {
            client: Client::Thunderbird,
            form: Form::Alternative,
            encoding: Encoding::SevenBit,
            method: "REPLY",
            uid: format!("{uid}@plenary.example"),
            partstat,
            sequence: 0,
            stamp: "20270301T121500Z",
            attendee: "ana@setubal.example",
            from: "ana@setubal.example",
            comment: "",
            head: String::new(),
            lines: "",
            number: 1,
        }
    }

    /// The calendar part.
    fn ics(&self) -> String {
        let comment = match (self.client, self.comment) {
            (_, "") => (String::new(), String::new()),
            (Client::Google, it) => (format!(";X-RESPONSE-COMMENT=\"{it}\""), String::new()),
            (_, it) => (String::new(), format!("COMMENT:{it}\r\n")),
        };
        let uid = &self.uid;
        let of_client = match self.client {
            Client::Exchange => format!(
                "SUMMARY;LANGUAGE=fr-FR:Refusé : Comment évaluer la prévention\r\nDTSTART;TZID=Romance Standard Time:20270510T090000\r\n\
                 DTEND;TZID=Romance Standard Time:20270511T173000\r\nCLASS:PUBLIC\r\nPRIORITY:5\r\nTRANSP:OPAQUE\r\n\
                 STATUS:CONFIRMED\r\nLOCATION;LANGUAGE=fr-FR:\r\nX-MICROSOFT-CDO-APPT-SEQUENCE:{}\r\n",
                self.sequence
            ),
            Client::Google => "DTSTART;VALUE=DATE:20270510\r\nDTEND;VALUE=DATE:20270512\r\n\
                 ORGANIZER;CN=LIAISE 2:mailto:events@plenary.example\r\nCREATED:20270301T100000Z\r\n\
                 LAST-MODIFIED:20270301T121500Z\r\nSTATUS:CONFIRMED\r\nSUMMARY:How to assess prevention\r\nTRANSP:TRANSPARENT\r\n"
                .to_owned(),
            Client::Apple => "ORGANIZER:mailto:events@plenary.example\r\nREQUEST-STATUS:2.0;Success\r\n\
                 SUMMARY:How to assess prevention\r\n"
                .to_owned(),
            Client::Thunderbird => "ORGANIZER:mailto:events@plenary.example\r\n".to_owned(),
        };
        let attendee = match self.client {
            Client::Apple => format!(
                "ATTENDEE;CUTYPE=INDIVIDUAL;EMAIL={0};PARTSTAT={1}{2}:/aMTAyNzQ0/principal/",
                self.attendee, self.partstat, comment.0
            ),
            Client::Exchange => format!(
                "ATTENDEE;PARTSTAT={1};CN=\"Silva, Ana\"{2}:MAILTO:{0}",
                self.attendee.to_uppercase(),
                self.partstat,
                comment.0
            ),
            _ => format!(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={1}{2}:mailto:{0}",
                self.attendee, self.partstat, comment.0
            ),
        };
        let text = format!(
            "BEGIN:VCALENDAR\r\nPRODID:-//Calendars of our own writing//EN\r\nVERSION:2.0\r\nMETHOD:{}\r\nBEGIN:VEVENT\r\n\
             {}\r\nUID:{uid}\r\n{of_client}DTSTAMP:{}\r\nSEQUENCE:{}\r\n{}{}END:VEVENT\r\nEND:VCALENDAR\r\n",
            self.method, attendee, self.stamp, self.sequence, comment.1, self.lines
        );
        folded(&text)
    }

    /// The message as it travels.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let part = |kind: &str, disposition: &str| {
            let (encoding, body) = self.encoded(&self.ics());
            format!(
                "Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n{disposition}\r\n{body}\r\n"
            )
        };
        let calendar = part(
            &format!("text/calendar; charset=\"utf-8\"; method={}", self.method),
            "",
        );
        let readable = "--inner\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nMy answer.\r\n";
        let alternatives = format!(
            "Content-Type: multipart/alternative; boundary=inner\r\n\r\n{readable}--inner\r\n{calendar}--inner--\r\n"
        );
        let body = match self.form {
            Form::Bare => calendar,
            Form::Alternative => alternatives,
            Form::Mixed => format!(
                "Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n{alternatives}--outer\r\n{}--outer--\r\n",
                part(
                    "application/ics; name=\"invite.ics\"",
                    "Content-Disposition: attachment; filename=\"invite.ics\"\r\n"
                )
            ),
        };
        let (from, head, number) = (self.from, &self.head, self.number);
        format!(
            "{head}Message-ID: <{number}.{}.{}@calendar.example>\r\nFrom: Ana Silva <{from}>\r\nTo: LIAISE 2 <events@plenary.example>\r\n\
             Subject: =?utf-8?q?R=C3=A9ponse?=\r\nDate: Mon, 1 Mar 2027 12:15:00 +0000\r\nMIME-Version: 1.0\r\n{body}",
            self.partstat, self.stamp
        )
        .into_bytes()
    }

    fn encoded(&self, text: &str) -> (&'static str, String) {
        match self.encoding {
            Encoding::SevenBit => ("8bit", text.to_owned()),
            Encoding::QuotedPrintable => ("quoted-printable", quoted_printable(text)),
            Encoding::Base64 => {
                let code = BASE64.encode(text.as_bytes());
                let lines: Vec<&str> = code
                    .as_bytes()
                    .chunks(76)
                    .map(|it| std::str::from_utf8(it).unwrap())
                    .collect();
                ("base64", lines.join("\r\n"))
            }
        }
    }
}

/// Lines of at most 75 octets (RFC 5545 §3.1).
fn folded(text: &str) -> String {
    let mut folded = String::new();
    for line in text.split_inclusive("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > 73 && letter != '\r' && letter != '\n' {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(letter);
            length += letter.len_utf8();
        }
    }
    folded
}

fn quoted_printable(text: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::new();
    for line in text.split("\r\n") {
        let mut length = 0;
        for byte in line.bytes() {
            if length > 70 {
                encoded.push_str("=\r\n");
                length = 0;
            }
            if byte == b'=' || !(32..127).contains(&byte) {
                write!(encoded, "={byte:02X}").unwrap();
                length += 3;
            } else {
                encoded.push(char::from(byte));
                length += 1;
            }
        }
        encoded.push_str("\r\n");
    }
    encoded
}
