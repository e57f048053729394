//! One program at a time: an operating-system lock on a file beside the database.

use crate::Error;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// Held as long as the vault is open; the system frees it when the process dies.
#[derive(Debug)]
pub(crate) struct FolderLock(#[allow(dead_code, reason = "held for its drop")] File);

impl FolderLock {
    pub(crate) fn take(folder: &Path) -> Result<Self, Error> {
        let path = folder.join("kunci.lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(|source| Error::io(folder, source))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(source)) => Err(Error::io(&path, source)),
        }
    }
}
