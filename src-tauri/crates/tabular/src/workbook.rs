//! What was read: sheets of rows of cells. All text lies in one block that the cells point
//! into, so a sheet of a million cells costs a handful of allocations.

use std::sync::Arc;

use chrono::NaiveDate;

/// The encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// UTF-16, told by its byte order mark.
    Utf16,
    /// Windows-1252, assumed when the bytes are no UTF-8.
    Windows1252,
}

/// What kind of file it was, told by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// XLSX or XLSM.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// Delimited text.
    Text {
        /// The delimiter found.
        delimiter: char,
        /// The encoding found.
        encoding: Encoding,
    },
}

/// Day zero of serial dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Epoch {
    /// 1 is 1 January 1900, with the 29 February 1900 that never was.
    #[default]
    Year1900,
    /// 0 is 1 January 1904 (old Macintosh files).
    Year1904,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing.
    Empty,
    /// Text. Every filled cell of a text file.
    Text,
    /// A number; the text is as exact as the file has it.
    Number,
    /// A number with a date format, or a date; the text is ISO (`2026-11-21`, with time if any).
    Date(NaiveDate),
    /// A logical value; the text is `TRUE` or `FALSE`.
    Bool(bool),
    /// An error value such as `#N/A`.
    Error,
}

/// A cell, borrowed from its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The text, blanks included; empty for [`Kind::Empty`].
    pub text: &'a str,
    /// What it holds.
    pub kind: Kind,
    /// The cell has a formula; text and kind are its stored result.
    pub formula: bool,
}

impl Cell<'_> {
    const EMPTY: Cell<'static> = Cell { text: "", kind: Kind::Empty, formula: false };

    /// A number of more digits than a spreadsheet keeps: the last ones are lost.
    /// See [`crate::looks_like_damaged_number`].
    pub fn looks_like_damaged_number(&self) -> bool {
        crate::looks_like_damaged_number(self.text, self.kind)
    }
}

/// A block of merged cells; rows 1-based, columns 0-based, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First column.
    pub left: usize,
    /// Last column.
    pub right: usize,
}

/// A table file in memory.
#[derive(Debug)]
pub struct Workbook {
    /// What kind of file it was.
    pub format: Format,
    /// The sheets in the order of the file, hidden ones too. Text files have one.
    pub sheets: Vec<Sheet>,
}

/// One sheet. Blank rows are not stored; row numbers are those of the sheet, from 1.
#[derive(Debug)]
pub struct Sheet {
    /// Its name; empty for text files.
    pub name: String,
    /// Hidden in the spreadsheet program.
    pub hidden: bool,
    /// Merged cells, if the format has them.
    pub merges: Vec<Merge>,
    /// Day zero of its serial dates.
    pub epoch: Epoch,
    pub(crate) text: Arc<String>,
    pub(crate) rows: Vec<RowSlot>,
    pub(crate) cells: Vec<Slot>,
}

/// Where the cells of a row lie.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowSlot {
    pub number: u32,
    pub start: usize,
    pub len: u32,
    pub fields: u32,
}

/// A stored cell: a piece of the text block. The top bit of `len` is the formula flag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub start: u32,
    pub len: u32,
    pub kind: Kind,
}

impl Slot {
    pub const FORMULA: u32 = 1 << 31;
    pub const EMPTY: Slot = Slot { start: 0, len: 0, kind: Kind::Empty };
}

impl Sheet {
    /// The rows that hold anything, in order.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        self.rows.iter().map(|slot| self.view(slot))
    }

    /// The row with this sheet row number; `None` if it is blank.
    pub fn row(&self, number: u32) -> Option<Row<'_>> {
        let at = self.rows.binary_search_by_key(&number, |slot| slot.number).ok()?;
        self.rows.get(at).map(|slot| self.view(slot))
    }

    /// The rows from this sheet row number on that hold anything.
    pub fn rows_from(&self, number: u32) -> impl Iterator<Item = Row<'_>> {
        let at = self.rows.partition_point(|slot| slot.number < number);
        self.rows[at..].iter().map(|slot| self.view(slot))
    }

    /// The number of the last row that holds anything; 0 for an empty sheet.
    pub fn last_row(&self) -> u32 {
        self.rows.last().map_or(0, |slot| slot.number)
    }

    /// The number of columns up to the last filled cell.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(|slot| slot.len).max().unwrap_or(0) as usize
    }

    /// The date of a raw serial (`45444` is 1 June 2024), by the epoch of this file.
    pub fn date_from_serial(&self, text: &str) -> Option<NaiveDate> {
        crate::date_from_serial(text, self.epoch)
    }

    fn view(&self, slot: &RowSlot) -> Row<'_> {
        Row {
            number: slot.number,
            fields: slot.fields as usize,
            text: &self.text,
            slots: &self.cells[slot.start..slot.start + slot.len as usize],
        }
    }
}

/// A row, borrowed from its sheet.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The row number in the sheet, or the line number of a text file, from 1.
    pub number: u32,
    /// Fields of the line in a text file, empty ones at the end included (a stray delimiter
    /// shows here); in a spreadsheet the columns up to the last filled cell.
    pub fields: usize,
    text: &'a str,
    slots: &'a [Slot],
}

impl<'a> Row<'a> {
    /// Columns up to the last filled cell.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// No cell at all. Stored rows always have one; see [`Row::is_blank`].
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Nothing but blanks in it.
    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| cell.text.trim().is_empty())
    }

    /// The cell of a column (from 0); an empty cell beyond the end.
    pub fn cell(&self, column: usize) -> Cell<'a> {
        match self.slots.get(column) {
            Some(slot) => self.view(slot),
            None => Cell::EMPTY,
        }
    }

    /// The text of a column (from 0); empty beyond the end.
    pub fn text(&self, column: usize) -> &'a str {
        self.cell(column).text
    }

    /// All cells up to the last filled one.
    pub fn cells(&self) -> impl DoubleEndedIterator<Item = Cell<'a>> + ExactSizeIterator + use<'a> {
        let row = *self;
        self.slots.iter().map(move |slot| row.view(slot))
    }

    fn view(&self, slot: &Slot) -> Cell<'a> {
        let start = slot.start as usize;
        let len = (slot.len & !Slot::FORMULA) as usize;
        Cell {
            text: self.text.get(start..start + len).unwrap_or(""),
            kind: slot.kind,
            formula: slot.len & Slot::FORMULA != 0,
        }
    }
}
