//! An open vault: the only way to read and to write.

use crate::connection::{Reader, Writer};
use crate::journal;
use crate::keyfile::{Cost, KeyFile, SlotSummary};
use crate::lock::FolderLock;
use crate::memo::Memos;
use crate::open::{self, KEY_FILE};
use crate::secret::{DataKey, Passphrase};
use crate::{Error, RecoveryCode, backup, check, strength};
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What an application keeps in its vault.
#[derive(Clone, Copy)]
pub struct Schema {
    /// Marks the database as this application's.
    pub application_id: i32,
    /// All steps ever released, in order; the position is the version. Old steps never change.
    pub steps: &'static [&'static str],
    /// Tables that must not enter the journal (derived, or unlinkable on purpose).
    pub unjournalled: fn(&str) -> bool,
}

/// Who does what, and when, as the journal records it.
#[derive(Debug, Clone)]
pub struct Act<'a> {
    /// Name of the command.
    pub command: &'a str,
    /// Instant, UTC, ISO 8601.
    pub at: &'a str,
}

/// What a transaction returned, and its journal entry if it changed anything.
#[derive(Debug)]
pub struct Committed<T> {
    /// The closure's value.
    pub value: T,
    /// Number of the journal entry; `None` when nothing changed.
    pub entry: Option<i64>,
    /// Title as given by the closure.
    pub title: String,
    /// Whether it can be undone.
    pub reversible: bool,
}

/// An open, locked, proven vault. Dropping it closes the file and frees the lock.
pub struct Vault {
    folder: PathBuf,
    operator: String,
    schema: Schema,
    key: DataKey,
    writer: Mutex<Connection>,
    idle_readers: Mutex<Vec<Connection>>,
    memos: Memos,
    _lock: FolderLock,
}

impl Vault {
    /// Makes a new vault in `folder` (created if missing) with one operator and a recovery code.
    ///
    /// # Errors
    /// When a vault is already there, the place is unsuitable, or the passphrase is weak.
    pub fn create(
        folder: &Path,
        operator: &str,
        passphrase: &Passphrase,
        cost: Cost,
        schema: Schema,
    ) -> Result<(Self, RecoveryCode), Error> {
        Self::create_filled(folder, operator, passphrase, cost, schema, |_| Ok(()))
    }

    /// As [`Vault::create`], filled before it counts: broken off anywhere, there is no vault and
    /// making it again at the same place works.
    ///
    /// # Errors
    /// As [`Vault::create`], and whatever `fill` says.
    pub fn create_filled<E: From<Error>>(
        folder: &Path,
        operator: &str,
        passphrase: &Passphrase,
        cost: Cost,
        schema: Schema,
        fill: impl FnOnce(&Self) -> Result<(), E>,
    ) -> Result<(Self, RecoveryCode), E> {
        strength::require_strong(passphrase, &[operator])?;
        let code = RecoveryCode::random();
        let vault = open::create(folder, operator, passphrase, &code, cost, schema, fill)?;
        Ok((vault, code))
    }

    /// Opens the vault in `folder` for an operator.
    ///
    /// # Errors
    /// Each obstacle has its own [`Error`]; nothing is changed when one occurs.
    pub fn unlock(folder: &Path, operator: &str, passphrase: &Passphrase, schema: Schema) -> Result<Self, Error> {
        open::unlock(folder, schema, |keys| Ok((keys.unwrap_operator(operator, passphrase)?, operator.to_owned())))
    }

    /// Opens with the printed code and gives `operator` (known or new) a new passphrase.
    ///
    /// # Errors
    /// As [`Vault::unlock`]; also a weak passphrase.
    pub fn unlock_with_recovery(
        folder: &Path,
        code: &RecoveryCode,
        operator: &str,
        passphrase: &Passphrase,
        cost: Cost,
        schema: Schema,
    ) -> Result<Self, Error> {
        strength::require_strong(passphrase, &[operator])?;
        let vault = open::unlock(folder, schema, |keys| Ok((keys.unwrap_recovery(code)?, operator.trim().to_owned())))?;
        vault.change_keys(|keys, key| match keys.replace(operator.trim(), passphrase, key, cost) {
            Err(Error::UnknownOperator { .. }) => keys.add_operator(operator, passphrase, key, cost),
            other => other,
        })?;
        Ok(vault)
    }

    pub(crate) fn assemble(
        folder: &Path,
        operator: String,
        schema: Schema,
        key: DataKey,
        writer: Connection,
        lock: FolderLock,
    ) -> Self {
        Self {
            folder: folder.to_path_buf(),
            operator,
            schema,
            key,
            writer: Mutex::new(writer),
            idle_readers: Mutex::new(Vec::new()),
            memos: Memos::default(),
            _lock: lock,
        }
    }

    /// The folder of the vault.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Who opened it.
    pub fn operator(&self) -> &str {
        &self.operator
    }

    /// Reads in one consistent snapshot, beside a running write if there is one.
    ///
    /// # Errors
    /// What the closure returns, or a failure to open a reading connection.
    pub fn read<T, E: From<Error>>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let idle = guard(&self.idle_readers).pop();
        let mut connection = match idle {
            Some(connection) => connection,
            None => open::connect(&self.folder, &self.key, open::Mode::Read)?,
        };
        let snapshot = connection.transaction().map_err(Error::from)?;
        let result = read(&Reader::new(&snapshot, &self.memos));
        snapshot.finish().map_err(Error::from)?;
        guard(&self.idle_readers).push(connection);
        result
    }

    /// Writes: everything the closure did is committed and journalled, or nothing is.
    ///
    /// # Errors
    /// What the closure returns, or a failure of the engine; both roll back.
    pub fn transact<T, E: From<Error>>(
        &self,
        act: &Act<'_>,
        write: impl FnOnce(&Writer<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        let mut connection = guard(&self.writer);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let recorder = journal::Recorder::start(&transaction, self.schema.unjournalled)?;
        let writer = Writer::new(&transaction, act.command);
        let value = write(&writer)?;
        let (title, irreversible) = writer.description();
        let entry = recorder.finish(
            &transaction,
            &journal::NewEntry {
                at: act.at,
                operator: &self.operator,
                command: act.command,
                title: &title,
                step: journal::Step::Do { reversible: !irreversible },
                schema_version: self.schema.steps.len(),
            },
        )?;
        transaction.commit().map_err(Error::from)?;
        Ok(Committed { value, entry, title, reversible: !irreversible })
    }

    /// Undoes the newest change that still stands; its title.
    ///
    /// # Errors
    /// [`Error::NothingToUndo`], or [`Error::UndoConflict`] with nothing changed.
    pub fn undo(&self, at: &str) -> Result<String, Error> {
        self.step(at, journal::Direction::Undo)
    }

    /// Does the newest undone change again; its title.
    ///
    /// # Errors
    /// As [`Vault::undo`].
    pub fn redo(&self, at: &str) -> Result<String, Error> {
        self.step(at, journal::Direction::Redo)
    }

    fn step(&self, at: &str, direction: journal::Direction) -> Result<String, Error> {
        let mut connection = guard(&self.writer);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let title = journal::step(&transaction, &self.schema, direction, at, &self.operator)?;
        transaction.commit()?;
        Ok(title)
    }

    /// Operators and the recovery slot.
    ///
    /// # Errors
    /// When the key file cannot be read.
    pub fn slots(&self) -> Result<Vec<SlotSummary>, Error> {
        Ok(KeyFile::load(&self.folder.join(KEY_FILE))?.slots())
    }

    /// Gives the present operator a new passphrase. Only the key file changes.
    ///
    /// # Errors
    /// Wrong old passphrase, or a weak new one.
    pub fn change_passphrase(&self, old: &Passphrase, new: &Passphrase, cost: Cost) -> Result<(), Error> {
        strength::require_strong(new, &[&self.operator])?;
        self.change_keys(|keys, key| {
            keys.unwrap_operator(&self.operator, old)?;
            keys.replace(&self.operator, new, key, cost)
        })
    }

    /// Adds an operator.
    ///
    /// # Errors
    /// Name taken, or weak passphrase.
    pub fn add_operator(&self, name: &str, passphrase: &Passphrase, cost: Cost) -> Result<(), Error> {
        strength::require_strong(passphrase, &[name])?;
        self.change_keys(|keys, key| keys.add_operator(name, passphrase, key, cost))
    }

    /// Removes an operator; never the last one, never oneself.
    ///
    /// # Errors
    /// Says why it is refused.
    pub fn remove_operator(&self, name: &str) -> Result<(), Error> {
        if name == self.operator {
            return Err(Error::OperatorName(
                "Anda tidak dapat menghapus diri sendiri. Minta operator lain melakukannya.",
            ));
        }
        self.change_keys(|keys, _| keys.remove_operator(name))
    }

    /// Makes a new recovery code; the old printed one stops working.
    ///
    /// # Errors
    /// When the key file cannot be written.
    pub fn renew_recovery(&self, cost: Cost) -> Result<RecoveryCode, Error> {
        let code = RecoveryCode::random();
        self.change_keys(|keys, key| keys.set_recovery(&code, key, cost))?;
        Ok(code)
    }

    fn change_keys(&self, change: impl FnOnce(&mut KeyFile, &DataKey) -> Result<(), Error>) -> Result<(), Error> {
        let path = self.folder.join(KEY_FILE);
        let mut keys = KeyFile::load(&path)?;
        change(&mut keys, &self.key)?;
        keys.save(&path)
    }

    /// Writes an encrypted copy (database and key file) into a new folder under `target`.
    ///
    /// # Errors
    /// Disk full, read-only place, name taken.
    pub fn copy_to(&self, target: &Path) -> Result<(), Error> {
        backup::copy(&guard(&self.writer), &self.folder, target)
    }

    /// Makes the safety copy of a day (`2026-11-21`) unless it is there; keeps the newest seven.
    ///
    /// # Errors
    /// Disk full, read-only place.
    pub fn copy_of_day(&self, day: &str) -> Result<(), Error> {
        // A connection of its own, so that nobody waits for the copy.
        let connection = open::connect(&self.folder, &self.key, open::Mode::Read)?;
        backup::copy_of_day(&connection, &self.folder, day)
    }

    /// Proves pages, structure, references and the journal's chain; empty when all is well.
    ///
    /// # Errors
    /// When a check cannot be run at all.
    pub fn check(&self) -> Result<Vec<check::Finding>, Error> {
        let connection = open::connect(&self.folder, &self.key, open::Mode::Read)?;
        check::run(&connection)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        // Readers first, so that the last writer can fold the log into the file.
        guard(&self.idle_readers).clear();
        let writer = guard(&self.writer);
        let _ = writer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

/// A panic inside a transaction has already rolled it back, so a poisoned lock is still good.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
