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

/// Horizontal bars from one zero line, the longest filling its column. Labels and values are plain text, so they wrap and
/// grow as the reader needs it; only the bars are drawn.
pub fn bars(title: &str, bars: &[Bar]) -> Markup {
    let most = bars.iter().map(|it| it.value).max().unwrap_or(0).max(1);
    html! {
        ul.bars aria-label=(title) {
            @for bar in bars {
                li {
                    span.label { (bar.label) }
                    svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" {
                        rect width=(bar.value.max(0) * 1000 / most) height="20" {}
                    }
                    span.value { (bar.text) }
                }
            }
        }
    }
}
