//! The encrypted file of the office, and nothing about what lies in it.
//!
//! A vault is a folder: the SQLCipher database `data.abdi`, the key file `kunci.json` that unwraps
//! its random data key for each operator, the lock file `kunci.lock`, and safety copies under
//! `cadangan/`. One function opens ([`Vault::unlock`]), one function writes ([`Vault::transact`]),
//! and whatever was written is journalled, can be undone by name, and can be proven complete.
//!
//! Belongs here: keys, opening, transactions, journal, copies. Does not belong here: tables of an
//! area (they hand in their SQL as [`Schema`]), wording of the domain, paths chosen by a page.

mod backup;
mod check;
mod connection;
mod error;
pub mod journal;
mod keyfile;
mod lock;
mod memo;
mod open;
mod place;
mod recovery;
mod secret;
mod strength;
mod vault;

#[cfg(test)]
mod tests;

pub use backup::{SafetyCopy, copies, restore};
pub use check::{Finding, FindingKind};
pub use connection::{Reader, Writer};
pub use error::Error;
pub use keyfile::{Cost, SlotKind, SlotSummary};
pub use open::{Facts, inspect};
pub use recovery::RecoveryCode;
pub use rusqlite;
pub use secret::Passphrase;
pub use strength::{Strength, strength};
pub use vault::{Act, Committed, Schema, Vault};

/// The vault's own tables; the first step of every [`Schema`].
pub const MIGRATION: &str = include_str!("journal.sql");
