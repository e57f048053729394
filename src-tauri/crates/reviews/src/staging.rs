//! Many files at once or none: written aside, moved into the chosen folder when all are there.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::error::ReviewsError;

/// How the places aside begin.
const PREFIX: &str = ".abdi-";
/// Held locked while a place aside is in use; the system frees it when the program dies.
const IN_USE: &str = "sedang-ditulis";

/// Files on their way. Dropped before [`Staging::deliver`], nothing remains.
pub struct Staging {
    // Before `aside`: an open file would keep its folder from being removed.
    _lock: File,
    aside: tempfile::TempDir,
    target: PathBuf,
    files: Vec<PathBuf>,
}

impl Staging {
    /// A place beside the target, inside the chosen folder, so that moving is a rename. What a killed
    /// program left there is cleared away.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn new(target: &Path) -> Result<Self, ReviewsError> {
        std::fs::create_dir_all(target).map_err(ReviewsError::Folder)?;
        clear_abandoned(target);
        let aside = tempfile::Builder::new().prefix(PREFIX).tempdir_in(target).map_err(ReviewsError::Folder)?;
        let lock = File::create(aside.path().join(IN_USE)).map_err(ReviewsError::Folder)?;
        // Where locks are not known, the place is still new and ours.
        let _ = lock.lock();
        Ok(Self { _lock: lock, aside, target: target.to_path_buf(), files: Vec::new() })
    }

    /// Writes one file under its relative name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, name: &Path, bytes: &[u8]) -> Result<(), ReviewsError> {
        let path = self.aside.path().join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(ReviewsError::Folder)?;
        }
        std::fs::write(&path, bytes).map_err(ReviewsError::Folder)?;
        self.files.push(name.to_path_buf());
        Ok(())
    }

    /// Moves everything into place; files of the same name are replaced. How many.
    ///
    /// # Errors
    /// When one is held by another program; those before it are in place, each whole.
    pub fn deliver(self) -> Result<u32, ReviewsError> {
        for name in &self.files {
            let to = self.target.join(name);
            if let Some(folder) = to.parent() {
                std::fs::create_dir_all(folder).map_err(ReviewsError::Folder)?;
            }
            std::fs::rename(self.aside.path().join(name), to).map_err(ReviewsError::Folder)?;
        }
        Ok(u32::try_from(self.files.len()).unwrap_or(u32::MAX))
    }
}

/// Places aside that no running program holds: they were left behind by a killed one.
fn clear_abandoned(target: &Path) {
    for entry in std::fs::read_dir(target).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(PREFIX) {
            continue;
        }
        // What cannot be removed now is left for the next time.
        let _ = match File::open(entry.path().join(IN_USE)) {
            Ok(file) if file.try_lock().is_ok() => {
                drop(file);
                std::fs::remove_dir_all(entry.path())
            }
            Ok(_) => Ok(()),
            // Killed before it held anything; only an empty folder goes away.
            Err(_) => std::fs::remove_dir(entry.path()),
        };
    }
}
