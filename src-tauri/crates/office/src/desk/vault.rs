//! `vault.*`: making, opening, closing, proving and copying the file.

use super::session::{SessionStatus, status};
use super::{DeskCommand, Nothing};
use crate::error::OfficeError;
use crate::schema::{self, SCHEMA};
use crate::session::Office;
use abdi_kernel::{Area, Failure};
use abdi_vault::{FindingKind, Passphrase, RecoveryCode, Vault};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize;

/// What the first page of the wizard sends.
#[derive(Deserialize, TS)]
pub(crate) struct VaultCreateInput {
    /// The folder that will hold the vault's own folder.
    folder: u32,
    name: String,
    operator: String,
    passphrase: String,
}

/// A vault was made.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VaultCreated {
    /// Nine groups of four, with dashes.
    recovery_code: String,
    id: String,
}

/// `vault.create`
pub(crate) struct Create;

impl DeskCommand for Create {
    const NAME: &'static str = "vault.create";
    const CHANGES: &'static [Area] = &["*"];
    type Input = VaultCreateInput;
    type Output = VaultCreated;

    fn run(office: &Office, input: VaultCreateInput) -> Result<VaultCreated, Failure> {
        let name = abdi_print::safe_file_name(input.name.trim());
        if input.name.trim().is_empty() {
            return Err(
                OfficeError::Field { field: "name", message: "Isi nama berkas, misalnya BKPSDM Sawahlunto." }.into()
            );
        }
        let folder = office.files.path(input.folder)?.join(name);
        let passphrase = Passphrase::new(input.passphrase);
        let code = office.create(&folder, &input.operator, &passphrase)?;
        Ok(VaultCreated { recovery_code: code, id: folder.display().to_string() })
    }
}

impl Office {
    /// Makes a vault, fills its reference tables and opens it; the recovery code with dashes.
    ///
    /// # Errors
    /// When a vault is already there, the place is unsuitable, or the passphrase is weak.
    pub fn create(&self, folder: &std::path::Path, operator: &str, passphrase: &Passphrase) -> Result<String, Failure> {
        let (vault, code) = Vault::create_filled(folder, operator, passphrase, self.host.cost(), SCHEMA, |vault| {
            self.transact(vault, Create::NAME, |db| {
                db.title("Buat berkas baru");
                db.irreversible();
                schema::seed(db)
            })
        })?;
        let text = code.groups().join("-");
        self.take(vault, Some(code))?;
        Ok(text)
    }

    /// Opens the vault in a folder.
    ///
    /// # Errors
    /// Each obstacle has its own message.
    pub fn unlock(&self, folder: &std::path::Path, operator: &str, passphrase: &Passphrase) -> Result<(), Failure> {
        self.lock();
        self.take(Vault::unlock(folder, operator, passphrase, SCHEMA)?, None)
    }
}

/// Which folder.
#[derive(Deserialize, TS)]
pub(crate) struct VaultOpenFolderInput {
    folder: u32,
}

/// `vault.open_folder`: points at a vault; opening it needs the passphrase.
pub(crate) struct OpenFolder;

impl DeskCommand for OpenFolder {
    const NAME: &'static str = "vault.open_folder";
    const CHANGES: &'static [Area] = &["*"];
    type Input = VaultOpenFolderInput;
    type Output = SessionStatus;

    fn run(office: &Office, input: VaultOpenFolderInput) -> Result<SessionStatus, Failure> {
        let folder = office.files.path(input.folder)?;
        abdi_vault::inspect(&folder)?;
        office.set_folder(&folder);
        status(office)
    }
}

/// Name and passphrase.
#[derive(Deserialize, TS)]
pub(crate) struct VaultUnlockInput {
    operator: String,
    passphrase: String,
}

/// `vault.unlock`
pub(crate) struct Unlock;

impl DeskCommand for Unlock {
    const NAME: &'static str = "vault.unlock";
    const CHANGES: &'static [Area] = &["*"];
    type Input = VaultUnlockInput;
    type Output = SessionStatus;

    fn run(office: &Office, input: VaultUnlockInput) -> Result<SessionStatus, Failure> {
        let folder = office.folder()?;
        office.unlock(&folder, &input.operator, &Passphrase::new(input.passphrase))?;
        status(office)
    }
}

/// The printed code and a new passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VaultUnlockRecoveryInput {
    code: String,
    operator: String,
    new_passphrase: String,
}

/// `vault.unlock_recovery`
pub(crate) struct UnlockRecovery;

impl DeskCommand for UnlockRecovery {
    const NAME: &'static str = "vault.unlock_recovery";
    const CHANGES: &'static [Area] = &["*"];
    type Input = VaultUnlockRecoveryInput;
    type Output = SessionStatus;

    fn run(office: &Office, mut input: VaultUnlockRecoveryInput) -> Result<SessionStatus, Failure> {
        let code = RecoveryCode::parse(&input.code);
        input.code.zeroize();
        let code = code.ok_or(abdi_vault::Error::WrongRecoveryCode)?;
        let folder = office.folder()?;
        office.lock();
        let passphrase = Passphrase::new(input.new_passphrase);
        let cost = office.host.cost();
        let vault = Vault::unlock_with_recovery(&folder, &code, &input.operator, &passphrase, cost, SCHEMA)?;
        office.take(vault, None)?;
        status(office)
    }
}

/// `vault.lock`
pub(crate) struct Lock;

impl DeskCommand for Lock {
    const NAME: &'static str = "vault.lock";
    const CHANGES: &'static [Area] = &["*"];
    type Input = Nothing;
    type Output = ();

    fn run(office: &Office, _: Nothing) -> Result<(), Failure> {
        office.lock();
        Ok(())
    }
}

/// One result of the full check.
#[derive(Serialize, TS)]
pub(crate) struct VaultFinding {
    /// ok, warning or error
    level: &'static str,
    title: &'static str,
    detail: String,
}

/// The full check.
#[derive(Serialize, TS)]
pub(crate) struct VaultCheck {
    findings: Vec<VaultFinding>,
}

/// `vault.check`: pages, structure, references and journal.
pub(crate) struct Check;

impl DeskCommand for Check {
    const NAME: &'static str = "vault.check";
    type Input = Nothing;
    type Output = VaultCheck;

    fn run(office: &Office, _: Nothing) -> Result<VaultCheck, Failure> {
        let found = office.vault()?.check()?;
        let parts = [
            (FindingKind::Page, "Halaman terenkripsi", "Setiap halaman cocok dengan tanda pengamannya."),
            (FindingKind::Structure, "Susunan tabel", "Tabel dan indeks sejalan."),
            (FindingKind::Reference, "Rujukan antar data", "Tidak ada data yang menunjuk ke tempat kosong."),
            (FindingKind::Journal, "Jurnal", "Rantai catatan perubahan utuh."),
        ];
        let mut findings = Vec::new();
        for (kind, title, fine) in parts {
            let wrong: Vec<_> = found.iter().filter(|finding| finding.kind == kind).collect();
            if wrong.is_empty() {
                findings.push(VaultFinding { level: "ok", title, detail: fine.to_owned() });
            }
            let texts = wrong.into_iter().map(|finding| finding.text.clone());
            findings.extend(texts.map(|detail| VaultFinding { level: "error", title, detail }));
        }
        Ok(VaultCheck { findings })
    }
}
