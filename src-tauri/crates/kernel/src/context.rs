//! What a command gets: the database as far as it may use it, the day, who is there, chosen files.

use crate::{Failure, Files};
use abdi_vault::{Act, Reader, Vault, Writer};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use ts_rs::TS;

/// Who asks, when, and with which chosen files. The clock is read once, at the border.
#[derive(Clone)]
pub struct Desk {
    /// The civil day at the office.
    pub today: NaiveDate,
    /// The instant of the call.
    pub now: DateTime<Utc>,
    /// Name of the operator.
    pub operator: String,
    /// Files chosen in dialogs or named on the command line.
    pub files: Arc<Files>,
}

impl Desk {
    /// The instant as the journal writes it.
    pub fn at(&self) -> String {
        self.now.to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// The civil day at the office.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Who is there.
    pub fn operator(&self) -> &str {
        &self.operator
    }

    /// Files chosen in dialogs.
    pub fn files(&self) -> &Files {
        &self.files
    }
}

/// The context of a [`crate::Query`]. It has no way to write.
pub struct Read<'a> {
    db: &'a Reader<'a>,
    desk: &'a Desk,
}

impl<'a> Read<'a> {
    /// Made by the dispatcher and by tests.
    pub fn new(db: &'a Reader<'a>, desk: &'a Desk) -> Self {
        Self { db, desk }
    }

    /// The database, reading.
    pub fn db(&self) -> &'a Reader<'a> {
        self.db
    }
}

impl Deref for Read<'_> {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        self.desk
    }
}

/// The context of a [`crate::Change`]: inside one transaction.
pub struct Write<'a> {
    db: &'a Writer<'a>,
    desk: &'a Desk,
}

impl<'a> Write<'a> {
    /// Made by the dispatcher and by tests.
    pub fn new(db: &'a Writer<'a>, desk: &'a Desk) -> Self {
        Self { db, desk }
    }

    /// The database, writing. Dereferences to the reading view.
    pub fn db(&self) -> &'a Writer<'a> {
        self.db
    }

    /// Names the change for the undo menu and the journal: "Ubah unit kerja Siti …".
    pub fn title(&self, title: impl Into<String>) {
        self.db.title(title);
    }

    /// Says that this must not be undone.
    pub fn irreversible(&self) {
        self.db.irreversible();
    }
}

impl Deref for Write<'_> {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        self.desk
    }
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Units done.
    pub done: u32,
    /// Units in all; 0 while unknown.
    pub total: u32,
    /// What is being done, in a few words.
    pub text: String,
}

/// The context of a [`crate::Job`]: reads and writes in steps of its own choosing.
pub struct JobContext<'a> {
    vault: &'a Vault,
    desk: &'a Desk,
    command: &'a str,
    report: &'a (dyn Fn(Progress) + Sync),
    cancelled: &'a AtomicBool,
}

impl<'a> JobContext<'a> {
    /// Made by the dispatcher and by tests.
    pub fn new(
        vault: &'a Vault,
        desk: &'a Desk,
        command: &'a str,
        report: &'a (dyn Fn(Progress) + Sync),
        cancelled: &'a AtomicBool,
    ) -> Self {
        Self { vault, desk, command, report, cancelled }
    }

    /// Tells how far the job is; this is also where a cancel takes effect.
    ///
    /// # Errors
    /// [`Code::Cancelled`](crate::Code::Cancelled) once the user has stopped the job.
    pub fn progress(&self, done: usize, total: usize, text: &str) -> Result<(), Failure> {
        if self.cancelled() {
            return Err(Failure::cancelled());
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (self.report)(Progress { done: count(done), total: count(total), text: text.to_owned() });
        Ok(())
    }

    /// Whether the user has stopped the job, for code that has its own way to stop.
    pub fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Reads one snapshot.
    ///
    /// # Errors
    /// What the closure returns.
    pub fn read<T>(&self, read: impl FnOnce(&Read<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.vault.read(|db| read(&Read::new(db, self.desk)))
    }

    /// Writes in one transaction and one undo step.
    ///
    /// # Errors
    /// What the closure returns; then nothing is stored.
    pub fn write<T>(&self, write: impl FnOnce(&mut Write<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        let at = self.desk.at();
        let act = Act { command: self.command, at: &at };
        Ok(self.vault.transact(&act, |db| write(&mut Write::new(db, self.desk)))?.value)
    }
}

impl Deref for JobContext<'_> {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        self.desk
    }
}
