//! The one layout around every letter, as HTML and as plain text.

use minijinja::value::Serde;
use minijinja::{Environment, Error, Value, context};

use super::Letterhead;
use super::markdown::{one_line, to_html, to_text, wrap};
use crate::base::Language;

const HTML: &str = include_str!("../../emails/layout.html");
const TEXT: &str = include_str!("../../emails/layout.txt");
/// `tag { declarations }` a line; mail programs want them on each element.
const STYLES: &str = include_str!("../../emails/styles.css");

/// The HTML document around a Markdown `body`.
pub(super) fn in_html(
    environment: &Environment<'_>,
    head: &Letterhead,
    lang: Language,
    (subject, why): (&str, &str),
    body: &str,
) -> Result<String, Error> {
    let values = context! {
        lang => lang.code(),
        head => Serde(flattened(head)),
        body => Value::from_safe_string(styled(&to_html(body))),
        subject,
        why,
    };
    environment.render_named_str("layout.html", HTML, values)
}

/// The plain text around a Markdown `body`.
pub(super) fn in_text(
    environment: &Environment<'_>,
    head: &Letterhead,
    why: &str,
    body: &str,
) -> Result<String, Error> {
    let flat = flattened(head);
    let head = Letterhead {
        statement: wrap(&flat.statement),
        disclaimer: wrap(&flat.disclaimer),
        ..flat
    };
    let head = Serde(head);
    let (body, why) = (to_text(body), wrap(why));
    environment.render_named_str("layout.txt", TEXT, context! { head, body, why })
}

fn flattened(head: &Letterhead) -> Letterhead {
    Letterhead {
        programme: one_line(&head.programme),
        title: one_line(&head.title),
        home: one_line(&head.home),
        statement: one_line(&head.statement),
        disclaimer: one_line(&head.disclaimer),
        emblem: one_line(&head.emblem),
    }
}

/// `html`, as the Markdown writer makes it, with the styles on its elements. A link that is strong as a whole is a button.
fn styled(html: &str) -> String {
    let (mut html, mut link, mut button) = (html.to_owned(), "", "");
    for (selector, style) in STYLES
        .lines()
        .filter_map(|it| it.strip_suffix(" }")?.split_once(" { "))
    {
        match selector {
            "a" => link = style,
            "a.button" => button = style,
            tag => html = html.replace(&format!("<{tag}>"), &format!("<{tag} style=\"{style}\">")),
        }
    }
    let mut pieces = html.split("<a href=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| {
        let strong = piece
            .split_once("\">")
            .is_some_and(|(_, label)| label.starts_with("<strong>"));
        if strong {
            out + &format!("<a class=\"button\" style=\"{button}\" href=\"{piece}")
        } else {
            out + &format!("<a style=\"{link}\" href=\"{piece}")
        }
    })
}
