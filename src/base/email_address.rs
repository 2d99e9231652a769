//! An e-mail address that has been looked at once and is then trusted.

use std::fmt;

/// A plausible e-mail address: ASCII, lower-cased in the domain part, at most 254 octets (RFC 5321).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

/// Why a text is not taken as an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailFault {
    /// It does not have the shape `name@domain.tld`.
    #[error("this is not an e-mail address")]
    Shape,
    /// The part before the `@` has letters that most mail servers refuse (RFC 6531 is not everywhere).
    #[error("the part before the @ has letters outside ASCII")]
    NonAscii,
}

impl EmailAddress {
    /// Accepts `local@domain.tld`, trims surrounding space and writes an international domain in ASCII (IDNA).
    pub fn parse(text: &str) -> Result<Self, EmailFault> {
        let (local, domain) = text.trim().rsplit_once('@').ok_or(EmailFault::Shape)?;
        let domain =
            idna::domain_to_ascii_strict(domain).map_err(|_malformed| EmailFault::Shape)?;
        if !plausible_domain(&domain) || !plausible_length(local, &domain) {
            return Err(EmailFault::Shape);
        }
        if !local.is_ascii()
            && !local
                .chars()
                .any(|it| it.is_whitespace() || it.is_control())
        {
            return Err(EmailFault::NonAscii);
        }
        if plausible_local(local) {
            Ok(Self(format!("{local}@{domain}")))
        } else {
            Err(EmailFault::Shape)
        }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address in lower case: two addresses with one key are one mailbox.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// The domain in ASCII and lower case.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn plausible_length(local: &str, domain: &str) -> bool {
    !local.is_empty() && local.len() <= 64 && local.len() + domain.len() < 254
}

/// A dot in it, labels of letters, digits and hyphens, and a last label that is no number (so no IP address).
fn plausible_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let last_is_name = labels
        .last()
        .is_some_and(|it| it.len() > 1 && !it.chars().all(|it| it.is_ascii_digit()));
    labels.len() > 1
        && last_is_name
        && labels.iter().all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .chars()
                    .all(|it| it.is_ascii_alphanumeric() || it == '-')
        })
}

/// A dot-atom (RFC 5322 §3.2.3).
fn plausible_local(local: &str) -> bool {
    local.split('.').all(|atom| {
        !atom.is_empty()
            && atom
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_cases_only_the_domain_and_keys_the_whole() {
        let address = EmailAddress::parse(" Ana.Silva@CM-Setubal.PT ").unwrap();
        assert_eq!(address.as_str(), "Ana.Silva@cm-setubal.pt");
        assert_eq!(address.key(), "ana.silva@cm-setubal.pt");
    }

    #[test]
    fn writes_an_international_domain_in_ascii() {
        let address = EmailAddress::parse("info@münchen.example").unwrap();
        assert_eq!(address.as_str(), "info@xn--mnchen-3ya.example");
    }

    #[test]
    fn refuses_what_is_not_an_address() {
        for text in [
            "",
            "ana",
            "ana@",
            "@x.eu",
            "ana@localhost",
            "a na@x.eu",
            "ana@.eu",
            "ana@[127.0.0.1]",
            "ana@127.0.0.1",
            "a\r\nb@x.eu",
            "ana@x.eu\r\nBcc: b@x.eu",
            "ana@x..eu",
            ".ana@x.eu",
            "ana@x.e",
        ] {
            assert_eq!(
                EmailAddress::parse(text),
                Err(EmailFault::Shape),
                "{text:?}"
            );
        }
    }

    #[test]
    fn says_when_the_local_part_is_not_ascii() {
        assert_eq!(EmailAddress::parse("josé@x.eu"), Err(EmailFault::NonAscii));
    }
}
