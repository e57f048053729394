//! Where the table is, what kind of file it is, and which column holds what.

use abdi_tabular::{Header, Workbook, find_header, header_at};

use super::column::{Column, FileKind, Use};
use super::digest;
use super::words;

/// From this score on a header is known and not guessed.
pub const SURE: u8 = 80;
/// Headers this sure tell the kind of file.
const TELLING: u8 = 85;

/// A recognised table.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What kind of file it is.
    pub kind: FileKind,
    /// Sheet, header rows, columns.
    pub header: Header,
    /// Which file column holds a column, by [`Column`].
    columns: Vec<Option<usize>>,
    /// How sure, by [`Column`]; 100 when the user or an earlier import said so.
    scores: Vec<u8>,
}

/// What the user may set about the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// The kind of file.
    pub kind: Option<FileKind>,
    /// The sheet and its header rows.
    pub rows: Option<(usize, u32, u32)>,
}

/// Recognises the table of a workbook; none when nothing fits and nothing was wished.
pub fn recognise(book: &Workbook, wish: &Wish) -> Option<Layout> {
    let kinds: Vec<FileKind> = wish.kind.map_or(FileKind::ALL.to_vec(), |kind| vec![kind]);
    let found = kinds.into_iter().filter_map(|kind| {
        let words: Vec<&[&str]> = words::columns(kind).iter().map(|known| known.words).collect();
        let header = match wish.rows {
            Some((sheet, first, last)) => header_at(book, sheet, first..=last, &words)?,
            None => find_header(book, &words)?,
        };
        let layout = Layout::new(kind, header);
        let fits = wish.kind.is_some() || layout.missing(TELLING).is_empty();
        fits.then_some(layout)
    });
    // Of equals the local list wins: it forgives more.
    found.max_by_key(|layout| (layout.known(), layout.kind == FileKind::Nominatif))
}

impl Layout {
    fn new(kind: FileKind, header: Header) -> Self {
        let mut columns = vec![None; Column::COUNT];
        let mut scores = vec![0; Column::COUNT];
        for (known, found) in words::columns(kind).iter().zip(&header.mapping.fields) {
            if let Some(found) = found {
                columns[known.column as usize] = Some(found.column);
                scores[known.column as usize] = found.score;
            }
        }
        Self { kind, header, columns, scores }
    }

    /// Index of the file column that holds this column.
    pub fn column(&self, column: Column) -> Option<usize> {
        self.columns[column as usize]
    }

    /// How sure that is, 0–100.
    pub fn score(&self, column: Column) -> u8 {
        self.scores[column as usize]
    }

    /// The header of a file column as written; empty beyond the end.
    pub fn header_text(&self, at: usize) -> &str {
        self.header.columns.get(at).map_or("", |column| column.text.as_str())
    }

    /// Puts a column somewhere else, or nowhere. A file column holds one column only.
    pub fn assign(&mut self, column: Column, at: Option<usize>) {
        if let Some(at) = at {
            for (other, place) in self.columns.iter_mut().enumerate() {
                if *place == Some(at) {
                    *place = None;
                    self.scores[other] = 0;
                }
            }
        }
        self.columns[column as usize] = at.filter(|at| *at < self.header.columns.len());
        self.scores[column as usize] = 100;
    }

    /// Required columns that are not there or not sure enough.
    pub fn missing(&self, sure: u8) -> Vec<&'static str> {
        let there = |column: Column| self.column(column).is_some() && self.score(column) >= sure;
        let both = there(Column::NameAndNip);
        words::columns(self.kind)
            .iter()
            .filter(|known| known.used == Use::Required && !there(known.column))
            .filter(|known| !(both && matches!(known.column, Column::Name | Column::Nip)))
            .map(words::Known::title)
            .collect()
    }

    /// File columns that nobody asked for and that have a header.
    pub fn unknown(&self) -> Vec<usize> {
        let used: std::collections::BTreeSet<usize> = self.columns.iter().flatten().copied().collect();
        let headers = self.header.columns.iter().filter(|column| !column.normal.is_empty());
        headers.map(|column| column.column).filter(|at| !used.contains(at)).collect()
    }

    /// Names this shape of file: equal headers, equal signature.
    pub fn signature(&self) -> String {
        let normal: Vec<&str> = self.header.columns.iter().map(|column| column.normal.as_str()).collect();
        let text = normal.join("\n");
        digest::hex(&digest::sha256(text.trim_end().as_bytes()))
    }

    /// The mapping as pairs of column name and file column, for remembering.
    pub fn pairs(&self) -> Vec<(&'static str, usize)> {
        let known = words::columns(self.kind).iter();
        known.filter_map(|known| Some((known.id, self.column(known.column)?))).collect()
    }

    /// How many columns are surely known.
    fn known(&self) -> usize {
        self.scores.iter().filter(|score| **score >= TELLING).count()
    }
}

/// `A`, `B`, … `AA` for a file column from 0 on.
pub fn letter(at: usize) -> String {
    let mut rest = at;
    let mut out = Vec::new();
    loop {
        out.push(char::from(b'A' + (rest % 26) as u8));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => return out.into_iter().rev().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_count_like_a_spreadsheet() {
        for (at, wanted) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letter(at), wanted);
        }
    }
}
