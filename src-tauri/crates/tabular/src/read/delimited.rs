//! CSV and other delimited text.

use crate::read::builder::{SheetBuilder, TextBlock, seal, span};
use crate::read::context::Context;
use crate::{Encoding, Epoch, Format, Kind, TabularError, Workbook};

/// The delimiters looked for, the most telling first.
const DELIMITERS: [u8; 4] = [b'|', b'\t', b';', b','];
/// Rows looked at to find the delimiter.
const SAMPLE_ROWS: usize = 60;
/// Bytes looked at, should the rows be very long.
const SAMPLE_BYTES: usize = 512 * 1024;

/// Reads decoded text as one sheet. Line numbers are row numbers; a quoted field may hold line
/// ends, then a row counts once, as a spreadsheet program counts it.
pub(super) fn read(text: String, encoding: Encoding, cx: &mut Context<'_>) -> Result<Workbook, TabularError> {
    let (delimiter, start) = match announced(&text) {
        Some(found) => found,
        None => (detect(&text), 0),
    };
    let size = text.len();
    let mut block = TextBlock(text);
    let mut sheet = SheetBuilder::default();
    let mut lines = Fields::new(start, size, delimiter);
    let mut row = 1u32;
    let mut column = 0usize;
    while let Some(field) = lines.next(block.0.as_bytes()) {
        let text = match field.doubled {
            false => span(field.start, field.end - field.start)?,
            true => {
                let text = field.text(&block.0);
                block.add(&text)?
            }
        };
        sheet.put(row, column, text.slot(Kind::Text), cx)?;
        column += 1;
        if field.last {
            sheet.end_row(column as u32, &cx.limits)?;
            row = row.saturating_add(1);
            column = 0;
            cx.at(lines.at as u64)?;
        }
    }
    let done = sheet.finish(String::new(), false, Epoch::Year1900, cx)?;
    cx.finish_part(size as u64)?;
    Ok(Workbook {
        format: Format::Text { delimiter: char::from(delimiter), encoding },
        sheets: seal(vec![done], block),
    })
}

/// A first line `sep=;`, written for Excel and not shown by it, names the delimiter.
fn announced(text: &str) -> Option<(u8, usize)> {
    let line = text.lines().next()?;
    let delimiter = line
        .trim_matches('"')
        .strip_prefix("sep=")
        .and_then(|rest| rest.bytes().next())
        .filter(|b| DELIMITERS.contains(b))?;
    let end = line.len();
    let rest = &text[end..];
    let line_end = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
    Some((delimiter, end + line_end.min(2)))
}

/// The delimiter that cuts the first rows into the most fields of equal count.
fn detect(text: &str) -> u8 {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text.as_bytes()[..end];
    let mut best = (0, b',');
    for delimiter in DELIMITERS {
        let mut counts: Vec<usize> = Vec::new();
        let mut fields = Fields::new(0, end, delimiter);
        let mut count = 0;
        while let Some(field) = fields.next(sample) {
            count += 1;
            if field.last {
                counts.push(count);
                count = 0;
                if counts.len() == SAMPLE_ROWS {
                    break;
                }
            }
        }
        let score = counts
            .iter()
            .map(|width| (width - 1) * counts.iter().filter(|other| *other == width).count())
            .max()
            .unwrap_or(0);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// One field: its place in the text, without the quotes around it.
struct Field {
    start: usize,
    end: usize,
    /// Quotes inside are doubled, or text follows the closing quote: needs a copy.
    doubled: bool,
    /// The last of its row.
    last: bool,
}

impl Field {
    /// The text with doubled quotes made single.
    fn text(&self, source: &str) -> String {
        let raw = source.get(self.start..self.end).unwrap_or("");
        let mut out = String::with_capacity(raw.len());
        let mut chars = raw.chars().peekable();
        while let Some(c) = chars.next() {
            if c == '"' {
                // A lone quote is the closing one; what follows belongs to the field.
                match chars.peek() {
                    Some('"') => chars.next(),
                    _ => continue,
                };
            }
            out.push(c);
        }
        out
    }
}

/// Cuts bytes into fields.
struct Fields {
    at: usize,
    end: usize,
    delimiter: u8,
    /// Pipe files know no quotes; after a quote that never closes neither does the rest.
    quoting: bool,
    /// The last field ended with a delimiter, so one more (perhaps empty) follows.
    open: bool,
}

impl Fields {
    fn new(start: usize, end: usize, delimiter: u8) -> Self {
        Fields { at: start, end, delimiter, quoting: delimiter != b'|', open: false }
    }

    fn next(&mut self, source: &[u8]) -> Option<Field> {
        let source = source.get(..self.end)?;
        if self.at >= source.len() && !self.open {
            return None;
        }
        if self.quoting && source.get(self.at) == Some(&b'"') {
            if let Some(field) = self.quoted(source) {
                return Some(field);
            }
            self.quoting = false;
        }
        let start = self.at;
        let end = self.stop(source, start);
        Some(self.close(source, start, end, false))
    }

    /// The first delimiter or line end from `from` on.
    fn stop(&self, source: &[u8], from: usize) -> usize {
        let delimiter = self.delimiter;
        source[from..]
            .iter()
            .position(|b| *b == delimiter || *b == b'\n' || *b == b'\r')
            .map_or(source.len(), |offset| from + offset)
    }

    fn quoted(&mut self, source: &[u8]) -> Option<Field> {
        let start = self.at + 1;
        let mut at = start;
        let mut doubled = false;
        loop {
            at += source.get(at..)?.iter().position(|b| *b == b'"')?;
            if source.get(at + 1) == Some(&b'"') {
                doubled = true;
                at += 2;
                continue;
            }
            break;
        }
        let stop = self.stop(source, at + 1);
        if stop == at + 1 {
            return Some(self.close(source, start, at, doubled));
        }
        Some(self.close(source, start, stop, true))
    }

    /// Steps over what ends the field.
    fn close(&mut self, source: &[u8], start: usize, end: usize, doubled: bool) -> Field {
        let stop = match source.get(end) {
            Some(b'"') => end + 1,
            _ => end,
        };
        let (width, last) = match (source.get(stop), source.get(stop + 1)) {
            (Some(b'\r'), Some(b'\n')) => (2, true),
            (Some(b'\r' | b'\n'), _) => (1, true),
            (Some(_), _) => (1, false),
            (None, _) => (0, true),
        };
        self.at = stop + width;
        self.open = !last;
        Field { start, end, doubled, last }
    }
}
