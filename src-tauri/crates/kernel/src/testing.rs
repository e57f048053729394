//! A real vault for the tests of an area: made in a temporary folder, thrown away on drop.

use crate::{Contract, Desk, Entry, Failure, Files, JobContext, Progress, Read, Run, Write};
use abdi_vault::{Act, Cost, Passphrase, Schema, Vault};
use chrono::{DateTime, NaiveDate};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// The passphrase of every test vault.
pub const PASSPHRASE: &str = "empat kuda biru melompat jauh";

/// Tables kept out of the journal: full-text indexes and anonymous answers.
pub fn unjournalled(table: &str) -> bool {
    table.contains("_fts") || table.starts_with("reviews_anon_")
}

/// A vault with given tables, and the desk of an operator on a fixed day.
pub struct TestVault {
    /// The open vault.
    pub vault: Vault,
    /// 21 November 2026, operator "Sari".
    pub desk: Desk,
    folder: tempfile::TempDir,
}

impl TestVault {
    /// Opens a new vault with the given schema steps (the journal's own step is added in front).
    ///
    /// Panics when that fails: a test cannot go on.
    #[allow(clippy::unwrap_used, reason = "support of tests")]
    pub fn new(steps: &[&'static str]) -> Self {
        let all: Vec<&'static str> = [abdi_vault::MIGRATION].into_iter().chain(steps.iter().copied()).collect();
        let schema = Schema { application_id: 7, steps: Box::leak(all.into_boxed_slice()), unjournalled };
        let folder = tempfile::tempdir().unwrap();
        let cost = Cost::Fixed { memory_kib: 64, passes: 1 };
        let place = folder.path().join("berkas");
        let (vault, _) = Vault::create(&place, "Sari", &Passphrase::new(PASSPHRASE.into()), cost, schema).unwrap();
        let desk = Desk {
            today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
            now: DateTime::from_timestamp(1_795_226_400, 0).unwrap(),
            operator: "Sari".into(),
            files: Arc::new(Files::default()),
        };
        Self { vault, desk, folder }
    }

    /// The temporary folder around the vault, for files of the test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Reads.
    ///
    /// # Errors
    /// What the closure returns.
    pub fn read<T>(&self, read: impl FnOnce(&Read<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.vault.read(|db| read(&Read::new(db, &self.desk)))
    }

    /// Writes in one journalled transaction.
    ///
    /// # Errors
    /// What the closure returns.
    pub fn write<T>(&self, write: impl FnOnce(&mut Write<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        let at = self.desk.at();
        let act = Act { command: "test.write", at: &at };
        Ok(self.vault.transact(&act, |db| write(&mut Write::new(db, &self.desk)))?.value)
    }

    /// Calls a listed command as the dispatcher does, JSON in and out.
    ///
    /// # Errors
    /// The command's failure.
    pub fn call(
        &self,
        commands: &[Entry],
        name: &str,
        input: &serde_json::Value,
    ) -> Result<serde_json::Value, Failure> {
        let entry = commands.iter().find(|entry| entry.name == name).unwrap_or_else(|| panic!("no command {name}"));
        let input = input.to_string();
        let at = self.desk.at();
        let text = match entry.run {
            Run::Query(run) => self.read(|cx| run(cx, &input))?,
            Run::Change(run) => {
                let act = Act { command: entry.name, at: &at };
                self.vault.transact(&act, |db| run(&mut Write::new(db, &self.desk), &input))?.value
            }
            Run::Job(run) => {
                let stop = AtomicBool::new(false);
                run(&JobContext::new(&self.vault, &self.desk, entry.name, &|_: Progress| {}, &stop), &input)?
            }
        };
        serde_json::from_str(&text).map_err(|error| Failure::internal("bukan JSON", &error))
    }
}

/// Fails when two types of a list of commands claim one TypeScript name.
///
/// Panics with the names.
pub fn assert_contract(commands: &[Entry]) {
    let signatures: Vec<_> = commands.iter().map(Entry::signature).collect();
    if let Err(names) = Contract::default().files(&signatures) {
        panic!("type names used twice: {names:?}");
    }
}
