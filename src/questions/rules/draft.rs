//! What organisers type about a question.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::base::{Language, Localised, QuestionId};
use crate::questions::model::{Asking, Choice, Condition, Keep, Kind, Question, SeenBy};
use crate::web::{Check, Fault, Typed};
use crate::wording::say;

/// Most answers to choose from.
pub(super) const MOST_CHOICES: usize = 30;

/// A question that is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::questions) struct Draft {
    pub(in crate::questions) kind: Kind,
    pub(in crate::questions) asking: Asking,
}

/// Checks the form of a question: of `before`, or a new one after `all` the others of its event.
pub(in crate::questions) fn check_question(
    typed: &Typed,
    before: Option<&Question>,
    all: &[Question],
) -> Result<Draft, Vec<Fault>> {
    let mut check = Check::of(typed);
    let draft = draft(&mut check, before, all);
    check.done(draft)
}

fn draft(check: &mut Check<'_>, before: Option<&Question>, all: &[Question]) -> Option<Draft> {
    let label = check.titles("label");
    let reason = check.prose("reason");
    let kind = match before {
        Some(question) => Some(question.kind),
        None => check.choice("kind", Kind::parse),
    };
    let choices = match kind {
        Some(kind) if kind.has_choices() => choices(check, before),
        _ => Some(Vec::new()),
    };
    if let (Some(question), Some(choices)) = (before, &choices) {
        still_depended_on(check, (question, choices), all);
    }
    let condition = condition(check, before, all);
    let seen_by = check.choice("seen_by", SeenBy::parse);
    let keep = check.choice("keep", Keep::parse);
    Some(Draft {
        kind: kind?,
        asking: Asking {
            label: label?,
            reason: reason?,
            choices: choices?,
            required: !check.typed.one("required").is_empty(),
            condition,
            seen_by: seen_by?,
            keep: keep?,
        },
    })
}

/// One answer a line, in the same order in every language that has any.
fn choices(check: &mut Check<'_>, before: Option<&Question>) -> Option<Vec<Choice>> {
    let texts = check.prose("choices")?;
    let lines = |language: Language| -> Vec<String> {
        let lines = texts.own(language).unwrap_or_default().lines();
        let lines = lines.map(|it| it.trim().to_owned());
        lines.filter(|it| !it.is_empty()).collect()
    };
    let english = lines(Language::En);
    let distinct: BTreeSet<&String> = english.iter().collect();
    if !(2..=MOST_CHOICES).contains(&english.len()) || distinct.len() < english.len() {
        return check.fault("choices_en", say::questions_fault_choices(MOST_CHOICES));
    }
    let mut labels: Vec<Localised> = english.iter().map(|_| Localised::default()).collect();
    for language in Language::ALL {
        let own = lines(language);
        if !own.is_empty() && own.len() != english.len() {
            let name = format!("choices_{}", language.code());
            return check.fault(&name, say::questions_fault_lines(english.len()));
        }
        for (label, text) in labels.iter_mut().zip(own) {
            label.set(language, text);
        }
    }
    Some(keyed(labels, before))
}

/// Gives each answer its key: that of the one with the same words in any language, else that of the one in its place where
/// as many are left, else a new one. A key is never used again for something else.
pub(super) fn keyed(labels: Vec<Localised>, before: Option<&Question>) -> Vec<Choice> {
    let versions = before.map_or(&[][..], |it| it.versions.as_slice());
    let old = versions
        .last()
        .map_or(&[][..], |it| it.asking.choices.as_slice());
    let same_words = |one: &Localised, other: &Localised| {
        let mut languages = Language::ALL.into_iter();
        languages.any(|it| one.own(it).is_some() && one.own(it) == other.own(it))
    };
    let mut keys: Vec<Option<&str>> = labels
        .iter()
        .map(|label| {
            let found = old.iter().find(|it| same_words(&it.label, label));
            found.map(|it| it.key.as_str())
        })
        .collect();
    if old.len() == labels.len() {
        for (place, it) in old.iter().enumerate() {
            if !keys.contains(&Some(it.key.as_str()))
                && let Some(key @ None) = keys.get_mut(place)
            {
                *key = Some(&it.key);
            }
        }
    }
    let ever = versions.iter().flat_map(|it| &it.asking.choices);
    let ever: BTreeSet<&str> = ever.map(|it| it.key.as_str()).collect();
    let mut fresh = (1..).map(|it| format!("c{it}"));
    let mut fresh = || fresh.find(|it| !ever.contains(it.as_str()));
    let keyed = labels.into_iter().zip(keys);
    keyed
        .map(|(label, key)| Choice {
            key: key.map_or_else(|| fresh().unwrap_or_default(), str::to_owned),
            label,
        })
        .collect()
}

/// Another question may be asked only of those who chose an answer that is about to go.
fn still_depended_on(
    check: &mut Check<'_>,
    (question, choices): (&Question, &[Choice]),
    all: &[Question],
) {
    if !question.kind.has_choices() {
        return;
    }
    for other in all {
        let Some(asking) = other.now().map(|it| &it.asking) else {
            continue;
        };
        let lost = |it: &Condition| {
            it.question == question.id && !choices.iter().any(|at| at.key == it.answer)
        };
        if asking.condition.as_ref().is_some_and(lost) {
            let label = asking.label.in_(Language::En);
            check.fault::<()>("choices_en", say::questions_fault_needed(label));
        }
    }
}

/// The condition that was chosen, `<question> <answer>`, if an earlier question has that answer; else a fault.
fn condition(
    check: &mut Check<'_>,
    before: Option<&Question>,
    all: &[Question],
) -> Option<Condition> {
    let typed = check.typed.one("condition");
    if typed.is_empty() {
        return None;
    }
    let parsed = typed.split_once(' ').and_then(|(question, answer)| {
        Some(Condition {
            question: QuestionId(Uuid::parse_str(question).ok()?),
            answer: answer.to_owned(),
        })
    });
    let is_earlier = |it: &Question| before.is_none_or(|at| it.position < at.position);
    let possible = |it: &Condition| {
        let mut earlier = all.iter().filter(|at| is_earlier(at));
        earlier.any(|at| at.id == it.question && at.answers().contains(&it.answer))
    };
    let found = parsed.filter(possible);
    if found.is_none() {
        check.fault::<()>("condition", say::office_fault_choice());
    }
    found
}

/// The form of a question as it would have to be filled in.
pub(in crate::questions) fn as_typed(question: &Question) -> Typed {
    let mut fields = vec![("kind".to_owned(), question.kind.code().to_owned())];
    let Some(version) = question.now() else {
        return Typed(fields);
    };
    let it = &version.asking;
    for language in Language::ALL {
        let code = language.code();
        let lines = it.choices.iter().map(|at| at.label.own(language));
        let lines: Option<Vec<&str>> = lines.collect();
        let text = |of: &Localised| of.own(language).unwrap_or_default().to_owned();
        fields.push((format!("label_{code}"), text(&it.label)));
        fields.push((format!("reason_{code}"), text(&it.reason)));
        let lines = lines.unwrap_or_default().join("\n");
        fields.push((format!("choices_{code}"), lines));
    }
    let condition = it.condition.as_ref();
    let condition = condition.map(|it| format!("{} {}", it.question.0, it.answer));
    let required = if it.required { "yes" } else { "" };
    for (name, value) in [
        ("required", required.to_owned()),
        ("condition", condition.unwrap_or_default()),
        ("seen_by", it.seen_by.code().to_owned()),
        ("keep", it.keep.code().to_owned()),
        ("seen", version.no.to_string()),
    ] {
        fields.push((name.to_owned(), value));
    }
    Typed(fields)
}
