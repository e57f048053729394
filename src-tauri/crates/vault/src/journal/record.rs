//! Writing entries, each chained to the one before.

use super::changeset::each_change;
use crate::Error;
use rusqlite::session::Session;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

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
