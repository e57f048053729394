//! What a preview tells the page.

use serde::Serialize;
use ts_rs::TS;

use crate::import::column::Use;
use crate::import::layout::{Layout, SURE, letter};
use crate::import::level::StaffImportLevel;
use crate::import::opened::Opened;
use crate::import::preview::{Preview, count};
use crate::import::table::Table;
use crate::import::words;

/// Rows of a sheet shown to choose the header from.
const SHOWN_ROWS: usize = 12;
/// Columns of them.
const SHOWN_COLUMNS: usize = 14;
/// Cells shown under a column.
const SAMPLES: usize = 3;

/// A sheet of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportSheet {
    /// Its name; empty for text files.
    pub name: String,
    /// Hidden in the spreadsheet program.
    pub hidden: bool,
    /// Number of its last row.
    pub rows: u32,
    /// Its first rows, to choose the header from.
    pub head: Vec<StaffImportHeadRow>,
}

/// A row shown to choose the header from.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportHeadRow {
    /// Row number.
    pub row: u32,
    /// Its first cells.
    pub cells: Vec<String>,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportColumn {
    /// Index from 0.
    pub at: usize,
    /// `A`, `B`, …
    pub letter: String,
    /// The header as written.
    pub header: String,
    /// The first filled cells below it.
    pub samples: Vec<String>,
}

/// A column that this kind of file can have.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportField {
    /// Its name in mappings.
    pub field: String,
    /// Its title.
    pub title: String,
    /// Nothing can be imported without it.
    pub required: bool,
    /// Stored in a field of the record; otherwise recognised and set aside.
    pub stored: bool,
    /// Index of the file column; null: not in the file.
    pub at: Option<usize>,
    /// The header is a known one; otherwise a guess to be looked at.
    pub sure: bool,
}

/// The table found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportTable {
    /// `siasn`, `nominatif`, `hierarki`.
    pub kind: String,
    /// As shown.
    pub kind_name: String,
    /// Index of the sheet.
    pub sheet: usize,
    /// First row of the header.
    pub header_first: u32,
    /// Last row of the header.
    pub header_last: u32,
    /// Row where data begins.
    pub first_row: u32,
    /// Columns of the file.
    pub columns: Vec<StaffImportColumn>,
    /// Columns this kind of file can have.
    pub fields: Vec<StaffImportField>,
    /// Headers that nobody knows; their columns are ignored.
    pub unknown: Vec<String>,
    /// Required columns that are missing.
    pub missing: Vec<String>,
    /// The mapping of an earlier import is used.
    pub remembered: bool,
}

/// Findings of one kind.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportProblem {
    /// Code to filter by.
    pub code: String,
    /// Heading.
    pub title: String,
    /// How heavy.
    pub level: StaffImportLevel,
    /// How many.
    pub count: u32,
}

/// What the import would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportSummary {
    /// Persons or units in the file.
    pub rows: u32,
    /// Records that are made.
    pub created: u32,
    /// Records that change.
    pub changed: u32,
    /// Records that already say the same.
    pub unchanged: u32,
    /// Rows with errors.
    pub left_out: u32,
    /// Rows that repeat another one.
    pub repeated: u32,
    /// Rows without a person or unit: headings, totals, signatures.
    pub skipped: Vec<u32>,
    /// Units that are made.
    pub units_created: u32,
    /// Units that change.
    pub units_changed: u32,
    /// Heads that change.
    pub heads_changed: u32,
    /// Records that the file does not name.
    pub absent: u32,
    /// Findings by kind, the heaviest first.
    pub problems: Vec<StaffImportProblem>,
    /// What else to know.
    pub notes: Vec<String>,
    /// Whether committing would change anything.
    pub empty: bool,
}

/// Output of `staff.import_preview`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportPreview {
    /// Name of the file.
    pub file_name: String,
    /// Its sheets.
    pub sheets: Vec<StaffImportSheet>,
    /// The table; null: the user has to say which sheet and rows.
    pub table: Option<StaffImportTable>,
    /// What the import would do; null while required columns are missing.
    pub summary: Option<StaffImportSummary>,
}

/// The sheets of a file.
pub fn sheets(opened: &Opened) -> Vec<StaffImportSheet> {
    let sheets = opened.book.sheets.iter().map(|sheet| StaffImportSheet {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        rows: sheet.last_row(),
        head: sheet
            .rows()
            .take(SHOWN_ROWS)
            .map(|row| StaffImportHeadRow {
                row: row.number,
                cells: row.cells().take(SHOWN_COLUMNS).map(|cell| short(cell.text)).collect(),
            })
            .collect(),
    });
    sheets.collect()
}

fn short(text: &str) -> String {
    let clean = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match clean.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &clean[..end]),
        None => clean,
    }
}

/// The table found.
pub fn table(opened: &Opened, table: &Table) -> StaffImportTable {
    let layout = &table.layout;
    let header = &layout.header;
    let fields = words::columns(layout.kind).iter().map(|known| StaffImportField {
        field: known.id.to_owned(),
        title: known.title().to_owned(),
        required: known.used == Use::Required,
        stored: known.used != Use::Aside,
        at: layout.column(known.column),
        sure: layout.score(known.column) >= SURE,
    });
    StaffImportTable {
        kind: layout.kind.code().to_owned(),
        kind_name: layout.kind.word().to_owned(),
        sheet: header.sheet,
        header_first: *header.rows.start(),
        header_last: *header.rows.end(),
        first_row: header.first_data_row,
        columns: columns(opened, layout),
        fields: fields.collect(),
        unknown: layout.unknown().into_iter().map(|at| layout.header_text(at).to_owned()).collect(),
        missing: layout.missing(0).into_iter().map(str::to_owned).collect(),
        remembered: table.remembered,
    }
}

fn columns(opened: &Opened, layout: &Layout) -> Vec<StaffImportColumn> {
    let sheet = &opened.book.sheets[layout.header.sheet];
    let samples = |at: usize| {
        let texts = sheet.rows_from(layout.header.first_data_row).take(40).map(|row| row.text(at).trim());
        texts.filter(|text| !text.is_empty()).take(SAMPLES).map(short).collect()
    };
    let columns = layout.header.columns.iter().map(|column| StaffImportColumn {
        at: column.column,
        letter: letter(column.column),
        header: column.text.clone(),
        samples: samples(column.column),
    });
    columns.collect()
}

/// What the import would do.
pub fn summary(preview: &Preview) -> StaffImportSummary {
    let counts = &preview.counts;
    StaffImportSummary {
        rows: counts.rows,
        created: counts.created,
        changed: counts.changed,
        unchanged: counts.unchanged,
        left_out: counts.left_out,
        repeated: counts.repeated,
        skipped: preview.skipped.clone(),
        units_created: counts.units_created,
        units_changed: counts.units_changed,
        heads_changed: counts.heads_changed,
        absent: count(preview.absent.len()),
        problems: problems(preview),
        notes: preview.notes.clone(),
        empty: preview.is_empty(),
    }
}

fn problems(preview: &Preview) -> Vec<StaffImportProblem> {
    let mut out: Vec<StaffImportProblem> = Vec::new();
    for found in &preview.found {
        let (code, level) = (found.problem.code(), found.level());
        match out.iter_mut().find(|problem| problem.code == code && problem.level == level) {
            Some(problem) => problem.count += 1,
            None => out.push(StaffImportProblem {
                code: code.to_owned(),
                title: found.problem.heading().to_owned(),
                level,
                count: 1,
            }),
        }
    }
    out.sort_by(|a, b| {
        (a.level, std::cmp::Reverse(a.count), &a.code).cmp(&(b.level, std::cmp::Reverse(b.count), &b.code))
    });
    out
}
