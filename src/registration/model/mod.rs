//! The words of this slice: registrations, their states, what people answer.

mod answer_lines;
mod ending;
mod facts;
mod form;
mod group;
mod list;
mod receipt;
mod rsvp;
mod state;
mod when;

use chrono::{DateTime, Utc};

use crate::base::{
    CityId, EmailAddress, EventId, Language, PersonName, QuotaId, RegistrationId, SessionId, codes,
};
use crate::events::{Claim, Mode, Seat};
use crate::questions::Reply;

pub(super) use answer_lines::{AnswerLine, answer_lines, changed_lines};
pub use answer_lines::{gender_label, target_group_label};
pub use ending::Ending;
pub(super) use ending::decline_label;
pub(super) use facts::Facts;
pub(super) use form::{Asked, Typed};
pub(super) use group::{FEWEST, Group, MOST, Row, rows};
pub(super) use list::parts_of_name;
pub use list::{Column, List};
pub(super) use receipt::Receipt;
pub use rsvp::{Rsvp, RsvpAnswer, rsvp_label};
pub use state::{State, state_label};
pub use when::when_line;

codes! {
    /// Where a registration comes from.
    pub enum Source {
        /// The public form.
        Form = "form",
        /// Somebody else registered a group.
        Delegation = "delegation",
        /// Organisers kept a seat and asked.
        Invitation = "invitation",
        /// Somebody else passed the seat on.
        Colleague = "colleague",
        /// Somebody came without having registered.
        WalkIn = "walk_in",
    }
}

codes! {
    /// What people work as, in the words of the funder's sheet.
    pub enum TargetGroup {
        /// Elected officials and staff of towns and regions.
        LocalAuthority = "local_authority",
        /// Police.
        Police = "police",
        /// Social and youth work.
        SocialWork = "social_work",
        /// Schools and universities that teach.
        Education = "education",
        /// Prison and probation.
        Justice = "justice",
        /// Health and psychology.
        Health = "health",
        /// Research.
        Research = "research",
        /// Associations.
        Ngo = "ngo",
        /// Anything else.
        Other = "other",
    }
}

codes! {
    /// Gender, where somebody says it.
    pub enum Gender {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Neither.
        NonBinary = "non_binary",
    }
}

/// The city of somebody's organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CityAnswer {
    /// In the directory.
    Known(CityId),
    /// The organisation is not tied to a city.
    NoCity,
    /// Typed, and not in the directory yet.
    Unmatched(String),
    /// Nobody asked.
    NotStated,
}

/// What a person tells us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// Given name.
    pub given_name: PersonName,
    /// Family name.
    pub family_name: PersonName,
    /// The name on the badge; empty: both names.
    pub badge_name: String,
    /// The e-mail address; none for somebody who just walked in.
    pub email: Option<EmailAddress>,
    /// The organisation.
    pub organisation: String,
    /// Its city.
    pub city: CityAnswer,
    /// Its country (ISO 3166-1 alpha-2), where there is no city to tell it.
    pub country: Option<String>,
    /// What the person works as.
    pub target_group: Option<TargetGroup>,
    /// The function, in own words.
    pub function: String,
    /// Gender.
    pub gender: Option<Gender>,
    /// In person or online.
    pub mode: Mode,
    /// The sessions the person will come to.
    pub sessions: Vec<SessionId>,
    /// The full sessions that the person waits for.
    pub waits: Vec<SessionId>,
    /// The language of letters and pages.
    pub lang: Language,
    /// The languages the person follows, as codes.
    pub languages: Vec<String>,
    /// What the person needs to take part.
    pub access_needs: String,
    /// What the person eats.
    pub diet: String,
    /// Whether photos may show the person; no answer is no.
    pub photo: bool,
    /// Whether the list of participants may name the person; no answer is no.
    pub list_sharing: bool,
    /// The answers to the questions that the organisers added.
    pub replies: Vec<Reply>,
}

impl Answers {
    /// Of somebody of whom nothing is known but this.
    pub(super) fn of(
        (given_name, family_name): (PersonName, PersonName),
        email: Option<EmailAddress>,
        mode: Mode,
        lang: Language,
    ) -> Self {
        Self {
            given_name,
            family_name,
            badge_name: String::new(),
            email,
            organisation: String::new(),
            city: CityAnswer::NotStated,
            country: None,
            target_group: None,
            function: String::new(),
            gender: None,
            mode,
            sessions: Vec::new(),
            waits: Vec::new(),
            lang,
            languages: Vec::new(),
            access_needs: String::new(),
            diet: String::new(),
            photo: false,
            list_sharing: false,
            replies: Vec::new(),
        }
    }
}

/// A person's seat at an event, or wish for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Its id.
    pub id: RegistrationId,
    /// The event.
    pub event: EventId,
    /// What people read out on the telephone.
    pub reference: String,
    /// How it stands.
    pub state: State,
    /// Where it comes from.
    pub source: Source,
    /// What the person told us; what was sealed, and sessions, only where they are asked for.
    pub answers: Answers,
    /// 0; more for colleagues who share a mailbox.
    pub person_no: i32,
    /// Rises when the personal link is rotated.
    pub link_version: i32,
    /// The UID of its invitation and of its entry in the personal feed.
    pub uid: String,
    /// SEQUENCE of the last invitation.
    pub sequence: i32,
    /// Of the last invitation sent; none: no invitation was sent.
    pub fingerprint: Option<String>,
    /// What the person's calendar answered last.
    pub rsvp: Option<Rsvp>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// Since when it waits.
    pub waiting_since: Option<DateTime<Utc>>,
    /// The quota whose seats the person may take.
    pub quota: Option<QuotaId>,
    /// The seat it holds.
    pub seat: Option<Seat>,
    /// Until when an offer or an invitation can be answered.
    pub deadline: Option<DateTime<Utc>>,
    /// How many offers ran out without an answer.
    pub missed: i32,
    /// Why it ended.
    pub ending: Option<Ending>,
    /// The name of whoever registered this person, where it was somebody else.
    pub registered_by: Option<String>,
}

/// What an organiser noted about somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub at: DateTime<Utc>,
    /// The organiser's name.
    pub by: String,
    /// What.
    pub text: String,
}

/// Somebody at the door who had not registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WalkIn {
    /// Given name.
    pub given_name: PersonName,
    /// Family name.
    pub family_name: PersonName,
    /// The organisation.
    pub organisation: String,
    /// Its city, as typed.
    pub city: String,
}

/// A spelling that the directory does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched {
    /// The folded spelling.
    pub folded: String,
    /// As somebody typed it.
    pub typed: String,
    /// How many registrations have it.
    pub count: i64,
}

impl Registration {
    /// Whether it is not over.
    pub fn is_live(&self) -> bool {
        self.state.is_live()
    }

    /// Whether the person's calendar said no, and organisers have not decided yet.
    pub fn has_declined(&self) -> bool {
        self.rsvp
            .is_some_and(|it| it.answer == RsvpAnswer::Declined)
    }

    /// The seat it holds, with everything it counts in.
    pub fn claim(&self) -> Option<Claim> {
        self.seat.map(|seat| Claim {
            seat,
            quota: self.quota,
            mode: self.answers.mode,
        })
    }

    /// What tells this person from others: the address, and the number of a colleague behind it. Somebody without an address is
    /// a person of their own. Never the name.
    pub fn person_key(&self) -> String {
        let email = self.answers.email.as_ref();
        let email = email.map_or_else(|| self.id.0.to_string(), EmailAddress::key);
        format!("{email} {}", self.person_no)
    }

    /// The whole name, given name first.
    pub fn name(&self) -> String {
        format!(
            "{} {}",
            self.answers.given_name.as_str(),
            self.answers.family_name.as_str()
        )
    }
}
