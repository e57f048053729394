//! Import of staff and units from spreadsheets.
//!
//! Three kinds of file are known: the export of SIASN, the hierarchy of units (unor), and the lists that
//! offices make themselves. Pure: `layout` finds the table, `read` and `unor` turn rows into drafts and
//! findings. With the vault: `units` finds the units, `plan` compares with what is stored, `prepare` puts
//! both together, `apply` writes. The preview shows what `prepare` found; the commit prepares again inside
//! its transaction and writes.

mod apply;
mod clean;
mod codes;
mod column;
mod commands;
mod digest;
mod field;
mod found;
mod layout;
mod level;
mod opened;
mod plan;
mod prepare;
mod preview;
mod problem;
mod read;
mod report;
mod store;
mod table;
mod units;
mod unor;
mod words;

#[cfg(test)]
mod tests;

pub use column::FileKind;
pub use commands::commands;
pub use level::StaffImportLevel;
pub use store::record::{Counts, ImportRecord};

use abdi_vault::{Error, Reader};

/// The tables of imports.
pub const SCHEMA: &str = include_str!("import/schema.sql");

/// The latest import that changed anything.
///
/// # Errors
/// When the vault cannot be read.
pub fn last_import(db: &Reader<'_>) -> Result<Option<ImportRecord>, Error> {
    Ok(store::record::list(db, 1)?.pop())
}

/// Past imports, the latest first.
///
/// # Errors
/// When the vault cannot be read.
pub fn imports(db: &Reader<'_>, limit: u32) -> Result<Vec<ImportRecord>, Error> {
    store::record::list(db, limit)
}
