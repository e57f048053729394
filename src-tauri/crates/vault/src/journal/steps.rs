//! Undo and redo: which entry is next, and applying it.

use super::record::{NewEntry, Recorder, Step};
use crate::Error;
use crate::connection::Reader;
use crate::vault::Schema;
use rusqlite::Connection;
use rusqlite::session::{ConflictAction, ConflictType, invert_strm};

/// How many entries undo looks back over.
const UNDO_WINDOW: i64 = 500;

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
    let mut done: Vec<(i64, String)> = Vec::new();
    let mut undone: Vec<(i64, String)> = Vec::new();
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
