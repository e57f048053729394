//! `vault.copy`, `vault.copies`, `vault.restore`: safety copies and the way back.

use super::files::FileHandleInput;
use super::session::{SessionStatus, status};
use super::{DeskCommand, Nothing};
use crate::session::Office;
use abdi_kernel::{Area, Failure};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a copy was written, for showing.
#[derive(Serialize, TS)]
pub(crate) struct VaultCopied {
    folder: String,
}

/// `vault.copy`: an encrypted copy into a chosen folder.
pub(crate) struct Copy;

impl DeskCommand for Copy {
    const NAME: &'static str = "vault.copy";
    type Input = FileHandleInput;
    type Output = VaultCopied;

    fn run(office: &Office, input: FileHandleInput) -> Result<VaultCopied, Failure> {
        let vault = office.vault()?;
        let name = format!("{} {}", abdi_kernel::files::display_name(vault.folder()), stamp(office));
        let target = office.files.path(input.handle)?.join(name);
        vault.copy_to(&target)?;
        Ok(VaultCopied { folder: target.display().to_string() })
    }
}

/// A safety copy inside the vault's folder.
#[derive(Serialize, TS)]
pub(crate) struct VaultCopy {
    name: String,
    bytes: u64,
}

/// All of them, newest first.
#[derive(Serialize, TS)]
pub(crate) struct VaultCopies {
    copies: Vec<VaultCopy>,
}

/// `vault.copies`: also while the vault is closed, for it may not open any more.
pub(crate) struct Copies;

impl DeskCommand for Copies {
    const NAME: &'static str = "vault.copies";
    type Input = Nothing;
    type Output = VaultCopies;

    fn run(office: &Office, _: Nothing) -> Result<VaultCopies, Failure> {
        let found = abdi_vault::copies(&office.folder()?)?;
        let copies = found.into_iter().map(|copy| VaultCopy { name: copy.name, bytes: copy.bytes }).collect();
        Ok(VaultCopies { copies })
    }
}

/// Which copy.
#[derive(Deserialize, TS)]
pub(crate) struct VaultRestoreInput {
    name: String,
}

/// Where the file that was in place is kept now.
#[derive(Serialize, TS)]
pub(crate) struct VaultRestored {
    aside: String,
    status: SessionStatus,
}

/// `vault.restore`: a safety copy takes the place of the file, which is moved aside and kept.
pub(crate) struct Restore;

impl DeskCommand for Restore {
    const NAME: &'static str = "vault.restore";
    const CHANGES: &'static [Area] = &["*"];
    type Input = VaultRestoreInput;
    type Output = VaultRestored;

    fn run(office: &Office, input: VaultRestoreInput) -> Result<VaultRestored, Failure> {
        let folder = office.folder()?;
        office.lock();
        let aside = abdi_vault::restore(&folder, &input.name, &stamp(office))?;
        Ok(VaultRestored { aside: aside.display().to_string(), status: status(office)? })
    }
}

/// A moment as part of a file name.
fn stamp(office: &Office) -> String {
    office.host.now().format("%Y-%m-%d %H.%M.%S").to_string()
}
