//! Whether a folder is a safe home for the live file.

use crate::Error;
use std::path::Path;

/// Folder names that synchronising programs give their folders, and what the user calls them.
const SYNC: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("drive saya", "Google Drive"),
    ("icloud", "iCloud"),
    ("icloud drive", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("megasync", "MEGA"),
];

/// Refuses network shares and synchronised folders.
///
/// WAL needs shared memory and honest locks, which shares do not give; a synchroniser may copy the
/// database and its log at different moments.
pub(crate) fn require_local(folder: &Path) -> Result<(), Error> {
    let full = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    for part in full.components() {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        // "OneDrive - Pemkot X" is the business form.
        if let Some((_, service)) = SYNC
            .iter()
            .find(|(known, _)| name == *known || name.strip_prefix(known).is_some_and(|r| r.starts_with(" - ")))
        {
            return Err(Error::SyncPlace { folder: full.clone(), service });
        }
    }
    if on_network(&full) { Err(Error::NetworkPlace(full)) } else { Ok(()) }
}

#[cfg(windows)]
fn on_network(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    // Mapped drive letters resolve to their share when canonicalised.
    let real = path.ancestors().find_map(|p| p.canonicalize().ok()).unwrap_or_else(|| path.to_path_buf());
    matches!(real.components().next(), Some(Component::Prefix(p)) if matches!(p.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}

#[cfg(not(windows))]
fn on_network(path: &Path) -> bool {
    let real = path.ancestors().find_map(|p| p.canonicalize().ok()).unwrap_or_else(|| path.to_path_buf());
    std::fs::read_to_string("/proc/mounts").is_ok_and(|mounts| network_mount(&mounts, &real))
}

/// Whether the longest mount point above `path` in a table of mounts is a network file system.
#[cfg_attr(windows, allow(dead_code))]
pub(crate) fn network_mount(mounts: &str, path: &Path) -> bool {
    const NETWORK: &[&str] =
        &["nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "davfs", "ceph", "glusterfs"];
    mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            let point = words.next()?.replace("\\040", " ");
            let kind = words.next()?.to_owned();
            path.starts_with(&point).then_some((point.len(), kind))
        })
        .max_by_key(|(length, _)| *length)
        .is_some_and(|(_, kind)| {
            let base = kind.strip_prefix("fuse.").unwrap_or(&kind);
            NETWORK.contains(&base) || ["sshfs", "rclone", "gvfsd-fuse", "smbnetfs"].contains(&base)
        })
}
