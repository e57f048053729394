//! `journal.list`: what was done, newest first.

use crate::registry;
use abdi_kernel::{Area, Failure, Query, Read};
use abdi_vault::journal;
use chrono::{DateTime, Local};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of the journal.
#[derive(Deserialize, TS)]
pub struct JournalListInput {
    before: Option<i64>,
    limit: u32,
    text: Option<String>,
}

/// One entry.
#[derive(Debug, Serialize, TS)]
pub struct JournalEntry {
    pub(crate) id: i64,
    /// Local ISO date and time.
    pub(crate) at: String,
    pub(crate) operator: String,
    pub(crate) title: String,
    pub(crate) areas: Vec<String>,
    pub(crate) rows: i64,
    /// It is the next that undo would take back.
    pub(crate) undoable: bool,
    /// Taken back by a later undo that still stands.
    pub(crate) undone: bool,
}

/// Entries, newest first.
#[derive(Serialize, TS)]
pub struct JournalPage {
    entries: Vec<JournalEntry>,
    more: bool,
}

/// `journal.list`
pub struct JournalList;

impl Query for JournalList {
    const NAME: &'static str = "journal.list";
    const READS: &'static [Area] = &["journal"];
    type Input = JournalListInput;
    type Output = JournalPage;

    fn run(cx: &Read<'_>, input: JournalListInput) -> Result<JournalPage, Failure> {
        let limit = input.limit.clamp(1, 200);
        let mut entries = page(cx, input.before, input.text.as_deref().unwrap_or(""), limit + 1)?;
        let more = entries.len() > limit as usize;
        entries.truncate(limit as usize);
        Ok(JournalPage { entries, more })
    }
}

pub(crate) fn page(cx: &Read<'_>, before: Option<i64>, text: &str, limit: u32) -> Result<Vec<JournalEntry>, Failure> {
    let next = journal::steps(cx.db())?.undo.map(|(id, _)| id);
    let entries = journal::entries(cx.db(), before, text.trim(), limit)?;
    Ok(entries
        .into_iter()
        .map(|entry| JournalEntry {
            undoable: next == Some(entry.id),
            at: local(&entry.at),
            areas: registry::areas_of(&entry.command),
            title: match entry.kind.as_str() {
                "undo" => format!("Urungkan: {}", entry.title),
                "redo" => format!("Ulangi: {}", entry.title),
                _ => entry.title,
            },
            id: entry.id,
            operator: entry.operator,
            rows: entry.rows,
            undone: entry.undone,
        })
        .collect())
}

/// The office's own time of an instant.
pub(crate) fn local(at: &str) -> String {
    DateTime::parse_from_rfc3339(at)
        .map_or_else(|_| at.to_owned(), |at| at.with_timezone(&Local).format("%Y-%m-%dT%H:%M:%S").to_string())
}
