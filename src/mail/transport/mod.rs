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
            MailUrl::Smtp(url) => Ok(Self::Smtp(Smtp {
                relay: Arc::new(Relay::parse(url)?),
                brakes: Brakes::default(),
            })),
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
