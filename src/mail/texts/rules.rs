//! What a text must be, so that every letter it is for can be written.

use serde_json::Value;

use super::model::{LONGEST_BODY, LONGEST_SUBJECT};
use crate::base::Language;
use crate::mail::templates::{Source, undeclared, would_render};
use crate::mail::{LetterKind, RenderFault};

/// Why a text is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing stands there.
    Empty,
    /// It is too long.
    TooLong,
    /// A subject has one line.
    Lines,
    /// A placeholder that letters of this kind do not know.
    Unknown(String),
    /// Something in braces that is neither a placeholder nor a plain condition.
    Code(String),
    /// A condition that is not closed, or braces that are not.
    Unfinished,
}

/// The placeholders of a kind.
pub fn placeholders(kind: LetterKind) -> impl Iterator<Item = &'static str> {
    kind.variables().iter().copied().chain(["has_calendar"])
}

/// Subject and body as they are shipped.
pub fn shipped_text(kind: LetterKind, lang: Language) -> Result<(String, String), RenderFault> {
    let source = Source::parse(kind.source(lang))?;
    Ok((source.subject.to_owned(), source.body.trim().to_owned()))
}

/// What the letters of a kind are told, for example.
pub fn sample(kind: LetterKind) -> Result<Value, RenderFault> {
    let odd = |error: &dyn std::fmt::Display| RenderFault::Variables(error.to_string());
    let table: toml::Table = kind.sample_source().parse().map_err(|it| odd(&it))?;
    serde_json::to_value(table).map_err(|it| odd(&it))
}

/// Checks the subject of a letter, or its body.
pub fn check_text(kind: LetterKind, text: &str, is_subject: bool) -> Result<(), TextFault> {
    let longest = if is_subject {
        LONGEST_SUBJECT
    } else {
        LONGEST_BODY
    };
    if text.trim().is_empty() {
        return Err(TextFault::Empty);
    }
    if text.chars().count() > longest {
        return Err(TextFault::TooLong);
    }
    if is_subject && text.contains(['\n', '\r']) {
        return Err(TextFault::Lines);
    }
    plain_code(text)?;
    let used = undeclared(text).map_err(|_syntax| TextFault::Unfinished)?;
    let is_known = |it: &String| placeholders(kind).any(|at| at == it);
    if let Some(unknown) = used.into_iter().find(|it| !is_known(it)) {
        return Err(TextFault::Unknown(unknown));
    }
    let sample = sample(kind).map_err(|_ours| TextFault::Unfinished)?;
    if would_render(text, &sample) {
        Ok(())
    } else {
        Err(TextFault::Unfinished)
    }
}

/// Nothing in braces but `{{ name }}`, plain conditions and lists: no text can keep a worker busy.
fn plain_code(text: &str) -> Result<(), TextFault> {
    let mut rest = text;
    while let Some(start) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
        let inner = rest.get(start..).unwrap_or_default();
        let close = if inner.starts_with("{{") { "}}" } else { "%}" };
        let end = inner.find(close).ok_or(TextFault::Unfinished)?;
        let code = inner.get(2..end).unwrap_or_default();
        let is_plain = match close {
            "}}" => is_name(code.trim()),
            _ => is_statement(code.trim()),
        };
        if !is_plain {
            return Err(TextFault::Code(code.trim().to_owned()));
        }
        rest = inner.get(end + 2..).unwrap_or_default();
    }
    if rest.contains("{#") {
        return Err(TextFault::Code("#".to_owned()));
    }
    Ok(())
}

/// `name`, or a part of one: `it.label`.
fn is_name(text: &str) -> bool {
    let letters =
        |it: &str| !it.is_empty() && it.chars().all(|at| at.is_ascii_lowercase() || at == '_');
    text.split('.').count() <= 2 && text.split('.').all(letters)
}

fn is_statement(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |it: &str| {
        let word = it.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        word.is_some_and(is_name)
    };
    match words.as_slice() {
        ["else" | "endif" | "endfor"] => true,
        ["if" | "elif", name] | ["if" | "elif", "not", name] => is_name(name),
        ["if" | "elif", name, "==", word] => is_name(name) && is_word(word),
        ["for", one, "in", all] => is_name(one) && is_name(all),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: LetterKind = LetterKind::RegistrationReminder;

    #[test]
    fn every_shipped_text_passes() {
        for kind in LetterKind::ALL {
            for lang in Language::ALL {
                let (subject, body) = shipped_text(*kind, lang).unwrap();
                assert_eq!(check_text(*kind, &subject, true), Ok(()), "{kind:?} {lang}");
                assert_eq!(check_text(*kind, &body, false), Ok(()), "{kind:?} {lang}");
            }
        }
    }

    #[test]
    fn only_placeholders_and_plain_conditions_pass() {
        let check = |text: &str| check_text(KIND, text, false);
        for good in [
            "Dear {{ name }}",
            "{% if ahead == \"day\" %}Tomorrow{% endif %}",
            "{%if join_link%}Go{%else%}Come{%endif%}",
            "100 % { of } it",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for (bad, fault) in [
            (" \n", TextFault::Empty),
            ("{{ nam }}", TextFault::Unknown("nam".to_owned())),
            (
                "{{ feedback_link }}",
                TextFault::Unknown("feedback_link".to_owned()),
            ),
            ("{{ name", TextFault::Unfinished),
            ("{% if name %}", TextFault::Unfinished),
            ("{% endif %}", TextFault::Unfinished),
            (
                "{{ name * 9999999 }}",
                TextFault::Code("name * 9999999".to_owned()),
            ),
            ("{{ range(9) }}", TextFault::Code("range(9)".to_owned())),
            (
                "{% include 'x' %}",
                TextFault::Code("include 'x'".to_owned()),
            ),
            ("{% set x = 1 %}", TextFault::Code("set x = 1".to_owned())),
            ("{# note #}", TextFault::Code("#".to_owned())),
            (
                "{% for it in name %}{{ it.label }}{% endfor %}",
                TextFault::Unfinished,
            ),
        ] {
            assert_eq!(check(bad), Err(fault), "{bad}");
        }
        assert_eq!(check_text(KIND, "a\nb", true), Err(TextFault::Lines));
        assert_eq!(
            check_text(KIND, &"a".repeat(201), true),
            Err(TextFault::TooLong)
        );
    }
}
