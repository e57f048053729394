//! `journal.entry`: what one entry changed, row by row.

use super::labels;
use abdi_kernel::{Area, Failure, Query, Read};
use abdi_vault::journal::{self, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Rows shown of one entry; an import has thousands.
const ROWS: usize = 200;

/// Which entry.
#[derive(Deserialize, TS)]
pub struct JournalEntryInput {
    id: i64,
}

/// One field, before and after.
#[derive(Serialize, TS)]
pub struct JournalField {
    field: String,
    before: Option<String>,
    after: Option<String>,
}

/// One row.
#[derive(Serialize, TS)]
pub struct JournalRow {
    table: String,
    id: i64,
    /// added, changed or removed
    what: &'static str,
    label: String,
    fields: Vec<JournalField>,
}

/// What one entry changed.
#[derive(Serialize, TS)]
pub struct JournalDetail {
    rows: Vec<JournalRow>,
    more: usize,
}

/// `journal.entry`
pub struct JournalEntryQuery;

impl Query for JournalEntryQuery {
    const NAME: &'static str = "journal.entry";
    const READS: &'static [Area] = &["journal"];
    type Input = JournalEntryInput;
    type Output = JournalDetail;

    fn run(cx: &Read<'_>, input: JournalEntryInput) -> Result<JournalDetail, Failure> {
        let (rows, more) = journal::changes(cx.db(), input.id, ROWS)?;
        let rows = rows
            .into_iter()
            .map(|row| JournalRow {
                label: labels::table(&row.table),
                id: row.row.unwrap_or_default(),
                what: labels::action(row.action),
                fields: row.columns.iter().filter_map(|cell| field(&row.table, cell)).collect(),
                table: row.table,
            })
            .collect();
        Ok(JournalDetail { rows, more })
    }
}

fn field(table: &str, (column, before, after): &(String, Option<Value>, Option<Value>)) -> Option<JournalField> {
    fields(table, column, before, after)
}

/// A field as shown; `None` where nothing is on either side, or the column is the row's number.
pub(super) fn fields(table: &str, column: &str, before: &Option<Value>, after: &Option<Value>) -> Option<JournalField> {
    let (before, after) = (labels::value(before), labels::value(after));
    (column != "id" && (before.is_some() || after.is_some())).then(|| JournalField {
        field: labels::column(table, column),
        before,
        after,
    })
}
