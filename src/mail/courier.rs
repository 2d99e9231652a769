//! One worker's way with a letter: claim, compose, hand over, write down what became of it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use lettre::message::dkim::DkimConfig;
use sea_orm::DbErr;

use super::composition::{Message, compose, occasion, pack};
use super::dkim;
use super::mailbox::address;
use super::markdown::one_line;
use super::rules::{Standing, Verdict, is_uncertain, judge};
use super::store::{self, Claim, Lease, Mark};
use super::texts::chosen;
use super::transport::{Failure, Happening, Line, Smtp, Step, Transport, write};
use super::verp::verp;
use super::{LetterState, Reason};
use crate::base::{EmailAddress, LetterId};
use crate::platform::Services;
use crate::schema::letter;

/// Most characters kept of what a mail server said.
const LONGEST_REPLY: usize = 300;
/// How often the outcome is written down again when the database does not take it.
const MARK_TRIES: u32 = 6;

/// What became of the letters that were due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Taken by the mail server.
    pub sent: usize,
    /// To be tried again.
    pub waiting: usize,
    /// Not to be tried again.
    pub failed: usize,
}

/// Delivers what is due at this moment, one letter after the other, and comes back.
pub async fn deliver_due(services: &Services, transport: &Transport) -> Result<Delivered, DbErr> {
    let mut courier = Courier::new(services.clone(), transport.clone());
    let mut delivered = Delivered::default();
    while let Some(outcome) = courier.deliver_next().await? {
        match outcome {
            Outcome::Sent => delivered.sent += 1,
            Outcome::Waiting => delivered.waiting += 1,
            Outcome::Failed => delivered.failed += 1,
            Outcome::GaveWay => {}
        }
    }
    courier.quit().await;
    Ok(delivered)
}

/// What became of one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Sent,
    Waiting,
    Failed,
    /// Another worker has it by now, or nobody sends it any more.
    GaveWay,
}

/// A worker with its own line.
pub(super) struct Courier {
    services: Services,
    transport: Transport,
    owner: String,
    line: Line,
    signer: Option<DkimConfig>,
}

/// A try to hand a letter over.
enum Tried {
    Taken(String),
    Failed(Failure),
    GaveWay,
}

impl Courier {
    pub(super) fn new(services: Services, transport: Transport) -> Self {
        let signer = dkim::signer(&services.config).unwrap_or_else(|error| {
            tracing::error!(%error, "letters leave without our signature");
            None
        });
        Self {
            signer,
            owner: services.chance.token(),
            line: Line::default(),
            services,
            transport,
        }
    }

    /// Delivers the letter that has been due longest; nothing when none is due.
    pub(super) async fn deliver_next(&mut self) -> Result<Option<Outcome>, DbErr> {
        let now = self.services.now();
        let spared = match &self.transport {
            Transport::Smtp(smtp) if smtp.brakes.server(now) => return Ok(None),
            Transport::Smtp(smtp) => smtp.brakes.domains(now),
            Transport::Files(_) => Vec::new(),
        };
        if !store::is_due(self.services.db.read(), now, &spared).await? {
            return Ok(None);
        }
        let lease = self.lease(now, self.transport.limits().before_text());
        let claimed = self
            .services
            .db
            .write(async |tx| store::claim(tx, &lease, now, &spared).await)
            .await?;
        match claimed {
            Claim::Nothing => Ok(None),
            Claim::Spent => Ok(Some(Outcome::Failed)),
            Claim::Overtaken => Ok(Some(Outcome::GaveWay)),
            Claim::Letter(row) => self.deliver(&row).await.map(Some),
        }
    }

    /// Takes leave of the mail server.
    pub(super) async fn quit(&mut self) {
        self.line.quit().await;
    }

    async fn deliver(&mut self, row: &letter::Model) -> Result<Outcome, DbErr> {
        let first = match row.registration_id {
            Some(registration) if row.method.is_some() => {
                store::first_invitation(self.services.db.read(), registration, row.seq).await?
            }
            _ => None,
        };
        let text = chosen(self.services.db.read(), occasion(row)?).await?;
        let row = &letter::Model {
            text_id: text.as_ref().map(|it| it.id),
            ..row.clone()
        };
        let now = self.services.now();
        let around = (first.as_deref(), self.signer.as_ref());
        match compose(&self.services, (row, text.as_ref()), around, now) {
            Err(fault) => {
                tracing::error!(letter = %row.id, kind = row.kind, %fault, "a letter cannot be composed");
                let mark = Mark {
                    reason: Some(Reason::Unrenderable),
                    ..outcome(row, LetterState::Failed)
                };
                self.conclude(row, mark).await
            }
            Ok(message) => {
                let tried = self.hand_over(row, &message).await;
                if tried.is_err() {
                    self.line.drop_line();
                }
                let mark = match tried? {
                    Tried::GaveWay => return Ok(Outcome::GaveWay),
                    Tried::Taken(reply) => self.taken(row, &reply),
                    Tried::Failed(failure) => self.failed(row, &failure),
                };
                let subject = Some(message.subject);
                self.conclude(row, Mark { subject, ..mark }).await
            }
        }
    }

    async fn hand_over(&mut self, row: &letter::Model, message: &Message) -> Result<Tried, DbErr> {
        let tried = match self.transport.clone() {
            Transport::Smtp(smtp) => self.by_smtp(&smtp, row, message).await,
            Transport::Files(folder) => {
                if !self.pass_fence(row, message).await? {
                    return Ok(Tried::GaveWay);
                }
                let name = format!("{:06}-{}-{}.eml", row.seq, row.kind, row.id.simple());
                let written = write(folder, name.clone(), message.bytes.clone()).await;
                return Ok(written.map_or_else(Tried::Failed, |()| Tried::Taken(name)));
            }
        };
        match tried {
            Ok(tried) => tried,
            Err(failure) => Ok(Tried::Failed(failure)),
        }
    }

    async fn by_smtp(
        &mut self,
        smtp: &Smtp,
        row: &letter::Model,
        message: &Message,
    ) -> Result<Result<Tried, DbErr>, Failure> {
        let from = address(&self.return_address(row));
        let (Some(from), Some(to)) = (from, address(&message.to)) else {
            return Err(Failure {
                step: Step::Recipient,
                happening: Happening::Reply {
                    code: 553,
                    text: "not an address".to_owned(),
                },
            });
        };
        smtp.brakes.count(&row.domain, self.services.now());
        self.line.address(&smtp.relay, &from, &to).await?;
        match self.pass_fence(row, message).await {
            Ok(true) => {}
            Ok(false) => {
                self.line.drop_line();
                return Ok(Ok(Tried::GaveWay));
            }
            Err(error) => return Ok(Err(error)),
        }
        let reply = self.line.hand_over(&smtp.relay, &message.bytes).await?;
        Ok(Ok(Tried::Taken(reply)))
    }

    /// Where the letter comes back to if it does: an address of its own (VERP), where bounces have one.
    fn return_address(&self, row: &letter::Model) -> EmailAddress {
        let config = &self.services.config;
        let own = config.mail_bounces.as_ref();
        let own = own.and_then(|it| verp(&self.services.vault, it, LetterId(row.id)));
        own.unwrap_or_else(|| config.mail_from.address.clone())
    }

    async fn pass_fence(&self, row: &letter::Model, message: &Message) -> Result<bool, DbErr> {
        let lease = self.lease(self.services.now(), self.transport.limits().after_fence());
        let packed = pack(&self.services, &message.bytes)?;
        let subject = message.subject.as_str();
        self.services
            .db
            .write(async |tx| store::pass_fence(tx, row, &lease, (subject, packed)).await)
            .await
    }

    fn taken(&self, row: &letter::Model, reply: &str) -> Mark {
        if let Transport::Smtp(smtp) = &self.transport {
            smtp.brakes.release(&row.domain);
        }
        Mark {
            reply: Some(shortened(reply)),
            sent_at: Some(self.services.now()),
            ..outcome(row, LetterState::Sent)
        }
    }

    fn failed(&self, row: &letter::Model, failure: &Failure) -> Mark {
        let now = self.services.now();
        let mut spared_until = None;
        if let Transport::Smtp(smtp) = &self.transport {
            match failure.happening {
                _ if failure.step.is_before_letter() => smtp.brakes.press_server(now),
                Happening::Reply {
                    code: 400..=499, ..
                } => {
                    spared_until = Some(smtp.brakes.press_domain(&row.domain, now));
                }
                _ => {}
            }
        }
        let uncertain = row.uncertain + i32::from(is_uncertain(failure));
        let standing = Standing {
            created_at: row.created_at,
            attempts: row.attempts,
            uncertain,
        };
        let verdict = judge(failure, standing, self.services.chance.below(100), now);
        let (state, reason, due_at) = match verdict {
            Verdict::Wait { due_at, reason } => (LetterState::Waiting, reason, due_at),
            Verdict::Fail { reason } => (LetterState::Failed, reason, row.due_at),
        };
        tracing::warn!(letter = %row.id, kind = row.kind, step = ?failure.step, reason = reason.code(), state = state.code(), "a letter did not leave");
        Mark {
            reason: Some(reason),
            reply: Some(shortened(&failure.to_string())),
            uncertain,
            due_at,
            is_dead: is_dead(failure),
            spared_until,
            ..outcome(row, state)
        }
    }

    /// Writes the outcome down, patiently: what is not written down goes out again.
    async fn conclude(&self, row: &letter::Model, mark: Mark) -> Result<Outcome, DbErr> {
        let (mut tries, now) = (1, self.services.now());
        loop {
            let marked = self
                .services
                .db
                .write(async |tx| store::mark(tx, row, &self.owner, &mark, now).await)
                .await;
            match marked {
                Ok(true) => break,
                Ok(false) => return Ok(Outcome::GaveWay),
                Err(error) if tries == MARK_TRIES => return Err(error),
                Err(error) => {
                    tracing::warn!(%error, "the outcome of a letter could not be written down");
                    tokio::time::sleep(Duration::from_millis(100) * 2_u32.pow(tries)).await;
                    tries += 1;
                }
            }
        }
        Ok(match mark.state {
            LetterState::Sent => Outcome::Sent,
            LetterState::Failed => Outcome::Failed,
            _ => Outcome::Waiting,
        })
    }

    fn lease(&self, now: DateTime<Utc>, length: Duration) -> Lease {
        Lease {
            owner: self.owner.clone(),
            until: now + length,
            repeatable: matches!(self.transport, Transport::Files(_)),
        }
    }
}

/// The mark of an outcome that nothing else is known of.
fn outcome(row: &letter::Model, state: LetterState) -> Mark {
    Mark {
        state,
        reason: None,
        reply: None,
        uncertain: row.uncertain,
        due_at: row.due_at,
        sent_at: None,
        subject: row.subject.clone(),
        is_dead: false,
        spared_until: None,
    }
}

/// Whether the mail server says that there is no such address (RFC 3463 §3.2).
fn is_dead(failure: &Failure) -> bool {
    let Happening::Reply { code, text } = &failure.happening else {
        return false;
    };
    failure.step == Step::Recipient && *code >= 500 && text.trim_start().starts_with("5.1.")
}

/// What a mail server said, on one line of bounded length.
fn shortened(reply: &str) -> String {
    one_line(reply).chars().take(LONGEST_REPLY).collect()
}
