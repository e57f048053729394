//! Files outside the vault. The page never sees or sends a path: it holds a number that stands for
//! one the user chose in a dialog, or named on the command line.

use crate::{Code, Failure};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The files chosen in this run of the program.
#[derive(Debug, Default)]
pub struct Files(Mutex<BTreeMap<u32, PathBuf>>);

impl Files {
    /// Remembers a chosen path; its handle.
    pub fn register(&self, path: PathBuf) -> u32 {
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let handle = table.last_key_value().map_or(1, |(last, _)| last + 1);
        table.insert(handle, path);
        handle
    }

    /// The path behind a handle.
    ///
    /// # Errors
    /// When the handle was never given out in this run.
    pub fn path(&self, handle: u32) -> Result<PathBuf, Failure> {
        let table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        table.get(&handle).cloned().ok_or_else(|| Failure::new(Code::File, "Pilih berkasnya sekali lagi."))
    }
}

/// The last part of a path, as the user knows the file.
pub fn display_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
