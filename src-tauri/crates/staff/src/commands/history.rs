//! What happened to a record, newest first.

use abdi_kernel::{Area, Failure, Query, Read};
use abdi_vault::journal;
use serde::Serialize;
use ts_rs::TS;

use crate::commands::StaffIdInput;
use crate::history::{Line, lines};
use crate::names::Names;

/// One field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffHistoryChange {
    /// The field in words.
    pub label: String,
    /// Value before; null: unknown.
    pub before: Option<String>,
    /// Value after; null: unknown.
    pub after: Option<String>,
}

/// One entry of the journal as far as it touched the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffHistoryEntry {
    /// Number of the journal entry.
    pub entry: i64,
    /// Instant, UTC, ISO 8601.
    pub at: String,
    /// Who did it.
    pub operator: String,
    /// What was done.
    pub title: String,
    /// `insert`, `update` or `delete`.
    pub action: String,
    /// Fields that changed.
    pub changes: Vec<StaffHistoryChange>,
}

/// Answer of `staff.history`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffHistory {
    /// Entries, newest first.
    pub entries: Vec<StaffHistoryEntry>,
}

/// `staff.history`.
pub struct History;

impl Query for History {
    const NAME: &'static str = "staff.history";
    const READS: &'static [Area] = &["staff"];
    type Input = StaffIdInput;
    type Output = StaffHistory;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let names = Names::load(cx.db(), cx.today())?;
        let mut entries: Vec<StaffHistoryEntry> = Vec::new();
        for (table, label) in
            [("staff_person", None), ("staff_photo", Some("Foto")), ("staff_siasn", Some("Kolom SIASN lain"))]
        {
            for change in journal::record(cx.db(), table, input.id)? {
                let changes: Vec<Line> = match label {
                    None => lines(&change, &names),
                    Some(label) => vec![Line {
                        label: label.to_owned(),
                        before: (change.action != "insert").then(|| "ada".to_owned()),
                        after: (change.action != "delete").then(|| "ada".to_owned()),
                    }],
                };
                let changes = changes.into_iter().map(|line| StaffHistoryChange {
                    label: line.label,
                    before: line.before,
                    after: line.after,
                });
                match entries.iter_mut().find(|entry| entry.entry == change.entry) {
                    Some(entry) => entry.changes.extend(changes),
                    None => entries.push(StaffHistoryEntry {
                        entry: change.entry,
                        at: change.at,
                        operator: change.operator,
                        title: change.title,
                        action: change.action.to_owned(),
                        changes: changes.collect(),
                    }),
                }
            }
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.entry));
        Ok(StaffHistory { entries })
    }
}
