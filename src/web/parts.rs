//! Parts of pages, as plain functions of what they show.

use maud::{Markup, html};

use crate::base::{Language, Localised};
use crate::wording::{Words, say};

/// What a notice or a chip means; said by an icon and a word, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    Plain,
    /// It worked.
    Good,
    /// Something to look at.
    Warn,
    /// It did not work, or is no more.
    Bad,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Plain => "○",
            Self::Good => "✓",
            Self::Warn => "!",
            Self::Bad => "×",
        }
    }
}

/// A sentence set apart.
pub fn notice(tone: Tone, content: &Markup) -> Markup {
    html! {
        div.notice.(tone.class()) role="status" {
            span.icon aria-hidden="true" { (tone.icon()) }
            div { (content) }
        }
    }
}

/// A state in a word.
pub fn chip(tone: Tone, word: &str) -> Markup {
    html! { span.chip.(tone.class()) { span.icon aria-hidden="true" { (tone.icon()) } (word) } }
}

/// Marks what is invented for the demonstration.
pub fn mark(words: &Words) -> Markup {
    html! { span.mark { (words.say(say::web_illustrative())) } }
}

/// A text in the reader's language, marked with its own language where that is another.
pub fn words_in(text: &Localised, lang: Language) -> Markup {
    let (shown, of) = text.text_in(lang);
    html! {
        @if of == lang { (shown) } @else { span lang=(of.code()) { (shown) } }
    }
}

/// Markdown in the reader's language, as a block of prose.
pub fn prose(text: &Localised, lang: Language) -> Markup {
    let (shown, of) = text.text_in(lang);
    html! { div.prose lang=[(of != lang).then(|| of.code())] { (super::markdown(shown)) } }
}

/// The one part that makes a link of an address from outside: http, https, mailto, webcal and our own paths; else plain text.
pub fn link(address: &str, text: &str) -> Markup {
    let own = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    let known = ["https://", "http://", "mailto:", "webcal://"]
        .iter()
        .any(|it| address.starts_with(it));
    let clean = !address
        .chars()
        .any(|it| it.is_control() || it.is_whitespace());
    html! {
        @if clean && own { a href=(address) { (text) } }
        @else if clean && known { a href=(address) rel="noopener noreferrer" { (text) } }
        @else { (text) }
    }
}

/// Terms and what they stand for.
pub fn facts(rows: &[(String, Markup)]) -> Markup {
    html! { dl.facts { @for (term, text) in rows { div { dt { (term) } dd { (text) } } } } }
}

/// The way back up.
pub fn breadcrumb(steps: &[(String, String)], words: &Words) -> Markup {
    html! {
        nav.breadcrumb aria-label=(words.say(say::web_breadcrumb())) {
            ol { @for (href, label) in steps { li { a href=(href) { (label) } } } }
        }
    }
}

/// A table with a caption. The first column heads its row; the columns named as numbers stand to the right.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// Which columns hold numbers, by index.
    pub numbers: Vec<usize>,
    /// The rows; each has as many cells as there are heads.
    pub rows: Vec<Vec<Markup>>,
    /// A last row that sums up.
    pub total: Option<Vec<Markup>>,
}

/// The table as markup; on a phone each cell says its head.
pub fn table(table: &Table) -> Markup {
    html! {
        div.scroll role="region" tabindex="0" aria-label=(table.caption) {
            table {
                caption { (table.caption) }
                thead {
                    tr {
                        @for (index, head) in table.heads.iter().enumerate() {
                            th scope="col" class=[number_class(table, index)] { (head) }
                        }
                    }
                }
                tbody { @for row in &table.rows { (table_row(table, row)) } }
                @if let Some(total) = &table.total { tfoot { (table_row(table, total)) } }
            }
        }
    }
}

fn table_row(table: &Table, row: &[Markup]) -> Markup {
    html! {
        tr {
            @for (index, cell) in row.iter().enumerate() {
                @if index == 0 { th scope="row" { (cell) } }
                @else {
                    td class=[number_class(table, index)] data-head=[table.heads.get(index)] { (cell) }
                }
            }
        }
    }
}

fn number_class(table: &Table, index: usize) -> Option<&'static str> {
    table.numbers.contains(&index).then_some("number")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_become_links() {
        for (address, linked) in [
            ("https://example.eu", true),
            ("mailto:a@x.eu", true),
            ("webcal://x.eu/cal", true),
            ("/en/calendar", true),
            ("//evil.example", false),
            ("/\\evil.example", false),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("https://x.eu/\nevil", false),
        ] {
            let page = link(address, "x").into_string();
            assert_eq!(page.starts_with("<a "), linked, "{address}: {page}");
        }
    }
}
