//! The list of past imports.

use abdi_vault::rusqlite::{self, Row, params};
use abdi_vault::{Error, Reader, Writer};

use crate::import::column::FileKind;

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    /// Id.
    pub id: i64,
    /// Instant, UTC, ISO 8601.
    pub at: String,
    /// Who imported.
    pub operator: String,
    /// What kind of file it was.
    pub kind: FileKind,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
    /// How many of what.
    pub counts: Counts,
}

/// Counts of an import.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Persons or units in the file.
    pub rows: u32,
    /// Records made.
    pub created: u32,
    /// Records changed.
    pub changed: u32,
    /// Records that already said the same.
    pub unchanged: u32,
    /// Rows with errors.
    pub left_out: u32,
    /// Rows that repeat another one.
    pub repeated: u32,
    /// Units made.
    pub units_created: u32,
    /// Units changed.
    pub units_changed: u32,
    /// Head posts taken or vacated.
    pub heads_changed: u32,
    /// Findings of level peringatan.
    pub warnings: u32,
}

const COLUMNS: &str = "id, at, operator, kind, file_name, sha256, rows, created, changed, unchanged, left_out,
    repeated, units_created, units_changed, heads_changed, warnings";

/// Past imports, the latest first.
///
/// # Errors
/// When the vault cannot be read.
pub fn list(db: &Reader<'_>, limit: u32) -> Result<Vec<ImportRecord>, Error> {
    db.query(&format!("SELECT {COLUMNS} FROM staff_import ORDER BY id DESC LIMIT ?1"), [limit], read)
}

/// Notes an import; its id.
///
/// # Errors
/// When the vault refuses.
pub fn add(db: &Writer<'_>, record: &ImportRecord) -> Result<i64, Error> {
    let counts = &record.counts;
    db.insert(
        "INSERT INTO staff_import (at, operator, kind, file_name, sha256, rows, created, changed, unchanged, left_out,
         repeated, units_created, units_changed, heads_changed, warnings)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            record.at,
            record.operator,
            record.kind.code(),
            record.file_name,
            record.sha256,
            counts.rows,
            counts.created,
            counts.changed,
            counts.unchanged,
            counts.left_out,
            counts.repeated,
            counts.units_created,
            counts.units_changed,
            counts.heads_changed,
            counts.warnings
        ],
    )
}

fn read(row: &Row<'_>) -> rusqlite::Result<ImportRecord> {
    let kind: String = row.get(3)?;
    Ok(ImportRecord {
        id: row.get(0)?,
        at: row.get(1)?,
        operator: row.get(2)?,
        kind: FileKind::parse(&kind).unwrap_or(FileKind::Siasn),
        file_name: row.get(4)?,
        sha256: row.get(5)?,
        counts: Counts {
            rows: row.get(6)?,
            created: row.get(7)?,
            changed: row.get(8)?,
            unchanged: row.get(9)?,
            left_out: row.get(10)?,
            repeated: row.get(11)?,
            units_created: row.get(12)?,
            units_changed: row.get(13)?,
            heads_changed: row.get(14)?,
            warnings: row.get(15)?,
        },
    })
}
