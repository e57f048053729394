//! Many files at once or none: written aside, moved into the chosen folder when all are there.

use std::path::{Path, PathBuf};

use crate::error::ReviewsError;

/// Files on their way. Dropped before [`Staging::deliver`], nothing remains.
pub struct Staging {
    aside: tempfile::TempDir,
    target: PathBuf,
    files: Vec<PathBuf>,
}

impl Staging {
    /// A place beside the target, inside the chosen folder, so that moving is a rename.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn new(target: &Path) -> Result<Self, ReviewsError> {
        std::fs::create_dir_all(target).map_err(ReviewsError::Folder)?;
        let aside = tempfile::Builder::new().prefix(".abdi-").tempdir_in(target).map_err(ReviewsError::Folder)?;
        Ok(Self { aside, target: target.to_path_buf(), files: Vec::new() })
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
