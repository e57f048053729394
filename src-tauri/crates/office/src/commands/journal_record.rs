//! `journal.record`: the history of one row.

use super::journal_entry::{JournalField, fields};
use super::{journal_list, labels};
use abdi_kernel::{Area, Failure, Query, Read};
use abdi_vault::journal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which row.
#[derive(Deserialize, TS)]
pub struct JournalRecordInput {
    table: String,
    id: i64,
}

/// What one entry did to the row.
#[derive(Serialize, TS)]
pub struct JournalRecordEntry {
    id: i64,
    at: String,
    operator: String,
    title: String,
    /// added, changed or removed
    what: &'static str,
    fields: Vec<JournalField>,
}

/// The history of one row, newest first.
#[derive(Serialize, TS)]
pub struct JournalRecord {
    entries: Vec<JournalRecordEntry>,
}

/// `journal.record`
pub struct JournalRecordQuery;

impl Query for JournalRecordQuery {
    const NAME: &'static str = "journal.record";
    const READS: &'static [Area] = &["journal"];
    type Input = JournalRecordInput;
    type Output = JournalRecord;

    fn run(cx: &Read<'_>, input: JournalRecordInput) -> Result<JournalRecord, Failure> {
        let entries = journal::record(cx.db(), &input.table, input.id)?
            .into_iter()
            .map(|change| JournalRecordEntry {
                id: change.entry,
                at: journal_list::local(&change.at),
                operator: change.operator,
                title: change.title,
                what: labels::action(change.action),
                fields: change
                    .columns
                    .iter()
                    .filter_map(|(column, (before, after))| fields(&input.table, column, before, after))
                    .collect(),
            })
            .collect();
        Ok(JournalRecord { entries })
    }
}
