//! One row of the file and its cells.

use abdi_tabular::{Cell, Kind, Row, Sheet};
use chrono::NaiveDate;
use std::borrow::Cow;

use crate::import::clean;
use crate::import::codes::Book;
use crate::import::column::{Column, FileKind};
use crate::import::found::Found;
use crate::import::layout::Layout;
use crate::import::problem::Problem;

/// A row being read.
pub struct Line<'a, 'b> {
    /// The row.
    pub row: Row<'a>,
    /// Which column is where.
    pub layout: &'b Layout,
    /// The sheet, for its day zero.
    pub sheet: &'a Sheet,
    /// The code lists.
    pub book: &'b Book,
    /// The day of the import.
    pub today: NaiveDate,
    /// Where findings go.
    pub found: &'b mut Vec<Found>,
}

impl<'a> Line<'a, '_> {
    /// Whether the file has the column.
    pub fn has(&self, column: Column) -> bool {
        self.layout.column(column).is_some()
    }

    /// Whether the file is a list made at the office: blanks in a NIP and real dates are usual there.
    pub fn is_local(&self) -> bool {
        self.layout.kind == FileKind::Nominatif
    }

    /// The cell as it stands.
    pub fn cell(&self, column: Column) -> Option<Cell<'a>> {
        Some(self.row.cell(self.layout.column(column)?))
    }

    /// The text of a cell, tidy; empty for an empty cell, a dash, an error value.
    pub fn text(&mut self, column: Column) -> Cow<'a, str> {
        self.needed_text(column, false)
    }

    /// As [`Line::text`]; an error value then blocks the row.
    pub fn needed_text(&mut self, column: Column, needed: bool) -> Cow<'a, str> {
        let Some(cell) = self.cell(column).filter(|cell| cell.kind != Kind::Empty) else {
            return Cow::Borrowed("");
        };
        if cell.kind == Kind::Error {
            self.report(column, Problem::CellError { blocks: needed });
            return Cow::Borrowed("");
        }
        let (text, changed) = clean::tidy(cell.text);
        if clean::is_nothing(&text) {
            return Cow::Borrowed("");
        }
        if cell.formula {
            self.report(column, Problem::Formula);
        }
        if changed && column != Column::Nip && !cell.text.chars().any(clean::is_invisible) {
            self.report(column, Problem::Spaces);
        }
        text
    }

    /// A text that stays letter by letter: only blanks around it go, as for names in every record.
    pub fn literal(&mut self, column: Column, needed: bool) -> &'a str {
        let Some(cell) = self.cell(column).filter(|cell| cell.kind != Kind::Empty) else { return "" };
        if cell.kind == Kind::Error {
            self.report(column, Problem::CellError { blocks: needed });
            return "";
        }
        let text = cell.text.trim();
        if clean::is_nothing(text) {
            return "";
        }
        if cell.formula {
            self.report(column, Problem::Formula);
        }
        if text.len() != cell.text.len() {
            self.report(column, Problem::Spaces);
        }
        text
    }

    /// As [`Line::literal`], reported when something could run it.
    pub fn literal_checked(&mut self, column: Column) -> &'a str {
        let text = self.literal(column, false);
        if let Some(problem) = clean::hostile(text) {
            self.report(column, problem);
        }
        text
    }

    /// The text of a number that is kept as text: without the apostrophe spreadsheets put in front.
    pub fn number_text(&mut self, column: Column) -> Cow<'a, str> {
        let text = self.text(column);
        match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches(['\'', '’']).trim_start()),
            Cow::Owned(text) => Cow::Owned(text.trim_start_matches(['\'', '’']).trim_start().to_owned()),
        }
    }

    /// Whether the cell is what is left of a long number.
    pub fn is_damaged(&self, column: Column) -> bool {
        self.cell(column).is_some_and(|cell| cell.looks_like_damaged_number())
    }

    /// Free text: kept letter by letter, reported when something could run it.
    pub fn free_text(&mut self, column: Column) -> Cow<'a, str> {
        let text = self.text(column);
        if let Some(problem) = clean::hostile(&text) {
            self.report(column, problem);
        }
        text
    }

    /// Notes a finding about a cell.
    pub fn report(&mut self, column: Column, problem: Problem) {
        let value = self.cell(column).map_or("", |cell| cell.text);
        self.found.push(Found::new(self.row.number, Some(column), value, problem));
    }

    /// Notes a finding about the row.
    pub fn report_row(&mut self, problem: Problem) {
        self.found.push(Found::new(self.row.number, None, "", problem));
    }
}
