//! `staff.import_history`: past imports.

use abdi_kernel::{Area, Failure, Query, Read};
use chrono::{DateTime, Local};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::store::record::{self, ImportRecord};

/// Input of `staff.import_history`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportHistoryInput {
    /// How many, the latest first.
    pub limit: u32,
}

/// A past import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportRecord {
    /// Id.
    pub id: i64,
    /// Local ISO date and time.
    pub at: String,
    /// Who imported.
    pub operator: String,
    /// `siasn`, `nominatif`, `hierarki`.
    pub kind: String,
    /// As shown.
    pub kind_name: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of its content.
    pub sha256: String,
    /// Persons or units in the file.
    pub rows: u32,
    /// Records made.
    pub created: u32,
    /// Records changed.
    pub changed: u32,
    /// Records that already said the same.
    pub unchanged: u32,
    /// Rows with errors that were left out.
    pub left_out: u32,
    /// Units made.
    pub units_created: u32,
    /// Units changed.
    pub units_changed: u32,
    /// Heads changed.
    pub heads_changed: u32,
}

impl From<ImportRecord> for StaffImportRecord {
    fn from(record: ImportRecord) -> Self {
        let counts = record.counts;
        Self {
            id: record.id,
            at: local(&record.at),
            operator: record.operator,
            kind: record.kind.code().to_owned(),
            kind_name: record.kind.word().to_owned(),
            file_name: record.file_name,
            sha256: record.sha256,
            rows: counts.rows,
            created: counts.created,
            changed: counts.changed,
            unchanged: counts.unchanged,
            left_out: counts.left_out,
            units_created: counts.units_created,
            units_changed: counts.units_changed,
            heads_changed: counts.heads_changed,
        }
    }
}

/// A stored instant as the clock on the wall showed it.
fn local(at: &str) -> String {
    DateTime::parse_from_rfc3339(at)
        .map_or_else(|_| at.to_owned(), |at| at.with_timezone(&Local).format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// `staff.import_history`.
pub struct ImportHistory;

impl Query for ImportHistory {
    const NAME: &'static str = "staff.import_history";
    const READS: &'static [Area] = &["staff"];
    type Input = StaffImportHistoryInput;
    type Output = Vec<StaffImportRecord>;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        Ok(record::list(cx.db(), input.limit.min(500))?.into_iter().map(StaffImportRecord::from).collect())
    }
}
