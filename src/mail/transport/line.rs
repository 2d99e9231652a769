//! A line to the mail server, owned by one worker.
//!
//! Every step has a limit, and only `250` after the final dot counts. After any failure the line is dropped: an answer
//! that comes late must never be taken for the answer to something else.

use std::future::Future;
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Quit, Rcpt};
use lettre::transport::smtp::response::Response;
use tokio::net::TcpStream;

use super::settings::{Relay, Security};
use super::{Failure, Happening, Step};

/// A line that stands between two letters, or not.
#[derive(Default)]
pub(in crate::mail) struct Line {
    connection: Option<AsyncSmtpConnection>,
}

impl Line {
    /// Names sender and recipient, connecting first where needed. A line that went stale since the last letter is
    /// replaced once, unnoticed.
    pub(in crate::mail) async fn address(
        &mut self,
        relay: &Relay,
        from: &Address,
        to: &Address,
    ) -> Result<(), Failure> {
        if let Some(mut used) = self.connection.take() {
            match mail(&mut used, relay, from).await {
                Ok(()) => return self.recipient(used, relay, to).await,
                Err(stale) => tracing::debug!(%stale, "the line went stale"),
            }
        }
        let mut fresh = connect(relay).await?;
        mail(&mut fresh, relay, from).await?;
        self.recipient(fresh, relay, to).await
    }

    /// Sends the text to the recipient last named; gives the answer of the server that took it.
    pub(in crate::mail) async fn hand_over(
        &mut self,
        relay: &Relay,
        bytes: &[u8],
    ) -> Result<String, Failure> {
        let Some(mut connection) = self.connection.take() else {
            return Err(Failure {
                step: Step::Connect,
                happening: Happening::Cut("no line".to_owned()),
            });
        };
        let limits = relay.limits;
        within(
            Step::Start,
            limits.command,
            &[354],
            connection.command(Data),
        )
        .await?;
        let taken = within(Step::Text, limits.text, &[250], connection.message(bytes)).await?;
        self.connection = Some(connection);
        Ok(said(&taken))
    }

    /// Drops the line without a word.
    pub(in crate::mail) fn drop_line(&mut self) {
        self.connection = None;
    }

    /// Takes leave, where a line stands.
    pub(in crate::mail) async fn quit(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            let farewell = connection.command(Quit);
            if tokio::time::timeout(Duration::from_secs(2), farewell)
                .await
                .is_err()
            {
                tracing::debug!("no answer to QUIT");
            }
        }
    }

    async fn recipient(
        &mut self,
        mut connection: AsyncSmtpConnection,
        relay: &Relay,
        to: &Address,
    ) -> Result<(), Failure> {
        let command = connection.command(Rcpt::new(to.clone(), Vec::new()));
        within(Step::Recipient, relay.limits.command, &[250, 251], command).await?;
        self.connection = Some(connection);
        Ok(())
    }
}

async fn mail(
    connection: &mut AsyncSmtpConnection,
    relay: &Relay,
    from: &Address,
) -> Result<(), Failure> {
    let command = connection.command(Mail::new(Some(from.clone()), Vec::new()));
    within(Step::Sender, relay.limits.command, &[250], command).await?;
    Ok(())
}

async fn connect(relay: &Relay) -> Result<AsyncSmtpConnection, Failure> {
    let limits = relay.limits;
    let place = (relay.host.as_str(), relay.port);
    let mut connection = if relay.security == Security::Wrapped {
        let (tls, limit) = (
            relay.tls.clone(),
            limits.connect + limits.tls + limits.greeting,
        );
        let opening = AsyncSmtpConnection::connect_tokio1(
            place,
            Some(limits.connect),
            &relay.hello,
            tls,
            None,
        );
        limited(Step::Connect, limit, opening).await?
    } else {
        let opening = async {
            let stream = TcpStream::connect(place).await?;
            // A text and its final dot are two writes: without this the dot waits for an acknowledgement (Nagle), each time.
            stream.set_nodelay(true)?;
            Ok::<_, std::io::Error>(stream)
        };
        let stream = limited(Step::Connect, limits.connect, opening).await?;
        let greeting = AsyncSmtpConnection::connect_with_transport(Box::new(stream), &relay.hello);
        limited(Step::Greeting, limits.greeting, greeting).await?
    };
    let wanted = match relay.security {
        Security::Required => true,
        Security::Opportunistic => connection.can_starttls(),
        Security::Wrapped | Security::Plain => false,
    };
    if let (true, Some(tls)) = (wanted, relay.tls.clone()) {
        let upgrade = connection.starttls(tls, &relay.hello);
        limited(Step::Tls, limits.tls, upgrade).await?;
    }
    if let Some(credentials) = &relay.credentials {
        let sign_in = connection.auth(&[Mechanism::Plain, Mechanism::Login], credentials);
        within(Step::SignIn, limits.sign_in, &[235], sign_in).await?;
    }
    Ok(connection)
}

/// One step that must be answered with one of `good`.
async fn within(
    step: Step,
    limit: Duration,
    good: &[u16],
    work: impl Future<Output = Result<Response, Error>>,
) -> Result<Response, Failure> {
    let response = limited(step, limit, work).await?;
    let code = u16::from(response.code());
    if good.contains(&code) {
        return Ok(response);
    }
    let text = said(&response);
    Err(Failure {
        step,
        happening: Happening::Reply { code, text },
    })
}

/// One step with a limit.
async fn limited<T, E: Into<Trouble>>(
    step: Step,
    limit: Duration,
    work: impl Future<Output = Result<T, E>>,
) -> Result<T, Failure> {
    let happening = match tokio::time::timeout(limit, work).await {
        Ok(Ok(done)) => return Ok(done),
        Ok(Err(error)) => error.into().0,
        Err(_elapsed) => Happening::Silence,
    };
    Err(Failure { step, happening })
}

/// An error of a step, in our words.
struct Trouble(Happening);

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self(Happening::Cut(error.to_string()))
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        let text = std::error::Error::source(&error)
            .map_or_else(|| error.to_string(), ToString::to_string);
        Self(match error.status() {
            Some(code) => Happening::Reply {
                code: code.into(),
                text,
            },
            None => Happening::Cut(error.to_string()),
        })
    }
}

fn said(response: &Response) -> String {
    response.message().collect::<Vec<_>>().join(" ")
}
