//! Free text made safe for a content line: TEXT values (RFC 5545 §3.3.11) and parameter values (RFC 6868).

/// Escapes free text for a TEXT value: the specials, and every kind of line break as `\n`; other controls but TAB are dropped.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out
}

/// Quotes free text for a parameter value: one line, `"` as `'`, carets doubled so that no reader takes them for an escape.
///
/// A backslash becomes `/`: it means nothing here, but widespread readers take one before the closing quote for an escape
/// and lose the rest of the line. Bidi overrides are dropped: a name must not turn the text around it.
pub(super) fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in one_line(text).chars() {
        match c {
            '"' => out.push('\''),
            '\\' => out.push('/'),
            '^' => out.push_str("^^"),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Free text as one line of words with single spaces, without controls and bidi overrides.
pub(super) fn one_line(text: &str) -> String {
    let kept: String = clean(text).chars().filter(|c| !is_bidi(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every line break as a line feed, without other controls but TAB.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push('\t'),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

fn is_bidi(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_every_line_break_is_the_same() {
        assert_eq!(
            escape("a\\b;c,d\r\ne\rf\ng\u{85}h\u{2028}i\u{2029}j"),
            "a\\\\b\\;c\\,d\\ne\\nf\\ng\\nh\\ni\\nj"
        );
    }

    #[test]
    fn controls_are_dropped_and_tabs_stay() {
        assert_eq!(escape("a\0b\u{7}c\td\u{7f}\u{9b}e"), "abc\tde");
    }

    #[test]
    fn a_parameter_is_one_quoted_line() {
        assert_eq!(
            quote("Ana \\ \"A\"\r\nATTENDEE:mailto:x^n\u{202E};,:"),
            "\"Ana / 'A' ATTENDEE:mailto:x^^n;,:\""
        );
    }
}
