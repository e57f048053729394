//! Creating and opening, in fixed phases:
//!
//! 1. place: local, writable;
//! 2. lock file;
//! 3. key file unwraps the data key;
//! 4. cipher proof: the engine really encrypts and the pages answer to this key;
//! 5. identity: our application, same vault as the key file;
//! 6. a newer file is refused;
//! 7. safety copy before an upgrade;
//! 8. all missing steps in one transaction;
//! 9. foreign keys are on and hold.

use crate::keyfile::{Cost, KeyFile, SlotSummary};
use crate::lock::FolderLock;
use crate::secret::{DataKey, Passphrase, hex};
use crate::vault::{Schema, Vault};
use crate::{Error, RecoveryCode, backup, place};
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

pub(crate) const DATA_FILE: &str = "data.abdi";
pub(crate) const KEY_FILE: &str = "kunci.json";

/// What can be known without a passphrase.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Who can open it.
    pub slots: Vec<SlotSummary>,
    /// Size of the database file in bytes.
    pub bytes: u64,
}

/// Looks at a folder from outside.
///
/// # Errors
/// [`Error::NoVault`], or a damaged key file.
pub fn inspect(folder: &Path) -> Result<Facts, Error> {
    let (data, keys) = (folder.join(DATA_FILE), folder.join(KEY_FILE));
    if !data.is_file() && !keys.is_file() {
        return Err(Error::NoVault(folder.to_path_buf()));
    }
    if unfinished(folder) {
        return Err(Error::NoVault(folder.to_path_buf()));
    }
    if !keys.is_file() {
        return Err(Error::KeyFileDamaged("berkas itu tidak ada lagi.".to_owned()));
    }
    if !data.is_file() {
        return Err(Error::NoVault(folder.to_path_buf()));
    }
    let bytes = std::fs::metadata(&data).map_err(|source| Error::io(&data, source))?.len();
    Ok(Facts { slots: KeyFile::load(&keys)?.slots(), bytes })
}

/// Stands in the folder from before the first byte of the database until the key file is there.
const UNFINISHED: &str = "belum-selesai";

/// A creation that was broken off: its key was never stored, so nobody has ever kept anything in it.
fn unfinished(folder: &Path) -> bool {
    folder.join(UNFINISHED).exists() && !folder.join(KEY_FILE).exists()
}

fn clear(folder: &Path) {
    for name in [DATA_FILE, "data.abdi-wal", "data.abdi-shm", UNFINISHED] {
        let _ = std::fs::remove_file(folder.join(name));
    }
}

/// Makes a vault and fills it; without its key file, which comes last, it does not exist.
pub(crate) fn create<E: From<Error>>(
    folder: &Path,
    operator: &str,
    passphrase: &Passphrase,
    code: &RecoveryCode,
    cost: Cost,
    schema: Schema,
    fill: impl FnOnce(&Vault) -> Result<(), E>,
) -> Result<Vault, E> {
    place::require_local(folder)?;
    std::fs::create_dir_all(folder).map_err(|source| Error::io(folder, source))?;
    let (data, keys) = (folder.join(DATA_FILE), folder.join(KEY_FILE));
    if keys.exists() || (data.exists() && !unfinished(folder)) {
        return Err(Error::AlreadyThere(folder.to_path_buf()).into());
    }
    let lock = FolderLock::take(folder)?;
    if unfinished(folder) {
        clear(folder);
    }
    let key = DataKey::random();
    let mut key_file = KeyFile::new();
    key_file.add_operator(operator, passphrase, &key, cost)?;
    key_file.set_recovery(code, &key, cost)?;
    let made = (|| {
        let mark = folder.join(UNFINISHED);
        std::fs::File::create(&mark).and_then(|file| file.sync_all()).map_err(|source| Error::io(&mark, source))?;
        let mut connection = connect(folder, &key, Mode::Create)?;
        connection.pragma_update(None, "application_id", schema.application_id).map_err(Error::from)?;
        migrate(&mut connection, &schema)?;
        connection
            .execute("INSERT INTO vault_identity (id, vault) VALUES (1, ?1)", [&key_file.vault])
            .map_err(Error::from)?;
        prove(&connection)?;
        let vault = Vault::assemble(folder, operator.trim().to_owned(), schema, key, connection, lock);
        fill(&vault)?;
        key_file.save(&keys)?;
        // From here on the mark says nothing; left behind, it does no harm.
        let _ = std::fs::remove_file(mark);
        Ok(vault)
    })();
    if made.is_err() {
        clear(folder);
    }
    made
}

pub(crate) fn unlock(
    folder: &Path,
    schema: Schema,
    unwrap: impl FnOnce(&KeyFile) -> Result<(DataKey, String), Error>,
) -> Result<Vault, Error> {
    inspect(folder)?;
    place::require_local(folder)?;
    let lock = FolderLock::take(folder)?;
    let keys = KeyFile::load(&folder.join(KEY_FILE))?;
    let (key, operator) = unwrap(&keys)?;
    require_writable(&folder.join(DATA_FILE))?;
    let mut connection = connect(folder, &key, Mode::Write)?;
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let version = version as usize;
    if application != schema.application_id {
        return Err(Error::NotOurs);
    }
    if version > schema.steps.len() {
        return Err(Error::Newer { found: version, known: schema.steps.len() });
    }
    if version < schema.steps.len() {
        let target = folder.join(backup::FOLDER).join(format!("sebelum-bentuk-{}", schema.steps.len()));
        if !target.exists() {
            backup::copy(&connection, folder, &target)?;
        }
        migrate(&mut connection, &schema)?;
    }
    let vault: String = connection.query_row("SELECT vault FROM vault_identity", [], |row| row.get(0))?;
    if vault != keys.vault {
        return Err(Error::KeyFileDamaged("kunci.json berasal dari berkas Abdi yang lain.".to_owned()));
    }
    prove(&connection)?;
    Ok(Vault::assemble(folder, operator, schema, key, connection, lock))
}

/// How a connection is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Create,
    Write,
    Read,
}

/// One connection, keyed and configured; fails with [`Error::Damaged`] when pages do not answer.
pub(crate) fn connect(folder: &Path, key: &DataKey, mode: Mode) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match mode {
            Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
    // The cipher sets itself up with the first connection of the program and is not ready for two at once.
    static OPENING: Mutex<()> = Mutex::new(());
    let _one_at_a_time = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
    let connection = Connection::open_with_flags(folder.join(DATA_FILE), flags)?;
    // The engine prints its own complaints to standard error unless told otherwise.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let statement = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *Zeroizing::new(hex(&key.0))));
    connection.execute_batch(&statement)?;
    let cipher: String = connection.pragma_query_value(None, "cipher_version", |row| row.get(0)).unwrap_or_default();
    assert!(!cipher.is_empty(), "this build has no SQLCipher and would write plain text");
    // Temporary files would lie outside the encryption.
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA secure_delete = ON;",
    )?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    if mode != Mode::Read {
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    }
    Ok(connection)
}

fn migrate(connection: &mut Connection, schema: &Schema) -> Result<(), Error> {
    let steps: Vec<M<'_>> = schema.steps.iter().map(|sql| M::up(sql)).collect();
    Migrations::new(steps).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Error::from(err),
        rusqlite_migration::Error::MigrationDefinition(_) => {
            Error::Newer { found: schema.steps.len() + 1, known: schema.steps.len() }
        }
        _ => Error::Damaged,
    })
}

fn prove(connection: &Connection) -> Result<(), Error> {
    let on: i32 = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    let broken: i64 = connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if on == 1 && broken == 0 { Ok(()) } else { Err(Error::Damaged) }
}

fn require_writable(data: &Path) -> Result<(), Error> {
    std::fs::OpenOptions::new().append(true).open(data).map(drop).map_err(|source| Error::io(data, source))
}
