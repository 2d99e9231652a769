//! Where letters go: a mail server, or a folder.

mod files;
mod line;
mod settings;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

pub(super) use files::write;
pub(super) use line::Line;
pub use settings::{Limits, TransportFault};

use super::brakes::Brakes;
use super::mailbox::address;
use crate::base::EmailAddress;
use crate::platform::MailUrl;
use settings::Relay;

/// Where letters go; cheap to clone. What a mail server asked us to spare is shared between clones.
#[derive(Debug, Clone)]
pub enum Transport {
    /// A mail server.
    Smtp(Smtp),
    /// A folder of `.eml` files.
    Files(PathBuf),
}

/// A mail server, and the brakes it pressed.
#[derive(Debug, Clone)]
pub struct Smtp {
    pub(super) relay: Arc<Relay>,
    pub(super) brakes: Brakes,
}

impl Transport {
    /// The transport of a `mail_url` ([`Limits`] says what may stand after its `?`).
    pub fn open(url: &MailUrl) -> Result<Self, TransportFault> {
        match url {
            MailUrl::Files(folder) => Ok(Self::Files(folder.clone())),
            MailUrl::Smtp(url) => {
                let relay = Relay::parse(url)?;
                Ok(Self::Smtp(Smtp {
                    brakes: Brakes::with_rate(relay.rate),
                    relay: Arc::new(relay),
                }))
            }
        }
    }

    /// The limits of its steps.
    pub(super) fn limits(&self) -> Limits {
        match self {
            Self::Smtp(smtp) => smtp.relay.limits,
            // A folder answers at once: a letter that a dead process held is soon taken up again.
            Self::Files(_) => Limits::all(Duration::from_secs(1)),
        }
    }
}

/// Asks the mail server whether it would take a letter from this address to this address, and sends none; says why not.
pub async fn probe_server(
    url: &MailUrl,
    (from, to): (&EmailAddress, &EmailAddress),
) -> Result<(), String> {
    let smtp = match Transport::open(url) {
        Ok(Transport::Smtp(smtp)) => smtp,
        Ok(Transport::Files(_)) => return Ok(()),
        Err(fault) => return Err(fault.to_string()),
    };
    let (Some(from), Some(to)) = (address(from), address(to)) else {
        return Err("not an address".to_owned());
    };
    let mut line = Line::default();
    let answer = line.address(&smtp.relay, &from, &to).await;
    line.quit().await;
    answer.map_err(|it| format!("{:?}: {it}", it.step))
}

/// How far a try came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Connect,
    Greeting,
    Tls,
    SignIn,
    Sender,
    Recipient,
    /// `DATA`, up to the permission to send the text.
    Start,
    /// The text, its final dot and the answer.
    Text,
    /// Writing a file.
    File,
}

impl Step {
    /// Whether the letter had not been looked at yet.
    pub(super) fn is_before_letter(self) -> bool {
        matches!(
            self,
            Self::Connect | Self::Greeting | Self::Tls | Self::SignIn | Self::Sender
        )
    }
}

/// What went wrong at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Happening {
    /// An answer that is not the one needed to go on.
    Reply { code: u16, text: String },
    /// No answer in time.
    Silence,
    /// The line broke, or never stood.
    Cut(String),
}

/// A try that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) step: Step,
    pub(super) happening: Happening,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.happening {
            Happening::Reply { code, text } => write!(f, "{code} {text}"),
            Happening::Silence => write!(f, "no answer in time"),
            Happening::Cut(text) => f.write_str(text),
        }
    }
}
