//! What was answered, checked question by question: each as it was read, and only those that were asked of this person.

use crate::base::{Language, NameFault, one_line, several_lines};
use crate::questions::model::{Kind, Question, Reply, Upload, VERSION, Value, Version, field_of};
use crate::questions::rules::conditions::asked_of;
use crate::questions::rules::file::FileFault;
use crate::web::Fault;
use crate::wording::{Phrase, say};

/// Longest answer of several lines, in characters.
const LONGEST: usize = 1000;
/// Longest answer of one line.
const LONGEST_LINE: usize = 100;
/// Largest number.
const MOST: i64 = 1_000_000_000;

/// A form as it was sent, with the files it names.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// Names and values in their order.
    pub fields: &'a [(String, String)],
    /// Files by the tokens that stand in the form for them.
    pub uploads: &'a [(String, Upload)],
    /// The language of the page.
    pub lang: Language,
}

impl Sent<'_> {
    fn one(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|it| it.0 == name);
        found.map_or("", |it| it.1.trim())
    }

    fn all(&self, name: &str) -> Vec<&str> {
        let found = self.fields.iter().filter(|it| it.0 == name);
        found.map(|it| it.1.trim()).collect()
    }

    /// The version that was read; the one that is asked now where the form does not say.
    fn version<'q>(&self, question: &'q Question) -> Option<&'q Version> {
        let read: Option<i32> = self.one(&question.version_field()).parse().ok();
        let found = question.versions.iter().find(|it| Some(it.no) == read);
        found.or_else(|| question.now())
    }
}

/// How many answered a question, and how often each of its answers was chosen.
pub(in crate::questions) fn tally(
    question: &Question,
    replies: &[Reply],
) -> (i64, Vec<(String, i64)>) {
    let own: Vec<&Reply> = replies
        .iter()
        .filter(|it| it.question == question.id)
        .collect();
    let number = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    let chosen = |key: String| {
        let count = own.iter().filter(|it| it.chose(&key)).count();
        (key, number(count))
    };
    let each = question.answers().into_iter().map(chosen).collect();
    (number(own.len()), each)
}

/// Whether a form asked questions: each says which version was read.
pub fn are_in(fields: &[(String, String)]) -> bool {
    fields.iter().any(|it| it.0.starts_with(VERSION))
}

/// Whether a question that must be answered is still open.
pub fn asks_more(questions: &[Question], replies: &[Reply]) -> bool {
    questions.iter().any(|question| {
        let asking = question.now().map(|it| &it.asking);
        let is_due =
            asking.is_some_and(|it| it.required && asked_of(it.condition.as_ref(), replies));
        is_due && !replies.iter().any(|it| it.question == question.id)
    })
}

/// The fields of a form that give this answer; `files` are those that were sent, with their tokens.
pub fn typed(reply: &Reply, files: &[(String, Upload)]) -> Vec<(String, String)> {
    let values = match &reply.value {
        Value::Text(text) => vec![text.clone()],
        Value::One(key) => vec![key.clone()],
        Value::Several(keys) => keys.clone(),
        Value::Number(number) => vec![number.to_string()],
        Value::Date(day) => vec![day.to_string()],
        Value::YesNo(yes) => vec![if *yes { "yes" } else { "no" }.to_owned()],
        Value::File(upload) => {
            let own = files.iter().filter(|it| it.1.id == upload.id);
            own.map(|it| it.0.clone()).collect()
        }
    };
    let name = field_of(reply.question);
    values.into_iter().map(|it| (name.clone(), it)).collect()
}

/// The questions as a reader at the desk fills them in for somebody: those whose answers they read, none of them needed.
pub fn at_the_desk(questions: &[Question], is_lead: bool) -> Vec<Question> {
    let mut shown = questions.to_vec();
    shown.retain(|it| {
        it.now()
            .is_some_and(|at| at.asking.seen_by.includes(is_lead))
    });
    for version in shown.iter_mut().flat_map(|it| &mut it.versions) {
        version.asking.required = false;
    }
    shown
}

/// Checks the answers to these questions, in their order; every fault at once. `known` are answers to questions that this
/// form does not ask, on which those of the form may depend.
pub fn check_answers(
    questions: &[Question],
    sent: Sent<'_>,
    known: &[Reply],
) -> Result<Vec<Reply>, Vec<Fault>> {
    let (mut replies, mut faults): (Vec<Reply>, Vec<Fault>) = (known.to_vec(), Vec::new());
    for question in questions {
        let Some(version) = sent.version(question) else {
            continue;
        };
        let asking = &version.asking;
        if !asked_of(asking.condition.as_ref(), &replies) {
            continue;
        }
        let fault = match value(question, version, sent) {
            Ok(Some(value)) => {
                replies.push(Reply {
                    question: question.id,
                    version: version.clone(),
                    value,
                });
                continue;
            }
            Ok(None) if asking.required => say::questions_fault_missing(),
            Ok(None) => continue,
            Err(fault) => fault,
        };
        let label = asking.label.in_(sent.lang);
        faults.push((question.field(), say::questions_fault_of(label, fault)));
    }
    if faults.is_empty() {
        Ok(replies)
    } else {
        Err(faults)
    }
}

/// The answer; none where the question was left open.
fn value(question: &Question, version: &Version, sent: Sent<'_>) -> Result<Option<Value>, Phrase> {
    let name = question.field();
    let typed = sent.one(&name);
    if typed.is_empty() && question.kind != Kind::Several {
        return Ok(None);
    }
    let has = |key: &str| version.asking.choices.iter().any(|it| it.key == key);
    let value = match question.kind {
        Kind::Text => Value::Text(one_line(typed).map_err(|it| text_fault(it, LONGEST_LINE))?),
        Kind::Long => {
            Value::Text(several_lines(typed, LONGEST).map_err(|it| text_fault(it, LONGEST))?)
        }
        Kind::One if has(typed) => Value::One(typed.to_owned()),
        Kind::YesNo if typed == "yes" || typed == "no" => Value::YesNo(typed == "yes"),
        Kind::One | Kind::YesNo => return Err(say::questions_fault_choice()),
        Kind::Several => {
            let mut keys = sent.all(&name);
            keys.retain(|it| !it.is_empty());
            if !keys.iter().all(|it| has(it)) {
                return Err(say::questions_fault_choice());
            }
            let chosen = version.asking.choices.iter().map(|it| it.key.clone());
            let chosen: Vec<String> = chosen.filter(|it| keys.contains(&it.as_str())).collect();
            if chosen.is_empty() {
                return Ok(None);
            }
            Value::Several(chosen)
        }
        Kind::Number => {
            let number = typed.parse().ok().filter(|it| (-MOST..=MOST).contains(it));
            Value::Number(number.ok_or_else(say::questions_fault_number)?)
        }
        Kind::Date => Value::Date(
            typed
                .parse()
                .map_err(|_malformed| say::questions_fault_date())?,
        ),
        Kind::File => return file(question, typed, sent).map(Some),
    };
    Ok(Some(value))
}

fn file(question: &Question, typed: &str, sent: Sent<'_>) -> Result<Value, Phrase> {
    let own = |it: &&(String, Upload)| it.0 == typed && it.1.question == question.id;
    match FileFault::of_mark(typed) {
        Some(FileFault::Large) => return Err(say::questions_fault_large()),
        Some(FileFault::Format) => return Err(say::questions_fault_format()),
        Some(FileFault::Many) => return Err(say::questions_fault_many()),
        None => {}
    }
    let found = sent.uploads.iter().find(own);
    let upload = found.ok_or_else(say::questions_fault_gone)?;
    Ok(Value::File(upload.1.clone()))
}

fn text_fault(fault: NameFault, longest: usize) -> Phrase {
    match fault {
        NameFault::Blank => say::questions_fault_missing(),
        NameFault::TooLong => say::registration_fault_long(longest),
        NameFault::Control => say::registration_fault_control(),
    }
}
