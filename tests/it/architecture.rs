//! The drawing of the house. Modules stand in one order and use only what stands before them; so do the files of a slice.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up.
const ORDER: &[&str] = &[
    "base",
    "schema",
    "wording",
    "platform",
    "ical",
    "web",
    "mail",
    "places",
    "staff",
    "subscriptions",
    "programmes",
    "events",
    "questions",
    "registration",
    "attendance",
    "feedback",
    "messages",
    "inbound",
    "calendar",
    "schedule",
    "reports",
    "office",
    "intake",
    "demo",
    "app",
];

/// The parts of a slice from the ground up; those in one row do not use each other.
const PARTS: &[&[&str]] = &[
    &["model"],
    &["rules"],
    &["store", "letters", "views"],
    &["actions"],
    &["jobs", "routes", "office"],
    &["mod"],
];

/// Modules built of the parts above; the others are free in their shape.
const SLICES: &[&str] = &[
    "places",
    "staff",
    "subscriptions",
    "programmes",
    "events",
    "questions",
    "registration",
    "attendance",
    "feedback",
    "messages",
    "inbound",
    "calendar",
    "schedule",
    "reports",
];

/// Words that must not stand in a part.
const NEVER: &[(&str, &[&str])] = &[
    ("model", &["async ", ".await", "sea_orm", "axum"]),
    ("rules", &["async ", ".await", "sea_orm", "axum"]),
    ("views", &["async ", ".await", "sea_orm", "Services"]),
    ("store", &["axum", "maud", ".commit(", ".begin"]),
    ("actions", &["axum", "maud"]),
    ("routes", &["db.write", "sea_orm"]),
    ("office", &["db.write", "sea_orm"]),
];

/// Longest file, tests at its end not counted.
const MOST_LINES: usize = 400;

/// A source file below `src/`, comments and the tests at its end removed.
struct Source {
    path: PathBuf,
    code: String,
}

impl Source {
    /// The top module it belongs to.
    fn module(&self) -> String {
        let first = self.path.components().next().unwrap();
        let name = first.as_os_str().to_string_lossy().into_owned();
        name.trim_end_matches(".rs").to_owned()
    }

    /// The part of its slice: the file, or the folder, right below the slice.
    fn part(&self) -> String {
        let second = self.path.components().nth(1).unwrap();
        let name = second.as_os_str().to_string_lossy().into_owned();
        name.trim_end_matches(".rs").to_owned()
    }

    fn rank(&self) -> Option<usize> {
        rank(&self.module())
    }

    fn is_of_slice(&self) -> bool {
        SLICES.contains(&self.module().as_str())
    }
}

#[test]
fn modules_use_only_what_stands_before_them() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(here) = source.rank() else { continue };
        for used in names_after(&source.code, "crate::") {
            if rank(&used).is_some_and(|there| there > here) {
                wrong.push(format!("{} uses {used}", source.path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "arrows that point up");
}

#[test]
fn slices_are_entered_through_their_front_door() {
    let mut wrong = Vec::new();
    for source in sources() {
        for module in SLICES.iter().filter(|it| **it != source.module()) {
            for part in [
                "model", "rules", "store", "letters", "views", "actions", "jobs", "routes",
            ] {
                if source.code.contains(&format!("crate::{module}::{part}::")) {
                    wrong.push(format!("{} enters {module}::{part}", source.path.display()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "private parts used");
}

#[test]
fn parts_of_a_slice_use_only_parts_below_them() {
    let mut wrong = Vec::new();
    for source in sources().into_iter().filter(Source::is_of_slice) {
        let part = source.part();
        let Some(here) = row(&part) else {
            wrong.push(format!("{}: no part has this name", source.path.display()));
            continue;
        };
        let mut used = names_after(&source.code, &format!("crate::{}::", source.module()));
        if source.path.components().count() == 2 {
            used.extend(names_after(&source.code, "super::"));
        }
        for name in used.into_iter().filter(|it| *it != part) {
            if row(&name).is_some_and(|there| there >= here && part != "mod") {
                wrong.push(format!("{} uses {name}", source.path.display()));
            }
        }
    }
    assert_eq!(
        wrong,
        Vec::<String>::new(),
        "arrows that point up inside a slice"
    );
}

#[test]
fn parts_hold_only_what_belongs_there() {
    let mut wrong = Vec::new();
    for source in sources().into_iter().filter(Source::is_of_slice) {
        let part = source.part();
        let words = NEVER.iter().filter(|it| it.0 == part).flat_map(|it| it.1);
        for word in words.filter(|it| source.code.contains(**it)) {
            wrong.push(format!("{} holds `{word}`", source.path.display()));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn files_stay_readable_and_say_what_they_are() {
    let mut wrong = Vec::new();
    for source in sources() {
        let lines = source.code.lines().count();
        if lines > MOST_LINES {
            wrong.push(format!("{}: {lines} lines", source.path.display()));
        }
        let text = fs::read_to_string(root().join("src").join(&source.path)).unwrap();
        if !text.starts_with("//!") {
            wrong.push(format!("{} does not say what it is", source.path.display()));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_table_is_written_by_one_module_only() {
    let mut writers = std::collections::BTreeMap::<String, BTreeSet<String>>::new();
    for source in sources() {
        for table in names_before(&source.code, "::ActiveModel") {
            writers.entry(table).or_default().insert(source.module());
        }
    }
    let shared: Vec<_> = writers.iter().filter(|it| it.1.len() > 1).collect();
    assert!(shared.is_empty(), "tables with several writers: {shared:?}");
}

/// A new arrow shows in the diff, so that somebody looks at it.
#[test]
fn the_arrows_are_these() {
    let all = sources();
    let mut drawing = Vec::new();
    for module in ORDER {
        let of_module = all.iter().filter(|it| it.module() == *module);
        let used: BTreeSet<usize> = of_module
            .flat_map(|it| names_after(&it.code, "crate::"))
            .filter_map(|it| rank(&it))
            .collect();
        let names: Vec<_> = used
            .into_iter()
            .map(|it| ORDER[it])
            .filter(|it| it != module)
            .collect();
        drawing.push(format!("{module}: {}", names.join(" ")));
    }
    insta::assert_snapshot!(drawing.join("\n"));
}

#[test]
fn every_module_is_in_the_drawing() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared: BTreeSet<_> = names_after(&lib, "mod ").into_iter().collect();
    let drawn: BTreeSet<_> = ORDER.iter().map(|it| (*it).to_owned()).collect();
    assert_eq!(declared, drawn);
}

fn rank(module: &str) -> Option<usize> {
    ORDER.iter().position(|it| *it == module)
}

fn row(part: &str) -> Option<usize> {
    PARTS.iter().position(|it| it.contains(&part))
}

/// The identifiers after each `prefix`, those of a group `prefix{a, b::c}` too.
fn names_after(code: &str, prefix: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (start, _) in code.match_indices(prefix) {
        let preceded_by_word = code[..start]
            .chars()
            .next_back()
            .is_some_and(|it| it == '_' || it == ':' || it.is_alphanumeric());
        if preceded_by_word {
            continue;
        }
        let rest = &code[start + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_items(group).iter().map(|it| identifier(it))),
            None => names.push(identifier(rest)),
        }
    }
    names.retain(|it| !it.is_empty());
    names
}

/// The items of `a, b::{c, d}, e}…`, up to the brace that closes the group.
fn group_items(group: &str) -> Vec<String> {
    let (mut items, mut item, mut depth) = (Vec::new(), String::new(), 0);
    for letter in group.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => items.push(std::mem::take(&mut item)),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => item.push(letter),
            _ => {}
        }
    }
    items.push(item);
    items
}

/// The identifiers right before each `suffix`.
fn names_before(code: &str, suffix: &str) -> Vec<String> {
    code.match_indices(suffix)
        .map(|(at, _)| {
            let letters: Vec<char> = code[..at]
                .chars()
                .rev()
                .take_while(|it| it.is_alphanumeric() || *it == '_')
                .collect();
            letters.into_iter().rev().collect::<String>()
        })
        .filter(|it| !it.is_empty())
        .collect()
}

fn identifier(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|it| it.is_alphanumeric() || *it == '_')
        .collect()
}

fn sources() -> Vec<Source> {
    let base = root().join("src");
    let mut found = Vec::new();
    let mut open = vec![base.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let body = text.split("#[cfg(test)]\nmod tests").next().unwrap();
                let lines = body.lines().filter(|it| !it.trim_start().starts_with("//"));
                let code = lines.collect::<Vec<_>>().join("\n");
                found.push(Source {
                    path: path.strip_prefix(&base).unwrap().to_owned(),
                    code,
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
