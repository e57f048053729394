//! Mappings that were used before, by the shape of the file.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};
use std::collections::BTreeMap;

use crate::StaffError;
use crate::import::column::FileKind;

/// Column names with the index of the file column.
pub type Places = BTreeMap<String, usize>;

/// The mapping used last for this shape of file.
///
/// # Errors
/// When the vault cannot be read.
pub fn find(db: &Reader<'_>, signature: &str, kind: FileKind) -> Result<Option<Places>, Failure> {
    let text: Option<String> = db.optional(
        "SELECT places FROM staff_import_mapping WHERE signature = ?1 AND kind = ?2",
        params![signature, kind.code()],
        |row| row.get(0),
    )?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose().map_err(StaffError::Stored)?)
}

/// Remembers a mapping.
///
/// # Errors
/// When the vault refuses.
pub fn save(db: &Writer<'_>, signature: &str, kind: FileKind, places: &Places) -> Result<(), Failure> {
    if find(db, signature, kind)?.as_ref() == Some(places) {
        return Ok(());
    }
    let text = serde_json::to_string(places).map_err(StaffError::Stored)?;
    db.execute(
        "INSERT INTO staff_import_mapping (signature, kind, places) VALUES (?1, ?2, ?3)
         ON CONFLICT (signature, kind) DO UPDATE SET places = excluded.places",
        params![signature, kind.code(), text],
    )?;
    Ok(())
}
