//! What our own mail server found out about the sender (Authentication-Results, RFC 8601).

use mail_parser::Message;

/// Whether our mail server says in so many words that the sender is not who it says.
///
/// Only fields count that it wrote itself: with its own name, above the first `Received` line of its own. Without a name
/// nothing is known, and nothing is held against anybody.
pub(super) fn is_forged(message: &Message<'_>, own_name: Option<&str>) -> bool {
    let Some(own_name) = own_name else {
        return false;
    };
    let mut results: Vec<(String, String)> = Vec::new();
    for (name, value) in message.headers_raw() {
        if name.eq_ignore_ascii_case("Received") && is_by(value, own_name) {
            break;
        }
        if name.eq_ignore_ascii_case("Authentication-Results") {
            results.extend(read(value, own_name));
        }
    }
    let of = |method: &str| {
        let found = results.iter().filter(|it| it.0 == method);
        found.map(|it| it.1.clone()).collect::<Vec<_>>()
    };
    let (dmarc, dkim) = (of("dmarc"), of("dkim"));
    if dmarc.is_empty() {
        !dkim.is_empty() && dkim.iter().all(|it| it == "fail")
    } else {
        dmarc.iter().any(|it| it == "fail")
    }
}

/// Whether a `Received` field was written by this server.
fn is_by(received: &str, own_name: &str) -> bool {
    let mut words = received.split_whitespace();
    words.any(|it| it.eq_ignore_ascii_case("by"))
        && words.next().is_some_and(|it| {
            it.trim_end_matches(';')
                .trim_end_matches('.')
                .eq_ignore_ascii_case(own_name)
        })
}

/// The methods and results of a field that carries this name.
fn read(value: &str, own_name: &str) -> Vec<(String, String)> {
    let plain = without_comments(value);
    let mut parts = plain.split(';');
    let name = parts.next().and_then(|it| it.split_whitespace().next());
    if !name.is_some_and(|it| it.eq_ignore_ascii_case(own_name)) {
        return Vec::new();
    }
    let result = |part: &str| {
        let (method, rest) = part.trim().split_once('=')?;
        let result = rest.split_whitespace().next()?;
        Some((method.trim().to_lowercase(), result.to_lowercase()))
    };
    parts.filter_map(result).collect()
}

fn without_comments(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use mail_parser::MessageParser;

    use super::*;

    fn forged(head: &str) -> bool {
        let text = format!("{head}From: ana@setubal.example\r\n\r\nyes\r\n");
        let message = MessageParser::default().parse(text.as_bytes()).unwrap();
        is_forged(&message, Some("mx.plenary.example"))
    }

    #[test]
    fn only_our_own_server_is_believed() {
        let own = "Authentication-Results: mx.plenary.example; dmarc=fail (p=reject) header.from=setubal.example\r\n";
        assert!(forged(own));
        let received =
            "Received: from a.example by mx.plenary.example; Tue, 2 Mar 2027 08:15:00 +0000\r\n";
        assert!(forged(&format!("{own}{received}")));
        assert!(
            !forged(&format!("{received}{own}")),
            "written by whoever sent it"
        );
        assert!(!forged(&own.replace("mx.plenary", "mx.elsewhere")));
        let lmtp = "Received: from mx.plenary.example by imap.plenary.example with LMTP\r\n";
        assert!(forged(&format!("{lmtp}{own}{received}")));
    }

    #[test]
    fn a_fail_is_said_in_so_many_words() {
        for (results, bad) in [
            ("dmarc=pass; dkim=fail", false),
            ("dmarc=none; dkim=fail", false),
            ("dkim=fail (bad signature); spf=pass", true),
            ("dkim=fail; dkim=pass", false),
            ("dkim=neutral", false),
            ("spf=fail", false),
            ("none", false),
            ("dmarc=fail; dkim=pass", true),
        ] {
            let field = format!("Authentication-Results: MX.plenary.example 1; {results}\r\n");
            assert_eq!(forged(&field), bad, "{results}");
        }
    }
}
