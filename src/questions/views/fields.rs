//! The questions in a form: what was answered, what is wrong with it, why it is asked, who reads it for how long.

use maud::{Markup, html};

use super::style::part;
use crate::questions::model::{Condition, Keep, Kind, Question, SeenBy, Upload, Version};
use crate::web::{
    self, Choice, Fault, Field, Frame, check, fault_line, hidden, radios, select, urls,
};
use crate::wording::{Phrase, Words, say};

/// With more answers than this, one is chosen from a list that unfolds.
const MOST_RADIOS: usize = 7;

/// The part of a form that asks questions.
#[derive(Debug, Clone, Copy)]
pub struct FormPart<'a> {
    /// The event's name in addresses.
    pub slug: &'a str,
    /// The questions, in their order.
    pub questions: &'a [Question],
    /// What was typed.
    pub fields: &'a [(String, String)],
    /// Files by the tokens that stand in the form for them.
    pub uploads: &'a [(String, Upload)],
    /// What is wrong.
    pub faults: &'a [Fault],
}

/// Whether a form must be sent in the encoding that carries files.
pub fn has_files(questions: &[Question]) -> bool {
    questions.iter().any(|it| it.kind == Kind::File)
}

/// The questions.
pub fn question_fields(frame: &Frame, form: FormPart<'_>) -> Markup {
    let depend = |it: &Question| it.now().is_some_and(|at| at.asking.condition.is_some());
    html! {
        @if form.questions.iter().any(depend) {
            link rel="stylesheet" href=(urls::question_style(form.slug));
        }
        @for question in form.questions {
            @if let Some(version) = question.now() {
                div.question id=(part(question)) {
                    (hidden(&question.version_field(), &version.no.to_string()))
                    @if let Some(condition) = &version.asking.condition { (only_if(frame, &form, condition)) }
                    (field(frame, &form, question, version))
                }
            }
        }
    }
}

/// "Only for those who answered “yes” to “Will you come by train?”."
fn only_if(frame: &Frame, form: &FormPart<'_>, condition: &Condition) -> Markup {
    let (words, lang) = (&frame.words, frame.lang());
    let asked = form.questions.iter().find(|it| it.id == condition.question);
    let Some(version) = asked.and_then(Question::now) else {
        return html! {};
    };
    let answer = answer_label(version, &condition.answer, words);
    let label = version.asking.label.in_(lang);
    html! { p.hint.only-if { (words.say(say::questions_only_if(answer, label))) } }
}

/// The words of an answer to choose.
pub(in crate::questions) fn answer_label(version: &Version, key: &str, words: &Words) -> String {
    let choice = version.asking.choices.iter().find(|it| it.key == key);
    match (choice, key) {
        (Some(choice), _) => choice.label.in_(words.lang()).to_owned(),
        (None, "yes") => words.say(say::web_yes()),
        (None, _) => words.say(say::web_no()),
    }
}

fn field(frame: &Frame, form: &FormPart<'_>, question: &Question, version: &Version) -> Markup {
    let (words, asking) = (&frame.words, &version.asking);
    let name = question.field();
    let typed = form.fields.iter().find(|it| it.0 == name);
    let field = Field {
        name: &name,
        label: asking.label.in_(frame.lang()).to_owned(),
        hint: Some(hint(frame, question.kind, version)),
        value: typed.map_or("", |it| it.1.as_str()),
        fault: form.faults.iter().find(|it| it.0 == name).map(|it| &it.1),
        required: asking.required,
        autocomplete: Some("off"),
        ..Field::default()
    };
    let kind = match question.kind {
        Kind::Text => web::Kind::Text,
        Kind::Long => web::Kind::Long,
        Kind::Number => web::Kind::Number,
        Kind::Date => web::Kind::Date,
        Kind::One if asking.choices.len() > MOST_RADIOS => {
            return select(&field, &choices(frame, version), words);
        }
        Kind::One => return radios(&field, &choices(frame, version), words),
        Kind::YesNo => {
            let answers = ["yes", "no"].map(|it| Choice {
                value: it.to_owned(),
                label: answer_label(version, it, words),
            });
            return radios(&field, &answers, words);
        }
        Kind::Several => return several(frame, form, &field, version),
        Kind::File => return file(frame, form, &field, question),
    };
    Field { kind, ..field }.show(words)
}

/// Why it is asked, what is taken, who reads the answer, until when it is kept.
fn hint(frame: &Frame, kind: Kind, version: &Version) -> String {
    let (words, asking) = (&frame.words, &version.asking);
    let reason = asking.reason.in_(frame.lang()).trim().to_owned();
    let taken = (kind == Kind::File).then(|| words.say(say::questions_files()));
    let readers = words.say(match asking.seen_by {
        SeenBy::Organisers => say::questions_read_by_organisers(),
        SeenBy::Lead => say::questions_read_by_lead(),
    });
    let kept = asking.keep.days();
    let kept = kept.map(|it| words.say(say::questions_erased_after(it)));
    let parts = [Some(reason), taken, Some(readers), kept];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let parts = parts.iter().filter(|it| !it.is_empty());
    parts.cloned().collect::<Vec<String>>().join(" ")
}

fn choices(frame: &Frame, version: &Version) -> Vec<Choice> {
    let choices = version.asking.choices.iter();
    choices
        .map(|it| Choice {
            value: it.key.clone(),
            label: it.label.in_(frame.lang()).to_owned(),
        })
        .collect()
}

fn several(frame: &Frame, form: &FormPart<'_>, field: &Field<'_>, version: &Version) -> Markup {
    let words = &frame.words;
    let is_ticked = |key: &str| {
        let mut given = form.fields.iter().filter(|it| it.0 == field.name);
        given.any(|it| it.1 == key)
    };
    html! {
        fieldset.choices.faulty[field.fault.is_some()] id=(field.name) tabindex="-1" {
            legend { (field.label) @if !field.required { " " span.optional { (words.say(say::web_optional())) } } }
            @if let Some(hint) = &field.hint { p.hint { (hint) } }
            @for choice in choices(frame, version) {
                (check(field.name, &choice.value, is_ticked(&choice.value), &html! { (choice.label) }))
            }
            (fault_line(field.name, field.fault, words))
        }
    }
}

/// A file to choose; one that was sent before is kept until another takes its place.
fn file(frame: &Frame, form: &FormPart<'_>, field: &Field<'_>, question: &Question) -> Markup {
    let words = &frame.words;
    let kept = form.uploads.iter().find(|it| it.0 == field.value);
    let described = format!("{}-hint", field.name);
    html! {
        div.field.faulty[field.fault.is_some()] {
            label for=(field.name) {
                (field.label) @if !field.required { " " span.optional { (words.say(say::web_optional())) } }
            }
            @if let Some(hint) = &field.hint { p.hint id=(described) { (hint) } }
            @if let Some((token, upload)) = kept {
                (hidden(field.name, token))
                p { (words.say(say::questions_file_kept(&upload.name))) }
                (check(&question.drop_field(), "yes", false, &html! { (words.say(say::questions_file_drop())) }))
            }
            input id=(field.name) name=(field.name) type="file" accept=".pdf,.jpg,.jpeg,.png"
                aria-invalid=[field.fault.map(|_| "true")] aria-describedby=(described);
            (fault_line(field.name, field.fault, words))
        }
    }
}

/// The name of a kind of question.
pub(super) fn kind_label(kind: Kind) -> Phrase {
    match kind {
        Kind::Text => say::questions_kind_text(),
        Kind::Long => say::questions_kind_long(),
        Kind::One => say::questions_kind_one(),
        Kind::Several => say::questions_kind_several(),
        Kind::Number => say::questions_kind_number(),
        Kind::Date => say::questions_kind_date(),
        Kind::YesNo => say::questions_kind_yes_no(),
        Kind::File => say::questions_kind_file(),
    }
}

/// How long answers are kept, in words.
pub(super) fn keep_label(keep: Keep) -> Phrase {
    match keep.days() {
        Some(days) => say::questions_keep_days(days),
        None => say::questions_keep_registration(),
    }
}
