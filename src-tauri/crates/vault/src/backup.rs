//! Encrypted copies: the database through `VACUUM INTO`, and the key file beside it.

use crate::Error;
use crate::open::{DATA_FILE, KEY_FILE};
use rusqlite::Connection;
use std::path::Path;

/// Where a vault keeps its own safety copies.
pub(crate) const FOLDER: &str = "cadangan";

/// Copies into `target`, which must not exist yet; appears complete or not at all.
pub(crate) fn copy(connection: &Connection, folder: &Path, target: &Path) -> Result<(), Error> {
    if target.exists() {
        return Err(Error::AlreadyThere(target.to_path_buf()));
    }
    let parent = target.parent().unwrap_or(folder);
    std::fs::create_dir_all(parent).map_err(|source| Error::io(parent, source))?;
    let unfinished = target.with_extension("belum-selesai");
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
