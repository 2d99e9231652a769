//! Turns the messages in `src/wording/messages` into one Rust function each, and refuses incomplete translations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const FOLDER: &str = "src/wording/messages";
/// The first language gives the order of arguments and the documentation.
const LANGUAGES: [&str; 5] = ["en", "fr", "de", "es", "it"];
/// What `wording::grammar` teaches every language, and what only French and Italian.
const FUNCTIONS: [&str; 2] = ["PAD", "DAY"];
const JOINING_FUNCTIONS: [&str; 2] = ["DE", "A"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut faults = Vec::new();
    let all: Vec<Messages> = LANGUAGES
        .iter()
        .map(|lang| read_language(lang, &mut faults))
        .collect();
    if let Some((english, others)) = all.split_first() {
        for other in others {
            compare(english, other, &mut faults);
        }
        let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
        write(&out.join("say.rs"), &functions(english), &mut faults);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    write(&out.join("sources.rs"), &sources(&all), &mut faults);
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    if !faults.is_empty() {
        process::exit(1);
    }
}

/// All messages of one language.
struct Messages {
    lang: &'static str,
    files: Vec<PathBuf>,
    by_id: BTreeMap<String, Message>,
}

struct Message {
    file: String,
    /// As written, for the documentation.
    text: String,
    /// In the order of first appearance.
    arguments: Vec<String>,
    refers_to: Vec<String>,
}

fn read_language(lang: &'static str, faults: &mut Vec<String>) -> Messages {
    let folder = Path::new(FOLDER).join(lang);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    let mut messages = Messages {
        lang,
        files: files.clone(),
        by_id: BTreeMap::new(),
    };
    for file in &files {
        println!("cargo::rerun-if-changed={}", file.display());
        read_file(file, &mut messages, faults);
    }
    resolve_references(&mut messages, faults);
    messages
}

fn read_file(file: &Path, messages: &mut Messages, faults: &mut Vec<String>) {
    let name = file.display().to_string();
    let source = match fs::read_to_string(file) {
        Ok(source) => source,
        Err(error) => return faults.push(format!("{name}: {error}")),
    };
    let resource = match parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source
                    .get(..error.pos.start)
                    .map_or(0, |before| before.lines().count().max(1));
                faults.push(format!("{name}:{line}: {error}"));
            }
            resource
        }
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        if !message.attributes.is_empty() {
            faults.push(format!(
                "{name}: {id} has attributes; make each a message of its own"
            ));
        }
        let Some(pattern) = &message.value else {
            continue;
        };
        let mut found = Found::default();
        found.pattern(pattern);
        for function in &found.functions {
            if !knows(messages.lang, function) {
                faults.push(format!(
                    "{name}: {id} calls {function}, which {} does not have",
                    messages.lang
                ));
            }
        }
        let text = excerpt(&source, &id);
        let entry = Message {
            file: name.clone(),
            text,
            arguments: found.arguments,
            refers_to: found.messages,
        };
        if let Some(before) = messages.by_id.insert(id.clone(), entry) {
            faults.push(format!("{name}: {id} is already in {}", before.file));
        }
    }
}

fn knows(lang: &str, function: &str) -> bool {
    FUNCTIONS.contains(&function)
        || (matches!(lang, "fr" | "it") && JOINING_FUNCTIONS.contains(&function))
}

/// The lines of a message as they stand in the file.
fn excerpt(source: &str, id: &str) -> String {
    let starts = |line: &&str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let mut lines = source.lines().skip_while(|line| !starts(line));
    let first = lines
        .next()
        .and_then(|line| line.split_once('='))
        .map_or("", |(_, text)| text.trim());
    let more = lines.take_while(|line| line.starts_with([' ', '}']) || line.is_empty());
    let mut text = first.to_owned();
    for line in more {
        text.push('\n');
        text.push_str(line);
    }
    text.trim().to_owned()
}

/// What a pattern mentions.
#[derive(Default)]
struct Found {
    arguments: Vec<String>,
    messages: Vec<String>,
    functions: Vec<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => note(&mut self.arguments, id.name),
            InlineExpression::MessageReference { id, .. } => note(&mut self.messages, id.name),
            InlineExpression::FunctionReference { id, arguments } => {
                note(&mut self.functions, id.name);
                arguments
                    .positional
                    .iter()
                    .for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            // Terms are not in use; a message of its own shows what several share.
            InlineExpression::TermReference { id, .. } => note(&mut self.functions, id.name),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

fn note(list: &mut Vec<String>, name: &str) {
    if !list.iter().any(|known| known == name) {
        list.push(name.to_owned());
    }
}

/// A message that shows another one needs that one's arguments too; the other one shows no third.
fn resolve_references(messages: &mut Messages, faults: &mut Vec<String>) {
    let plain: BTreeMap<String, Vec<String>> = messages
        .by_id
        .iter()
        .filter(|(_, message)| message.refers_to.is_empty())
        .map(|(id, message)| (id.clone(), message.arguments.clone()))
        .collect();
    for (id, message) in &mut messages.by_id {
        for other in &message.refers_to {
            match plain.get(other) {
                Some(arguments) => arguments
                    .iter()
                    .for_each(|name| note(&mut message.arguments, name)),
                None => faults.push(format!(
                    "{}: {id} shows {other}, which is not there or shows another one",
                    message.file
                )),
            }
        }
    }
}

fn compare(english: &Messages, other: &Messages, faults: &mut Vec<String>) {
    let lang = other.lang;
    for (id, message) in &english.by_id {
        let Some(translated) = other.by_id.get(id) else {
            faults.push(format!(
                "{}: {id} is missing in {FOLDER}/{lang}",
                message.file
            ));
            continue;
        };
        let wanted: BTreeSet<&String> = message.arguments.iter().collect();
        let given: BTreeSet<&String> = translated.arguments.iter().collect();
        if wanted != given {
            faults.push(format!(
                "{}: {id} takes {given:?}, in English {wanted:?}",
                translated.file
            ));
        }
    }
    for (id, message) in &other.by_id {
        if !english.by_id.contains_key(id) {
            faults.push(format!("{}: {id} is not in {FOLDER}/en", message.file));
        }
    }
}

fn functions(english: &Messages) -> String {
    english
        .by_id
        .iter()
        .map(|(id, message)| function(id, message))
        .collect()
}

fn function(id: &str, message: &Message) -> String {
    let documentation: String = std::iter::once("```text")
        .chain(message.text.lines())
        .chain(["```"])
        .map(|line| format!("#[doc = {line:?}]"))
        .collect::<Vec<_>>()
        .join("\n");
    let names: Vec<String> = message
        .arguments
        .iter()
        .map(|name| name.replace('-', "_"))
        .collect();
    let parameters: Vec<String> = names
        .iter()
        .map(|name| format!("r#{name}: impl Into<Value>"))
        .collect();
    let pairs: Vec<String> = message
        .arguments
        .iter()
        .zip(&names)
        .map(|(key, name)| format!("({key:?}, r#{name}.into())"))
        .collect();
    let (name, parameters, pairs) = (
        id.replace('-', "_"),
        parameters.join(", "),
        pairs.join(", "),
    );
    format!(
        "{documentation}\npub(crate) fn r#{name}({parameters}) -> Phrase {{ Phrase::new({id:?}, vec![{pairs}]) }}\n"
    )
}

/// A constant with every file of every language, compiled in.
fn sources(all: &[Messages]) -> String {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let mut files = Vec::new();
    for messages in all {
        for file in &messages.files {
            let path = root.join(file).display().to_string();
            files.push(format!("({:?}, include_str!({path:?})),\n", messages.lang));
        }
    }
    format!("[\n{}]\n", files.concat())
}

fn write(file: &Path, code: &str, faults: &mut Vec<String>) {
    if let Err(error) = fs::write(file, code) {
        faults.push(format!("{}: {error}", file.display()));
    }
}
