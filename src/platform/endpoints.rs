//! The addresses among the settings: mail servers, mailboxes, the site itself.

use std::path::PathBuf;

use super::ConfigError;
use crate::base::EmailAddress;

/// 64 may stand before the `@` (RFC 5321 §4.5.3.1.1); a plus and 52 name the letter.
const LONGEST_BOUNCES: usize = 11;
/// What nobody guesses.
const SHORTEST_SECRET: usize = 20;

/// Where letters go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailUrl {
    /// An SMTP server: the whole `smtp://` or `smtps://` URL.
    Smtp(url::Url),
    /// A folder of `.eml` files.
    Files(PathBuf),
}

/// The one address all letters come from and all replies go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name shown.
    pub name: String,
    /// The address, read by somebody.
    pub address: EmailAddress,
}

/// What letters are signed with (RFC 6376).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DkimKey {
    /// The file of the private key.
    pub file: PathBuf,
    /// The name under which the public one stands in the DNS.
    pub selector: String,
}

/// A mailbox on an IMAP server.
#[derive(Clone, PartialEq, Eq)]
pub struct MailboxUrl {
    /// Whether TLS begins with the connection.
    pub is_secure: bool,
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whose mailbox.
    pub user: String,
    /// The password.
    pub password: String,
    /// The folder.
    pub folder: String,
}

impl MailUrl {
    /// Reads `smtp://…`, `smtps://…` or `file:DIR`.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        if let Some(folder) = text.strip_prefix("file:") {
            return Ok(Self::Files(PathBuf::from(folder)));
        }
        match url::Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "smtp" | "smtps") && url.host_str().is_some() => {
                Ok(Self::Smtp(url))
            }
            _ => Err(ConfigError(
                "mail_url: expected smtp://HOST, smtps://HOST or file:DIR".to_owned(),
            )),
        }
    }
}

impl MailboxUrl {
    /// Reads `imaps://USER:PASSWORD@HOST[:PORT][/FOLDER]`, or `imap://` where nobody else can listen.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let refuse = |why: &str| Err(ConfigError(format!("inbound_url: {why}")));
        let Ok(url) = url::Url::parse(text) else {
            return refuse("expected imaps://USER:PASSWORD@HOST/FOLDER");
        };
        let is_secure = match url.scheme() {
            "imaps" => true,
            "imap" if is_loopback(&url) => false,
            "imap" => return refuse("must be imaps: plain imap is for loopback only"),
            _ => return refuse("must be imaps"),
        };
        let plain = |part: &str| {
            let decoded = percent_encoding::percent_decode_str(part).decode_utf8();
            decoded.map(std::borrow::Cow::into_owned).ok()
        };
        let (user, password) = (plain(url.username()), url.password().and_then(plain));
        let (Some(host), Some(user), Some(password)) = (url.host_str(), user, password) else {
            return refuse("a host, a user and a password are needed");
        };
        let folder = plain(url.path().trim_matches('/')).unwrap_or_default();
        Ok(Self {
            is_secure,
            host: host.trim_matches(['[', ']']).to_owned(),
            port: url.port().unwrap_or(if is_secure { 993 } else { 143 }),
            user,
            password,
            folder: if folder.is_empty() {
                "INBOX".to_owned()
            } else {
                folder
            },
        })
    }
}

impl std::fmt::Debug for MailboxUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}@{}:{}/{}",
            self.user, self.host, self.port, self.folder
        )
    }
}

impl Sender {
    /// Reads `Name <address>` or a bare address.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let (name, address) = match text
            .trim()
            .strip_suffix('>')
            .and_then(|it| it.rsplit_once('<'))
        {
            Some((name, address)) => (name.trim().trim_matches('"'), address),
            None => ("Plenary", text),
        };
        let address = EmailAddress::parse(address)
            .map_err(|fault| ConfigError(format!("mail_from: {fault}")))?;
        Ok(Self {
            name: name.to_owned(),
            address,
        })
    }
}

/// `https://…`, or `http://` where nobody else can listen.
pub(super) fn parse_base_url(text: &str) -> Result<String, ConfigError> {
    let refuse = |why: &str| Err(ConfigError(format!("base_url: `{text}` {why}")));
    let Ok(url) = url::Url::parse(text) else {
        return refuse("is not a URL");
    };
    if url.host().is_none() {
        return refuse("has no host");
    }
    match url.scheme() {
        "https" => Ok(text.trim_end_matches('/').to_owned()),
        "http" if is_loopback(&url) => Ok(text.trim_end_matches('/').to_owned()),
        "http" => refuse("must be https: plain http is for loopback only"),
        _ => refuse("must be https"),
    }
}

/// Whether nobody but this machine can listen.
fn is_loopback(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Ipv4(it)) => it.is_loopback(),
        Some(url::Host::Ipv6(it)) => it.is_loopback(),
        // Schemes that the standard does not list have hosts that are taken as they are written.
        Some(url::Host::Domain(it)) => {
            it == "localhost"
                || it
                    .parse::<std::net::IpAddr>()
                    .is_ok_and(|it| it.is_loopback())
        }
        None => false,
    }
}

/// An address with room before the `@` for what tells one letter from another.
pub(super) fn parse_bounces(text: &str) -> Result<EmailAddress, ConfigError> {
    let refuse = |why: String| ConfigError(format!("mail_bounces: {why}"));
    let address = EmailAddress::parse(text).map_err(|fault| refuse(fault.to_string()))?;
    match address.as_str().rsplit_once('@') {
        Some((local, _)) if local.len() <= LONGEST_BOUNCES => Ok(address),
        _ => Err(refuse(format!(
            "at most {LONGEST_BOUNCES} characters may stand before the @"
        ))),
    }
}

pub(super) fn parse_secret(text: String) -> Result<String, ConfigError> {
    if text.len() < SHORTEST_SECRET {
        return Err(ConfigError(format!(
            "inbound_secret: needs {SHORTEST_SECRET} characters or more"
        )));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_for_loopback_only() {
        for (url, good) in [
            ("https://events.example.eu/", true),
            ("http://localhost:8080", true),
            ("http://[::1]:8080", true),
            ("http://events.example.eu", false),
            ("ftp://localhost", false),
        ] {
            assert_eq!(parse_base_url(url).is_ok(), good, "{url}");
        }
    }

    #[test]
    fn reads_a_sender() {
        let sender = Sender::parse("LIAISE 2 <Events@Example.EU>").unwrap();
        assert_eq!(
            (sender.name.as_str(), sender.address.as_str()),
            ("LIAISE 2", "Events@example.eu")
        );
        assert!(Sender::parse("LIAISE 2 <nobody>").is_err());
    }

    #[test]
    fn reads_a_mailbox_and_never_shows_its_password() {
        let mailbox = MailboxUrl::parse(
            "imaps://events%40plenary.example:p%2Fw@mail.plenary.example/Answers",
        )
        .unwrap();
        assert_eq!(mailbox.user, "events@plenary.example");
        assert_eq!((mailbox.password.as_str(), mailbox.port), ("p/w", 993));
        assert_eq!(
            format!("{mailbox:?}"),
            "events@plenary.example@mail.plenary.example:993/Answers"
        );
        let local = MailboxUrl::parse("imap://u:p@127.0.0.1:1143").unwrap();
        assert_eq!((local.is_secure, local.folder.as_str()), (false, "INBOX"));
        for wrong in [
            "imap://u:p@mail.example",
            "imaps://mail.example",
            "https://u:p@mail.example",
            "imaps://u@h",
        ] {
            assert!(MailboxUrl::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn bounces_leave_room_for_a_letter() {
        assert!(parse_bounces("bounce@plenary.example").is_ok());
        assert!(parse_bounces("events-bounces@plenary.example").is_err());
    }
}
