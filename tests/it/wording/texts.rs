//! Reads messages and letters as a proofreader sees them: the words, with ¤ where something is put in.

use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

pub(super) const LANGUAGES: [&str; 5] = ["en", "fr", "de", "es", "it"];

pub(super) struct Text {
    pub(super) file: String,
    pub(super) id: String,
    /// A message with variants has several parts, each a text.
    pub(super) part: usize,
    pub(super) words: String,
    pub(super) is_letter: bool,
}

/// Every text of every message in one language.
pub(super) fn messages(lang: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    for path in files(&Path::new("src/wording/messages").join(lang)) {
        let source = fs::read_to_string(&path).unwrap();
        let resource = parser::parse(source.as_str()).unwrap();
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut parts = Vec::new();
            message
                .value
                .iter()
                .for_each(|pattern| collect(pattern, &mut parts));
            texts.extend(parts.into_iter().enumerate().map(|(part, words)| Text {
                file: path.display().to_string(),
                id: message.id.name.to_owned(),
                part,
                words,
                is_letter: false,
            }));
        }
    }
    texts
}

/// Every line of every letter in one language, without its placeholders and addresses.
pub(super) fn letters(lang: &str) -> Vec<Text> {
    let wanted = format!("{lang}.md");
    let mut texts = Vec::new();
    for folder in files(Path::new("emails")) {
        let path = folder.join(&wanted);
        let Ok(source) = fs::read_to_string(&path) else {
            continue;
        };
        texts.extend(
            without_placeholders(&source)
                .lines()
                .enumerate()
                .map(|(line, words)| Text {
                    file: path.display().to_string(),
                    id: format!("line {}", line + 1),
                    part: 0,
                    words: words
                        .split_once(": ")
                        .filter(|(key, _)| matches!(*key, "subject" | "why" | "foot"))
                        .map_or(words, |(_, rest)| rest)
                        .to_owned(),
                    is_letter: true,
                }),
        );
    }
    texts
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(entries) = fs::read_dir(root.join(folder)) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path().strip_prefix(root).unwrap().to_owned())
        .collect();
    files.sort();
    files
}

/// The words of a pattern, and those of each variant in it.
fn collect(pattern: &Pattern<&str>, parts: &mut Vec<String>) {
    let mut words = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => {
                words.push_str(value);
            }
            PatternElement::Placeable { expression } => {
                words.push('¤');
                if let Expression::Select { variants, .. } = expression {
                    for variant in variants {
                        collect(&variant.value, parts);
                    }
                }
            }
        }
    }
    parts.push(words);
}

fn without_placeholders(source: &str) -> String {
    let mut words = String::new();
    let mut rest = source;
    while let Some(at) = [rest.find("{{"), rest.find("{%")]
        .into_iter()
        .flatten()
        .min()
    {
        let (before, inside) = rest.split_at(at);
        words.push_str(before);
        words.push('¤');
        rest = inside
            .split_once('}')
            .map_or("", |(_, after)| after.trim_start_matches('}'));
    }
    words.push_str(rest);
    words
}
