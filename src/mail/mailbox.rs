//! Names and addresses for the head of a message. The only place that makes a lettre mailbox.

use std::str::FromStr as _;

use lettre::Address;
use lettre::message::Mailbox;

use super::markdown::one_line;
use crate::base::EmailAddress;

/// Most characters of a name in the head of a message.
const LONGEST: usize = 100;

/// `name` as it may stand in the head of a message or beside an address in a calendar: one line, no characters that turn
/// the direction of the text, at most 100 characters; nothing when nothing is left.
pub fn display_name(name: &str) -> Option<String> {
    let line: String = one_line(name).chars().take(LONGEST).collect();
    let line = line.trim().to_owned();
    (!line.is_empty()).then_some(line)
}

/// The mailbox of `name` at `address`; none when lettre does not take the address.
#[expect(
    clippy::disallowed_methods,
    reason = "the name is cleaned of what makes it panic"
)]
pub(super) fn mailbox(name: &str, address: &EmailAddress) -> Option<Mailbox> {
    Some(Mailbox::new(display_name(name), self::address(address)?))
}

/// The address as lettre wants it.
pub(super) fn address(address: &EmailAddress) -> Option<Address> {
    Address::from_str(address.as_str()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_never_panic_and_stay_one_line() {
        let address = EmailAddress::parse("ana@setubal.example").unwrap();
        for name in [
            "a\r\nBcc: b@x.eu",
            "\0",
            "\u{202e}\u{2066}",
            "\"x\" <b@x.eu>, c",
            "👩‍👩‍👧‍👦",
            &"é".repeat(500),
            "a\u{85}b\u{2028}c",
        ] {
            let written = mailbox(name, &address).unwrap().to_string();
            assert!(
                !written.contains(['\r', '\n', '\0']),
                "{name:?}: {written:?}"
            );
            assert!(written.ends_with("ana@setubal.example>") || written == "ana@setubal.example");
        }
        assert_eq!(display_name(" \u{202e}\r\n "), None);
        assert_eq!(display_name(&"é".repeat(500)).unwrap().chars().count(), 100);
    }
}
