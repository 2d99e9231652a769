//! Charts drawn on the server; each says in words what it shows.

use maud::{Markup, html};

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is.
    pub value: i64,
    /// The value in words.
    pub text: String,
}

const ROW: usize = 28;
const LABEL_WIDTH: usize = 190;
const LENGTH: i64 = 340;

/// Horizontal bars from one zero line, the longest filling the width.
pub fn bars(title: &str, bars: &[Bar]) -> Markup {
    let most = bars.iter().map(|it| it.value).max().unwrap_or(0).max(1);
    let height = bars.len() * ROW + 8;
    html! {
        svg.bars viewBox={ "0 0 600 " (height) } role="img" aria-label=(title) {
            title { (title) }
            @for (index, bar) in bars.iter().enumerate() {
                @let top = index * ROW;
                @let width = bar.value.max(0) * LENGTH / most;
                text.label x=(LABEL_WIDTH - 10) y=(top + 19) text-anchor="end" { (shortened(&bar.label)) }
                rect.bar x=(LABEL_WIDTH) y=(top + 5) width=(width) height="18" rx="2" {}
                text.value x=(width + 198) y=(top + 19) { (bar.text) }
            }
        }
    }
}

/// A label that fits its column.
fn shortened(label: &str) -> String {
    if label.chars().count() <= 24 {
        label.to_owned()
    } else {
        label.chars().take(23).chain(['…']).collect()
    }
}
