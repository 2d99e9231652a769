//! A mail server as its URL describes it.

use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use percent_encoding::percent_decode_str;
use url::Url;

/// How long each step with the mail server may take.
///
/// `?limit=SECONDS` sets them all. Other options: `tls=required` (STARTTLS, the default), `tls=opportunistic`, `tls=none`
/// (loopback only, and the default there), `ca=FILE` (a PEM certificate to trust beside those of the system), `rate=NUMBER`
/// (most letters a minute to one recipient domain, from this process).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the connection to stand.
    pub connect: Duration,
    /// For the greeting and the answer to EHLO.
    pub greeting: Duration,
    /// For STARTTLS.
    pub tls: Duration,
    /// For AUTH.
    pub sign_in: Duration,
    /// For MAIL, RCPT and DATA each.
    pub command: Duration,
    /// For the text and the answer after its final dot.
    pub text: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            greeting: Duration::from_secs(20),
            tls: Duration::from_secs(10),
            sign_in: Duration::from_secs(20),
            command: Duration::from_secs(30),
            text: Duration::from_mins(2),
        }
    }
}

impl Limits {
    /// The same limit for every step.
    pub(super) fn all(limit: Duration) -> Self {
        Self {
            connect: limit,
            greeting: limit,
            tls: limit,
            sign_in: limit,
            command: limit,
            text: limit,
        }
    }

    /// Everything up to the fence, a reconnection and some slack included.
    pub(in crate::mail) fn before_text(&self) -> Duration {
        let once = self.connect + self.greeting + self.tls + self.sign_in + self.command * 3;
        once + self.command + Duration::from_secs(20)
    }

    /// The text and some slack.
    pub(in crate::mail) fn after_fence(&self) -> Duration {
        self.command + self.text + Duration::from_secs(20)
    }
}

/// A `mail_url` that cannot be used, said in one line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("mail_url: {0}")]
pub struct TransportFault(String);

/// How a line is made secure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Security {
    /// TLS from the first byte.
    Wrapped,
    /// STARTTLS, or no letter.
    Required,
    /// STARTTLS where the server offers it.
    Opportunistic,
    /// None; loopback only.
    Plain,
}

/// A mail server.
pub(in crate::mail) struct Relay {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) tls: Option<TlsParameters>,
    pub(super) credentials: Option<Credentials>,
    pub(super) hello: ClientId,
    pub(in crate::mail) limits: Limits,
    /// Most letters a minute to one domain.
    pub(super) rate: Option<u32>,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Relay({}:{})", self.host, self.port)
    }
}

impl Relay {
    pub(super) fn parse(url: &Url) -> Result<Self, TransportFault> {
        // Only http and its like have their hosts read as addresses by the URL library.
        let host = url.host_str().ok_or_else(|| fault("no host"))?;
        let host = host.trim_matches(['[', ']']).to_owned();
        let local = is_loopback(&host);
        let security = security(url, local)?;
        let credentials = credentials(url)?;
        if credentials.is_some() && security == Security::Opportunistic && !local {
            return Err(fault("a password needs tls=required or smtps"));
        }
        Ok(Self {
            port: url.port().unwrap_or(match security {
                Security::Wrapped => 465,
                Security::Plain => 25,
                _ => 587,
            }),
            tls: match security {
                Security::Plain => None,
                _ => Some(tls(&host, option(url, "ca").as_deref())?),
            },
            limits: limits(url)?,
            rate: rate(url)?,
            hello: ClientId::default(),
            host,
            security,
            credentials,
        })
    }
}

fn fault(text: &str) -> TransportFault {
    TransportFault(text.to_owned())
}

fn option(url: &Url, name: &str) -> Option<String> {
    url.query_pairs()
        .find(|it| it.0 == name)
        .map(|it| it.1.into_owned())
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse().is_ok_and(|it: IpAddr| it.is_loopback())
}

fn security(url: &Url, local: bool) -> Result<Security, TransportFault> {
    if let Some(unknown) = url
        .query_pairs()
        .find(|it| !["tls", "limit", "ca", "rate"].contains(&it.0.as_ref()))
    {
        return Err(fault(&format!("unknown option `{}`", unknown.0)));
    }
    match (url.scheme(), option(url, "tls").as_deref()) {
        ("smtps", None) => Ok(Security::Wrapped),
        ("smtp", Some("opportunistic")) => Ok(Security::Opportunistic),
        ("smtp", None | Some("none")) if local => Ok(Security::Plain),
        ("smtp", None | Some("required")) => Ok(Security::Required),
        ("smtp", Some("none")) => Err(fault("tls=none is for loopback only")),
        _ => Err(fault(
            "tls is required, opportunistic or none; smtps takes none of them",
        )),
    }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, TransportFault> {
    let decoded = |text: &str| {
        percent_decode_str(text)
            .decode_utf8()
            .map(std::borrow::Cow::into_owned)
            .map_err(|_bytes| fault("user or password is not UTF-8"))
    };
    match (url.username(), url.password()) {
        ("", _) => Ok(None),
        (_, None) => Err(fault("a user without a password")),
        (user, Some(password)) => Ok(Some(Credentials::new(decoded(user)?, decoded(password)?))),
    }
}

fn rate(url: &Url) -> Result<Option<u32>, TransportFault> {
    let Some(text) = option(url, "rate") else {
        return Ok(None);
    };
    let rate = text.parse().ok().filter(|it| *it > 0);
    let rate = rate.ok_or_else(|| fault("rate is a number of letters a minute"))?;
    Ok(Some(rate))
}

fn limits(url: &Url) -> Result<Limits, TransportFault> {
    let Some(text) = option(url, "limit") else {
        return Ok(Limits::default());
    };
    let seconds: Option<f64> = text.parse().ok().filter(|it| (0.01..=600.0).contains(it));
    let seconds = seconds.ok_or_else(|| fault("limit is a number of seconds up to 600"))?;
    Ok(Limits::all(Duration::from_secs_f64(seconds)))
}

fn tls(host: &str, authority: Option<&str>) -> Result<TlsParameters, TransportFault> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(path) = authority {
        let pem = std::fs::read(path).map_err(|it| fault(&format!("ca={path}: {it}")))?;
        let certificate =
            Certificate::from_pem(&pem).map_err(|it| fault(&format!("ca={path}: {it}")))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map_err(|it| fault(&it.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relay(url: &str) -> Result<Relay, TransportFault> {
        Relay::parse(&Url::parse(url).unwrap())
    }

    #[test]
    fn plain_is_for_loopback_only_and_never_a_silent_choice() {
        for (url, security, port) in [
            ("smtp://localhost", Security::Plain, 25),
            ("smtp://127.0.0.1:2525", Security::Plain, 2525),
            (
                "smtp://[::1]?tls=opportunistic",
                Security::Opportunistic,
                587,
            ),
            ("smtp://mail.example.eu", Security::Required, 587),
            (
                "smtp://mail.example.eu?tls=opportunistic",
                Security::Opportunistic,
                587,
            ),
            ("smtps://mail.example.eu", Security::Wrapped, 465),
            (
                "smtp://u%40x:p%3Aw@mail.example.eu",
                Security::Required,
                587,
            ),
        ] {
            let relay = relay(url).unwrap();
            assert_eq!((relay.security, relay.port), (security, port), "{url}");
        }
    }

    #[test]
    fn refuses_what_would_send_in_the_clear() {
        for url in [
            "smtp://mail.example.eu?tls=none",
            "smtp://u:p@mail.example.eu?tls=opportunistic",
            "smtp://u@mail.example.eu",
            "smtps://mail.example.eu?tls=none",
            "smtp://localhost?limit=never",
            "smtp://localhost?tsl=required",
            "smtp://localhost?tls=required&ca=/does/not/exist",
        ] {
            assert!(relay(url).is_err(), "{url}");
        }
    }

    #[test]
    fn one_option_sets_every_limit() {
        let limits = relay("smtp://localhost?limit=0.2").unwrap().limits;
        assert_eq!(limits, Limits::all(Duration::from_millis(200)));
    }
}
