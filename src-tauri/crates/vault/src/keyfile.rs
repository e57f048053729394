//! The key file: several named slots, each wrapping the same data key.
//!
//! Argon2id turns a passphrase into a key that opens one authenticated wrapping. A wrong passphrase
//! fails here, before the database is touched, so it is never mistaken for damage.

use crate::secret::{DataKey, Passphrase, fill_random, hex, unhex};
use crate::{Error, RecoveryCode};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

const FORMAT: &str = "abdi-kunci";
const VERSION: u32 = 1;
/// Name of the slot that the printed code opens.
const RECOVERY_NAME: &str = "kode pemulihan";

/// How expensive a guess is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// Measured on this machine to about half a second with 64 MiB.
    Calibrated,
    /// Fixed memory (KiB) and passes: for tests and for demonstration files.
    Fixed {
        /// Memory in KiB.
        memory_kib: u32,
        /// Passes over it.
        passes: u32,
    },
}

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// A person with a passphrase.
    Operator,
    /// The printed code.
    Recovery,
}

/// A slot as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotSummary {
    /// Operator's name.
    pub name: String,
    /// What opens it.
    pub kind: SlotKind,
    /// Argon2id memory in KiB.
    pub memory_kib: u32,
    /// Argon2id passes.
    pub passes: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kdf {
    algorithm: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Slot {
    name: String,
    kind: SlotKind,
    kdf: Kdf,
    nonce: String,
    wrapped: String,
}

/// The key file in memory. Holds no secret by itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct KeyFile {
    format: String,
    version: u32,
    /// Random identity of the vault, the same inside the database.
    pub(crate) vault: String,
    slots: Vec<Slot>,
}

impl KeyFile {
    pub(crate) fn new() -> Self {
        let mut id = [0; 16];
        fill_random(&mut id);
        Self { format: FORMAT.to_owned(), version: VERSION, vault: hex(&id), slots: Vec::new() }
    }

    pub(crate) fn load(path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path).map_err(|source| match source.kind() {
            std::io::ErrorKind::InvalidData => Error::KeyFileDamaged("isinya bukan teks.".to_owned()),
            _ => Error::io(path, source),
        })?;
        let file: Self = serde_json::from_str(&text)
            .map_err(|e| Error::KeyFileDamaged(format!("isinya tidak terbaca pada baris {}.", e.line())))?;
        if file.format != FORMAT || file.slots.is_empty() {
            return Err(Error::KeyFileDamaged("isinya bukan kunci Abdi.".to_owned()));
        }
        if file.version > VERSION {
            return Err(Error::Newer { found: file.version as usize, known: VERSION as usize });
        }
        Ok(file)
    }

    /// Writes whole or not at all: a temporary file, synced, then renamed over the old one.
    pub(crate) fn save(&self, path: &Path) -> Result<(), Error> {
        let text = serde_json::to_string_pretty(self)
            .map_err(|e| Error::KeyFileDamaged(format!("tidak dapat disusun ({e}).")))?;
        let temporary = path.with_extension("json.baru");
        let write = || {
            let mut file = std::fs::File::create(&temporary)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            std::fs::rename(&temporary, path)?;
            sync_folder(path);
            Ok(())
        };
        write().map_err(|source| Error::io(path, source))
    }

    pub(crate) fn slots(&self) -> Vec<SlotSummary> {
        self.slots
            .iter()
            .map(|slot| SlotSummary {
                name: slot.name.clone(),
                kind: slot.kind,
                memory_kib: slot.kdf.memory_kib,
                passes: slot.kdf.passes,
            })
            .collect()
    }

    pub(crate) fn add_operator(
        &mut self,
        name: &str,
        secret: &Passphrase,
        key: &DataKey,
        cost: Cost,
    ) -> Result<(), Error> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 80 || name.chars().any(char::is_control) {
            return Err(Error::OperatorName("Isi nama operator, paling panjang 80 huruf."));
        }
        if self.slots.iter().any(|slot| slot.name.to_lowercase() == name.to_lowercase()) {
            return Err(Error::OperatorName("Nama operator itu sudah dipakai. Pakai nama lain."));
        }
        let slot = wrap(&self.vault, name, SlotKind::Operator, secret, key, cost)?;
        self.slots.push(slot);
        Ok(())
    }

    pub(crate) fn set_recovery(&mut self, code: &RecoveryCode, key: &DataKey, cost: Cost) -> Result<(), Error> {
        let slot = wrap(&self.vault, RECOVERY_NAME, SlotKind::Recovery, &code.as_passphrase(), key, cost)?;
        self.slots.retain(|slot| slot.kind != SlotKind::Recovery);
        self.slots.push(slot);
        Ok(())
    }

    pub(crate) fn replace(&mut self, name: &str, secret: &Passphrase, key: &DataKey, cost: Cost) -> Result<(), Error> {
        let at = self.position(name)?;
        self.slots[at] = wrap(&self.vault, &self.slots[at].name, SlotKind::Operator, secret, key, cost)?;
        Ok(())
    }

    pub(crate) fn remove_operator(&mut self, name: &str) -> Result<(), Error> {
        let at = self.position(name)?;
        if self.slots.iter().filter(|slot| slot.kind == SlotKind::Operator).count() == 1 {
            return Err(Error::OperatorName("Operator terakhir tidak dapat dihapus. Tambahkan operator lain dahulu."));
        }
        self.slots.remove(at);
        Ok(())
    }

    pub(crate) fn unwrap_operator(&self, name: &str, secret: &Passphrase) -> Result<DataKey, Error> {
        let slot = &self.slots[self.position(name)?];
        unwrap(&self.vault, slot, secret)?.ok_or_else(|| Error::WrongPassphrase { operator: slot.name.clone() })
    }

    pub(crate) fn unwrap_recovery(&self, code: &RecoveryCode) -> Result<DataKey, Error> {
        let slot = self.slots.iter().find(|slot| slot.kind == SlotKind::Recovery).ok_or(Error::WrongRecoveryCode)?;
        unwrap(&self.vault, slot, &code.as_passphrase())?.ok_or(Error::WrongRecoveryCode)
    }

    fn position(&self, name: &str) -> Result<usize, Error> {
        self.slots
            .iter()
            .position(|slot| slot.kind == SlotKind::Operator && slot.name == name)
            .ok_or_else(|| Error::UnknownOperator { operator: name.to_owned() })
    }
}

/// Makes a rename durable; where folders cannot be opened (Windows) the system does so itself.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|p| std::fs::File::open(p).ok()) {
        let _ = folder.sync_all();
    }
}

/// Binds a wrapping to its vault, name and cost, so that slots cannot be exchanged or cheapened.
fn associated(vault: &str, name: &str, kind: SlotKind, kdf: &Kdf) -> Vec<u8> {
    format!(
        "{FORMAT}\n{VERSION}\n{vault}\n{name}\n{kind:?}\n{}\n{}\n{}\n{}",
        kdf.memory_kib, kdf.passes, kdf.lanes, kdf.salt
    )
    .into_bytes()
}

fn wrap(
    vault: &str,
    name: &str,
    kind: SlotKind,
    secret: &Passphrase,
    key: &DataKey,
    cost: Cost,
) -> Result<Slot, Error> {
    let (memory_kib, passes) = match cost {
        Cost::Fixed { memory_kib, passes } => (memory_kib, passes),
        Cost::Calibrated => calibrate(),
    };
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    fill_random(&mut salt);
    fill_random(&mut nonce);
    let kdf = Kdf { algorithm: "argon2id".to_owned(), memory_kib, passes, lanes: 1, salt: hex(&salt) };
    let cipher = cipher(secret, &kdf)?;
    let aad = associated(vault, name, kind, &kdf);
    let wrapped = cipher
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: &key.0, aad: &aad })
        .map_err(|_| Error::KeyFileDamaged("kunci tidak dapat dibungkus.".to_owned()))?;
    Ok(Slot { name: name.to_owned(), kind, kdf, nonce: hex(&nonce), wrapped: hex(&wrapped) })
}

fn unwrap(vault: &str, slot: &Slot, secret: &Passphrase) -> Result<Option<DataKey>, Error> {
    let damaged = || Error::KeyFileDamaged(format!("kunci operator «{}» tidak lengkap.", slot.name));
    let nonce = unhex(&slot.nonce).filter(|n| n.len() == 24).ok_or_else(damaged)?;
    let wrapped = unhex(&slot.wrapped).filter(|w| w.len() == 48).ok_or_else(damaged)?;
    let aad = associated(vault, &slot.name, slot.kind, &slot.kdf);
    let opened = cipher(secret, &slot.kdf)?.decrypt(XNonce::from_slice(&nonce), Payload { msg: &wrapped, aad: &aad });
    let Ok(plain) = opened.map(Zeroizing::new) else {
        return Ok(None);
    };
    Ok(plain.as_slice().try_into().ok().map(DataKey))
}

fn cipher(secret: &Passphrase, kdf: &Kdf) -> Result<XChaCha20Poly1305, Error> {
    let damaged = || Error::KeyFileDamaged("ukuran kunci tidak dikenal.".to_owned());
    // A forged file must not make the program eat the machine's memory.
    if kdf.algorithm != "argon2id" || kdf.memory_kib > 1 << 20 || kdf.passes > 64 || kdf.lanes != 1 {
        return Err(damaged());
    }
    let salt = unhex(&kdf.salt).ok_or_else(damaged)?;
    let params = Params::new(kdf.memory_kib, kdf.passes, kdf.lanes, Some(32)).map_err(|_| damaged())?;
    let mut key = Zeroizing::new([0u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_str().as_bytes(), &salt, key.as_mut())
        .map_err(|_| damaged())?;
    Ok(XChaCha20Poly1305::new(key.as_ref().into()))
}

/// Memory and passes for about half a second on this machine, never below three passes over 64 MiB.
fn calibrate() -> (u32, u32) {
    const MEMORY: u32 = 64 * 1024;
    let aim = Duration::from_millis(500);
    let Ok(params) = Params::new(MEMORY, 1, 1, Some(32)) else {
        return (MEMORY, 3);
    };
    let started = Instant::now();
    let mut out = Zeroizing::new([0u8; 32]);
    let _ =
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(b"ukur", &[7; 16], out.as_mut());
    let one = started.elapsed().max(Duration::from_millis(1));
    let passes = u32::try_from(aim.as_millis() / one.as_millis().max(1)).unwrap_or(3);
    (MEMORY, passes.clamp(3, 32))
}
