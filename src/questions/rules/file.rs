//! Files: what they are is read from their first bytes, whatever they are called.

use crate::base::one_line;
use crate::questions::model::Format;
use crate::web::LARGEST_FILE;

/// Longest name kept, in characters.
const LONGEST_NAME: usize = 60;

/// Why a file was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::questions) enum FileFault {
    /// It is larger than files may be.
    Large,
    /// It is neither a document nor a picture that we take.
    Format,
    /// Too many came from this network.
    Many,
}

impl FileFault {
    const ALL: [Self; 3] = [Self::Large, Self::Format, Self::Many];

    /// What stands in the form in place of the file: no token looks like it.
    pub(in crate::questions) fn mark(self) -> &'static str {
        match self {
            Self::Large => "!large",
            Self::Format => "!format",
            Self::Many => "!many",
        }
    }

    /// The fault that a mark stands for.
    pub(super) fn of_mark(mark: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.mark() == mark)
    }
}

/// What the bytes are.
pub(in crate::questions) fn recognise(bytes: &[u8]) -> Result<Format, FileFault> {
    if bytes.len() > LARGEST_FILE {
        return Err(FileFault::Large);
    }
    let signs: [(&[u8], Format); 3] = [
        (b"%PDF-", Format::Pdf),
        (b"\xff\xd8\xff", Format::Jpeg),
        (b"\x89PNG\r\n\x1a\n", Format::Png),
    ];
    let found = signs.into_iter().find(|it| bytes.starts_with(it.0));
    found.map(|it| it.1).ok_or(FileFault::Format)
}

/// A harmless name: the last part of the path, one line, with the ending of what is really inside.
pub(in crate::questions) fn name_of(sent: &str, format: Format) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |it| it.0);
    let plain = |it: char| if it.is_alphanumeric() { it } else { ' ' };
    let stem: String = stem.chars().take(LONGEST_NAME).map(plain).collect();
    let stem = one_line(&stem).unwrap_or_default();
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("{stem}.{}", format.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        assert_eq!(recognise(b"%PDF-1.7\n"), Ok(Format::Pdf));
        assert_eq!(recognise(b"\xff\xd8\xff\xe0"), Ok(Format::Jpeg));
        assert_eq!(recognise(b"\x89PNG\r\n\x1a\n"), Ok(Format::Png));
        for other in [b"".as_slice(), b"MZ\x90", b"<svg/>", b"PK\x03\x04"] {
            assert_eq!(recognise(other), Err(FileFault::Format));
        }
        let mut large = b"%PDF-".to_vec();
        large.resize(LARGEST_FILE + 1, b' ');
        assert_eq!(recognise(&large), Err(FileFault::Large));
    }

    #[test]
    fn a_name_is_harmless_and_ends_as_it_should() {
        for (sent, kept) in [
            ("Plan d’action été.PDF", "Plan d action été.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\Ana\\cv.docx", "cv.pdf"),
            ("a\"; filename=\"x.exe", "a filename x.pdf"),
            ("\u{202e}fdp.exe", "fdp.pdf"),
            ("", "file.pdf"),
            ("...", "file.pdf"),
        ] {
            assert_eq!(name_of(sent, Format::Pdf), kept, "{sent}");
        }
        let long = "x".repeat(500);
        assert!(name_of(&long, Format::Png).chars().count() < 70);
    }
}
