//! Markdown that organisers write, as safe HTML.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Options, Parser, html};

/// Paragraphs, emphasis, lists and links; no images, no HTML of the writer's own.
pub fn markdown(text: &str) -> Markup {
    let events = Parser::new_ext(text, Options::empty()).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        other => other,
    });
    let mut page = String::new();
    html::push_html(&mut page, events);
    sanitised(&page)
}

/// The one place where HTML made elsewhere enters a page: only what is on the list passes.
fn sanitised(page: &str) -> Markup {
    let clean = ammonia::Builder::empty()
        .add_tags([
            "p",
            "br",
            "em",
            "strong",
            "ul",
            "ol",
            "li",
            "a",
            "blockquote",
            "h3",
            "h4",
        ])
        .add_tag_attributes("a", ["href"])
        .add_url_schemes(["http", "https", "mailto"])
        .link_rel(Some("noopener noreferrer"))
        .clean(page)
        .to_string();
    PreEscaped(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lets_only_plain_prose_through() {
        let page = markdown(
            "**Hello** <script>alert(1)</script> ![x](http://evil/x.png) [a](javascript:alert(1))",
        );
        assert_eq!(
            page.into_string(),
            "<p><strong>Hello</strong> &lt;script&gt;alert(1)&lt;/script&gt;  <a rel=\"noopener noreferrer\">a</a></p>\n"
        );
    }
}
