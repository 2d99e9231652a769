//! Content lines and components: the `ics` serializer behind typed values, refolded at 75 octets.
//!
//! The serializer escapes and quotes nothing and folds a continuation line at 76 octets, so nothing else of this crate uses it.

use ics::components::{Component, Parameter as RawParameter, Property};

use super::value::{Parameter, Value};

/// The longest line in octets, its leading space included (RFC 5545 §3.1).
const LIMIT: usize = 75;
/// Where the serializer folded; values hold no raw line break, so this stands nowhere else.
const FOLD: &str = "\r\n ";

/// One property with its parameters.
pub(super) struct Line(Property<'static>);

impl Line {
    pub(super) fn new(name: &'static str, value: Value) -> Self {
        Self(Property::new(name, value.into_wire()))
    }

    /// Adds a parameter; a second one of the same name replaces the first.
    pub(super) fn with(mut self, name: &'static str, value: Parameter) -> Self {
        self.0.add(RawParameter::new(name, value.into_wire()));
        self
    }
}

/// A component: its lines, then the components inside it.
pub(super) struct Block(Component<'static>);

impl Block {
    pub(super) fn new(name: &'static str) -> Self {
        Self(Component::new(name))
    }

    pub(super) fn push(&mut self, line: Line) {
        self.0.add_property(line.0);
    }

    pub(super) fn add(&mut self, name: &'static str, value: Value) {
        self.push(Line::new(name, value));
    }

    pub(super) fn hold(&mut self, inner: Self) {
        self.0.add_component(inner.0);
    }

    /// The whole text: CRLF, lines of at most 75 octets, folded between characters.
    pub(super) fn text(&self) -> String {
        let long = self.0.to_string().replace(FOLD, "");
        let mut out = String::with_capacity(long.len() + long.len() / 20);
        for line in long.split_terminator("\r\n") {
            fold(line, &mut out);
        }
        out
    }
}

fn fold(line: &str, out: &mut String) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > LIMIT {
            out.push_str(FOLD);
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fold_at_75_octets_with_their_leading_space() {
        let mut block = Block::new("X");
        block.add("SUMMARY", Value::text(&"0123456789".repeat(20)));
        let text = block.text();
        let widths: Vec<usize> = text.split("\r\n").map(str::len).collect();
        assert_eq!(widths, [7, 75, 75, 60, 5, 0]);
        assert!(text.replace(FOLD, "").contains(&"0123456789".repeat(20)));
    }

    #[test]
    fn a_fold_inside_utf_8_made_google_refuse_a_feed() {
        for shift in 0..8 {
            let words = format!("{}{}", "x".repeat(shift), "é€😀".repeat(60));
            let mut block = Block::new("X");
            block.add("SUMMARY", Value::text(&words));
            let bytes = block.text().into_bytes();
            for line in bytes.split(|b| *b == b'\n') {
                assert!(std::str::from_utf8(line).is_ok(), "a line is no UTF-8");
            }
        }
    }
}
