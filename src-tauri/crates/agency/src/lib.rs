//! Who the office is: identity and letterhead, those who sign, and the office's choices.
//!
//! Not here: units and positions (organisation), operators of the file (vault).

pub mod commands;
mod error;
mod letterhead;
mod picture;
pub mod store;

#[cfg(test)]
mod tests;

pub use commands::commands;
pub use error::AgencyError;
pub use letterhead::letterhead;
pub use store::{Identity, Paper, Settings, Signer};

/// Tables of this area.
pub const MIGRATION: &str = include_str!("schema.sql");
