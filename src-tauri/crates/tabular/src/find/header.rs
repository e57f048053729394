//! Where the table begins: the sheet, the rows of its header, the first row of data.

use std::ops::RangeInclusive;

use crate::find::grid::{self, DEPTH, GridRow};
use crate::find::mapping::{HeaderColumn, Mapping, Vocabulary, map_with};
use crate::{Sheet, Workbook};

/// Rows a header can have.
const MAX_ROWS: usize = 3;

/// A header and what its columns hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Index of the sheet in the workbook.
    pub sheet: usize,
    /// Its sheet rows.
    pub rows: RangeInclusive<u32>,
    /// The row of column numbers (1 2 3 …) below it, if there is one.
    pub number_row: Option<u32>,
    /// The sheet row where data begins; there may be none.
    pub first_data_row: u32,
    /// Fields of the header line, see [`crate::Row::fields`]: longer data lines are suspect.
    pub fields: usize,
    /// The columns with their headers, from column 0 on without gaps.
    pub columns: Vec<HeaderColumn>,
    /// Which field is in which column.
    pub mapping: Mapping,
}

/// Finds the header that knows most of the fields: `fields[n]` are the known headers of field
/// `n`, in any spelling. Hidden sheets count only if no visible one fits. `None` if no row
/// holds at least two known headers (or the only one asked for); then let the user choose and
/// call [`header_at`].
pub fn find_header(book: &Workbook, fields: &[&[&str]]) -> Option<Header> {
    let vocabulary = Vocabulary::new(fields);
    let wanted = fields.len().min(2) as u32;
    [false, true].into_iter().find_map(|hidden| {
        let mut best: Option<(u32, usize, RangeInclusive<u32>)> = None;
        for (index, sheet) in book.sheets.iter().enumerate() {
            if sheet.hidden != hidden {
                continue;
            }
            if let Some((score, rows)) = best_rows(sheet, &vocabulary)
                && best.as_ref().is_none_or(|(least, ..)| score > *least)
            {
                best = Some((score, index, rows));
            }
        }
        // Two headers of 85 and more.
        best.filter(|(score, ..)| *score >= wanted * 85)
            .map(|(_, sheet, rows)| assemble(book, sheet, rows, &vocabulary))
    })
}

/// The header in given rows of a sheet, as the user chose them; `None` if there is no such
/// sheet or nothing in these rows.
pub fn header_at(book: &Workbook, sheet: usize, rows: RangeInclusive<u32>, fields: &[&[&str]]) -> Option<Header> {
    let filled = book.sheets.get(sheet)?.rows_from(*rows.start()).next()?;
    rows.contains(&filled.number).then(|| assemble(book, sheet, rows, &Vocabulary::new(fields)))
}

/// The best header rows of a sheet with their score; fewer and earlier rows win a tie.
fn best_rows(sheet: &Sheet, vocabulary: &Vocabulary) -> Option<(u32, RangeInclusive<u32>)> {
    let rows = grid::rows(sheet, 1, DEPTH);
    let mut best: Option<(u32, &[GridRow])> = None;
    for span in 1..=MAX_ROWS {
        for block in rows.windows(span) {
            let adjacent = block.windows(2).all(|pair| pair[1].number == pair[0].number + 1);
            if !adjacent {
                continue;
            }
            let columns = grid::combine(block, &sheet.merges);
            let score = vocabulary.quick_score(&columns);
            if score > best.map_or(0, |(least, _)| least) {
                best = Some((score, block));
            }
        }
    }
    let (score, block) = best?;
    let (first, last) = (block.first()?.number, block.last()?.number);
    Some((score, first..=reach(sheet, first, last)))
}

/// Cells merged downwards out of the header belong to it with all their rows.
fn reach(sheet: &Sheet, first: u32, last: u32) -> u32 {
    sheet
        .merges
        .iter()
        .filter(|m| (first..=last).contains(&m.top) && m.bottom < first + MAX_ROWS as u32)
        .map(|m| m.bottom)
        .fold(last, u32::max)
}

fn assemble(book: &Workbook, index: usize, rows: RangeInclusive<u32>, vocabulary: &Vocabulary) -> Header {
    let sheet = &book.sheets[index];
    let mut block = grid::rows(sheet, *rows.start(), MAX_ROWS + 1);
    let below = block.iter().position(|row| row.number > *rows.end());
    let next = below.and_then(|at| block.drain(at..).next());
    let number_row = next.filter(grid::is_number_row).map(|row| row.number);
    let columns = HeaderColumn::from_combined(grid::combine(&block, &sheet.merges));
    Header {
        sheet: index,
        number_row,
        first_data_row: number_row.unwrap_or(*rows.end()) + 1,
        fields: block.iter().map(|row| row.fields).max().unwrap_or(0),
        mapping: map_with(&columns, vocabulary),
        columns,
        rows,
    }
}
