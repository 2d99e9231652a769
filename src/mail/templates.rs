//! From a kind, a language and variables to subject, text and HTML.
//!
//! A template is `emails/<letter>/<lang>.md`: front matter (`subject`, `why`) and Markdown with placeholders. What people
//! typed goes in as text, whatever it looks like: escaped in Markdown, flattened to one line everywhere.

use std::collections::BTreeSet;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value, context};

use super::layout::{in_html, in_text};
use super::markdown::{escape, one_line};
use super::{LetterKind, Letterhead};
use crate::base::Language;

/// A letter ready to be put in an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The subject, one line.
    pub subject: String,
    /// The whole plain text.
    pub text: String,
    /// The whole HTML document.
    pub html: String,
}

/// Why a letter cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderFault {
    /// A template that cannot be read, or a variable it does not find.
    #[error("template: {0:#}")]
    Template(#[from] Error),
    /// Front matter without the named line.
    #[error("front matter without `{0}`")]
    FrontMatter(&'static str),
    /// More or fewer variables than the kind has.
    #[error("variables: {0}")]
    Variables(String),
}

/// Renders a letter in the shipped text, or in an `own` one (subject and body); `has_calendar` says whether it carries a
/// calendar part.
pub fn render(
    (kind, lang): (LetterKind, Language),
    letterhead: &Letterhead,
    context: &serde_json::Value,
    has_calendar: bool,
    own: Option<(&str, &str)>,
) -> Result<Rendered, RenderFault> {
    check_variables(kind, context)?;
    let mut source = Source::parse(kind.source(lang))?;
    if let Some((subject, body)) = own {
        (source.subject, source.body) = (subject, body);
    }
    let environment = environment()?;
    let values = context! { has_calendar, ..Value::from(Serde(context)) };
    let line = |template: &str| {
        let text = environment.render_named_str("line", template, &values)?;
        Ok::<_, Error>(one_line(&text))
    };
    let (subject, why) = (line(source.subject)?, line(source.why)?);
    let mut body = environment.render_named_str("body.md", source.body, &values)?;
    if let Some(foot) = source.foot {
        let foot = environment.render_named_str("body.md", foot, &values)?;
        body = format!("{}\n\n{foot}", body.trim_end());
    }
    Ok(Rendered {
        text: in_text(&environment, letterhead, &why, &body)?,
        html: in_html(&environment, letterhead, lang, (&subject, &why), &body)?,
        subject,
    })
}

/// Says what is missing or too much for `kind`.
pub(super) fn check_variables(
    kind: LetterKind,
    context: &serde_json::Value,
) -> Result<(), RenderFault> {
    let refuse = |text: String| Err(RenderFault::Variables(text));
    let Some(given) = context.as_object() else {
        return refuse("not an object".to_owned());
    };
    if let Some(missing) = kind.variables().iter().find(|it| !given.contains_key(**it)) {
        return refuse(format!("`{missing}` is missing"));
    }
    match given
        .keys()
        .find(|it| !kind.variables().contains(&it.as_str()))
    {
        Some(unknown) => refuse(format!("`{unknown}` is unknown")),
        None => Ok(()),
    }
}

/// The placeholders that a text uses.
pub(super) fn undeclared(text: &str) -> Result<BTreeSet<String>, Error> {
    let environment = environment()?;
    let template = environment.template_from_str(text)?;
    Ok(template.undeclared_variables(false).into_iter().collect())
}

/// Whether a text can be written whatever is true and whatever is empty among these values.
pub(super) fn would_render(text: &str, sample: &serde_json::Value) -> bool {
    let Ok(environment) = environment() else {
        return false;
    };
    let emptied = |it: &serde_json::Value| match it {
        serde_json::Value::Bool(_) => false.into(),
        serde_json::Value::Array(_) => serde_json::Value::Array(Vec::new()),
        serde_json::Value::String(_) => "".into(),
        other => other.clone(),
    };
    let fields = sample.as_object().into_iter().flatten();
    let empty: serde_json::Map<_, _> = fields.map(|it| (it.0.clone(), emptied(it.1))).collect();
    [(true, sample.clone()), (false, empty.into())]
        .into_iter()
        .all(|(has_calendar, values)| {
            let values = context! { has_calendar, ..Value::from(Serde(values)) };
            let written = environment.render_named_str("body.md", text, values);
            written.is_ok()
        })
}

/// The parts of a template.
pub(super) struct Source<'a> {
    pub(super) subject: &'a str,
    why: &'a str,
    pub(super) body: &'a str,
    /// What stands below the body, whoever wrote that.
    foot: Option<&'a str>,
}

impl<'a> Source<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, RenderFault> {
        let (head, body) = text
            .strip_prefix("---\n")
            .and_then(|it| it.split_once("\n---\n"))
            .ok_or(RenderFault::FrontMatter("---"))?;
        let line = |name: &'static str| {
            head.lines()
                .find_map(|it| it.strip_prefix(name)?.strip_prefix(": "))
                .ok_or(RenderFault::FrontMatter(name))
        };
        Ok(Self {
            subject: line("subject")?,
            why: line("why")?,
            foot: line("foot").ok(),
            body,
        })
    }
}

/// Names ending in `.md` escape for Markdown, in `.html` for HTML; others are plain text.
fn environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let lines = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(lines?);
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "md")) => AutoEscape::Custom("markdown".into()),
        Some((_, "html")) => AutoEscape::Html,
        _ => AutoEscape::None,
    });
    environment.set_formatter(|out, state, value| match state.auto_escape() {
        AutoEscape::Custom(_) => Ok(out.write_str(&escape(&value.to_string()))?),
        _ => minijinja::escape_formatter(out, state, value),
    });
    Ok(environment)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use serde_json::json;

    use super::*;

    fn sample(kind: LetterKind) -> serde_json::Value {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("emails")
            .join(kind.code())
            .join("sample.toml");
        let table: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        serde_json::to_value(table).unwrap()
    }

    fn letterhead() -> Letterhead {
        Letterhead {
            programme: "LIAISE 2".to_owned(),
            title: "Local Institutions Against Violent Extremism II".to_owned(),
            home: "https://events.example.eu/en".to_owned(),
            statement: "Co-funded by the European Union".to_owned(),
            disclaimer: "The authors alone are responsible for the content.".to_owned(),
            emblem: "https://events.example.eu/assets/emblem.png".to_owned(),
        }
    }

    fn everything() -> impl Iterator<Item = (LetterKind, Language)> {
        LetterKind::ALL
            .iter()
            .flat_map(|kind| Language::ALL.map(|lang| (*kind, lang)))
    }

    #[test]
    fn every_letter_can_be_rendered_in_every_language() {
        for (kind, lang) in everything() {
            for has_calendar in [true, false] {
                let letter = render(
                    (kind, lang),
                    &letterhead(),
                    &sample(kind),
                    has_calendar,
                    None,
                );
                let letter = letter.unwrap_or_else(|it| panic!("{kind:?} {lang}: {it}"));
                for part in [&letter.subject, &letter.text, &letter.html] {
                    assert!(
                        !part.contains("{{") && !part.contains("**"),
                        "{kind:?} {lang}: {part}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_language_uses_every_variable_and_no_other() {
        for (kind, lang) in everything() {
            let source = Source::parse(kind.source(lang)).unwrap();
            let environment = environment().unwrap();
            let mut used = BTreeSet::new();
            for part in [
                source.subject,
                source.why,
                source.body,
                source.foot.unwrap_or_default(),
            ] {
                let template = environment.template_from_str(part).unwrap();
                used.extend(template.undeclared_variables(false));
            }
            used.remove("has_calendar");
            let known: BTreeSet<_> = kind.variables().iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(used, known, "{kind:?} {lang}");
        }
    }

    #[test]
    fn the_folders_are_the_kinds() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("emails");
        let folders: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|it| it.unwrap())
            .filter(|it| it.path().is_dir())
            .map(|it| it.file_name().into_string().unwrap())
            .collect();
        let kinds: BTreeSet<String> = LetterKind::ALL
            .iter()
            .map(|it| it.code().to_owned())
            .collect();
        assert_eq!(folders, kinds);
    }

    #[test]
    fn a_letter_with_too_few_or_too_many_variables_is_refused() {
        for context in [json!({"name": "Ana"}), json!([]), json!({})] {
            let kind = LetterKind::StaffSignIn;
            let fault = render((kind, Language::En), &letterhead(), &context, false, None);
            assert!(matches!(fault, Err(RenderFault::Variables(_))), "{context}");
        }
        let mut more = sample(LetterKind::StaffSignIn);
        more["event"] = json!("x");
        assert!(check_variables(LetterKind::StaffSignIn, &more).is_err());
    }

    /// The tags of a document, in order.
    fn tags(html: &str) -> Vec<&str> {
        html.split('<')
            .skip(1)
            .filter_map(|it| it.split(['>', ' ']).next())
            .collect()
    }

    const HOSTILE: &[&str] = &[
        "[x](http://evil.example)",
        "<script>alert(1)</script>",
        "*b* **c** _d_ `e` ~~f~~",
        "a\r\n\r\n# Heading\n- item\n1. one",
        "![x](http://evil.example/a.png)",
        "<http://evil.example>",
        "</td></table>&amp;&#60;",
        "{{ 7*7 }}{% if %}",
        "a\0b\u{202e}c\u{2028}d\u{85}e",
        "| a | b |\n|---|---|",
        "    code",
        "x\\",
        "===",
        "\"'“»",
        "",
    ];

    #[test]
    fn what_people_typed_is_text_and_nothing_else() {
        for (kind, lang) in everything() {
            let harmless = render((kind, lang), &letterhead(), &sample(kind), true, None).unwrap();
            for hostile in HOSTILE {
                let mut context = sample(kind);
                for name in ["name", "event", "where", "when", "reference"] {
                    if context.get(name).is_some() {
                        context[name] = json!(hostile);
                    }
                }
                let letter = render((kind, lang), &letterhead(), &context, true, None).unwrap();
                assert_eq!(
                    tags(&letter.html),
                    tags(&harmless.html),
                    "{kind:?} {lang} {hostile:?}"
                );
                assert!(!letter.subject.contains(char::is_control), "{hostile:?}");
                let bare = |it: &char| it.is_control() && *it != '\n';
                assert_eq!(letter.text.chars().find(bare), None, "{hostile:?}");
                assert!(!letter.text.contains("\n# Heading"), "{kind:?} {lang}");
            }
        }
    }

    #[test]
    fn a_hostile_name_comes_out_as_typed() {
        let mut context = sample(LetterKind::RegistrationWaiting);
        context["name"] = json!("[x](http://evil.example) <b> *c* & 1. 2)");
        let letter = render(
            (LetterKind::RegistrationWaiting, Language::En),
            &letterhead(),
            &context,
            false,
            None,
        )
        .unwrap();
        assert!(
            letter
                .text
                .starts_with("Dear [x](http://evil.example) <b> *c* & 1. 2),\n")
        );
        assert!(
            letter
                .html
                .contains("Dear [x](http://evil.example) &lt;b&gt; *c* &amp; 1. 2),")
        );
    }
}
