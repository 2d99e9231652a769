//! What comes in by mail.

mod bounces;
mod corpus;
mod hook;
mod hostile;
mod life;
mod mailbox;
mod message;
mod replies;

use plenary::inbound::process;
use plenary::mail::{Channel, Decision, Envelope};
use plenary::registration::Registration;

use crate::support::Site;
use message::Answer;

impl Site {
    /// Takes a message in; says what was made of it.
    async fn receive(&self, bytes: &[u8]) -> Decision {
        let envelope = Envelope::default();
        let now = self.services.now();
        process(&self.services, (bytes, &envelope), Channel::Pipe, now)
            .await
            .unwrap()
    }

    /// Somebody writes to the organisers.
    pub(crate) async fn written_to(&self, text: &str) {
        let message =
            format!("From: Zoe <zoe@liege.example>\r\nSubject: A question\r\n\r\n{text}\r\n");
        assert_eq!(self.receive(message.as_bytes()).await, Decision::Written);
    }

    /// Takes an answer in.
    async fn answer(&self, answer: &Answer) -> Decision {
        self.receive(&answer.bytes()).await
    }

    /// The first registration of an event.
    async fn first(&self, slug: &str) -> Registration {
        self.registrations(slug).await.remove(0)
    }
}

/// An event with these lines, to which Ana comes; the letters about it have left.
async fn invited(lines: &str) -> (Site, Registration) {
    let mut site = Site::open().await;
    site.event_with("leuven", lines).await;
    site.register("leuven", &[]).await;
    site.letters().await;
    let ana = site.first("leuven").await;
    (site, ana)
}
