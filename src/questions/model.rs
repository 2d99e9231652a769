//! The words of this slice: questions with their versions, and what people answered.

use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::base::{EventId, Language, Localised, QuestionId, UploadId, codes, day_ends_at};
use crate::wording::{Words, say};

/// Most questions of an event.
pub(super) const MOST: usize = 40;

/// What the names of fields begin with that say which version of a question was read.
pub(super) const VERSION: &str = "v_";

codes! {
    /// How a question is answered.
    pub enum Kind {
        /// One line.
        Text = "text",
        /// Several lines.
        Long = "long",
        /// One of several answers.
        One = "one",
        /// Any of several answers.
        Several = "several",
        /// A whole number.
        Number = "number",
        /// A day.
        Date = "date",
        /// Yes or no.
        YesNo = "yes_no",
        /// A document or a picture.
        File = "file",
    }
}

impl Kind {
    /// Whether the answers to choose from are written down with the question.
    pub fn has_choices(self) -> bool {
        matches!(self, Self::One | Self::Several)
    }
}

codes! {
    /// Who reads the answers, beside whoever gave them.
    pub enum SeenBy {
        /// Everybody who works at the desk.
        Organisers = "organisers",
        /// The lead alone.
        Lead = "lead",
    }
}

impl SeenBy {
    /// Whether a reader at the desk is one of them.
    pub fn includes(self, is_lead: bool) -> bool {
        is_lead || self == Self::Organisers
    }
}

codes! {
    /// How long answers are kept.
    pub enum Keep {
        /// Until thirty days after the event.
        Month = "30",
        /// Until ninety days after the event.
        Quarter = "90",
        /// Until a year after the event.
        Year = "365",
        /// As long as the registration.
        Registration = "registration",
    }
}

impl Keep {
    /// The days after the event; none: as long as the registration.
    pub fn days(self) -> Option<u64> {
        match self {
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Year => Some(365),
            Self::Registration => None,
        }
    }

    /// When answers about an event that ends on this day are erased.
    pub fn until(self, ends_on: NaiveDate, zone: Tz) -> Option<DateTime<Utc>> {
        let day = ends_on.checked_add_days(Days::new(self.days()?))?;
        Some(day_ends_at(day, zone))
    }
}

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Stays the same while its words are corrected.
    pub key: String,
    /// What is read.
    pub label: Localised,
}

/// When a question is asked: only of those who gave this answer to an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The earlier question: one of several, several of several, or yes or no.
    pub question: QuestionId,
    /// The key of the answer; `yes` or `no`.
    pub answer: String,
}

/// What is asked, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    /// The question.
    pub label: Localised,
    /// Why it is asked.
    pub reason: Localised,
    /// The answers to choose from.
    pub choices: Vec<Choice>,
    /// Whether the form is refused without an answer.
    pub required: bool,
    /// Of whom it is asked; none: of everybody.
    pub condition: Option<Condition>,
    /// Who reads the answers.
    pub seen_by: SeenBy,
    /// How long they are kept.
    pub keep: Keep,
}

/// A question as it was at some time. A version never changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub no: i32,
    /// What was asked.
    pub asking: Asking,
}

/// A question of an event's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The event.
    pub event: EventId,
    /// How it is answered; never changes.
    pub kind: Kind,
    /// Its place in the form.
    pub position: i32,
    /// From the first to the one that is asked now.
    pub versions: Vec<Version>,
}

/// The name of the field of a question.
pub(super) fn field_of(question: QuestionId) -> String {
    format!("q_{}", question.0.simple())
}

impl Question {
    /// What is asked now.
    pub fn now(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The keys of the answers that can be chosen, as the question is asked now.
    pub(super) fn answers(&self) -> Vec<String> {
        if self.kind == Kind::YesNo {
            return ["yes", "no"].map(str::to_owned).into();
        }
        let choices = self.now().map_or(&[][..], |it| &it.asking.choices);
        choices.iter().map(|it| it.key.clone()).collect()
    }

    /// The name of its field in the form.
    pub fn field(&self) -> String {
        field_of(self.id)
    }

    /// The name of the box that gives a file up.
    pub(super) fn drop_field(&self) -> String {
        format!("d_{}", self.id.0.simple())
    }

    /// The name of the field that says which version was read.
    pub(super) fn version_field(&self) -> String {
        format!("{VERSION}{}", self.id.0.simple())
    }
}

/// A question as a programme file says it; it is known again by its English words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    /// How it is answered.
    pub kind: Kind,
    /// The question.
    pub text: Localised,
    /// Why it is asked.
    #[serde(default)]
    pub reason: Localised,
    /// The answers to choose from.
    #[serde(default)]
    pub choices: Vec<Localised>,
    /// Whether the form is refused without an answer.
    #[serde(default)]
    pub required: bool,
    /// Who reads the answers; organisers, unless it is said.
    #[serde(default = "organisers")]
    pub seen_by: SeenBy,
    /// How long they are kept; ninety days, unless it is said.
    #[serde(default = "quarter")]
    pub keep: Keep,
    /// Of whom it is asked; none: of everybody.
    pub only_if: Option<OnlyIf>,
}

/// An answer to an earlier question, both in their English words; `yes` or `no`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    /// The earlier question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

fn organisers() -> SeenBy {
    SeenBy::Organisers
}

fn quarter() -> Keep {
    Keep::Quarter
}

/// A file that somebody sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Its id.
    pub id: UploadId,
    /// The question it answers.
    pub question: QuestionId,
    /// Its name, reduced to what is harmless, ending as its contents are.
    pub name: String,
    /// What is in it.
    pub format: Format,
    /// Bytes.
    pub size: i64,
}

codes! {
    /// What a file may be.
    pub enum Format {
        /// A document (ISO 32000).
        Pdf = "pdf",
        /// A photograph (ISO/IEC 10918).
        Jpeg = "jpeg",
        /// A picture (ISO/IEC 15948).
        Png = "png",
    }
}

impl Format {
    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// One line, or several.
    Text(String),
    /// The key of the answer chosen.
    One(String),
    /// The keys of the answers chosen.
    Several(Vec<String>),
    /// A number.
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    YesNo(bool),
    /// A file.
    File(Upload),
}

/// An answer, with the question as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The question.
    pub question: QuestionId,
    /// The version that was answered.
    pub version: Version,
    /// The answer.
    pub value: Value,
}

impl Reply {
    /// The answer in words.
    pub fn text(&self, words: &Words) -> String {
        let label = |key: &String| {
            let choices = &self.version.asking.choices;
            let found = choices.iter().find(|it| it.key == *key);
            found.map_or("", |it| it.label.in_(words.lang()))
        };
        match &self.value {
            Value::Text(text) => text.clone(),
            Value::One(key) => label(key).to_owned(),
            Value::Several(keys) => words.list(&keys.iter().map(label).collect::<Vec<_>>()),
            Value::Number(number) => words.number(*number),
            Value::Date(day) => words.date(*day),
            Value::YesNo(true) => words.say(say::web_yes()),
            Value::YesNo(false) => words.say(say::web_no()),
            Value::File(upload) => upload.name.clone(),
        }
    }

    /// The file, where the answer is one.
    pub fn upload(&self) -> Option<&Upload> {
        match &self.value {
            Value::File(upload) => Some(upload),
            _ => None,
        }
    }

    /// The question in words.
    pub fn label(&self, lang: Language) -> &str {
        self.version.asking.label.in_(lang)
    }

    /// Whether the answer meets a condition.
    pub(super) fn meets(&self, condition: &Condition) -> bool {
        self.question == condition.question && self.chose(&condition.answer)
    }

    /// Whether the answer with this key was chosen.
    pub(super) fn chose(&self, key: &str) -> bool {
        match &self.value {
            Value::One(chosen) => chosen == key,
            Value::Several(chosen) => chosen.iter().any(|it| it == key),
            Value::YesNo(yes) => key == if *yes { "yes" } else { "no" },
            _ => false,
        }
    }

    /// Whether a reader at the desk sees the answer.
    pub fn is_for(&self, is_lead: bool) -> bool {
        self.version.asking.seen_by.includes(is_lead)
    }
}
