//! Shared support of the tests: an office without a window, on a fixed day.

use abdi_kernel::{Code, Failure};
use abdi_office::{Host, Office, OfficeError};
use abdi_vault::{Cost, Passphrase};
use chrono::{DateTime, Local, TimeZone as _};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tempfile::TempDir;

/// The passphrase of every test office.
pub const PASSPHRASE: &str = "empat kuda biru melompat jauh";
/// Its operator.
pub const OPERATOR: &str = "Sari";

/// A host without dialogs; its clock stands still until it is moved.
struct Desk(&'static Mutex<DateTime<Local>>);

impl Host for Desk {
    fn now(&self) -> DateTime<Local> {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn choose_file(&self, _: &str, _: &[String]) -> Option<PathBuf> {
        None
    }

    fn choose_target(&self, _: &str, _: &str) -> Option<PathBuf> {
        None
    }

    fn choose_folder(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn show(&self, _: &Path) -> Result<(), OfficeError> {
        Ok(())
    }

    fn memory(&self) -> Option<PathBuf> {
        None
    }

    fn cost(&self) -> Cost {
        Cost::Fixed { memory_kib: 64, passes: 1 }
    }
}

/// A real office in a temporary folder, open, on 21 November 2026.
pub struct TestOffice {
    /// The office.
    pub office: Office,
    home: TempDir,
}

impl Default for TestOffice {
    fn default() -> Self {
        Self::new()
    }
}

impl TestOffice {
    /// Creates and opens a file.
    ///
    /// Panics when that fails: a test cannot go on.
    #[allow(clippy::unwrap_used, reason = "support of tests")]
    pub fn new() -> Self {
        let now = Local.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).single().unwrap();
        let office = Office::new(Box::new(Desk(Box::leak(Box::new(Mutex::new(now))))));
        let home = tempfile::tempdir().unwrap();
        office.create(&home.path().join("berkas"), OPERATOR, &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
        Self { office, home }
    }

    /// A path in the temporary folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The folder of the encrypted file.
    pub fn vault(&self) -> PathBuf {
        self.path("berkas")
    }

    /// A handle for a path, as a dialog gives one.
    pub fn handle(&self, path: &Path) -> u32 {
        self.office.files().register(path.to_path_buf())
    }

    /// Runs a command of any kind.
    ///
    /// # Errors
    /// What the command says.
    pub fn try_call(&self, name: &str, input: &Value) -> Result<Value, Failure> {
        let reply = self.office.dispatch_job(name, &input.to_string(), 1, &|_| {})?;
        serde_json::from_str(&reply.value).map_err(|error| Failure::new(Code::Internal, error.to_string()))
    }

    /// Runs a command that must succeed.
    ///
    /// Panics with the failure.
    pub fn call(&self, name: &str, input: &Value) -> Value {
        self.try_call(name, input).unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }
}

/// A file below `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}
