//! Encrypted copies: the database through `VACUUM INTO`, and the key file beside it.

use crate::Error;
use crate::lock::FolderLock;
use crate::open::{DATA_FILE, KEY_FILE};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Where a vault keeps its own safety copies.
pub(crate) const FOLDER: &str = "cadangan";
/// How the copies of a day begin.
const DAILY: &str = "harian-";
/// Daily copies kept.
const KEPT: usize = 7;

/// A safety copy inside the vault's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyCopy {
    /// Name of its folder.
    pub name: String,
    /// Size of its database in bytes.
    pub bytes: u64,
}

/// Copies into `target`, which must not exist yet; appears complete or not at all.
pub(crate) fn copy(connection: &Connection, folder: &Path, target: &Path) -> Result<(), Error> {
    if target.exists() {
        return Err(Error::AlreadyThere(target.to_path_buf()));
    }
    let parent = target.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent).map_err(|source| Error::io(parent, source))?;
    let mut unfinished = target.as_os_str().to_owned();
    unfinished.push(".belum-selesai");
    let unfinished = PathBuf::from(unfinished);
    if unfinished.exists() {
        std::fs::remove_dir_all(&unfinished).map_err(|source| Error::io(&unfinished, source))?;
    }
    std::fs::create_dir(&unfinished).map_err(|source| Error::io(&unfinished, source))?;
    let made = (|| {
        let data = unfinished.join(DATA_FILE);
        connection.execute("VACUUM INTO ?1", [data.to_string_lossy()])?;
        std::fs::copy(folder.join(KEY_FILE), unfinished.join(KEY_FILE))
            .map_err(|source| Error::io(&unfinished, source))?;
        std::fs::rename(&unfinished, target).map_err(|source| Error::io(target, source))
    })();
    if made.is_err() {
        let _ = std::fs::remove_dir_all(&unfinished);
    }
    made
}

/// The copy of a day, once; older daily copies beyond the newest seven are cleared away.
pub(crate) fn copy_of_day(connection: &Connection, folder: &Path, day: &str) -> Result<(), Error> {
    let target = folder.join(FOLDER).join(format!("{DAILY}{day}"));
    if target.exists() {
        return Ok(());
    }
    copy(connection, folder, &target)?;
    let daily = copies(folder)?.into_iter().filter(|copy| copy.name.starts_with(DAILY)).collect::<Vec<_>>();
    for old in daily.iter().skip(KEPT) {
        let path = folder.join(FOLDER).join(&old.name);
        std::fs::remove_dir_all(&path).map_err(|source| Error::io(&path, source))?;
    }
    Ok(())
}

/// The complete safety copies of a vault, newest name first.
///
/// # Errors
/// When the folder cannot be read.
pub fn copies(folder: &Path) -> Result<Vec<SafetyCopy>, Error> {
    let home = folder.join(FOLDER);
    if !home.is_dir() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(&home).map_err(|source| Error::io(&home, source))?;
    let mut found: Vec<SafetyCopy> = entries
        .flatten()
        .filter(|entry| entry.path().join(KEY_FILE).is_file())
        .filter_map(|entry| {
            let bytes = std::fs::metadata(entry.path().join(DATA_FILE)).ok()?.len();
            Some(SafetyCopy { name: entry.file_name().to_string_lossy().into_owned(), bytes })
        })
        .filter(|copy| !copy.name.ends_with(".belum-selesai"))
        .collect();
    found.sort_by(|a, b| b.name.cmp(&a.name));
    Ok(found)
}

/// Puts a safety copy in the place of the present file, which is moved aside and kept; where it went.
///
/// # Errors
/// [`Error::NoVault`] for an unknown copy, [`Error::InUse`], or a failure of the disk, after which the
/// present file is back in its place.
pub fn restore(folder: &Path, name: &str, stamp: &str) -> Result<PathBuf, Error> {
    let known = copies(folder)?.into_iter().any(|copy| copy.name == name);
    let source = folder.join(FOLDER).join(name);
    if !known {
        return Err(Error::NoVault(source));
    }
    let _lock = FolderLock::take(folder)?;
    let aside = folder.join(format!("disisihkan-{stamp}"));
    std::fs::create_dir(&aside).map_err(|source| Error::io(&aside, source))?;
    let names = [DATA_FILE, "data.abdi-wal", "data.abdi-shm", KEY_FILE];
    let put = (|| {
        for name in names.iter().filter(|name| folder.join(name).exists()) {
            std::fs::rename(folder.join(name), aside.join(name)).map_err(|source| Error::io(folder, source))?;
        }
        // The key file comes last: without it the folder is visibly unfinished.
        for name in [DATA_FILE, KEY_FILE] {
            std::fs::copy(source.join(name), folder.join(name)).map_err(|source| Error::io(folder, source))?;
        }
        Ok(())
    })();
    if let Err(error) = put {
        for name in names.iter().filter(|name| aside.join(name).exists()) {
            let _ = std::fs::rename(aside.join(name), folder.join(name));
        }
        let _ = std::fs::remove_dir(&aside);
        return Err(error);
    }
    Ok(aside)
}
