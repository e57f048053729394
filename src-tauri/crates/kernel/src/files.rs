//! Files outside the vault. The page never sees or sends a path: it holds a number that stands for
//! one the user chose in a dialog, or named on the command line.

use crate::{Code, Failure};
use std::any::Any;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What was read from a file and is kept for the next command.
type Content = Arc<dyn Any + Send + Sync>;

/// The files chosen in this run of the program.
#[derive(Debug, Default)]
pub struct Files {
    paths: Mutex<BTreeMap<u32, PathBuf>>,
    content: Mutex<Option<(u32, Content)>>,
}

impl Files {
    /// Remembers a chosen path; its handle.
    pub fn register(&self, path: PathBuf) -> u32 {
        let mut table = guard(&self.paths);
        let handle = table.last_key_value().map_or(1, |(last, _)| last + 1);
        table.insert(handle, path);
        handle
    }

    /// The path behind a handle.
    ///
    /// # Errors
    /// When the handle was never given out in this run.
    pub fn path(&self, handle: u32) -> Result<PathBuf, Failure> {
        let table = guard(&self.paths);
        table.get(&handle).cloned().ok_or_else(|| Failure::new(Code::File, "Pilih berkasnya sekali lagi."))
    }

    /// Keeps what was read from a file, so that the next step need not read it again. One file at a time.
    pub fn remember(&self, handle: u32, content: Content) {
        *guard(&self.content) = Some((handle, content));
    }

    /// What [`Files::remember`] keeps for this file, if it is still there and of this type.
    pub fn recall<T: Any + Send + Sync>(&self, handle: u32) -> Option<Arc<T>> {
        let (kept, content) = guard(&self.content).clone()?;
        if kept == handle { content.downcast().ok() } else { None }
    }

    /// Drops what is kept: after use, and when the vault is locked, for it may hold personal data.
    pub fn forget(&self) {
        *guard(&self.content) = None;
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The last part of a path, as the user knows the file.
pub fn display_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_kept_for_one_file_until_forgotten() {
        let files = Files::default();
        let first = files.register(PathBuf::from("a.xlsx"));
        let second = files.register(PathBuf::from("b.xlsx"));
        files.remember(first, Arc::new(7_u8));
        assert_eq!(files.recall::<u8>(first).as_deref(), Some(&7));
        assert_eq!(files.recall::<u16>(first), None, "another type");
        assert_eq!(files.recall::<u8>(second), None, "another file");
        files.remember(second, Arc::new(8_u8));
        assert_eq!(files.recall::<u8>(first), None, "one file at a time");
        files.forget();
        assert_eq!(files.recall::<u8>(second), None);
        assert!(files.path(second).is_ok());
    }
}
