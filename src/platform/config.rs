//! Settings: a TOML file, each key overridable by the environment.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::base::EmailAddress;

/// The keys, as written in the file; `PLENARY_` and upper case make the variable.
const KEYS: &[&str] = &[
    "database_url",
    "listen",
    "base_url",
    "mail_url",
    "mail_from",
    "mail_workers",
    "secret_file",
    "log",
    "trusted_proxies",
];

/// What somebody set; nothing is filled in yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: Option<String>,
    /// Address and port to listen on.
    pub listen: Option<String>,
    /// The public address, without a slash at its end.
    pub base_url: Option<String>,
    /// `smtp://`, `smtps://` or `file:DIR`.
    pub mail_url: Option<String>,
    /// `Name <address>`: sender of every letter and organiser of every invitation.
    pub mail_from: Option<String>,
    /// How many letters leave at the same time.
    pub mail_workers: Option<u16>,
    /// The file of the secret that seals and signs.
    pub secret_file: Option<String>,
    /// What to log, in the syntax of `RUST_LOG`.
    pub log: Option<String>,
    /// How many reverse proxies stand in front, each adding to `X-Forwarded-For`.
    pub trusted_proxies: Option<u8>,
}

/// The settings this process runs with.
#[derive(Debug, Clone)]
pub struct Config {
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The public address, without a slash at its end.
    pub base_url: String,
    /// Where letters go.
    pub mail_url: MailUrl,
    /// Who writes the letters.
    pub mail_from: Sender,
    /// How many letters leave at the same time.
    pub mail_workers: u16,
    /// The file of the secret.
    pub secret_file: PathBuf,
    /// What to log.
    pub log: String,
    /// How many reverse proxies to believe.
    pub trusted_proxies: u8,
    /// What was not set and is assumed, as lines for a person.
    pub assumed: Vec<String>,
}

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

/// A setting that cannot be used, said in one line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(String);

impl Settings {
    /// Reads the file, then the environment over it. A missing file is an error only when it was asked for by name.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let path = file.unwrap_or_else(|| Path::new("plenary.toml"));
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(_missing) if file.is_none() => String::new(),
            Err(error) => return Err(ConfigError(format!("{}: {error}", path.display()))),
        };
        let mut table =
            Self::table(&text).map_err(|it| ConfigError(format!("{}: {it}", path.display())))?;
        for key in KEYS {
            let name = format!("PLENARY_{}", key.to_uppercase());
            if let Some(value) = environment(&name) {
                let number = value.parse().map(toml::Value::Integer);
                let whole = matches!(*key, "mail_workers" | "trusted_proxies");
                let value = number
                    .ok()
                    .filter(|_| whole)
                    .unwrap_or(toml::Value::String(value));
                table.insert((*key).to_owned(), value);
            }
        }
        table
            .try_into()
            .map_err(|error: toml::de::Error| ConfigError(error.message().to_owned()))
    }

    fn table(text: &str) -> Result<toml::Table, ConfigError> {
        let table: toml::Table = text
            .parse()
            .map_err(|error: toml::de::Error| ConfigError(error.to_string()))?;
        match table.keys().find(|it| !KEYS.contains(&it.as_str())) {
            Some(unknown) => Err(ConfigError(format!(
                "unknown setting `{unknown}`: did you mean `{}`?",
                nearest(unknown)
            ))),
            None => Ok(table),
        }
    }

    /// Fills in what is not set, noting each assumption.
    pub fn complete(self) -> Result<Config, ConfigError> {
        let mut assumed = Vec::new();
        let mut or = |key: &str, value: Option<String>, default: &str| {
            value.unwrap_or_else(|| {
                assumed.push(format!("{key} = {default}"));
                default.to_owned()
            })
        };
        let database_url = or("database_url", self.database_url, "sqlite:plenary.db");
        let listen = or("listen", self.listen, "127.0.0.1:8080");
        let base_url = or("base_url", self.base_url, &format!("http://{listen}"));
        let mail_url = or("mail_url", self.mail_url, "file:plenary-mail");
        let mail_from = or(
            "mail_from",
            self.mail_from,
            "Plenary <events@plenary.example>",
        );
        let secret_file = or("secret_file", self.secret_file, "plenary.secret");
        Ok(Config {
            listen: listen.parse().map_err(|_malformed| {
                ConfigError(format!("listen: `{listen}` is not ADDRESS:PORT"))
            })?,
            base_url: parse_base_url(&base_url)?,
            mail_url: MailUrl::parse(&mail_url)?,
            mail_from: Sender::parse(&mail_from)?,
            mail_workers: self.mail_workers.unwrap_or(2).clamp(1, 32),
            secret_file: PathBuf::from(secret_file),
            log: self
                .log
                .unwrap_or_else(|| "info,sqlx=warn,sea_orm_migration=warn".to_owned()),
            trusted_proxies: self.trusted_proxies.unwrap_or(0),
            database_url,
            assumed,
        })
    }
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
fn parse_base_url(text: &str) -> Result<String, ConfigError> {
    let refuse = |why: &str| Err(ConfigError(format!("base_url: `{text}` {why}")));
    let Ok(url) = url::Url::parse(text) else {
        return refuse("is not a URL");
    };
    let loopback = match url.host() {
        Some(url::Host::Ipv4(it)) => it.is_loopback(),
        Some(url::Host::Ipv6(it)) => it.is_loopback(),
        Some(url::Host::Domain(it)) => it == "localhost",
        None => return refuse("has no host"),
    };
    match url.scheme() {
        "https" => Ok(text.trim_end_matches('/').to_owned()),
        "http" if loopback => Ok(text.trim_end_matches('/').to_owned()),
        "http" => refuse("must be https: plain http is for loopback only"),
        _ => refuse("must be https"),
    }
}

fn nearest(unknown: &str) -> &'static str {
    KEYS.iter()
        .copied()
        .min_by_key(|it| strsim::levenshtein(it, unknown))
        .unwrap_or("database_url")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_nearest_known_key() {
        let error = Settings::table("database_ulr = 'x'").unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown setting `database_ulr`: did you mean `database_url`?"
        );
    }

    #[test]
    fn runs_without_any_setting_and_says_what_it_assumed() {
        let config = Settings::default().complete().unwrap();
        assert_eq!(config.base_url, "http://127.0.0.1:8080");
        assert_eq!(config.assumed.len(), 6);
    }

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
}
