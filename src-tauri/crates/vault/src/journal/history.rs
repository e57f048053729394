//! The journal as it may be read: entries, what one of them changed, the history of one row.

use super::changeset::each_change;
use crate::Error;
use crate::connection::Reader;
use rusqlite::params;
use rusqlite::types::Value;
use std::collections::BTreeMap;

/// One entry as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number, rising.
    pub id: i64,
    /// Instant, UTC, ISO 8601.
    pub at: String,
    /// Who did it.
    pub operator: String,
    /// Name of the command.
    pub command: String,
    /// What was done.
    pub title: String,
    /// `do`, `undo` or `redo`.
    pub kind: String,
    /// Rows it touched.
    pub rows: i64,
    /// Taken back by a later undo that still stands.
    pub undone: bool,
}

/// Entries before `before` (or the newest), newest first, whose title or operator contains `text`.
///
/// # Errors
/// When the journal cannot be read.
pub fn entries(db: &Reader<'_>, before: Option<i64>, text: &str, limit: u32) -> Result<Vec<Entry>, Error> {
    db.query(
        "SELECT id, at, operator, command, title, kind,
                (SELECT count(*) FROM journal_touch t INDEXED BY journal_touch_entry WHERE t.entry = e.id),
                coalesce((SELECT u.kind = 'undo' FROM journal_entry u WHERE u.target = e.id ORDER BY u.id DESC LIMIT 1), 0)
         FROM journal_entry e
         WHERE id < coalesce(?1, 9223372036854775807)
           AND (?2 = '' OR instr(lower(title), lower(?2)) > 0 OR instr(lower(operator), lower(?2)) > 0)
         ORDER BY id DESC LIMIT ?3",
        params![before, text, limit],
        |row| {
            Ok(Entry {
                id: row.get(0)?,
                at: row.get(1)?,
                operator: row.get(2)?,
                command: row.get(3)?,
                title: row.get(4)?,
                kind: row.get(5)?,
                rows: row.get(6)?,
                undone: row.get(7)?,
            })
        },
    )
}

/// The newest entry of the journal. Its hash stands for everything journalled so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tip {
    /// Number of the entry; 0 when there is none.
    pub entry: i64,
    /// Its hash.
    pub hash: Vec<u8>,
}

/// The newest entry: equal tips mean equal journalled content.
///
/// # Errors
/// When the journal cannot be read.
pub fn tip(db: &Reader<'_>) -> Result<Tip, Error> {
    let newest = db.optional("SELECT id, hash FROM journal_entry ORDER BY id DESC LIMIT 1", [], |row| {
        Ok(Tip { entry: row.get(0)?, hash: row.get(1)? })
    })?;
    Ok(newest.unwrap_or_default())
}

/// Whether the journal went on from this tip: what was true then is true now, but for the entries since.
///
/// # Errors
/// When the journal cannot be read.
pub fn continues(db: &Reader<'_>, tip: &Tip) -> Result<bool, Error> {
    let hash: Option<Vec<u8>> =
        db.optional("SELECT hash FROM journal_entry WHERE id = ?1", [tip.entry], |row| row.get(0))?;
    Ok(hash.is_some_and(|hash| hash == tip.hash))
}

/// Rows touched by entries after `entry`, as table and row; `None` when there are more than `limit`.
///
/// # Errors
/// When the journal cannot be read.
pub fn touched_since(db: &Reader<'_>, entry: i64, limit: usize) -> Result<Option<Vec<(String, i64)>>, Error> {
    let most = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows = db.query(
        "SELECT table_name, row_id FROM journal_touch INDEXED BY journal_touch_entry WHERE entry > ?1 LIMIT ?2",
        [entry, most],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok((rows.len() <= limit).then_some(rows))
}

/// A change of one row inside an entry: its table, its id if it is a whole number, the action, and
/// each column with before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row.
    pub row: Option<i64>,
    /// `insert`, `update` or `delete`.
    pub action: &'static str,
    /// Columns that changed, in the table's order: name, before, after.
    pub columns: Vec<(String, Option<Value>, Option<Value>)>,
}

/// The first `limit` rows that an entry changed, and how many more there are.
///
/// # Errors
/// [`Error::NoRow`] when there is no such entry.
pub fn changes(db: &Reader<'_>, entry: i64, limit: usize) -> Result<(Vec<RowChange>, usize), Error> {
    let changeset: Vec<u8> = db.one("SELECT changeset FROM journal_entry WHERE id = ?1", [entry], |row| row.get(0))?;
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut rows, mut more) = (Vec::new(), 0);
    each_change(&changeset, |change| {
        if rows.len() == limit {
            more += 1;
            return Ok(());
        }
        if !names.contains_key(change.table) {
            names.insert(change.table.to_owned(), column_names(db, change.table)?);
        }
        let known = &names[change.table];
        let columns = change.cells.into_iter().map(|(at, before, after)| (name_of(known, at), before, after)).collect();
        rows.push(RowChange { table: change.table.to_owned(), row: change.row, action: change.action, columns });
        Ok(())
    })?;
    Ok((rows, more))
}

fn column_names(db: &Reader<'_>, table: &str) -> Result<Vec<String>, Error> {
    db.query("SELECT name FROM pragma_table_info(?1) ORDER BY cid", [table], |row| row.get(0))
}

fn name_of(names: &[String], at: usize) -> String {
    names.get(at).cloned().unwrap_or_else(|| format!("kolom {at}"))
}

/// What one entry did to one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordChange {
    /// The entry.
    pub entry: i64,
    /// Instant, UTC, ISO 8601.
    pub at: String,
    /// Who did it.
    pub operator: String,
    /// Title of the entry.
    pub title: String,
    /// `insert`, `update` or `delete`.
    pub action: &'static str,
    /// Columns that changed: before and after; for an insert only after, for a delete only before.
    pub columns: BTreeMap<String, (Option<Value>, Option<Value>)>,
}

/// The history of one row, newest first.
///
/// # Errors
/// When the journal cannot be read.
pub fn record(db: &Reader<'_>, table: &str, row_id: i64) -> Result<Vec<RecordChange>, Error> {
    let names = column_names(db, table)?;
    let mut history = Vec::new();
    db.each(
        "SELECT e.id, e.at, e.operator, e.title, e.changeset FROM journal_touch t
         JOIN journal_entry e ON e.id = t.entry WHERE t.table_name = ?1 AND t.row_id = ?2 ORDER BY e.id DESC",
        params![table, row_id],
        |row| {
            let changeset: Vec<u8> = row.get(4)?;
            let mut columns = BTreeMap::new();
            let mut action = "update";
            each_change(&changeset, |change| {
                if change.table == table && change.row == Some(row_id) {
                    action = change.action;
                    for (at, before, after) in change.cells {
                        columns.insert(name_of(&names, at), (before, after));
                    }
                }
                Ok(())
            })
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
            history.push(RecordChange {
                entry: row.get(0)?,
                at: row.get(1)?,
                operator: row.get(2)?,
                title: row.get(3)?,
                action,
                columns,
            });
            Ok(true)
        },
    )?;
    Ok(history)
}
