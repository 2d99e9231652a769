//! Settings: a TOML file, each key overridable by the environment.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::endpoints::{
    DkimKey, MailUrl, MailboxUrl, Sender, parse_base_url, parse_bounces, parse_secret,
};
use crate::base::EmailAddress;

/// The keys, as written in the file; `PLENARY_` and upper case make the variable.
const KEYS: &[&str] = &[
    "database_url",
    "listen",
    "base_url",
    "mail_url",
    "mail_from",
    "mail_workers",
    "mail_bounces",
    "dkim_key",
    "dkim_selector",
    "inbound_url",
    "inbound_secret",
    "inbound_server",
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
    /// The address whose `+` addresses letters come back to.
    pub mail_bounces: Option<String>,
    /// The file of the key that letters are signed with (RSA, PKCS#1 in PEM); none: the mail server signs.
    pub dkim_key: Option<String>,
    /// The name under which the key stands in the DNS.
    pub dkim_selector: Option<String>,
    /// The mailbox that answers come to: `imaps://USER:PASSWORD@HOST/FOLDER`.
    pub inbound_url: Option<String>,
    /// What a mail provider says to deliver to `/hooks/inbound`.
    pub inbound_secret: Option<String>,
    /// The name of our own mail server in Authentication-Results.
    pub inbound_server: Option<String>,
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
    /// The address whose `+` addresses letters come back to; none: to the sender.
    pub mail_bounces: Option<EmailAddress>,
    /// What letters are signed with; none: the mail server signs.
    pub dkim: Option<DkimKey>,
    /// The mailbox that answers come to.
    pub inbound_url: Option<MailboxUrl>,
    /// What a mail provider says to deliver; none: nobody delivers.
    pub inbound_secret: Option<String>,
    /// The name of our own mail server in Authentication-Results.
    pub inbound_server: Option<String>,
    /// The file of the secret.
    pub secret_file: PathBuf,
    /// What to log.
    pub log: String,
    /// How many reverse proxies to believe.
    pub trusted_proxies: u8,
    /// What was not set and is assumed, as lines for a person.
    pub assumed: Vec<String>,
}

/// A setting that cannot be used, said in one line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub(super) String);

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
            mail_bounces: self
                .mail_bounces
                .as_deref()
                .map(parse_bounces)
                .transpose()?,
            inbound_url: self
                .inbound_url
                .as_deref()
                .map(MailboxUrl::parse)
                .transpose()?,
            dkim: self.dkim_key.map(|file| DkimKey {
                file: PathBuf::from(file),
                selector: self.dkim_selector.unwrap_or_else(|| "plenary".to_owned()),
            }),
            inbound_secret: self.inbound_secret.map(parse_secret).transpose()?,
            inbound_server: self.inbound_server,
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
}
