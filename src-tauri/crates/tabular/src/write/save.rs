//! A file appears whole or not at all.

use std::io::Write;
use std::path::Path;

use crate::TabularError;

/// Writes bytes to a new file beside the target and renames it, so that a file of that name
/// stays as it was until the new one is complete.
///
/// # Errors
/// Read-only or missing folder, full storage, target open in another program: each its own.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), TabularError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if path.metadata().is_ok_and(|m| m.permissions().readonly()) {
        return Err(TabularError::ReadOnly);
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".abdi-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the process mask decides who may read it.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(|e| TabularError::writing(&e))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|e| TabularError::writing(&e))?;
    match file.persist(path) {
        Ok(_) => Ok(()),
        Err(failed) => Err(replacing(&failed.error)),
    }
}

/// The folder takes new files, so a refused rename means that the target itself is held.
fn replacing(error: &std::io::Error) -> TabularError {
    // Windows: 5 access denied, 32 sharing violation, 33 lock violation.
    let held = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33));
    match held {
        true => TabularError::InUse,
        false => TabularError::writing(error),
    }
}
