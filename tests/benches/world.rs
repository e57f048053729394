//! A vault of the program, its commands as the dispatcher runs them, and its file as bare SQL sees it.

use abdi_kernel::{Desk, Entry, Failure, Files, JobContext, Progress, Read, Run, Write};
use abdi_vault::{Act, Cost, Passphrase, Reader, Vault};
use chrono::{DateTime, NaiveDate};
use serde_json::{Value, json};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Why the bench cannot go on.
#[derive(Debug)]
pub(crate) struct Stop(pub(crate) String);

/// What a step of the bench gives.
pub(crate) type Outcome<T> = Result<T, Stop>;

impl<E: Display> From<E> for Stop {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

const OPERATOR: &str = "Operator Contoh";
const PASSPHRASE: &str = "contoh lima gajah menari pelan";

/// An open vault with everything around it.
pub(crate) struct World {
    pub(crate) vault: Vault,
    pub(crate) desk: Desk,
    commands: Vec<Entry>,
}

/// What bare SQL needs to be fast. The program keeps its own index in memory and uses none of this.
const FOR_BARE_SQL: &str = "
    CREATE INDEX bare_name ON staff_person (active, kind, name_fold, id);
    CREATE INDEX bare_nip ON staff_person (active, kind, nip, id);
    CREATE INDEX bare_golongan ON staff_person (active, kind, golongan_rank, name_fold, id);
    CREATE INDEX bare_position ON staff_person (active, kind, position_sort, name_fold, id);
    CREATE INDEX bare_birth ON staff_person (active, kind, birth_date, name_fold, id);
    CREATE INDEX bare_tmt ON staff_person (active, kind, tmt_sort, name_fold, id);
    CREATE INDEX bare_in_golongan ON staff_person (golongan, active, kind, name_fold);
    CREATE INDEX bare_in_position_kind ON staff_person (position_kind, active, kind, name_fold);
    CREATE INDEX bare_in_education ON staff_person (education_level, active, kind, name_fold);
    CREATE INDEX bare_in_legal_status ON staff_person (legal_status, active, kind, name_fold);
    CREATE INDEX bare_in_unit ON staff_person (unit_id, active, kind, name_fold);
    CREATE VIRTUAL TABLE staff_fts USING fts5 (
        name_fold, nip, content = 'staff_person', content_rowid = 'id', tokenize = 'trigram case_sensitive 1',
        detail = column
    );
    INSERT INTO staff_fts (staff_fts) VALUES ('rebuild');
";

/// A vault with a region of so many staff.
#[allow(clippy::print_stderr, reason = "long preparations are announced")]
pub(crate) fn region(folder: &Path, staff: usize) -> Outcome<World> {
    let start = std::time::Instant::now();
    let world = World::create(folder)?;
    world.call("demo.load", &json!({ "staff": staff, "seed": 1 }))?;
    world.write(|cx| Ok(cx.db().batch(FOR_BARE_SQL)?))?;
    // Opened anew, as on the next morning.
    drop(world);
    eprintln!("{staff} staff stored in {:.1} s", start.elapsed().as_secs_f64());
    World::open(folder)
}

impl World {
    /// A new vault with its reference tables.
    pub(crate) fn create(folder: &Path) -> Outcome<Self> {
        let cost = Cost::Fixed { memory_kib: 64, passes: 1 };
        let secret = Passphrase::new(PASSPHRASE.to_owned());
        let (vault, _) = Vault::create(folder, OPERATOR, &secret, cost, abdi_office::SCHEMA)?;
        let world = Self::around(vault);
        world.write(|cx| abdi_reference::seed(cx.db()))?;
        Ok(world)
    }

    /// A vault made before.
    pub(crate) fn open(folder: &Path) -> Outcome<Self> {
        let secret = Passphrase::new(PASSPHRASE.to_owned());
        Ok(Self::around(Vault::unlock(folder, OPERATOR, &secret, abdi_office::SCHEMA)?))
    }

    fn around(vault: Vault) -> Self {
        let desk = Desk {
            today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
            now: DateTime::from_timestamp(1_795_226_400, 0).unwrap_or_default(),
            operator: OPERATOR.to_owned(),
            files: Arc::new(Files::default()),
        };
        Self { vault, desk, commands: abdi_office::vault_commands() }
    }

    /// A command by name.
    pub(crate) fn command(&self, name: &str) -> Outcome<Entry> {
        let found = self.commands.iter().find(|entry| entry.name == name);
        found.copied().ok_or_else(|| Stop(format!("there is no command {name}")))
    }

    /// Runs a command on JSON text, as the dispatcher does.
    pub(crate) fn run(&self, entry: &Entry, input: &str) -> Outcome<String> {
        let at = self.desk.at();
        let act = Act { command: entry.name, at: &at };
        let answer = match entry.run {
            Run::Query(run) => self.vault.read(|db| run(&Read::new(db, &self.desk), input)),
            Run::Change(run) => {
                self.vault.transact(&act, |db| run(&mut Write::new(db, &self.desk), input)).map(|done| done.value)
            }
            Run::Job(run) => {
                let stop = AtomicBool::new(false);
                run(&JobContext::new(&self.vault, &self.desk, entry.name, &|_: Progress| {}, &stop), input)
            }
        };
        Ok(answer?)
    }

    /// Runs a command by name, JSON in and out.
    pub(crate) fn call(&self, name: &str, input: &Value) -> Outcome<Value> {
        Ok(serde_json::from_str(&self.run(&self.command(name)?, &input.to_string())?)?)
    }

    /// Writes in one transaction.
    pub(crate) fn write<T>(&self, write: impl FnOnce(&mut Write<'_>) -> Result<T, Failure>) -> Outcome<T> {
        let at = self.desk.at();
        let act = Act { command: "bench.prepare", at: &at };
        Ok(self.vault.transact(&act, |db| write(&mut Write::new(db, &self.desk)))?.value)
    }

    /// Reads through the same connection, without the program's code.
    pub(crate) fn bare<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T, abdi_vault::Error>) -> Outcome<T> {
        Ok(self.vault.read(read)?)
    }

    /// A handle for a path, as if chosen in a dialog.
    pub(crate) fn handle(&self, path: PathBuf) -> u32 {
        self.desk.files.register(path)
    }
}
