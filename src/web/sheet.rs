//! Tables that people send: CSV in the encodings and with the separators that spreadsheets write, and XLSX (ECMA-376).

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use zip::ZipArchive;

/// Most rows that are read, the heads among them.
pub const MOST_ROWS: usize = 1001;
/// Most columns that are read.
const MOST_COLUMNS: usize = 60;
/// Longest cell, in characters.
const LONGEST_CELL: usize = 1000;
/// Largest XLSX file when it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 50 * 1024 * 1024;
/// What XLSX files begin with: they are ZIP archives.
const ZIP: &[u8] = b"PK\x03\x04";
/// Separators, the likelier first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Why a table was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFault {
    /// It is neither CSV nor XLSX.
    Unreadable,
    /// Nothing stands in it.
    Empty,
    /// It has more rows than are read.
    Long,
}

/// The rows of a table, cells trimmed, empty rows left out.
pub fn read_table(bytes: &[u8]) -> Result<Vec<Vec<String>>, SheetFault> {
    let rows = if bytes.starts_with(ZIP) {
        xlsx(bytes)?
    } else {
        csv(&text(bytes)?)
    };
    let mut rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().take(MOST_COLUMNS).map(|it| clean(it)).collect())
        .filter(|row: &Vec<String>| row.iter().any(|it| !it.is_empty()))
        .collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    match rows.len() {
        0 => Err(SheetFault::Empty),
        number if number > MOST_ROWS => Err(SheetFault::Long),
        _ => Ok(rows),
    }
}

/// The same rows as a text that [`read_table`] reads again.
pub fn as_text(rows: &[Vec<String>]) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(b'\t')
        .from_writer(b"sep=\t\n".to_vec());
    for row in rows {
        // Writing into memory fails only where rows differ in length, which those of a table do not.
        if writer.write_record(row).is_err() {
            return String::new();
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn clean(cell: &str) -> String {
    let cell: String = cell.chars().take(LONGEST_CELL).collect();
    cell.trim().to_owned()
}

/// UTF-8 with a byte order mark or without, UTF-16 with one, else the encoding of western Windows.
fn text(bytes: &[u8]) -> Result<String, SheetFault> {
    let marked = Encoding::for_bom(bytes).map(|it| it.0);
    let encoding = match marked {
        Some(encoding) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, _, broken) = encoding.decode(bytes);
    let is_binary = |it: char| it.is_control() && !matches!(it, '\n' | '\r' | '\t');
    if broken || text.contains(is_binary) {
        return Err(SheetFault::Unreadable);
    }
    Ok(text.into_owned())
}

fn csv(text: &str) -> Vec<Vec<String>> {
    // Spreadsheets write the separator into a first line of its own: "sep=;".
    let said = text.strip_prefix("sep=").and_then(|rest| {
        let (separator, rest) = rest.split_once('\n')?;
        let separator = separator.trim_end_matches('\r').bytes().next()?;
        Some((separator, rest))
    });
    match said {
        Some((separator, rest)) => parted(rest, separator),
        None => parted(text, separator(text)),
    }
}

/// The separator that parts the first rows into most columns, the same number in each.
fn separator(text: &str) -> u8 {
    let first: Vec<&str> = text.lines().take(20).collect();
    let first = first.join("\n");
    let columns = |separator: u8| {
        let rows = parted(&first, separator);
        let widths = rows.iter().map(Vec::len);
        widths.min().unwrap_or(0)
    };
    let mut best = (0, b';');
    for separator in SEPARATORS {
        let columns = columns(separator);
        if columns > best.0 {
            best = (columns, separator);
        }
    }
    best.1
}

fn parted(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let rows = reader.records().take(MOST_ROWS + 1);
    let rows = rows.filter_map(Result::ok);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

/// The first sheet that has anything in it.
fn xlsx(bytes: &[u8]) -> Result<Vec<Vec<String>>, SheetFault> {
    if unpacked(bytes).is_none_or(|it| it > MOST_UNPACKED) {
        return Err(SheetFault::Unreadable);
    }
    let book = Xlsx::new(Cursor::new(bytes));
    let mut book = book.map_err(|_broken| SheetFault::Unreadable)?;
    for name in book.sheet_names() {
        let rows = sheet(&mut book, &name).ok_or(SheetFault::Unreadable)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Err(SheetFault::Empty)
}

/// How large the files in an archive are, as it says itself.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let sizes = (0..archive.len()).map(|it| archive.by_index_raw(it).map(|it| it.size()));
    sizes.sum::<Result<u64, _>>().ok()
}

/// The cells of a sheet, one after the other, so that a sheet that claims to be endless is not.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Option<Vec<Vec<String>>> {
    let mut cells = book.worksheet_cells_reader(name).ok()?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some(cell) = cells.next_cell().ok()? {
        let (row, column) = cell.get_position();
        let (row, column) = (usize::try_from(row).ok()?, usize::try_from(column).ok()?);
        let text = cell_text(cell.get_value());
        if text.is_empty() || column >= MOST_COLUMNS {
            continue;
        }
        if row > MOST_ROWS * 10 {
            break;
        }
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        let row = rows.get_mut(row)?;
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(at) = row.get_mut(column) {
            *at = text;
        }
    }
    Some(rows)
}

fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(day) => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_table_is_read_alike() {
        let rows = vec![vec!["Prénom", "Nom"], vec!["Zoë", "D’Été; née Ö"]];
        let windows = WINDOWS_1252
            .encode("Prénom;Nom\r\nZoë;\"D’Été; née Ö\"\r\n")
            .0;
        let wide: Vec<u8> = "Prénom\tNom\nZoë\tD’Été; née Ö\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [
            "Prénom;Nom\nZoë;\"D’Été; née Ö\"".as_bytes(),
            "\u{feff}Prénom,Nom\nZoë,D’Été; née Ö\n".as_bytes(),
            "Prénom\tNom\n\nZoë\tD’Été; née Ö\n\t\n".as_bytes(),
            "sep=|\r\nPrénom|Nom\r\nZoë|D’Été; née Ö".as_bytes(),
            &windows,
            &[&b"\xff\xfe"[..], &wide].concat(),
        ] {
            assert_eq!(read_table(bytes).unwrap(), rows);
        }
    }

    #[test]
    fn a_table_stays_itself_as_text() {
        let rows = [
            vec!["a\tb\"".to_owned(), String::new()],
            vec![" ö\n;".trim().to_owned(), "é".to_owned()],
        ];
        assert_eq!(read_table(as_text(&rows).as_bytes()).unwrap(), rows);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(read_table(b""), Err(SheetFault::Empty));
        assert_eq!(read_table(b";;\n;\n"), Err(SheetFault::Empty));
        assert_eq!(read_table(b"\0\x01\x02"), Err(SheetFault::Unreadable));
        assert_eq!(
            read_table(b"PK\x03\x04 no archive"),
            Err(SheetFault::Unreadable)
        );
        let long = "a;b\n".repeat(MOST_ROWS + 1);
        assert_eq!(read_table(long.as_bytes()), Err(SheetFault::Long));
    }
}
