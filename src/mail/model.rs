//! Letters and what becomes of them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::LetterKind;
use crate::base::{EmailAddress, EventId, Language, ProgrammeId, RegistrationId, codes};
use crate::web::{Site, urls};

/// A letter to one person in one language, to be rendered when it leaves.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Which text.
    pub kind: LetterKind,
    /// The reader's language.
    pub lang: Language,
    /// The one recipient.
    pub to: EmailAddress,
    /// The recipient's name as written.
    pub name: String,
    /// Whom it comes from.
    pub letterhead: Letterhead,
    /// The variables of its kind ([`LetterKind::variables`]): an object of texts, numbers and booleans.
    pub context: serde_json::Value,
    /// Letters of one thread (a registration) leave in the order of queueing.
    pub thread: Option<Uuid>,
    /// The occasion, unique for all time: a second letter with the same key is not queued.
    pub dedup: String,
    /// From when on it is not worth sending any more.
    pub expires_at: Option<DateTime<Utc>>,
    /// What the recipient's calendar reads.
    pub calendar: Option<CalendarPart>,
    /// The programme it belongs to, whose own texts count.
    pub programme: Option<ProgrammeId>,
    /// The one text it is written in, where that is settled: a message to many.
    pub text: Option<Uuid>,
    /// The event it is about, whose own texts count, and for the log.
    pub event: Option<EventId>,
    /// The registration it is about, for the log.
    pub registration: Option<RegistrationId>,
}

/// Head and foot of a letter, in the language of the letter. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Short name of the programme or the site.
    pub programme: String,
    /// Its long name.
    pub title: String,
    /// Its address on the web.
    pub home: String,
    /// The funding statement.
    pub statement: String,
    /// The disclaimer that goes with it.
    pub disclaimer: String,
    /// Address of the emblem on our own site.
    pub emblem: String,
}

impl Letterhead {
    /// The head and foot that the pages of `site` have too.
    pub fn of(site: &Site, lang: Language, base_url: &str) -> Self {
        Self {
            programme: site.acronym.clone(),
            title: site.title.in_(lang).to_owned(),
            home: urls::absolute(base_url, &urls::programme(lang)),
            statement: site.statement.in_(lang).to_owned(),
            disclaimer: site.disclaimer.in_(lang).to_owned(),
            emblem: urls::absolute(base_url, urls::EMBLEM),
        }
    }
}

/// An iCalendar object and what it asks the calendar to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPart {
    /// The same as the METHOD inside.
    pub method: Method,
    /// RFC 5545 text.
    pub ics: String,
}

codes! {
    /// What a calendar part asks for (RFC 5546).
    pub enum Method {
        /// Put it in, or correct it.
        Request = "REQUEST",
        /// Take it out.
        Cancel = "CANCEL",
    }
}

codes! {
    /// What has become of a letter.
    pub enum LetterState {
        /// Not tried yet.
        Queued = "queued",
        /// Being handed over at this moment.
        Sending = "sending",
        /// Tried; will be tried again.
        Waiting = "waiting",
        /// Taken by the mail server.
        Sent = "sent",
        /// Taken by the mail server, and come back.
        Bounced = "bounced",
        /// Will not be tried again.
        Failed = "failed",
        /// Taken back, or overtaken by time, before it left.
        Superseded = "superseded",
    }
}

codes! {
    /// Why a letter waits or failed.
    pub enum Reason {
        /// The mail server cannot be reached, or sends us away before looking at the letter.
        Unreachable = "unreachable",
        /// No secure connection to the mail server.
        Insecure = "insecure",
        /// The mail server does not take our name and password.
        SignIn = "sign_in",
        /// The mail server fell silent.
        Silent = "silent",
        /// The line was cut.
        Cut = "cut",
        /// Refused for now (4xx).
        Deferred = "deferred",
        /// Refused for good (5xx).
        Refused = "refused",
        /// An earlier letter to this address came back: nothing is sent there until somebody says that it works.
        DeadAddress = "dead_address",
        /// No answer after the end of the message: it may have arrived.
        Uncertain = "uncertain",
        /// What it is about began, or was over, before it could leave.
        TooLate = "too_late",
        /// Two days of trying were in vain.
        GaveUp = "gave_up",
        /// The text cannot be made from what the letter was told.
        Unrenderable = "unrenderable",
        /// The folder cannot be written.
        Unwritable = "unwritable",
    }
}
