//! CSV as Indonesian Excel opens it by double click: semicolons, byte order mark, CRLF.

use std::borrow::Cow;
use std::path::Path;

use crate::TabularError;
use crate::write::save::save;
use crate::write::table::{Table, Value};

/// What parts the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// `;`, what Excel expects where the comma is the decimal mark.
    #[default]
    Semicolon,
    /// `,`
    Comma,
    /// Tabulator.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// The character.
    pub fn char(self) -> char {
        match self {
            Delimiter::Semicolon => ';',
            Delimiter::Comma => ',',
            Delimiter::Tab => '\t',
            Delimiter::Pipe => '|',
        }
    }
}

/// Text that a spreadsheet program would take for a formula when it opens a CSV file gets an
/// apostrophe in front; full-width signs and leading blanks do not hide one. A lone `-` is
/// an empty entry, not a formula.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if begins_like_formula(text) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// True for text a spreadsheet program might run.
pub(super) fn begins_like_formula(text: &str) -> bool {
    if text == "-" {
        return false;
    }
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let visible = text.trim_start_matches(|c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
    });
    visible.starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}', '\u{2212}'])
}

/// Writes the header and the rows (no title lines).
pub fn write_csv(table: &Table, delimiter: Delimiter) -> Vec<u8> {
    let mark = delimiter.char();
    let mut out = String::from('\u{FEFF}');
    let headers = table.columns.iter().map(|c| neutralise(&c.header));
    line(headers, mark, &mut out);
    for row in &table.rows {
        let cells = (0..table.columns.len().max(row.len())).map(|at| match row.get(at) {
            Some(Value::Text(text)) => neutralise(text),
            Some(value) => Cow::Owned(value.plain()),
            None => Cow::Borrowed(""),
        });
        line(cells, mark, &mut out);
    }
    out.into_bytes()
}

/// Writes a CSV file, whole or not at all.
///
/// # Errors
/// As [`save`].
pub fn save_csv(table: &Table, delimiter: Delimiter, path: &Path) -> Result<(), TabularError> {
    save(path, &write_csv(table, delimiter))
}

fn line<'a>(cells: impl Iterator<Item = Cow<'a, str>>, mark: char, out: &mut String) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(mark);
        }
        match mark {
            // Pipe files know no quotes: what would break the line becomes a blank or a bar.
            '|' => out.extend(cell.chars().map(|c| match c {
                '|' => '¦',
                '\r' | '\n' => ' ',
                c => c,
            })),
            _ if needs_quotes(&cell, mark) => {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            }
            _ => out.push_str(&cell),
        }
    }
    out.push_str("\r\n");
}

fn needs_quotes(cell: &str, mark: char) -> bool {
    cell.contains([mark, '"', '\r', '\n', ';', ',', '\t']) || cell.starts_with(' ') || cell.ends_with(' ')
}
