//! The Markdown of letters: what people typed goes in escaped, HTML and plain text come out.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

/// Columns of plain text; addresses are never broken.
const WIDTH: usize = 76;

/// `text` on one line, so that Markdown reads every character as itself. What is blank becomes a dash: emphasis around
/// nothing would show its asterisks.
pub(super) fn escape(text: &str) -> String {
    let line = one_line(text);
    if line.is_empty() {
        return "–".to_owned();
    }
    let mut escaped = String::with_capacity(line.len() + 16);
    for letter in line.chars() {
        if letter.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// `text` without line breaks, controls and characters that turn the direction of the text; white space collapsed.
pub(super) fn one_line(text: &str) -> String {
    let visible = text.chars().map(|it| {
        if it.is_control() || matches!(it, '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            it
        }
    });
    let turned = |it: &char| matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let line: String = visible.filter(|it| !turned(it)).collect();
    let words: Vec<&str> = line.split(' ').filter(|it| !it.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

/// HTML of a few plain elements, without attributes but `href`.
pub(super) fn to_html(markdown: &str) -> String {
    let events = Parser::new(markdown).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    ammonia::Builder::empty()
        .tags(HashSet::from([
            "p", "br", "strong", "em", "ul", "ol", "li", "a",
        ]))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(None)
        .clean(&out)
        .to_string()
}

/// Plain text, links written out.
pub(super) fn to_text(markdown: &str) -> String {
    let mut writer = TextWriter::default();
    for event in Parser::new(markdown) {
        writer.take(event);
    }
    writer.blocks.join("\n\n")
}

/// `text` broken at spaces into lines of at most 76 characters; its own line breaks stay.
pub(super) fn wrap(text: &str) -> String {
    text.lines().map(wrap_line).collect::<Vec<_>>().join("\n")
}

fn wrap_line(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// Collects blocks of plain text from the events of a Markdown parser.
#[derive(Default)]
struct TextWriter {
    blocks: Vec<String>,
    line: String,
    /// Where the label of the open link starts, and its address.
    link: Option<(usize, String)>,
    /// The next number of the open list, if it has numbers.
    number: Option<u64>,
    items: Vec<String>,
    in_item: bool,
}

impl TextWriter {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.line.push_str(&text);
            }
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.line.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.link = Some((self.line.len(), dest_url.to_string()));
            }
            Event::End(TagEnd::Link) => self.end_link(),
            Event::Start(Tag::List(first)) => self.number = first,
            Event::Start(Tag::Item) => self.in_item = true,
            Event::End(TagEnd::Item) => self.end_item(),
            Event::End(TagEnd::List(_)) => {
                let items = std::mem::take(&mut self.items);
                self.blocks.push(items.join("\n"));
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) if !self.in_item => {
                let block = std::mem::take(&mut self.line);
                self.blocks.push(wrap(block.trim()));
            }
            _ => {}
        }
    }

    /// A link that opens its paragraph gets a line of its own, so that it can be clicked and copied whole.
    fn end_link(&mut self) {
        let Some((start, address)) = self.link.take() else {
            return;
        };
        if self.line.get(start..) == Some(address.as_str()) {
            return;
        }
        let written = if start == 0 {
            format!("\n{address}\n")
        } else {
            format!(" <{address}>")
        };
        self.line.push_str(&written);
    }

    fn end_item(&mut self) {
        let mark = match &mut self.number {
            Some(number) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            None => "- ".to_owned(),
        };
        let text = std::mem::take(&mut self.line);
        let text = wrap(text.trim()).replace('\n', "\n  ");
        self.items.push(mark + &text);
        self.in_item = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_written_out() {
        let text = to_text(
            "[**Open**](https://a.example/x)\n\nSee [the page](https://a.example/y).\n\n- **When:** today\n- two\n",
        );
        assert_eq!(
            text,
            "Open\nhttps://a.example/x\n\nSee the page <https://a.example/y>.\n\n- When: today\n- two"
        );
    }

    #[test]
    fn only_safe_links_stay() {
        let html = to_html("[a](javascript:alert) [b](https://b.example) <i>x</i>");
        assert!(
            !html.contains("javascript") && !html.contains("<i>"),
            "{html}"
        );
        assert!(
            html.contains("<a href=\"https://b.example\">b</a>"),
            "{html}"
        );
    }

    #[test]
    fn escaped_text_reads_back_as_itself() {
        for text in [
            "[x](y)", "<b>", "1. a", "- a", "# a", "a_b*c`d", "&amp;", "\\", "a|b",
        ] {
            assert_eq!(to_text(&escape(text)), text, "{text:?}");
        }
        assert_eq!(escape("a\r\nb\u{202e}c"), "a bc");
    }

    #[test]
    fn lines_are_wrapped_and_addresses_are_not() {
        let long = format!("see https://a.example/{}", "x".repeat(90));
        assert_eq!(wrap(&long).lines().count(), 2);
        assert!(
            wrap(&"word ".repeat(60))
                .lines()
                .all(|it| it.chars().count() <= 76)
        );
    }
}
