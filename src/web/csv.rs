//! CSV that spreadsheets open right: accents kept, nothing run.

use crate::base::Language;

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// For English spreadsheets.
    Comma,
    /// For those where the comma is the decimal sign.
    Semicolon,
    /// For everybody who asks.
    Tab,
}

impl Separator {
    /// What spreadsheets of readers of this language expect.
    pub fn of(lang: Language) -> Self {
        match lang {
            Language::En => Self::Comma,
            _ => Self::Semicolon,
        }
    }

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// Rows as CSV (RFC 4180) with a byte order mark; a cell that a spreadsheet would run as a formula is made text.
pub fn csv(rows: &[Vec<String>], separator: Separator) -> anyhow::Result<Vec<u8>> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(separator.byte())
        .terminator(::csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|it| cell(it)))?;
    }
    Ok(writer.into_inner()?)
}

/// An apostrophe before what would start a formula: the spreadsheet shows the text after it.
fn cell(text: &str) -> String {
    let text = text.replace('\0', "");
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_accents_and_disarms_formulas() {
        let rows = [
            vec!["Malmö".to_owned(), "=cmd|'/c calc'!A0".to_owned()],
            vec!["a;b".to_owned(), "-1".to_owned()],
        ];
        let text = String::from_utf8(csv(&rows, Separator::Semicolon).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}Malmö;'=cmd|'/c calc'!A0\r\n\"a;b\";'-1\r\n");
    }
}
