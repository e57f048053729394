//! The journal: what was done, by whom, with before and after; undo, redo, history of a record.
//!
//! SQLite's session extension records the changeset of each transaction. Entries are chained by
//! SHA-256, so that an entry altered outside the program is found. Undo applies the inverted
//! changeset and is itself an entry; nothing is ever removed.

use crate::Error;
use crate::connection::Reader;
use crate::vault::Schema;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetIter, ConflictAction, ConflictType, Session, invert_strm};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub use rusqlite::types::Value;

/// How many entries undo looks back over.
const UNDO_WINDOW: i64 = 500;

/// Records what a transaction changes.
pub(crate) struct Recorder<'c>(Session<'c>);

impl<'c> Recorder<'c> {
    pub(crate) fn start(connection: &'c Connection, unjournalled: fn(&str) -> bool) -> Result<Self, Error> {
        let mut session = Session::new(connection)?;
        session.table_filter(Some(move |table: &str| {
            !table.starts_with("journal_") && !table.starts_with("vault_") && !unjournalled(table)
        }));
        session.attach(None::<&str>)?;
        Ok(Self(session))
    }

    /// Writes the entry, if anything changed or must stand in the record.
    pub(crate) fn finish(mut self, connection: &Connection, entry: &NewEntry<'_>) -> Result<Option<i64>, Error> {
        let mut changeset = Vec::new();
        self.0.changeset_strm(&mut changeset)?;
        drop(self);
        if changeset.is_empty() && matches!(entry.step, Step::Do { reversible: true }) {
            return Ok(None);
        }
        let previous: Vec<u8> = connection
            .query_row("SELECT hash FROM journal_entry ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
            .optional()?
            .unwrap_or_default();
        let (kind, target, reversible) = entry.step.columns();
        let digest = digest(&previous, entry.at, entry.operator, entry.command, entry.title, kind, target, &changeset);
        let id = connection
            .prepare_cached(
                "INSERT INTO journal_entry
                 (at, operator, command, title, kind, target, reversible, schema_version, changeset, previous, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .insert(params![
                entry.at,
                entry.operator,
                entry.command,
                entry.title,
                kind,
                target,
                reversible,
                i64::try_from(entry.schema_version).unwrap_or(i64::MAX),
                changeset,
                previous,
                digest
            ])?;
        let mut touch = connection
            .prepare_cached("INSERT OR IGNORE INTO journal_touch (table_name, row_id, entry) VALUES (?1, ?2, ?3)")?;
        each_change(&changeset, |change| {
            if let Some(row) = change.row {
                touch.execute(params![change.table, row, id])?;
            }
            Ok(())
        })?;
        Ok(Some(id))
    }
}

/// What kind of entry is being written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    Do { reversible: bool },
    Undo { target: i64 },
    Redo { target: i64 },
}

impl Step {
    fn columns(self) -> (&'static str, Option<i64>, bool) {
        match self {
            Self::Do { reversible } => ("do", None, reversible),
            Self::Undo { target } => ("undo", Some(target), true),
            Self::Redo { target } => ("redo", Some(target), true),
        }
    }
}

pub(crate) struct NewEntry<'a> {
    pub(crate) at: &'a str,
    pub(crate) operator: &'a str,
    pub(crate) command: &'a str,
    pub(crate) title: &'a str,
    pub(crate) step: Step,
    pub(crate) schema_version: usize,
}

#[allow(clippy::too_many_arguments, reason = "the fields of one row, hashed in one place")]
fn digest(
    previous: &[u8],
    at: &str,
    operator: &str,
    command: &str,
    title: &str,
    kind: &str,
    target: Option<i64>,
    changeset: &[u8],
) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(previous);
    for text in [at, operator, command, title, kind, &target.unwrap_or_default().to_string()] {
        // The length in front keeps two fields from trading letters.
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.update(changeset);
    hash.finalize().to_vec()
}

/// The first entry whose hash or link does not hold.
pub(crate) fn first_broken(connection: &Connection) -> Result<Option<i64>, Error> {
    let mut statement = connection.prepare(
        "SELECT id, at, operator, command, title, kind, target, changeset, previous, hash FROM journal_entry ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut last: Vec<u8> = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get::<_, String>(at);
        let (previous, hash): (Vec<u8>, Vec<u8>) = (row.get(8)?, row.get(9)?);
        let changeset: Vec<u8> = row.get(7)?;
        let found = digest(&previous, &text(1)?, &text(2)?, &text(3)?, &text(4)?, &text(5)?, row.get(6)?, &changeset);
        if previous != last || found != hash {
            return Ok(Some(row.get(0)?));
        }
        last = hash;
    }
    Ok(None)
}

/// Which way to go in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Undo,
    Redo,
}

/// What can be undone and redone next: `(id, title)` each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// The newest change that stands.
    pub undo: Option<(i64, String)>,
    /// The newest change that was undone.
    pub redo: Option<(i64, String)>,
}

/// Reads what undo and redo would do.
///
/// # Errors
/// When the journal cannot be read.
pub fn steps(db: &Reader<'_>) -> Result<Steps, Error> {
    steps_of(db.connection)
}

fn steps_of(connection: &Connection) -> Result<Steps, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, kind, target, reversible, schema_version, title FROM
         (SELECT * FROM journal_entry ORDER BY id DESC LIMIT ?1) ORDER BY id",
    )?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mut rows = statement.query([UNDO_WINDOW])?;
    let (mut done, mut undone): (Vec<(i64, String)>, Vec<(i64, String)>) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let kind: String = row.get(1)?;
        let target: Option<i64> = row.get(2)?;
        match (kind.as_str(), target) {
            ("undo", Some(target)) => {
                if let Some(at) = done.iter().rposition(|(id, _)| *id == target) {
                    undone.push(done.remove(at));
                }
            }
            ("redo", Some(target)) => {
                if let Some(at) = undone.iter().rposition(|(id, _)| *id == target) {
                    done.push(undone.remove(at));
                }
            }
            _ => {
                undone.clear();
                // What cannot be undone, or has another shape than today's tables, is a barrier.
                if row.get::<_, bool>(3)? && row.get::<_, i64>(4)? == version {
                    done.push((row.get(0)?, row.get(5)?));
                } else {
                    done.clear();
                }
            }
        }
    }
    Ok(Steps { undo: done.pop(), redo: undone.pop() })
}

pub(crate) fn step(
    connection: &Connection,
    schema: &Schema,
    direction: Direction,
    at: &str,
    operator: &str,
) -> Result<String, Error> {
    let steps = steps_of(connection)?;
    let (target, title) = match direction {
        Direction::Undo => steps.undo.ok_or(Error::NothingToUndo("diurungkan"))?,
        Direction::Redo => steps.redo.ok_or(Error::NothingToUndo("diulangi"))?,
    };
    let changeset: Vec<u8> =
        connection.query_row("SELECT changeset FROM journal_entry WHERE id = ?1", [target], |row| row.get(0))?;
    let mut inverted = Vec::new();
    let (apply, step, command) = match direction {
        Direction::Undo => {
            invert_strm(&mut changeset.as_slice(), &mut inverted)?;
            (&inverted, Step::Undo { target }, "journal.undo")
        }
        Direction::Redo => (&changeset, Step::Redo { target }, "journal.redo"),
    };
    let recorder = Recorder::start(connection, schema.unjournalled)?;
    connection
        .apply_strm(&mut apply.as_slice(), None::<fn(&str) -> bool>, |_: ConflictType, _| {
            ConflictAction::SQLITE_CHANGESET_ABORT
        })
        .map_err(|_| Error::UndoConflict { title: title.clone() })?;
    let version = schema.steps.len();
    recorder.finish(connection, &NewEntry { at, operator, command, title: &title, step, schema_version: version })?;
    Ok(title)
}

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

struct Change<'a> {
    table: &'a str,
    row: Option<i64>,
    action: &'static str,
    cells: Vec<(usize, Option<Value>, Option<Value>)>,
}

fn each_change(changeset: &[u8], mut each: impl FnMut(Change<'_>) -> Result<(), Error>) -> Result<(), Error> {
    use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
    let mut bytes = changeset;
    let input: &mut dyn std::io::Read = &mut bytes;
    let mut iterator = ChangesetIter::start_strm(&input)?;
    while let Some(item) = iterator.next()? {
        let operation = item.op()?;
        let keys = item.pk()?.iter().position(|part| *part != 0);
        let (action, old, new) = match operation.code() {
            Action::SQLITE_INSERT => ("insert", false, true),
            Action::SQLITE_DELETE => ("delete", true, false),
            _ => ("update", true, true),
        };
        let read = |value: rusqlite::Result<ValueRef<'_>>| value.ok().map(Value::try_from).and_then(Result::ok);
        let mut row = None;
        let mut cells = Vec::new();
        for at in 0..usize::try_from(operation.number_of_columns()).unwrap_or(0) {
            let before = if old { read(item.old_value(at)) } else { None };
            let after = if new { read(item.new_value(at)) } else { None };
            if Some(at) == keys {
                if let Some(Value::Integer(id)) = before.as_ref().or(after.as_ref()) {
                    row = Some(*id);
                }
                if action == "update" {
                    continue;
                }
            }
            if action != "update" || after.is_some() {
                cells.push((at, before, after));
            }
        }
        each(Change { table: operation.table_name(), row, action, cells })?;
    }
    Ok(())
}
