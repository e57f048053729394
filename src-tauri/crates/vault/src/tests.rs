//! The file, its keys, its journal: on real folders.

mod copies;
mod journal;
mod keys;
mod opening;

use crate::{Act, Committed, Cost, Error, Passphrase, Reader, RecoveryCode, Schema, Vault, Writer};
use std::path::PathBuf;
use tempfile::TempDir;

const SARI: &str = "empat kuda biru melompat jauh";
const CHEAP: Cost = Cost::Fixed { memory_kib: 64, passes: 1 };
const AT: &str = "2026-11-21T08:00:00Z";

const NOTES: &str =
    "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (text <> ''), size INTEGER) STRICT;
    CREATE TABLE reply (id INTEGER PRIMARY KEY, note INTEGER NOT NULL REFERENCES note (id)) STRICT;
    CREATE TABLE secret_answer (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;";

fn schema() -> Schema {
    Schema { application_id: 7, steps: &[crate::MIGRATION, NOTES], unjournalled: |table| table.starts_with("secret_") }
}

/// A vault in a temporary folder.
struct Office {
    vault: Option<Vault>,
    code: RecoveryCode,
    folder: PathBuf,
    _home: TempDir,
}

impl Office {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("temporary folder");
        let folder = home.path().join("berkas");
        let (vault, code) = Vault::create(&folder, "Sari", &pass(SARI), CHEAP, schema()).expect("a new vault");
        Self { vault: Some(vault), code, folder, _home: home }
    }

    fn vault(&self) -> &Vault {
        self.vault.as_ref().expect("open")
    }

    fn close(&mut self) {
        self.vault = None;
    }

    fn reopen(&mut self) -> Result<(), Error> {
        self.close();
        self.vault = Some(Vault::unlock(&self.folder, "Sari", &pass(SARI), schema())?);
        Ok(())
    }

    fn write<T>(&self, write: impl FnOnce(&Writer<'_>) -> Result<T, Error>) -> Result<Committed<T>, Error> {
        self.vault().transact(&Act { command: "note.write", at: AT }, write)
    }

    /// Inserts a note under a title; its id.
    fn note(&self, text: &str) -> i64 {
        let done = self.write(|db| {
            db.title(format!("Tulis {text}"));
            db.insert("INSERT INTO note (text) VALUES (?1)", [text])
        });
        done.expect("a note").value
    }

    fn notes(&self) -> Vec<String> {
        self.vault()
            .read(|db: &Reader<'_>| db.query("SELECT text FROM note ORDER BY id", [], |row| row.get(0)))
            .expect("reads")
    }
}

fn pass(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}
